/** Charges: who answers by name for a place, whatever posts they hold: 包片 a unit, 包栋 a building, 包单元 an entrance, 包户 a household. */
import { Result, Schema } from 'effect'
import {
  BuildingId,
  ChargeId,
  EntranceId,
  everWas,
  HouseholdId,
  Instant,
  overlaps,
  PersonId,
  UnitId
} from '../../common/index.ts'
import { ChargeTaken, EndsBeforeItBegins } from '../refusals.ts'
import { isWithin } from '../tree.ts'
import type { Post } from './post.ts'

/** All places that somebody can have charge of. */
export const ChargePlace = Schema.Union([
  Schema.Struct({ kind: Schema.Literal('unit'), id: UnitId }),
  Schema.Struct({ kind: Schema.Literal('building'), id: BuildingId }),
  Schema.Struct({ kind: Schema.Literal('entrance'), id: EntranceId }),
  Schema.Struct({ kind: Schema.Literal('household'), id: HouseholdId })
])
export type ChargePlace = typeof ChargePlace.Type

export const Charge = Schema.Struct({
  id: ChargeId,
  personId: PersonId,
  place: ChargePlace,
  from: Instant,
  to: Schema.NullOr(Instant),
  revision: Schema.Natural
})
export type Charge = typeof Charge.Type

/** Several people may share a place; nobody has charge of one twice at a time. */
export const startCharge = (
  charge: Charge,
  charges: ReadonlyArray<Charge>
): Result.Result<Charge, ChargeTaken | EndsBeforeItBegins> => {
  const { from, to } = charge
  if (to !== null && to <= from) return Result.fail(new EndsBeforeItBegins({ from, to }))
  const own = charges.find(
    (other) =>
      other.personId === charge.personId &&
      other.place.kind === charge.place.kind &&
      other.place.id === charge.place.id &&
      everWas(other) &&
      overlaps(other, charge)
  )
  return own === undefined ? Result.succeed(charge) : Result.fail(new ChargeTaken({ by: own.id }))
}

/** Whether a charge lies where a post is, so that it is handed over with it. `unit` is the one that its place lies in. */
export const belongsTo = (
  post: Pick<Post, 'at'>,
  unit: UnitId | undefined,
  pathOf: (id: UnitId) => string | undefined
): boolean => {
  if (post.at.kind !== 'unit' || unit === undefined) return false
  const [path, over] = [pathOf(unit), pathOf(post.at.id)]
  return path !== undefined && over !== undefined && isWithin(path, over)
}
