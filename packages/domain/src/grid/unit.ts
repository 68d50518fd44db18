/** A place in the tree: district, street, community, grid, micro-grid. True from `from` until `to`; its code is never reused. */
import { Schema } from 'effect'
import { Instant, textUpTo, UnitId } from '../common/index.ts'
import { AreaClass } from '../loop/catalogue.ts'

export const UnitCode = Schema.String.check(
  Schema.isPattern(/^[0-9A-Za-z.-]{1,32}$/, { message: 'a code of digits, letters, dots and dashes, at most 32' })
).pipe(Schema.brand('UnitCode'))
export type UnitCode = typeof UnitCode.Type

/** Base grids cover the ground; special grids (school, market, park) lie on top and come first when a point is located. */
export const UnitKind = Schema.Literals(['base', 'special'])
export type UnitKind = typeof UnitKind.Type

/** More than any place on earth has. */
const Heads = Schema.Int.check(Schema.isBetween({ minimum: 0, maximum: 100_000_000 }))

export const Unit = Schema.Struct({
  id: UnitId,
  code: UnitCode,
  name: textUpTo(100),
  /** Index in the level scheme; 0 is the root. */
  level: Schema.Natural,
  parentId: Schema.NullOr(UnitId),
  /** Counts up for the tenant and is never reused; the path is made of it. */
  serial: Schema.Natural,
  /** `/1/4/17/`: serials from the root to this unit; a subtree is a prefix. */
  path: Schema.String,
  kind: UnitKind,
  areaClass: Schema.NullOr(AreaClass),
  households: Schema.NullOr(Heads),
  population: Schema.NullOr(Heads),
  from: Instant,
  to: Schema.NullOr(Instant),
  revision: Schema.Natural
})
export type Unit = typeof Unit.Type
