/** Things of the domain for tests: only what matters in a test is named there. */
import { type Role, RoleKey } from '@gezhi/domain/access'
import {
  type Calendar,
  CommandId,
  compile,
  fromMillis,
  type Instant,
  type IssueId,
  OrganisationId,
  PersonId,
  UnitId,
  uuid7From
} from '@gezhi/domain/common'
import { bornUnit, type Unit, UnitCode } from '@gezhi/domain/grid'
import {
  type Assignee,
  type Command,
  type Duty,
  type Input,
  type Issue,
  type Matter,
  MatterCode,
  type Move,
  type Profile,
  type Scene
} from '@gezhi/domain/loop'

/** The n-th id; the same n is the same id. */
export const id = (n: number): string => uuid7From(1_750_000_000_000 + n, new Uint8Array(10).fill(n % 256))

export const at = (text: string): Instant => fromMillis(Date.parse(text))

/** Monday to Friday, 8–12 and 14–18 in Shanghai. */
export const workweek: Calendar = {
  version: 1,
  name: '标准工作日历',
  zone: 'Asia/Shanghai',
  hours: [
    [480, 720],
    [840, 1080]
  ],
  week: [1, 2, 3, 4, 5],
  days: {},
  years: [2026]
}

const hours = (amount: number) => ({ kind: 'working_hour', amount }) as const
const days = (amount: number) => ({ kind: 'working_day', amount }) as const

export const aProfile: Profile = {
  version: 1,
  name: { zh: '标准流程', en: 'Standard loop' },
  stages: {},
  limits: {
    accept: hours(1),
    dispatch: hours(1),
    receive: hours(2),
    handle: days(3),
    verify: days(1),
    answer: days(1),
    rate: { kind: 'natural_day', amount: 3 },
    close: days(1)
  },
  promise: days(5),
  returnWindow: days(1),
  returnsMax: 2,
  extensionsMax: 1,
  reopenWindow: { kind: 'natural_day', amount: 15 },
  warnPercent: 80
}

export const litter: Matter = {
  code: MatterCode.make('2101'),
  major: { zh: '市容环境', en: 'City appearance' },
  minor: { zh: '暴露垃圾', en: 'Exposed litter' },
  condition: null,
  closing: null,
  tier: 'grid',
  owner: 'territory',
  department: null,
  communityDuty: true,
  limit: { A: hours(4), B: hours(8), C: days(2) }
}

export const people = {
  reporter: PersonId.make(id(1)),
  acceptor: PersonId.make(id(2)),
  dispatcher: PersonId.make(id(3)),
  handler: PersonId.make(id(4)),
  verifier: PersonId.make(id(5)),
  supervisor: PersonId.make(id(6))
}

export const grid: Assignee = { kind: 'unit', id: UnitId.make(id(20)) }
export const department: Assignee = { kind: 'organisation', id: OrganisationId.make(id(30)) }

export const everyDuty: ReadonlyArray<Duty> = [
  'reporter',
  'acceptor',
  'dispatcher',
  'handler',
  'assistant',
  'verifier',
  'supervisor',
  'importer'
]

export const aScene = (
  given: Partial<Omit<Scene, 'duties'>> & { readonly duties?: ReadonlyArray<Duty> } = {}
): Scene => {
  const { duties = everyDuty, ...rest } = given
  return {
    by: people.acceptor,
    at: at('2026-03-02T09:00:00+08:00'),
    calendar: compile(workweek),
    profile: aProfile,
    catalogueVersion: 1,
    matter: (code) => (code === litter.code ? litter : undefined),
    route: (code) => ({
      lead: code === null ? null : grid,
      tier: code === null ? null : 'grid',
      limit: code === null ? null : litter.limit.B,
      trace: []
    }),
    tierOf: (assignee) => (assignee.kind === 'unit' ? 'grid' : null),
    isThere: () => true,
    mine: () => true,
    standsFor: [],
    inSteadOf: () => [],
    ...rest,
    duties: () => duties
  }
}

