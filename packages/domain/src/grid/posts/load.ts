/** How much lies on one person, against the band that the level scheme sets: units, households and open issues. */
import { Schema } from 'effect'
import type { PersonId, UnitId } from '../../common/index.ts'
import type { Post } from './post.ts'

const bound = Schema.NullOr(Schema.Natural)

export const LoadBand = Schema.Struct({ unitsMax: bound, householdsMax: bound, openMax: bound })
export type LoadBand = typeof LoadBand.Type

export interface Load {
  readonly personId: PersonId
  readonly units: number
  /** Their share of the households of these units; `null` where a unit does not say how many it has. */
  readonly households: number | null
  /** Their share of the open issues that these units lead. */
  readonly open: number
  readonly over: ReadonlyArray<'units' | 'households' | 'open'>
}

/** Somewhere that people work: those on posts there share what there is. */
export interface Workplace {
  readonly id: UnitId
  readonly households: number | null
  readonly open: number
  /** In force there, of the roles that do the work. */
  readonly posts: ReadonlyArray<Pick<Post, 'personId'>>
}

/** Those with most on them first. Shares are rounded up, so that nobody's burden rounds to nothing. */
export const loadsOf = (places: ReadonlyArray<Workplace>, band: LoadBand): ReadonlyArray<Load> => {
  const sums = new Map<PersonId, { units: number; households: number | null; open: number }>()
  for (const { households, open, posts } of places) {
    const people = new Set(posts.map(({ personId }) => personId))
    for (const personId of people) {
      const sum = sums.get(personId) ?? { units: 0, households: 0, open: 0 }
      sums.set(personId, {
        units: sum.units + 1,
        households: households === null || sum.households === null ? null : sum.households + households / people.size,
        open: sum.open + open / people.size
      })
    }
  }
  return [...sums]
    .map(([personId, sum]): Load => {
      const load = {
        units: sum.units,
        households: sum.households === null ? null : Math.ceil(sum.households),
        open: Math.ceil(sum.open)
      }
      const over = (['units', 'households', 'open'] as const).filter((what) => exceeds(load[what], band[`${what}Max`]))
      return { personId, ...load, over }
    })
    .sort((a, b) => b.over.length - a.over.length || b.open - a.open || b.units - a.units)
}

const exceeds = (have: number | null, max: number | null): boolean => have !== null && max !== null && have > max
