/** A district of one issue, as the server would tell of it: only what a test is about is named in it. */
import { RoleKey } from '@gezhi/domain/access'
import { Day, IssueId, OrganisationId, UnitId } from '@gezhi/domain/common'
import { UnitCode } from '@gezhi/domain/grid'
import { MatterCode, type Stage } from '@gezhi/domain/loop'
import { type Locale, words } from '@gezhi/words'
import { terminalWords } from '@gezhi/words/terminal'
import type { App } from '../src/app/app.ts'
import type { Screen } from '../src/app/screen.ts'
import { worldOf } from '../src/app/session.ts'
import type { Board, IssueDetail, IssueLine, Registers, Today, UnitPage, World } from '../src/app/world.ts'
import { aChange } from './change-fixtures.ts'
import { at, id } from './ids.ts'

export const now = Date.parse('2026-03-05T09:00:00Z')
/** Of March 2026. */

export const aLine = (given: Partial<IssueLine> = {}, n = 1): IssueLine => ({
  id: IssueId.make(id(n)),
  number: 1022 + n,
  title: '3 号楼路灯不亮，夜间出行不便',
  channel: 'resident',
  unitId: UnitId.make(id(900)),
  path: '/1/2/3/4/',
  point: [104.005, 30.61],
  address: '柳堤路 12 号',
  matter: MatterCode.make('0106'),
  stage: 'dispatched',
  lead: { kind: 'organisation', id: OrganisationId.make(id(800)) },
  step: 'receive',
  stepDue: at('05T14:00'),
  promiseDue: at('10T10:00'),
  promiseMet: null,
  reportedAt: at('04T02:00'),
  movedAt: at('04T02:30'),
  returns: 0,
  reworks: 0,
  reopens: 0,
  revision: 2,
  unitName: '柳堤第一网格',
  matterName: { zh: '路灯', en: 'Street light' },
  leadName: '城市管理局',
  light: 'amber',
  ...given
})

