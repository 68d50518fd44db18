/** The accounts with which the demo is tried: one for every role, held by people who are on such a post anyway. */
import { RoleKey } from '@gezhi/domain/access'
import { AccountId, type Instant, PersonId, type Text2, toMillis, type UnitId } from '@gezhi/domain/common'
import type { Organisation, Person } from '@gezhi/domain/grid'
import type { Node } from '../places/units.ts'
import { at, randomOf } from '../random.ts'
import { personName, phoneNumber } from './names.ts'
import type { Staff } from './staff.ts'

export interface DemoAccount {
  readonly id: AccountId
  readonly username: string
  readonly name: string
  readonly kind: 'person' | 'service'
  /** The role it is there to show; it comes from `roles` or from the person's post. */
  readonly role: RoleKey
  /** Roles of the account itself; empty where all comes from posts. */
  readonly roles: ReadonlyArray<RoleKey>
  /** Below which unit `roles` hold; `null` is the whole district. */
  readonly unitId: UnitId | null
  readonly personId: PersonId | null
  /** What to try when logged in as this one. */
  readonly try: Text2
}

type Line = readonly [username: string, role: string, zh: string, en: string]

/** Roles of their own: nobody holds them by a post. */
const byAccount: ReadonlyArray<Line> = [
  [
    'manager',
    'districtManager',
    '看全区事项与指标，改单元、人员、目录和日历，导入 GeoJSON 与表格',
    'See all issues and figures, change units, people, catalogue and calendar, import GeoJSON and tables'
  ],
  [
    'sysadmin',
    'systemAdministrator',
    '管理账号与参考数据；看不到任何事项',
    'Manage accounts and reference data; no issue is visible'
  ],
  [
    'security',
    'securityAdministrator',
    '分配角色，发放接口密钥；看不到任何事项',
    'Assign roles and hand out API keys; no issue is visible'
  ],
  ['audit', 'auditAdministrator', '查审计记录，什么也不能改', 'Read the audit trail; nothing can be changed']
]

/** Held by a post in the district's centre. */
const inCentre: ReadonlyArray<Line> = [
  [
    'acceptor',
    'acceptor',
    '受理新事项，不予受理要说明理由；答复、回访、结案',
    'Accept what comes in, or decline with a ground; answer, ask back, close'
  ],
  [
    'dispatcher',
    'dispatcher',
    '看路由给出的理由，派给网格、社区、街道或部门',
    'See why a route was proposed, send it to a grid, a community, a street or a department'
  ],
  ['verifier', 'verifier', '核查办结的事项，不合格的退回返工', 'Verify what is handled, send back what is not done'],
  [
    'supervisor',
    'supervisor',
    '看超期与将到期，挂账、恢复、批准延期',
    'See what is late or about to be, suspend, resume, extend'
  ]
]

export interface Accounts {
  readonly accounts: ReadonlyArray<DemoAccount>
  /** Their holders who are on no post. */
  readonly people: ReadonlyArray<Person>
  /** The grids in which the demo's grid workers work. */
  readonly showcase: ReadonlyArray<UnitId>
}

