/** What the server takes and answers with, under the names the pages use: read off the client, never written twice. */
import type { trpc } from './client.ts'

type Answer<F extends (...given: never) => Promise<unknown>> = Awaited<ReturnType<F>>
type Asked<F extends (...given: never) => Promise<unknown>> = NonNullable<Parameters<F>[0]>

type IssueRoutes = typeof trpc.issue

export type Today = Answer<IssueRoutes['today']['query']>
export type Narrow = Asked<IssueRoutes['count']['query']>
export type ListInput = Asked<IssueRoutes['list']['query']>
export type Order = NonNullable<ListInput['order']>
export type IssuePage = Answer<IssueRoutes['list']['query']>
export type IssueLine = IssuePage['rows'][number]
export type IssueDetail = Answer<IssueRoutes['byId']['query']>
export type IssueNow = IssueDetail['issue']
export type ClockView = IssueDetail['stepClock']
export type Happened = IssueDetail['timeline'][number]
export type OptionView = IssueDetail['options'][number]
export type Command = Asked<IssueRoutes['act']['mutate']>
export type Input = Command['input']
export type Report = Asked<IssueRoutes['report']['mutate']>
export type Reported = Answer<IssueRoutes['report']['mutate']>
export type SimilarInput = Asked<IssueRoutes['similar']['query']>
export type Similar = Answer<IssueRoutes['similar']['query']>[number]

type Subscribed = ReturnType<(typeof trpc.live.changes)['subscribe']>
/** One live event with the id to resume from. */
export type LiveTracked = Subscribed extends AsyncIterable<infer Event> ? Event : never
export type LiveMessage = LiveTracked['data']