export const aDetail = (given: Partial<IssueDetail['issue']> = {}, more: Partial<IssueDetail> = {}): IssueDetail => {
  const line = aLine()
  const limit = { kind: 'working_hour', amount: 4 } as const
  const issue: IssueDetail['issue'] = {
    ...line,
    description: '晚上七点以后 3 号楼前一片漆黑，老人出行不便，已经一个星期了。',
    reporter: { kind: 'none' },
    confidential: false,
    located: 'base',
    tier: 'district',
    route: {
      lead: { kind: 'organisation', id: OrganisationId.make(id(800)) },
      tier: 'district',
      limit: { kind: 'working_day', amount: 2 },
      trace: [
        { rule: 'responsibleOrganisation', taken: false, name: null },
        { rule: 'departmentOfMatter', taken: true, name: '城市管理局' }
      ]
    },
    before: null,
    until: null,
    tasks: [
      { role: 'lead', assignee: { kind: 'organisation', id: OrganisationId.make(id(800)) }, done: false, result: null },
      { role: 'assist', assignee: { kind: 'unit', id: UnitId.make(id(900)) }, done: true, result: '已设置警示' }
    ],
    handledBy: [],
    dispatches: 1,
    extensions: 0,
    stepClock: [{ event: 'start', at: at('04T02:30'), limit }],
    promiseClock: [{ event: 'start', at: at('04T02:10'), limit: { kind: 'working_day', amount: 5 } }],
    provisional: false,
    acceptedAt: at('04T02:10'),
    dispatchedAt: at('04T02:30'),
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
    ...given
  }
  const clock = (
    light: IssueDetail['stepClock']['light'],
    due: string,
    kept: typeof issue.stepClock
  ): IssueDetail['stepClock'] => ({
    due: at(due),
    light,
    state: 'running',
    provisional: false,
    ledger: kept.map((event) => ({
      ...event,
      counts: true,
      state: 'running',
      due: at(due),
      left: null,
      provisional: false,
      days: { working: 2, weekend: 2, holidays: [Day.make('2026-03-07')], makeUp: [] }
    }))
  })
  return {
    issue,
    place: [
      { id: UnitId.make(id(901)), name: '春水区', level: 0 },
      { id: UnitId.make(id(902)), name: '柳浦街道', level: 1 },
      { id: UnitId.make(id(900)), name: '柳堤第一网格', level: 3 }
    ],
    matter: {
      code: MatterCode.make('0106'),
      major: { zh: '公用设施', en: 'Public utilities' },
      minor: { zh: '路灯', en: 'Street light' },
      condition: null,
      closing: null,
      tier: 'district',
      owner: 'owner',
      department: 'urbanManagement',
      communityDuty: false,
      limit: { A: limit, B: limit, C: limit }
    },
    names: { [id(800)]: '城市管理局', [id(900)]: '柳堤第一网格' },
    reporter: { name: '王*', phone: '138****0000', hidden: false },
    duties: ['handler'],
    options: [
      { move: 'receive', needs: [], takes: ['note'], barred: null },
      { move: 'return', needs: ['ground', 'reason'], takes: [], barred: null },
      {
        move: 'suspend',
        needs: ['reason', 'until'],
        takes: [],
        barred: { _tag: 'NotYourDuty', issueId: issue.id, move: 'suspend', duties: ['supervisor'] }
      }
    ],
    stepClock: clock('amber', '05T14:00', issue.stepClock),
    promiseClock: clock('green', '10T10:00', issue.promiseClock),
    timeline: [
      {
        revision: 0,
        at: at('04T02:00'),
        byName: '王小禾',
        insteadOf: [],
        tag: 'Reported',
        moved: null,
        relocated: null
      },
      {
        revision: 1,
        at: at('04T02:10'),
        byName: '戊受理',
        insteadOf: [],
        tag: 'Moved',
        moved: moved('accept', 'accepted'),
        relocated: null
      }
    ],
    at: at('05T09:00'),
    ...more
  }
}

const moved = (move: 'accept', to: Stage): NonNullable<IssueDetail['timeline'][number]['moved']> => ({
  _tag: 'Moved',
  move,
  from: 'reported',
  to,
  by: null,
  at: at('04T02:10'),
  input: { note: '照片清楚' },
  stepDue: null,
  promiseDue: null,
  provisional: false
})

export const registers: Registers = {
  units: [
    { id: id(901), code: '990101', name: '春水区', level: 0, parentId: null, path: '/1/' },
    { id: id(902), code: '990101001', name: '柳浦街道', level: 1, parentId: id(901), path: '/1/2/' },
    { id: id(903), code: '990101002', name: '望春街道', level: 1, parentId: id(901), path: '/1/3/' },
    { id: id(900), code: '990101001001', name: '柳堤第一网格', level: 2, parentId: id(902), path: '/1/2/4/' }
  ],
  levels: [
    { zh: '区县', en: 'District' },
    { zh: '街道', en: 'Street' },
    { zh: '网格', en: 'Grid' }
  ],
  roles: [{ key: 'gridWorker', name: { zh: '网格员', en: 'Grid worker' } }],
  organisations: [
    { id: id(800), name: '城市管理局' },
    { id: id(801), name: '水务局' }
  ],
  matters: [
    { code: '0106', major: { zh: '公用设施', en: 'Public utilities' }, minor: { zh: '路灯', en: 'Street light' } },
    { code: '0102', major: { zh: '公用设施', en: 'Public utilities' }, minor: { zh: '污水井盖', en: 'Sewer manhole' } }
  ],
  stages: {}
}

