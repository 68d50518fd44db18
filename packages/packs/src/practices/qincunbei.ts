/**
 * A community of five levels with unequal fans: 1 community, 7 grids, 8 areas, 72 buildings, 82 entrances. Every grid has
 * a leader, a worker, an information officer and a police officer, and a branch of the party; areas, buildings and
 * entrances have heads. 9 neighbourhoods with a committee of owners each, 2,182 households, 5,296 residents.
 */
import { levelOf, ranges, schemeOf } from './levels.ts'
import {
  type Body,
  below,
  inhabited,
  oneEach,
  organisationRegister,
  type Place,
  type Practice,
  packWith,
  spread,
  staffRegister,
  unitRegister
} from './register.ts'

const scheme = schemeOf('社区—网格—片区—楼栋—单元', 'Community, grid, area, building, entrance', [
  levelOf({ zh: '社区', en: 'Community', codeWidth: 12, tier: 'community' }),
  levelOf({
    zh: '网格',
    en: 'Grid',
    tier: 'grid',
    working: true,
    roles: ['gridLeader', 'gridWorker+', 'informationOfficer', 'gridPolice'],
    organisations: ['party'],
    ...ranges(3)
  }),
  levelOf({ zh: '片区', en: 'Area', codeWidth: 2, roles: ['areaHead'] }),
  levelOf({ zh: '楼栋', en: 'Building', roles: ['buildingHead+'] }),
  levelOf({ zh: '单元', en: 'Entrance', codeWidth: 2, roles: ['entranceHead'] })
])

const root: Place = {
  code: '990601003007',
  name: '秦村北社区',
  parent: '',
  level: 0,
  households: 2_182,
  population: 5_296
}
const grids = below(scheme, [root], [7], (n) => `第${n}网格`)
const areas = below(scheme, grids, spread(8, 7), (n, grid) => `${grid.name}${n}片区`)
const buildings = below(scheme, areas, spread(72, 8), (n, area) => `${area.name}${n}号楼`)
const entrances = inhabited(
  below(scheme, buildings, spread(82, 72), (n, building) => `${building.name}${n}单元`),
  2_182,
  5_296
)

const owners = Array.from({ length: 9 }, (_, i): Body => {
  const area = areas[i % areas.length]
  return { name: `第${i + 1}小区业主委员会`, kind: '业主委员会', serves: area === undefined ? [] : [area.code] }
})

export const qincunbei: Practice = {
  name: { zh: '五级网格', en: 'Grids of five levels' },
  pack: packWith(scheme, [
    { key: 'informationOfficer', name: { zh: '信息员', en: 'Information officer' }, like: 'gridWorker' },
    { key: 'gridPolice', name: { zh: '网格警员', en: 'Police officer of the grid' }, like: 'gridWorker' },
    { key: 'areaHead', name: { zh: '小区长', en: 'Head of a neighbourhood' }, like: 'buildingHead' },
    { key: 'entranceHead', name: { zh: '单元长', en: 'Head of an entrance' }, like: 'buildingHead' }
  ]),
  units: unitRegister(scheme, [root, ...grids, ...areas, ...buildings, ...entrances]),
  organisations: organisationRegister([
    ...grids.map(({ name, code }): Body => ({ name: `${name}党支部`, kind: '党组织', serves: [code] })),
    ...owners
  ]),
  people: staffRegister([
    ...oneEach('L', 'gridLeader', grids),
    ...oneEach('W', 'gridWorker', grids),
    ...oneEach('I', 'informationOfficer', grids),
    ...oneEach('P', 'gridPolice', grids),
    ...oneEach('A', 'areaHead', areas),
    ...oneEach('B', 'buildingHead', buildings),
    ...oneEach('E', 'entranceHead', entrances)
  ])
}
