/** The town of a city: 62 grids in 12 communities, 62 branches of the party, none without. */
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

const scheme = schemeOf('市—街道—社区—网格', 'City, street, community, grid', [
  levelOf({ zh: '市', en: 'City', codeWidth: 6, tier: 'district' }),
  levelOf({ zh: '街道', en: 'Street', tier: 'street', ...ranges(1) }),
  levelOf({ zh: '社区', en: 'Community', tier: 'community', ...ranges(2) }),
  levelOf({
    zh: '网格',
    en: 'Grid',
    tier: 'grid',
    working: true,
    roles: ['gridLeader', 'gridWorker+'],
    organisations: ['party'],
    ...ranges(3)
  })
])

const root: Place = { code: '990881', name: '井冈山市', parent: '', level: 0 }
const streets = below(scheme, [root], [2], (n) => `第${n}街道`)
const communities = below(scheme, streets, spread(12, 2), (n, street) => `${street.name}${n}社区`)
const grids = below(scheme, communities, spread(62, 12), (n, community) => `${community.name}${n}网格`)

export const jinggangshan: Practice = {
  name: { zh: '四红四化', en: 'Four reds' },
  pack: packWith(scheme),
  units: unitRegister(scheme, [root, ...streets, ...communities, ...grids]),
  organisations: organisationRegister(
    grids.map(({ name, code }) => ({ name: `${name}党支部`, kind: '党组织', serves: [code] }))
  ),
  people: staffRegister([...oneEach('L', 'gridLeader', grids), ...oneEach('W', 'gridWorker', grids)])
}
