/** Opens a typed connection to a Gezhi server for a service account or a signed-in person. */
import type { AppRouter } from '@gezhi/api'
import type { Issue } from '@gezhi/domain/loop'
import {
  createTRPCClient,
  type HTTPLinkOptions,
  httpLink,
  httpSubscriptionLink,
  retryLink,
  splitLink,
  type TRPCClient
} from '@trpc/client'
import type { inferRouterInputs, inferRouterOutputs } from '@trpc/server'
import { EventSource } from 'eventsource'
import { ForeignAnswer } from './failure.ts'
import { type FollowOptions, follow } from './follow.ts'
import { type LiveMessage, type LiveOptions, live } from './live.ts'
import { newId } from './new-id.ts'
import { type IssueLine, type IssueQuery, issues } from './pages.ts'
import { mayRepeat, passes, waitBefore } from './retry.ts'
import { type Uploaded, upload } from './upload.ts'

export type Inputs = inferRouterInputs<AppRouter>
export type Outputs = inferRouterOutputs<AppRouter>
export type Api = TRPCClient<AppRouter>

export interface Connection {
  /** Address of the server, `https://gezhi.example.cn`; paths are added to it. */
  readonly url: string
  /** Attempts after the first one; 3 unless told otherwise, 0 for none. */
  readonly retries?: number
  /** Milliseconds after which a request counts as not answered; 30,000 unless told otherwise. */
  readonly timeout?: number
  /** Of a service account. */
  readonly apiKey?: string | undefined
  /** Of a session, as a log-in gives it. */
  readonly token?: string | undefined
}

/** A report as a service writes it: the names of the issue and of the command are chosen for it where it names none. */
type Report = Inputs['issue']['report']
export type Draft = Omit<Report, 'id' | 'commandId'> & Partial<Pick<Report, 'id' | 'commandId'>>

export interface Client {
  /** Every procedure of the API: `api.issue.byId.query({ id })`. */
  readonly api: Api
  /** Reports an issue; refuses with `PlaceMissing`, `NoUnitThere`, `UnknownMatter`. */
  report(draft: Draft): Promise<Outputs['issue']['report']>
  /** Makes one move on an issue as it was last seen; refuses with `Stale` when somebody was quicker. */
  act(
    issue: Pick<Issue, 'id' | 'revision'>,
    move: Inputs['issue']['act']['move'],
    input?: Inputs['issue']['act']['input']
  ): Promise<Outputs['issue']['act']>
  /** All issues that match, page by page as they are asked for. */
  issues(query?: IssueQuery): AsyncGenerator<IssueLine, void>
  /** One issue as it stands, and again whenever somebody acted on it. */
  follow(id: string, options?: FollowOptions): AsyncGenerator<Outputs['issue']['byId'], void>
  /** Hands in a file to be imported: `api.import.inspect`, `check` and `run` go on from its `uploadId`. */
  upload(fileName: string, bytes: Uint8Array): Promise<Uploaded>
  /** What happens from now on, or since an event that was seen; ends when `signal` is aborted. */
  live(options?: LiveOptions): AsyncGenerator<LiveMessage, void>
}

export const connect = (connection: Connection): Client => {
  const api = apiOf(connection)
  return {
    api,
    report: (draft) => api.issue.report.mutate({ id: newId(), commandId: newId(), ...draft }),
    act: ({ id, revision }, move, input = {}) =>
      api.issue.act.mutate({ issueId: id, commandId: newId(), seen: revision, move, input }),
    issues: (query) => issues(api, query),
    follow: (id, options) => follow(api, id, options),
    live: (options) => live(api, options),
    upload: (fileName, bytes) =>
      upload(
        { url: trimmed(connection.url), headers: headersOf(connection), timeout: connection.timeout ?? usualTimeout },
        fileName,
        bytes
      )
  }
}

const usualTimeout = 30_000

const trimmed = (url: string): string => url.replace(/\/+$/, '')

const apiOf = (connection: Connection): Api => {
  const { retries = 3, timeout = usualTimeout } = connection
  const url = `${trimmed(connection.url)}/trpc`
  const headers = headersOf(connection)
  const calling: HTTPLinkOptions<AppRouter['_def']['_config']['$types']> = {
    url,
    headers,
    fetch: async (address, init) => {
      const asked = init?.signal ?? null
      const late = AbortSignal.timeout(timeout)
      const response = await fetch(address, {
        ...init,
        signal: asked === null ? late : AbortSignal.any([asked, late])
      })
      if (!response.headers.get('content-type')?.includes('json')) throw new ForeignAnswer(response.status)
      return response
    }
  }
  return createTRPCClient<AppRouter>({
    links: [
      splitLink({
        condition: ({ type }) => type === 'subscription',
        true: httpSubscriptionLink({
          url,
          EventSource,
          eventSourceOptions: {
            fetch: (address, init) => fetch(address, { ...init, headers: { ...init.headers, ...headers } })
          }
        }),
        false: [
          retryLink({
            retry: ({ op, error, attempts }) => attempts <= retries && mayRepeat(op) && passes(error),
            retryDelayMs: (attempt) => waitBefore(attempt, Math.random())
          }),
          splitLink({
            condition: ({ type, input }) => type === 'query' && isLong(input),
            true: httpLink({ ...calling, methodOverride: 'POST' }),
            false: httpLink(calling)
          })
        ]
      })
    ]
  })
}

/** Too long for an address, as boundaries are: it is sent as a body instead. */
const isLong = (input: unknown): boolean => input !== undefined && JSON.stringify(input).length > 1_500

const headersOf = ({ apiKey, token }: Connection): Record<string, string> =>
  apiKey !== undefined ? { 'x-api-key': apiKey } : token !== undefined ? { authorization: `Bearer ${token}` } : {}
