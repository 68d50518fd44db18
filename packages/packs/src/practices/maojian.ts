/** A district of four levels, carried on to buildings and entrances: 245 grids, each with a branch of the party and a leader. */
import { levelOf, ranges, schemeOf } from './levels.ts'
import {
  below,
  oneEach,
  organisationRegister,
  type Place,
  type Practice,
  packWith,
  spread,
  staffRegister,
  unitRegister
} from './register.ts'

const scheme = schemeOf('区—街道—社区—网格—楼栋—单元', 'District, street, community, grid, building, entrance', [
  levelOf({ zh: '区', en: 'District', codeWidth: 6, tier: 'district' }),
  levelOf({ zh: '街道', en: 'Street', tier: 'street', ...ranges(1) }),
  levelOf({ zh: '社区', en: 'Community', tier: 'community', ...ranges(2) }),
  levelOf({
    zh: '网格',
    en: 'Grid',
    tier: 'grid',
    working: true,
    roles: ['gridLeader'],
    organisations: ['party'],
    ...ranges(3)
  }),
  levelOf({ zh: '楼栋', en: 'Building', roles: ['buildingHead+'] }),
  levelOf({ zh: '单元', en: 'Entrance', codeWidth: 2 })
])

const root: Place = { code: '990302', name: '茅箭区', parent: '', level: 0 }
const streets = below(scheme, [root], [4], (n) => `第${n}街道`)
const communities = below(scheme, streets, spread(49, 4), (n, street) => `${street.name}${n}社区`)
const grids = below(scheme, communities, spread(245, 49), (n, community) => `${community.name}${n}网格`)
// as many buildings and entrances as show the levels; the source does not count them
const buildings = below(scheme, grids, spread(490, 245), (n) => `${n}栋`)
const entrances = below(scheme, buildings, spread(980, 490), (n) => `${n}单元`)

export const maojian: Practice = {
  name: { zh: '红色网格', en: 'Red grid' },
  pack: packWith(scheme),
  units: unitRegister(scheme, [root, ...streets, ...communities, ...grids, ...buildings, ...entrances]),
  organisations: organisationRegister(
    grids.map(({ name, code }) => ({ name: `${name}党支部`, kind: '党组织', serves: [code] }))
  ),
  people: staffRegister([...oneEach('L', 'gridLeader', grids), ...oneEach('B', 'buildingHead', buildings)])
}
