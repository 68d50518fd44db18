/**
 * A place in the tree: district, street, community, grid, micro-grid. True from `from` until `to`; its code is never
 * reused. It stays the same place while its name, its size or what it hangs on changes: what was true before is kept
 * with it, so that the tree of any instant can be asked for (see version.ts).
 */
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

/** What may change of a unit while it stays the same place. */
const changing = {
  code: UnitCode,
  name: textUpTo(100),
  parentId: Schema.NullOr(UnitId),
  /** `/1/4/17/`: serials from the root to this unit; a subtree is a prefix. */
  path: Schema.String,
  kind: UnitKind,
  areaClass: Schema.NullOr(AreaClass),
  households: Schema.NullOr(Heads),
  population: Schema.NullOr(Heads)
}

/** How a unit was during `[from, to)`, before it was changed. */
export const UnitVersion = Schema.Struct({ ...changing, from: Instant, to: Instant })
export type UnitVersion = typeof UnitVersion.Type

/** A code beside the official one: of another scheme, or the official one of earlier days. */
export const OtherCode = Schema.Struct({
  scheme: textUpTo(40),
  code: UnitCode,
  from: Instant,
  to: Schema.NullOr(Instant)
})
export type OtherCode = typeof OtherCode.Type

export const Unit = Schema.Struct({
  id: UnitId,
  /** Index in the level scheme; 0 is the root. Never changes. */
  level: Schema.Natural,
  /** Counts up for the tenant and is never reused; the path is made of it. */
  serial: Schema.Natural,
  ...changing,
  from: Instant,
  to: Schema.NullOr(Instant),
  /** Since when it has been as it is now. */
  since: Instant,
  /** How it was before, the oldest first; without gaps from `from` to `since`. */
  earlier: Schema.Array(UnitVersion),
  otherCodes: Schema.Array(OtherCode),
  /** What it came from by a split or a merge, and what became of it. */
  predecessors: Schema.Array(UnitId),
  successors: Schema.Array(UnitId),
  revision: Schema.Natural
})
export type Unit = typeof Unit.Type
