/** Why a unit, an organisation or a post is refused: facts only. */
import { Schema } from 'effect'
import { RoleKey } from '../access/role.ts'
import { PostId, UnitId } from '../common/index.ts'

/** The level scheme has no such level, or the parent is not of the level above. */
export class WrongLevel extends Schema.TaggedError<WrongLevel>()('WrongLevel', {
  level: Schema.Natural,
  parentLevel: Schema.NullOr(Schema.Natural)
}) {}

export class CodeTaken extends Schema.TaggedError<CodeTaken>()('CodeTaken', { code: Schema.String }) {}

/** The level allows one holder of this role at a time. */
export class PostTaken extends Schema.TaggedError<PostTaken>()('PostTaken', { role: RoleKey, by: PostId }) {}

/** Something still hangs on it: units below, open issues or posts. */
export class StillUsed extends Schema.TaggedError<StillUsed>()('StillUsed', {
  unitId: UnitId,
  units: Schema.Natural,
  issues: Schema.Natural,
  posts: Schema.Natural
}) {}
