/** Questions and commands of the loop: what is asked, under which name the answer is kept, what a command makes old. */
import type { IssueId, UnitId } from '@gezhi/domain/common'
import { infiniteQueryOptions, queryOptions, useMutation, useQueryClient } from '@tanstack/solid-query'
import { refusalOf } from '../refusal.ts'
import { trpc } from './client.ts'
import { createIntention, type Intention } from './intention.ts'
import { keys } from './keys.ts'
import { mayPass } from './query-client.ts'
import type { Command, Input, IssueNow, IssuePage, Narrow, Order, Report, SimilarInput } from './types.ts'

/** `within`: only of this unit and what is below it. */
export const todayQuery = (within: UnitId | undefined) =>
  queryOptions({
    queryKey: [...keys.today, within],
    queryFn: ({ signal }) => trpc.issue.today.query(within === undefined ? undefined : { unitId: within }, { signal })
  })

/** Rows of a page; the table asks for the next when its end comes near. */
const pageRows = 60

const firstPage: string | null = null

export const listQuery = (narrow: Narrow, order: Order) =>
  infiniteQueryOptions({
    queryKey: keys.list(narrow, order),
    queryFn: ({ pageParam, signal }) =>
      trpc.issue.list.query({ ...narrow, order, limit: pageRows, cursor: pageParam }, { signal }),
    initialPageParam: firstPage,
    getNextPageParam: (last: IssuePage) => last.next
  })

export const countQuery = (narrow: Narrow) =>
  queryOptions({
    queryKey: keys.count(narrow),
    queryFn: ({ signal }) => trpc.issue.count.query(narrow, { signal })
  })

export const issueQuery = (id: IssueId) =>
  queryOptions({ queryKey: keys.issue(id), queryFn: ({ signal }) => trpc.issue.byId.query({ id }, { signal }) })

export const similarQuery = (input: SimilarInput) =>
  queryOptions({
    queryKey: keys.similar(input),
    queryFn: ({ signal }) => trpc.issue.similar.query(input, { signal }),
    retry: false
  })

export interface Act {
  readonly move: Command['move']
  readonly input: Input
}

/** Makes a move on an issue as the reader sees it. The answer is the whole page of the issue as it stands then. */
export const useAct = (issue: () => Pick<IssueNow, 'id' | 'revision'>) => {
  const client = useQueryClient()
  const intention = createIntention()
  return useMutation(() => ({
    mutationFn: (act: Act) => {
      const { id, revision } = issue()
      const command = { issueId: id, seen: revision, ...act }
      return answered(intention, trpc.issue.act.mutate({ ...command, commandId: intention.idFor(command) }))
    },
    onSuccess: (detail) => {
      client.setQueryData(keys.issue(detail.issue.id), detail)
      void client.invalidateQueries({ queryKey: keys.issues })
    },
    onError: (error) => {
      // somebody was quicker, or it moved on: show how it stands before anything is tried again
      const tag = refusalOf(error)?._tag
      if (tag === 'Stale' || tag === 'WrongStage') void client.invalidateQueries({ queryKey: keys.issue(issue().id) })
    }
  }))
}

/** Sends a report under the id that its form carries from the beginning. */
export const useReport = () => {
  const client = useQueryClient()
  const intention = createIntention()
  return useMutation(() => ({
    mutationFn: (report: Omit<Report, 'commandId'>) =>
      answered(intention, trpc.issue.report.mutate({ ...report, commandId: intention.idFor(report) })),
    onSuccess: () => client.invalidateQueries({ queryKey: keys.issues })
  }))
}

/** An intention ends with its answer, also with a refusal; while nobody answered it stays the same one. */
const answered = async <A>(intention: Intention, answer: Promise<A>): Promise<A> => {
  try {
    const value = await answer
    intention.done()
    return value
  } catch (error) {
    if (!mayPass(error)) intention.done()
    throw error
  }
}
