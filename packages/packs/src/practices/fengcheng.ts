/**
 * A township of 12 villages: 249 grids with 324 workers, one of each grid its leader; 5,192 households, 19,104 people;
 * 2 general branches of the party and 16 branches.
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
  type Staff,
  spread,
  staffRegister,
  unitRegister
} from './register.ts'

const scheme = schemeOf('乡—村—网格', 'Township, village, grid', [
  levelOf({ zh: '乡', en: 'Township', codeWidth: 9, tier: 'street' }),
  levelOf({ zh: '村', en: 'Village', tier: 'community', organisations: ['party'], ...ranges(2) }),
  levelOf({ zh: '网格', en: 'Grid', tier: 'grid', working: true, roles: ['gridLeader', 'gridWorker+'], ...ranges(3) })
])

const root: Place = { code: '990501201', name: '凤城乡', parent: '', level: 0, households: 5_192, population: 19_104 }
// numbers of villages begin at 201 (rules 1.1)
const villages = below(scheme, [root], [12], (n) => `第${n}村`, 201)
const grids = inhabited(
  below(scheme, villages, spread(249, 12), (n, village) => `${village.name}${n}网格`),
  5_192,
  19_104
)

/** Two villages have a general branch over three branches, all others one branch: 2 + 6 + 10. */
const bodies = villages.flatMap(({ name, code }, i): ReadonlyArray<Body> => {
  const branch = (label: string): Body => ({ name: `${name}${label}`, kind: '党组织', serves: [code] })
  return i < 2
    ? [branch('党总支'), branch('第一党支部'), branch('第二党支部'), branch('第三党支部')]
    : [branch('党支部')]
})

const workers = oneEach('W', 'gridWorker', grids)
// the 75 largest grids have a second worker
const seconds = oneEach('X', 'gridWorker', grids.slice(0, 324 - 249))
const leaders = workers.map((staff): Staff => ({ ...staff, role: 'gridLeader' }))

export const fengcheng: Practice = {
  name: { zh: '乡村网格', en: 'Grids of villages' },
  pack: packWith(scheme),
  units: unitRegister(scheme, [root, ...villages, ...grids]),
  organisations: organisationRegister(bodies),
  people: staffRegister([...workers, ...seconds, ...leaders])
}
