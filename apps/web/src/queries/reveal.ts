/** Shows who reported an issue. PROVISIONAL. */
import type { IssueId } from '@gezhi/domain/common'

export const useReveal =
  (_issue: () => IssueId) =>
  async (_reason: string): Promise<string> => {
    throw { _tag: 'Unavailable' }
  }
