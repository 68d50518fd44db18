/** What the registers and the settings take and answer with, under the names the pages use: read off the client. */
import type { trpc } from './client.ts'

type Answer<F extends (...given: never) => Promise<unknown>> = Awaited<ReturnType<F>>
type Asked<F extends (...given: never) => Promise<unknown>> = NonNullable<Parameters<F>[0]>

type Units = typeof trpc.unit
type People = typeof trpc.person
type Organisations = typeof trpc.organisation
type References = typeof trpc.reference
type Accounts = typeof trpc.account

export type UnitLine = Answer<Units['tree']['query']>[number]
export type UnitPage = Answer<Units['byId']['query']>
export type UnitFace = UnitPage['unit']
export type CodesOfScheme = UnitPage['codes'][number]
export type CodeFound = Answer<Units['byCode']['query']>[number]
export type Check = UnitPage['checks'][number]
export type Holder = UnitPage['people'][number]
export type Vacancy = UnitPage['vacancies'][number]
export type HistoryLine = UnitPage['history'][number]
export type Change = HistoryLine['changes'][number]
export type Boundaries = Answer<Units['boundaries']['query']>
export type Feature = NonNullable<Boundaries['collection']>['features'][number]
export type Topology = Answer<Units['topology']['query']>

export type PersonLine = Answer<People['list']['query']>['rows'][number]
export type PeoplePage = Answer<People['list']['query']>
export type PersonPage = Answer<People['byId']['query']>
export type PostLine = PersonPage['posts'][number]
export type Place = PostLine['at']

type Posts = typeof trpc.post
type Handovers = typeof trpc.handover

export type DeputyLine = PersonPage['deputies'][number]
export type InductionLine = PersonPage['inductions'][number]
export type ChargeLine = PersonPage['charges'][number]
export type Coverage = Answer<Posts['coverage']['query']>
export type HandoverLine = Answer<Handovers['list']['query']>[number]
export type HandoverPage = Answer<Handovers['byId']['query']>
export type HandoverItem = HandoverPage['lines'][number]
export type PostDesk = Answer<Handovers['desk']['query']>
export type OrganisationPage = Answer<Organisations['byId']['query']>
export type MemberLine = OrganisationPage['members'][number]

export type OrganisationLine = Answer<Organisations['list']['query']>[number]
export type OrganisationKind = OrganisationLine['kind']

export type Board = Answer<(typeof trpc.figures.board)['query']>
export type BoardLine = Board['lines'][number]

export type Current = Answer<References['current']['query']>
export type ReferenceKind = Asked<References['history']['query']>['kind']
export type Publish = Asked<References['publish']['mutate']>
export type VersionLine = Answer<References['history']['query']>[number]
export type Preview = Answer<References['previewCalendar']['mutate']>

export type AccountsPage = Answer<Accounts['list']['query']>
export type AccountLine = AccountsPage['rows'][number]
export type SessionLine = Answer<Accounts['sessions']['query']>[number]
export type KeyLine = Answer<(typeof trpc.apiKey.list)['query']>[number]
export type AuditInput = Asked<(typeof trpc.audit.list)['query']>
export type AuditPage = Answer<(typeof trpc.audit.list)['query']>
export type AuditLine = AuditPage['rows'][number]
