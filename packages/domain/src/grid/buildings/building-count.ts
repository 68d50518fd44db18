/** How much stands and who lives in a unit by the register, and how that differs from what is declared of the unit: a hint, never a hindrance. */
import { isWithin } from '../tree.ts'

/** Of one unit by itself. `people` are those that were counted, in `counted` of the households. */
export interface BuildingCounts {
  readonly buildings: number
  readonly entrances: number
  readonly households: number
  readonly counted: number
  readonly people: number
}

export const nothingCounted: BuildingCounts = { buildings: 0, entrances: 0, households: 0, counted: 0, people: 0 }

export const addCounts = (a: BuildingCounts, b: BuildingCounts): BuildingCounts => ({
  buildings: a.buildings + b.buildings,
  entrances: a.entrances + b.entrances,
  households: a.households + b.households,
  counted: a.counted + b.counted,
  people: a.people + b.people
})

/** A unit with all below it, from the counts of single units. */
export const countsWithin = (
  path: string,
  counts: Iterable<BuildingCounts & { readonly path: string }>
): BuildingCounts => {
  let sum = nothingCounted
  for (const one of counts) if (isWithin(one.path, path)) sum = addCounts(sum, one)
  return sum
}

export interface RegisterCheck {
  readonly declared: number
  readonly registered: number
  /** More (+) or fewer (−) in the register than declared. */
  readonly difference: number
}

/** `null` where there is nothing to compare: nothing declared, or no register begun. */
export const registerCheck = (declared: number | null, { households }: BuildingCounts): RegisterCheck | null =>
  declared === null || households === 0 ? null : { declared, registered: households, difference: households - declared }
