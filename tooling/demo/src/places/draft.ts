/** The district as drafts of units: which area gets which name, how many households, how far from the core it lies. */
import type { Unit } from '@gezhi/domain/grid'
import type { AreaClass } from '@gezhi/domain/loop'
import { areaOf, centreOf, type Ring, type Spot } from '../land/ring.ts'
import { type Area, type Plan, subdivide } from '../land/subdivide.ts'
import { at, deal, type Random, randomOf } from '../random.ts'
import { districtName, ordinal, specialPlaces, streetNames, villageNames } from './names.ts'
import { placeSpecial, type SpecialPlace } from './special.ts'

export interface Draft {
  readonly name: string
  readonly kind: Unit['kind']
  readonly areaClass: AreaClass | null
  readonly households: number
  readonly population: number
  readonly area: Area
  readonly children: ReadonlyArray<Draft>
}

const communitiesIn = [7, 7, 6, 7, 7, 6] as const
const communityCount = 40
const gridCount = 245 - specialPlaces.length
const microGridCount = 1025

export const draftDistrict = (seed: number): { readonly district: Draft; readonly river: ReadonlyArray<Spot> } => {
  const random = randomOf(seed, 'draft')
  const plans = planned(deal(random, gridCount, communityCount, 5, 7), deal(random, microGridCount, gridCount, 3, 6))
  const { land, areas } = subdivide(plans.slice(0, 3), plans.slice(3), randomOf(seed, 'land'))
  const towns = ranked(areas.flatMap(({ parts }) => parts))
  const special = placeSpecial(towns, specialPlaces)
  const villages = new Map(towns.slice(-villageNames.length).map((area, i) => [area, at(villageNames, i)]))
  const streets = readingOrder(areas).map((area) => {
    const { street, communities } = at(streetNames, areas.indexOf(area))
    const names = readingOrder(area.parts.filter((part) => !villages.has(part)))
    const children = readingOrder(area.parts).map((part) => {
      const rank = towns.indexOf(part)
      const campuses = special.filter(({ community }) => community === rank)
      const name = villages.get(part) ?? at<string>(communities, names.indexOf(part))
      return community(part, name, classOf(rank), campuses, random)
    })
    return whole(street, null, area, children)
  })
  const outline = { ring: land.whole, homes: new Float64Array(), parts: areas }
  return { district: whole(districtName, null, outline, streets), river: land.river }
}

/** The core is a third of the communities, the outskirts a quarter. */
const classOf = (rank: number): AreaClass => (rank < 13 ? 'A' : rank < 30 ? 'B' : 'C')

const community = (
  area: Area,
  name: string,
  areaClass: AreaClass,
  campuses: ReadonlyArray<SpecialPlace>,
  random: Random
): Draft => {
  const grids = readingOrder(area.parts).map((part, i) =>
    grid(part, `${name}第${ordinal(i + 1)}网格`, areaClass, random)
  )
  const special = campuses.map(({ name, people, ring }) => campus(name, people, ring, areaClass))
  return whole(name.endsWith('村') ? name : `${name}社区`, areaClass, area, [...grids, ...special])
}

const grid = (area: Area, name: string, areaClass: AreaClass, random: Random): Draft => {
  const households = householdsOf(random)
  const mean = households / area.parts.length
  const shares = deal(random, households, area.parts.length, Math.floor(mean * 0.7), Math.ceil(mean * 1.3))
  const parts = readingOrder(area.parts).map(
    (part, i): Draft => ({
      name: `${name}${i + 1}号微网格`,
      kind: 'base',
      areaClass,
      households: at(shares, i),
      population: Math.round(at(shares, i) * random.between(2.35, 2.95)),
      area: part,
      children: []
    })
  )
  return whole(name, areaClass, area, parts)
}

const campus = (name: string, population: number, ring: Ring, areaClass: AreaClass): Draft => ({
  name: `${name}专属网格`,
  kind: 'special',
  areaClass,
  households: 0,
  population,
  area: { ring, homes: new Float64Array(), parts: [] },
  children: []
})

/** In the band of 300 to 500 but for a few that grew too large or were left too small. */
const householdsOf = (random: Random): number =>
  random.chance(0.02)
    ? random.pick([248, 271, 523, 566])
    : Math.round(Math.min(497, Math.max(304, 400 + 48 * random.normal())))

const whole = (name: string, areaClass: AreaClass | null, area: Area, children: ReadonlyArray<Draft>): Draft => ({
  name,
  kind: 'base',
  areaClass,
  households: children.reduce((sum, { households }) => sum + households, 0),
  population: children.reduce((sum, { kind, population }) => sum + (kind === 'base' ? population : 0), 0),
  area,
  children
})

const planned = (gridsIn: ReadonlyArray<number>, microIn: ReadonlyArray<number>): ReadonlyArray<Plan> => {
  let [community, grid] = [0, 0]
  const many = (n: number, one: () => Plan): Plan => ({ parts: Array.from({ length: n }, one) })
  const leaf = () => ({ parts: [] })
  return communitiesIn.map((n) => many(n, () => many(at(gridsIn, community++), () => many(at(microIn, grid++), leaf))))
}

/** The most thickly settled first. */
const ranked = (areas: ReadonlyArray<Area>): ReadonlyArray<Area> => {
  const leaves = (area: Area): number =>
    Math.max(
      1,
      area.parts.reduce((sum, part) => sum + leaves(part), 0)
    )
  const thickness = new Map(areas.map((area) => [area, leaves(area) / areaOf(area.ring)]))
  return [...areas].sort((a, b) => (thickness.get(b) ?? 0) - (thickness.get(a) ?? 0))
}

/** West to east and north to south, in rows as one reads (rules 1.1). */
const readingOrder = (areas: ReadonlyArray<Area>): ReadonlyArray<Area> => {
  const perRow = Math.ceil(Math.sqrt(areas.length))
  const southwards = areas
    .map((area) => ({ area, middle: centreOf(area.ring) }))
    .sort((a, b) => b.middle[1] - a.middle[1])
  return Array.from({ length: Math.ceil(areas.length / perRow) }, (_, i) =>
    southwards.slice(i * perRow, (i + 1) * perRow).sort((a, b) => a.middle[0] - b.middle[0])
  )
    .flat()
    .map(({ area }) => area)
}
