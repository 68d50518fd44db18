import type { Context } from '../cli/context.ts'

export const importing =
  (_kind: 'units' | 'people' | 'issues') =>
  async (_context: Context): Promise<void> => {}
export const batches = async (_context: Context): Promise<void> => {}
export const undo = async (_context: Context): Promise<void> => {}
