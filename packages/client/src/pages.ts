/** Lists that are longer than a page, one line after another. */
import type { Api, Inputs, Outputs } from './connect.ts'

/** What `issue.list` takes; `limit` is the size of a page here. */
export type IssueQuery = Omit<Inputs['issue']['list'], 'cursor'>
export type IssueLine = Outputs['issue']['list']['rows'][number]

/** The next page is asked for when the one before is used up; leaving the loop early asks for no more. */
export async function* issues(api: Api, query: IssueQuery = {}): AsyncGenerator<IssueLine, void> {
  let cursor: string | null = null
  do {
    const page: Outputs['issue']['list'] = await api.issue.list.query({ limit: 200, ...query, cursor })
    yield* page.rows
    cursor = page.next
  } while (cursor !== null)
}
