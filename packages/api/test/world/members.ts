/** Who works in the small district: somebody in every role of the base pack, and beside some of them a neighbour. */
import { type Account, RoleKey } from '@gezhi/domain/access'
import { AccountId, type Instant, OrganisationId, PersonId, PostId, UnitId } from '@gezhi/domain/common'
import type { Organisation, Person, Post } from '@gezhi/domain/grid'
import type { Assignee } from '@gezhi/domain/loop'
import { idOf } from './ids.ts'
import type { Place } from './places.ts'

/** Roles that come with the account hold in the whole tenant; the others come with a post at a place. */
const plan = {
  systemAdministrator: { role: 'systemAdministrator', name: '甲系统' },
  securityAdministrator: { role: 'securityAdministrator', name: '乙安全' },
  auditAdministrator: { role: 'auditAdministrator', name: '丙审计' },
  districtManager: { role: 'districtManager', name: '丁业务' },
  acceptor: { role: 'acceptor', name: '戊受理', at: 'district' },
  dispatcher: { role: 'dispatcher', name: '己派遣', at: 'district' },
  verifier: { role: 'verifier', name: '庚核查', at: 'district' },
  supervisor: { role: 'supervisor', name: '辛督办', at: 'district' },
  streetDispatcher: { role: 'streetDispatcher', name: '壬西街', at: 'west' },
  eastDispatcher: { role: 'streetDispatcher', name: '癸东街', at: 'east' },
  communitySecretary: { role: 'communitySecretary', name: '子书记', at: 'south' },
  gridInstructor: { role: 'gridInstructor', name: '丑指导', at: 'south' },
  gridLeader: { role: 'gridLeader', name: '寅网格长', at: 'grid1' },
  gridWorker: { role: 'gridWorker', name: '卯网格员', at: 'grid1' },
  neighbour: { role: 'gridWorker', name: '辰邻格', at: 'grid3' },
  buildingHead: { role: 'buildingHead', name: '巳楼栋', at: 'stairs' },
  departmentHandler: { role: 'departmentHandler', name: '午经办', at: 'urban' },
  waterHandler: { role: 'departmentHandler', name: '未水务', at: 'water' },
  serviceAccount: { role: 'serviceAccount', name: '热线平台' }
} as const satisfies Record<string, { readonly role: string; readonly name: string; readonly at?: Place | Bureau }>

export type Bureau = 'urban' | 'water'
export type Member = keyof typeof plan
export const members = Object.keys(plan).filter((key): key is Member => key in plan)

export const password = 'Correct-Horse-1'

export const usernameOf = (member: string): string =>
  member.replaceAll(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`)

export const organisationsOf = (tenant: string, from: Instant): ReadonlyArray<Organisation> => {
  const bureau = (key: Bureau, name: string, department: string): Organisation => ({
    id: OrganisationId.make(idOf(tenant, key)),
    name,
    kind: 'department',
    department,
    serves: [UnitId.make(idOf(tenant, 'district'))],
    matters: [],
    from,
    to: null,
    revision: 0
  })
  return [bureau('urban', '城市管理局', 'urbanManagement'), bureau('water', '水务局', 'water')]
}

export const peopleOf = (tenant: string): ReadonlyArray<Person> =>
  members
    .filter((member) => member !== 'serviceAccount')
    .map((member, i) => ({
      id: PersonId.make(idOf(tenant, member, 'person')),
      name: plan[member].name,
      phone: `1380000${String(1000 + i)}`,
      staffNumber: `S${String(i + 1).padStart(3, '0')}`,
      revision: 0
    }))

const bureaus: ReadonlyArray<string> = ['urban', 'water'] satisfies ReadonlyArray<Bureau>

const placeOf = (tenant: string, at: Place | Bureau): Assignee =>
  bureaus.includes(at)
    ? { kind: 'organisation', id: OrganisationId.make(idOf(tenant, at)) }
    : { kind: 'unit', id: UnitId.make(idOf(tenant, at)) }

export const postsOf = (tenant: string, from: Instant): ReadonlyArray<Post> =>
  members.flatMap((member) => {
    const { role, ...rest } = plan[member]
    if (!('at' in rest)) return []
    return [
      {
        id: PostId.make(idOf(tenant, member, 'post')),
        personId: PersonId.make(idOf(tenant, member, 'person')),
        role: RoleKey.make(role),
        at: placeOf(tenant, rest.at),
        from,
        to: null,
        revision: 0
      }
    ]
  })

/** `prefix` keeps user names of two tenants apart. */
export const accountOf = (tenant: string, member: Member, prefix = ''): Account => ({
  id: AccountId.make(idOf(tenant, member)),
  username: `${prefix}${usernameOf(member)}`,
  name: plan[member].name,
  kind: member === 'serviceAccount' ? 'service' : 'person',
  personId: member === 'serviceAccount' ? null : PersonId.make(idOf(tenant, member, 'person')),
  roles: 'at' in plan[member] ? [] : [RoleKey.make(plan[member].role)],
  unitId: null,
  disabled: false,
  revision: 0
})