export const makeAccounts = (
  seed: number,
  root: Node,
  organisations: ReadonlyArray<Organisation>,
  staff: Staff,
  from: Instant
): Accounts => {
  const random = randomOf(seed, 'accounts')
  const people: Array<Person> = []
  const named = new Map(staff.people.map((person) => [person.id, person]))
  const account = ([username, role, zh, en]: Line, person: Person | null, own: boolean): DemoAccount => ({
    id: AccountId.make(random.id(toMillis(from))),
    username,
    name: person?.name ?? '便民服务平台',
    kind: person === null ? 'service' : 'person',
    role: RoleKey.make(role),
    roles: own ? [RoleKey.make(role)] : [],
    unitId: null,
    personId: person?.id ?? null,
    try: { zh, en }
  })
  const newcomer = (): Person => {
    const person: Person = {
      id: PersonId.make(random.id(toMillis(from))),
      name: personName(random),
      phone: phoneNumber(random),
      staffNumber: `CS9${String(people.length + 1).padStart(4, '0')}`,
      revision: 0
    }
    people.push(person)
    return person
  }
  const holders = (role: string, where: string): ReadonlyArray<Person> =>
    staff.posts
      .filter((post) => post.role === role && post.at.id === where && post.to === null)
      .flatMap((post) => named.get(post.personId) ?? [])
  const holder = (line: Line, where: string) => account(line, at(holders(line[1], where), 0), false)

  const { street, community, grids } = showcase(root, (where) =>
    ['gridLeader', 'gridWorker'].every((role) => holders(role, where).length > 0)
  )
  const [grid, next] = [at(grids, 0), at(grids, 1)]
  const micro = at(
    grid.children.filter(({ unit }) => holders('buildingHead', unit.id).length > 0),
    0
  )
  const office = (name: string) =>
    at(
      organisations.filter((one) => one.name.endsWith(name)),
      0
    )
  const station = office(`${street.unit.name.replace('街道', '')}派出所`)
  const accounts = [
    ...byAccount.map((line) => account(line, newcomer(), true)),
    ...inCentre.map((line) => holder(line, root.unit.id)),
    holder(
      [
        'street',
        'streetDispatcher',
        `${street.unit.name}派单，办理街道层级的事项`,
        'Send issues within one street, handle those of the street itself'
      ],
      street.unit.id
    ),
    holder(
      [
        'secretary',
        'communitySecretary',
        `看${community.unit.name}，办理职责清单内的事项`,
        'See one community, handle what is on its duty list'
      ],
      community.unit.id
    ),
    holder(
      [
        'instructor',
        'gridInstructor',
        `指导${community.unit.name}的网格，只看不办`,
        'Look after the grids of one community: reads, does not handle'
      ],
      instructed(street, community, holders)
    ),
    holder(
      [
        'leader',
        'gridLeader',
        `${grid.unit.name}的网格长：签收、办理、退回`,
        'Leader of a grid: receive, handle, give back'
      ],
      grid.unit.id
    ),
    holder(
      [
        'worker1',
        'gridWorker',
        `${grid.unit.name}的网格员：今日待办、巡查上报、现场即办`,
        'Worker of the same grid: Today, report, solve on the spot'
      ],
      grid.unit.id
    ),
    holder(
      [
        'worker2',
        'gridWorker',
        `${next.unit.name}的网格员：看不到别的网格`,
        'Worker of the grid next door: sees nothing of the first one'
      ],
      next.unit.id
    ),
    holder(
      [
        'building',
        'buildingHead',
        `${micro.unit.name}的楼栋长：上报，看自己报的事`,
        'Head of a building: report, and follow what was reported'
      ],
      micro.unit.id
    ),
    holder(
      [
        'department',
        'departmentHandler',
        '城市管理局经办人：办理派给本局的事项',
        'Handler of the urban-management bureau: what was sent to it, anywhere'
      ],
      office('城市管理局').id
    ),
    holder(
      [
        'station',
        'departmentHandler',
        `${station.name}民警：只办本街道的事项`,
        'Officer of a police station: what was sent to it, in one street'
      ],
      station.id
    ),
    account(
      [
        'resident-service',
        'serviceAccount',
        '其他服务用接口密钥上报并查询进度',
        'Another service reports and follows with an API key'
      ],
      null,
      true
    )
  ]
  return { accounts, people, showcase: [grid.unit.id, next.unit.id] }
}

/** The community that the demo accounts work in: lively, with a market, and with at least two grids that are fully staffed. */
export const showcaseCommunity = '兰渡社区'

const showcase = (root: Node, staffed: (id: string) => boolean) => {
  const found = root.children.flatMap((street) =>
    street.children
      .map((community) => ({ street, community, grids: community.children.filter(({ unit }) => staffed(unit.id)) }))
      .filter(({ grids }) => grids.length >= 2)
  )
  return found.find(({ community }) => community.unit.name === showcaseCommunity) ?? at(found, 0)
}

/** The community itself, or another of the street where its post is vacant. */
const instructed = (street: Node, community: Node, holders: (role: string, where: string) => ReadonlyArray<Person>) =>
  at(
    [community, ...street.children].filter(({ unit }) => holders('gridInstructor', unit.id).length > 0),
    0
  ).unit.id
