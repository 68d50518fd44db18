/** Prints the script that completes commands in a shell. */
import { scriptOf } from '../cli/completion.ts'
import type { Context } from '../cli/context.ts'

export const completion = async ({ arguments: [shell = ''], out }: Context): Promise<void> => out(scriptOf(shell) ?? '')