export const anIssue = (given: Partial<Issue> = {}): Issue => ({
  id: id(100) as IssueId,
  number: 1,
  title: '3 号楼路灯不亮',
  description: '',
  channel: 'grid',
  reporter: { kind: 'person', id: people.reporter },
  confidential: false,
  unitId: UnitId.make(id(20)),
  path: '/1/2/3/4/',
  point: null,
  address: null,
  located: 'given',
  matter: litter.code,
  tier: 'grid',
  route: { lead: grid, tier: 'grid', limit: litter.limit.B, trace: [] },
  stage: 'reported',
  before: null,
  until: null,
  lead: null,
  tasks: [],
  handledBy: [],
  dispatches: 0,
  returns: 0,
  reworks: 0,
  reopens: 0,
  extensions: 0,
  step: 'accept',
  stepClock: [{ event: 'start', at: at('2026-03-02T09:00:00+08:00'), limit: aProfile.limits.accept }],
  stepDue: at('2026-03-02T10:00:00+08:00'),
  promiseClock: [],
  promiseDue: null,
  provisional: false,
  promiseMet: null,
  reportedAt: at('2026-03-02T09:00:00+08:00'),
  acceptedAt: null,
  dispatchedAt: null,
  handledAt: null,
  answeredAt: null,
  closedAt: null,
  result: null,
  answer: null,
  ground: null,
  rating: null,
  catalogueVersion: 1,
  profileVersion: 1,
  calendarVersion: 1,
  batchId: null,
  revision: 0,
  movedAt: at('2026-03-02T09:00:00+08:00'),
  ...given
})

/** Everything that a move may need, so that only what a test leaves out is missing. */
export const fullInput = (move: Move): Input => ({
  ...(['accept'].includes(move) && { matter: litter.code }),
  ...(move === 'dispatch' && { lead: grid }),
  ...(move === 'decline' && { ground: 'outsideDuty', answer: '不属于受理范围，请拨打 12345。' }),
  ...(move === 'return' && { ground: 'notCompetent', reason: '不属本单位职责' }),
  ...(['rework', 'suspend', 'extend', 'cancel', 'reopen', 'withdraw'].includes(move) && { reason: '需要更多时间' }),
  ...(['finish', 'assist'].includes(move) && { result: '已更换灯泡' }),
  ...(move === 'answer' && { answer: '路灯已修好，感谢反映。' }),
  ...(move === 'rate' && { rating: { resolved: true, satisfaction: 5 } }),
  ...(move === 'suspend' && { until: at('2026-04-01T09:00:00+08:00') }),
  ...(move === 'extend' && { limit: { kind: 'working_hour', amount: 4 } }),
  ...(move === 'note' && { note: '已联系物业' })
})

let commands = 0
export const aCommand = (move: Move, given: Partial<Command> = {}): Command => {
  commands += 1
  return {
    issueId: id(100) as IssueId,
    commandId: CommandId.make(id(1_000 + commands)),
    seen: 0,
    move,
    input: fullInput(move),
    ...given
  }
}

export const aRole = (given: Partial<Role> = {}): Role => ({
  key: RoleKey.make('gridWorker'),
  name: { zh: '网格员', en: 'Grid worker' },
  permissions: ['issue.read', 'issue.report', 'issue.move'],
  duties: ['handler'],
  administrator: null,
  ...given
})

/** A unit below `parent`; its serial makes its id, its path and its code. */
export const aUnit = (serial: number, parent: Unit | null = null, part: Partial<Unit> = {}): Unit => {
  const given = { name: `单元${serial}`, kind: 'base', areaClass: null, households: null, population: null } as const
  const code = UnitCode.make(parent === null ? '510199' : `${parent.code}${String(serial).padStart(3, '0')}`)
  const born = bornUnit({ id: UnitId.make(id(serial)), code, ...given }, parent, serial, at('2026-01-01T00:00:00Z'))
  return { ...born, ...part }
}
