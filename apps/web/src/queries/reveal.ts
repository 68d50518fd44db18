/** Shows who reported an issue, for a reason that is kept before anything is shown. */
import type { IssueId } from '@gezhi/domain/common'
import { words } from '../words.ts'
import { trpc } from './client.ts'

export const useReveal =
  (issue: () => IssueId) =>
  async (reason: string): Promise<string> => {
    const { name, phone } = await trpc.issue.revealReporter.mutate({ id: issue(), reason })
    return [name, phone].filter((text) => text !== null).join(' · ') || words.webLoop.issue.anonymous
  }
