/** Departments of the district with their local offices in the streets, utilities, and property companies. */
import { type Instant, OrganisationId, toMillis, type UnitId } from '@gezhi/domain/common'
import type { Organisation, OrganisationKind } from '@gezhi/domain/grid'
import type { Node } from '../places/units.ts'
import { at, randomOf } from '../random.ts'

const departments: ReadonlyArray<readonly [key: string, name: string]> = [
  ['urbanManagement', '春水区城市管理局'],
  ['housing', '春水区住房和城乡建设局'],
  ['police', '春水区公安分局'],
  ['civilAffairs', '春水区民政局'],
  ['marketRegulation', '春水区市场监督管理局'],
  ['ecology', '春水区生态环境分局'],
  ['health', '春水区卫生健康局'],
  ['emergency', '春水区应急管理局'],
  ['fire', '春水区消防救援大队'],
  ['justice', '春水区司法局'],
  ['humanResources', '春水区人力资源和社会保障局'],
  ['education', '春水区教育局'],
  ['sports', '春水区文化旅游体育局'],
  ['transport', '春水区交通运输局'],
  ['water', '春水区水务局'],
  ['gardens', '春水区园林绿化中心'],
  ['naturalResources', '春水区自然资源分局'],
  ['powerCompany', '春水供电公司'],
  ['waterCompany', '春水自来水公司'],
  ['gasCompany', '春水燃气公司'],
  ['heatingCompany', '春水热力公司'],
  ['telecom', '春水通信广电服务中心']
]

/** Answer for classes of matters whatever the department: the river, the lamps. */
const services: ReadonlyArray<readonly [name: string, matters: ReadonlyArray<string>]> = [
  ['春水河道管理所', ['2105', '0502']],
  ['春水区路灯管理所', ['0106', '0111']]
]

/** In every street: a branch of a department, or a squad that answers for classes of matters. */
const offices: ReadonlyArray<readonly [name: string, department: string | null, matters: ReadonlyArray<string>]> = [
  ['派出所', 'police', []],
  ['市场监督管理所', 'marketRegulation', []],
  ['司法所', 'justice', []],
  ['综合行政执法队', null, ['2101', '2202', '2303', '2501', '2503', '2504']]
]

const propertyCompanies = ['锦澜', '安澜', '和畅', '云栖', '清晏', '丰泽', '景行', '沐溪', '观澜', '明月']

export const makeOrganisations = (seed: number, root: Node, from: Instant): ReadonlyArray<Organisation> => {
  const random = randomOf(seed, 'organisations')
  const make = (
    name: string,
    kind: OrganisationKind,
    serves: ReadonlyArray<UnitId>,
    department: string | null = null,
    matters: ReadonlyArray<string> = []
  ): Organisation => ({
    id: OrganisationId.make(random.id(toMillis(from))),
    name,
    kind,
    department,
    serves,
    matters,
    from,
    to: null,
    revision: 0
  })
  const district = [root.unit.id]
  const communities = root.children.flatMap(({ children }) => children)
  return [
    ...departments.map(([key, name]) => make(name, 'department', district, key)),
    ...services.map(([name, matters]) => make(name, 'office', district, null, matters)),
    ...root.children.flatMap(({ unit }) =>
      offices.map(([name, department, matters]) =>
        make(`${unit.name.replace('街道', '')}${name}`, 'office', [unit.id], department, matters)
      )
    ),
    ...propertyCompanies.map((name, i) =>
      make(
        `${name}物业服务有限公司`,
        'property',
        [i, i + 10, i + 20, i + 30].map((n) => at(communities, n).unit.id)
      )
    ),
    make('春水社会工作服务中心', 'social', district)
  ]
}
