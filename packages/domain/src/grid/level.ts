/**
 * The level scheme: what kinds of places a tenant's tree is made of, from the root down.
 * Data of the tenant, 2 to 8 levels; the ten published practices use 4 to 6.
 */
import { Schema } from 'effect'
import { RoleKey } from '../access/role.ts'
import { Text2 } from '../common/index.ts'
import { Tier } from '../loop/catalogue.ts'
import { CodeRanges, type CodeScheme, CodeWidth } from './codes/code.ts'
import { NamedCodes } from './codes/named-codes.ts'
import { LoadBand } from './posts/load.ts'
import { Composition } from './posts/member.ts'
import { OrganisationKind } from './posts/post.ts'

export const TeamPart = Schema.Struct({
  name: Text2,
  roles: Schema.Array(RoleKey),
  min: Schema.Natural,
  max: Schema.NullOr(Schema.Natural)
})
export type TeamPart = typeof TeamPart.Type

export const Level = Schema.Struct({
  name: Text2,
  /** Digits that this level adds to the code of its parent (rules 1.1). */
  codeWidth: CodeWidth,
  /** Which numbers stand for what; without them any number but zero will do, as in schemes of before there were ranges. */
  ranges: Schema.optionalKey(CodeRanges),
  /** What this level stands for in the loop; levels without a tier never lead an issue. */
  tier: Schema.NullOr(Tier),
  /** The level at which people work: reports are located to it. */
  working: Schema.Boolean,
  /** Households that a unit should have (rules 1.2: 300–500 in towns). */
  households: Schema.NullOr(Schema.Struct({ min: Schema.Natural, max: Schema.Natural })),
  /**
   * Posts that every unit of the level should have, with how many people; more than `max` are refused. A post with
   * `induction` begins only for who has completed one.
   */
  posts: Schema.Array(
    Schema.Struct({
      role: RoleKey,
      min: Schema.Natural,
      max: Schema.NullOr(Schema.Natural),
      induction: Schema.optionalKey(Schema.Boolean)
    })
  ),
  /** Parts of the team of a unit, each of any of these roles, there or below: one leader, one worker and several who help. */
  team: Schema.optionalKey(Schema.Array(TeamPart)),
  /** Kinds of organisations of which every unit of the level should have one of its own. */
  organisations: Schema.optionalKey(Schema.Array(OrganisationKind))
})
export type Level = typeof Level.Type

export const LevelScheme = Schema.Struct({
  version: Schema.Natural,
  name: Text2,
  levels: Schema.Array(Level).check(
    Schema.isMinLength(2),
    Schema.isMaxLength(8),
    Schema.makeFilter(
      (levels: ReadonlyArray<Level>) =>
        levels.filter((level) => level.working).length === 1 || 'exactly one working level'
    )
  ),
  /** Schemes of codes that units have beside the official one. */
  otherCodes: Schema.optionalKey(Schema.Array(NamedCodes).check(Schema.isMaxLength(20))),
  /** What one person should have at most; `null` sets no bound. */
  load: Schema.optionalKey(LoadBand),
  /** What the members of organisations of a kind should be. */
  compositions: Schema.optionalKey(Schema.Array(Composition))
})
export type LevelScheme = typeof LevelScheme.Type

/** Index of the working level. */
export const workingLevel = (scheme: Pick<LevelScheme, 'levels'>): number =>
  scheme.levels.findIndex((level) => level.working)

/** Full length of a code at a level: the digits of all levels above and its own. */
export const codeLength = (scheme: LevelScheme, level: number): number =>
  scheme.levels.slice(0, level + 1).reduce((sum, { codeWidth }) => sum + codeWidth, 0)

/** How official codes are made: the digits and ranges of the levels. */
export const officialCodes = ({ levels }: Pick<LevelScheme, 'levels'>): CodeScheme =>
  levels.map(({ codeWidth, ranges }) => ({ width: codeWidth, ranges: ranges ?? [] }))

/** The scheme of a name; `undefined` where the tenant has none. */
export const namedCodes = ({ otherCodes }: Pick<LevelScheme, 'otherCodes'>, key: string): NamedCodes | undefined =>
  otherCodes?.find((one) => one.key === key)
