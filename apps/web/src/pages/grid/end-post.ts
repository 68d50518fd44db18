/** Ends a post after asking once, with what would be left lying. */
import type { PostId } from '@gezhi/domain/common'
import { useQueryClient } from '@tanstack/solid-query'
import { formatNumber } from '../../format.ts'
import { openWorkQuery, useEndPost } from '../../queries/people.ts'
import { tellRefusal } from '../../tell.ts'
import { confirm, toast } from '../../ui/index.tsx'
import { say } from './say.ts'

export interface PostToEnd {
  readonly id: PostId
  readonly revision: number
  readonly name: string
  readonly role: string
}

export const useAskEndPost = (): ((post: PostToEnd) => Promise<void>) => {
  const client = useQueryClient()
  const endPost = useEndPost()
  return async ({ id, revision, name, role }) => {
    try {
      const { count } = await client.fetchQuery({ ...openWorkQuery(id), staleTime: 0 })
      const work = count > 0 ? [say.post.endWork(formatNumber(count))] : []
      const yes = await confirm({
        title: say.post.endTitle(name, role),
        consequence: [...work, say.post.endConsequence].join(' '),
        deed: say.post.end,
        harmful: true
      })
      if (!yes) return
      await endPost({ id, seen: revision })
      toast({ says: say.post.ended(name, role) })
    } catch (error) {
      tellRefusal(error)
    }
  }
}
