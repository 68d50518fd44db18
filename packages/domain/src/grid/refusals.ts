/** Why a unit, an organisation or a post is refused: facts only. */
import { Schema } from 'effect'
import { RoleKey } from '../access/role.ts'
import { Instant, PostId } from '../common/index.ts'

/** The level scheme has no such level, or the parent is not of the level above. */
export class WrongLevel extends Schema.TaggedError<WrongLevel>()('WrongLevel', {
  level: Schema.Natural,
  parentLevel: Schema.NullOr(Schema.Natural)
}) {}

export class CodeTaken extends Schema.TaggedError<CodeTaken>()('CodeTaken', { code: Schema.String }) {}

/** The level allows one holder of this role at a time. */
export class PostTaken extends Schema.TaggedError<PostTaken>()('PostTaken', { role: RoleKey, by: PostId }) {}

/** Something still hangs on a unit or an organisation: units below, open issues or posts. */
export class StillUsed extends Schema.TaggedError<StillUsed>()('StillUsed', {
  id: Schema.String,
  units: Schema.Natural,
  issues: Schema.Natural,
  posts: Schema.Natural
}) {}

/** What has ended is not changed any more. */
export class AlreadyEnded extends Schema.TaggedError<AlreadyEnded>()('AlreadyEnded', {
  id: Schema.String,
  to: Instant
}) {}

export class EndsBeforeItBegins extends Schema.TaggedError<EndsBeforeItBegins>()('EndsBeforeItBegins', {
  from: Instant,
  to: Instant
}) {}

/** Somebody else has this number in the staff register. */
export class StaffNumberTaken extends Schema.TaggedError<StaffNumberTaken>()('StaffNumberTaken', {
  staffNumber: Schema.String
}) {}

/** Units stand on this level, so it can neither go nor give other codes. */
export class LevelStillUsed extends Schema.TaggedError<LevelStillUsed>()('LevelStillUsed', {
  level: Schema.Natural,
  units: Schema.Natural
}) {}

export const GridRefusal = Schema.Union([
  WrongLevel,
  CodeTaken,
  PostTaken,
  StillUsed,
  AlreadyEnded,
  EndsBeforeItBegins,
  StaffNumberTaken,
  LevelStillUsed
])
export type GridRefusal = typeof GridRefusal.Type
