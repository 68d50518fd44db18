/** A street of 7 communities and 83 neighbourhoods, each with a branch of the party, down to 1,025 micro-grids. */
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

const scheme = schemeOf('街道—社区—小区—楼栋—微网格', 'Street, community, neighbourhood, building, micro-grid', [
  levelOf({ zh: '街道', en: 'Street', codeWidth: 9, tier: 'street' }),
  levelOf({ zh: '社区', en: 'Community', tier: 'community', ...ranges(2) }),
  levelOf({ zh: '小区', en: 'Neighbourhood', tier: 'grid', organisations: ['party'], ...ranges(3) }),
  levelOf({ zh: '楼栋', en: 'Building' }),
  levelOf({ zh: '微网格', en: 'Micro-grid', codeWidth: 2, working: true, roles: ['gridLeader'] })
])

const root: Place = { code: '990701005', name: '路西街道', parent: '', level: 0 }
const communities = below(scheme, [root], [7], (n) => `第${n}社区`)
const neighbourhoods = below(scheme, communities, spread(83, 7), (n, community) => `${community.name}${n}小区`)
// the source counts no buildings; micro-grids are their entrances
const buildings = below(scheme, neighbourhoods, spread(410, 83), (n) => `${n}号楼`)
const microGrids = below(scheme, buildings, spread(1_025, 410), (n, building) => `${building.name}${n}单元微网格`)

export const luxi: Practice = {
  name: { zh: '1+3+5+N', en: '1+3+5+N' },
  pack: packWith(scheme),
  units: unitRegister(scheme, [root, ...communities, ...neighbourhoods, ...buildings, ...microGrids]),
  organisations: organisationRegister(
    neighbourhoods.map(({ name, code }) => ({ name: `${name}党支部`, kind: '党组织', serves: [code] }))
  ),
  people: staffRegister(oneEach('M', 'gridLeader', microGrids))
}
