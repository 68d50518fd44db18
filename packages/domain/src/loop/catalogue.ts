/**
 * The catalogue: what kinds of matters there are, who owns each and how long it may take.
 * Data of the tenant, versioned; an issue keeps the version it was reported under.
 */
import { Schema } from 'effect'
import { Limit, Text2 } from '../common/index.ts'

/** Two digits of the major class and two of the minor; local extensions add a detail of two more (rules 1.1). */
export const MatterCode = Schema.String.check(
  Schema.isPattern(/^\d{4}(\d{2})?$/, { message: 'a class code of four or six digits, like 0102' })
).pipe(Schema.brand('MatterCode'))
export type MatterCode = typeof MatterCode.Type

/** The lowest tier that should solve it. */
export const Tier = Schema.Literals(['grid', 'community', 'street', 'district'])
export type Tier = typeof Tier.Type

/** A core of the city, B the built-up rest, C the outskirts: limits differ (rules 2.4). */
export const AreaClass = Schema.Literals(['A', 'B', 'C'])
export type AreaClass = typeof AreaClass.Type

export const Matter = Schema.Struct({
  code: MatterCode,
  major: Text2,
  minor: Text2,
  /** When it counts as a matter at all, and when as done. */
  condition: Schema.NullOr(Text2),
  closing: Schema.NullOr(Text2),
  tier: Tier,
  /** Parts belong first to whoever owns them, events first to the territory (rules 2.1). */
  owner: Schema.Literals(['owner', 'territory']),
  /** Key of the kind of department that answers for it, where there is one. */
  department: Schema.NullOr(Schema.NonEmptyString),
  /** On the community's duty list: only then may a community lead it (rules 3.4, art. 17). */
  communityDuty: Schema.Boolean,
  /** Handling limit by area class. */
  limit: Schema.Struct({ A: Limit, B: Limit, C: Limit })
})
export type Matter = typeof Matter.Type

export const Catalogue = Schema.Struct({
  version: Schema.Natural,
  name: Text2,
  matters: Schema.Array(Matter)
})
export type Catalogue = typeof Catalogue.Type

export const majorOf = (code: MatterCode): string => code.slice(0, 2)