export const aUnitPage = (given: Partial<UnitPage> = {}): UnitPage => {
  const place = {
    areaClass: null,
    households: null,
    population: null,
    revision: 0,
    kind: 'base'
  } as const
  const [, street, , grid] = registers.units
  const unit = { id: UnitId.make(id(902)), path: '/1/2/', name: street!.name, level: 1, parentId: UnitId.make(id(901)) }
  return {
    unit: { ...place, ...unit, code: UnitCode.make('990101001'), households: 1_204, from: at('01T02:00'), to: null },
    level: levelOf('街道', 'Street'),
    chain: [{ id: UnitId.make(id(901)), name: '春水区', level: 0 }],
    children: [
      {
        ...place,
        id: UnitId.make(id(900)),
        path: '/1/2/4/',
        name: grid!.name,
        level: 2,
        parentId: unit.id,
        code: UnitCode.make('990101001001')
      }
    ],
    people: [],
    organisations: [
      { id: OrganisationId.make(id(800)), name: '城市管理局', kind: 'department', department: 'urbanManagement' }
    ],
    vacancies: [],
    checks: [
      { check: 'post', ok: false, role: RoleKey.make('gridWorker'), min: 2, max: null, have: 1 },
      { check: 'boundary', ok: false }
    ],
    boundary: null,
    codes: [
      { scheme: 'official', name: null, code: UnitCode.make('990101001'), open: false, begins: null, earlier: [] }
    ],
    codesBelow: [],
    lineage: { predecessors: [], successors: [], versions: [] },
    history: [],
    ...given
  }
}

const levelOf = (zh: string, en: string): UnitPage['level'] => ({
  name: { zh, en },
  codeWidth: 3,
  tier: 'street',
  working: false,
  households: null,
  posts: []
})

export const today = (
  rows: ReadonlyArray<IssueLine> = [aLine(), aLine({ title: '井盖松动', light: 'red', stepDue: at('03T09:00') }, 2)]
): Today => ({
  desk: [...rows],
  reported: [],
  counts: { desk: rows.length, overdue: 1, reported: 0, newSinceYesterday: 21, openInSight: 1_734, overdueInSight: 56 }
})

export const board: Board = {
  at: at('05T09:00'),
  total: boardLine(null, null, 2_600, 2_500),
  lines: [boardLine('/1/2/', '柳浦街道', 1_600, 1_550), boardLine('/1/3/', '望春街道', 1_000, 950)]
}

function boardLine(key: string | null, name: string | null, counted: number, closed: number): Board['total'] {
  const share = { part: closed, whole: counted }
  const none = { part: 0, whole: 0 }
  return {
    key,
    unitId: key === null ? null : id(902),
    records: key === null ? {} : { unitId: UnitId.make(id(902)) },
    name: name === null ? null : { zh: name, en: name },
    counts: {
      counted,
      open: counted - closed,
      closed,
      promiseSettled: counted,
      promiseKept: closed,
      overdue: 3,
      handledOnce: closed,
      reworked: 0,
      dispatchedOnce: counted,
      returned: 0,
      rated: 0,
      satisfied: 0,
      solved: 0
    },
    shares: { closure: share, onTime: share, rework: none, return: none, solved: none, satisfaction: none }
  }
}

export const aWorld = (given: Partial<World> = {}): World => {
  const locale: Locale = given.locale ?? 'zh-CN'
  return {
    ...worldOf({ server: 'http://127.0.0.1:4310', locale, columns: 80, rows: 24 }),
    words: { ...words(locale), terminal: terminalWords(locale) },
    now,
    me: { name: '午经办', username: 'handler', tenantName: '春水区', zone: 'Asia/Shanghai', roles: [] },
    registers,
    connected: true,
    details: new Map([[id(1), aDetail()]]),
    units: new Map([[id(902), aUnitPage()]]),
    changes: new Map([[id(700), aChange()]]),
    ...given
  }
}

export const anApp = (screen: Screen, given: Partial<World> = {}): App => ({ world: aWorld(given), stack: [screen] })

export const ids = {
  issue: id(1),
  change: id(700),
  organisation: id(800),
  unit: id(900),
  street: id(902),
  root: id(901)
}
