/** Why a public notice, or what somebody agreed to have in it, is refused: facts only. */
import { Schema } from 'effect'
import { Instant, UnitId } from '../../common/index.ts'

/** Neither the unit nor one above it has a supervision phone. */
export class NoticeLacks extends Schema.TaggedError<NoticeLacks>()('NoticeLacks', { unitId: UnitId }) {}

/** It is public already. */
export class NoticePublic extends Schema.TaggedError<NoticePublic>()('NoticePublic', {
  unitId: UnitId,
  since: Instant
}) {}

/** It is not public, or all that were asked for are as they should be. */
export class NoticeWithdrawn extends Schema.TaggedError<NoticeWithdrawn>()('NoticeWithdrawn', { unitId: UnitId }) {}

/** Nothing below the unit is to be published or withdrawn: there are no grids, or all are done. */
export class NoGridsBelow extends Schema.TaggedError<NoGridsBelow>()('NoGridsBelow', { unitId: UnitId }) {}

/** Something is to be published of a person without saying how they agreed, or a number that is not given. */
export class ClearanceLacks extends Schema.TaggedError<ClearanceLacks>()('ClearanceLacks', {
  lacks: Schema.Array(Schema.Literals(['consent', 'dutyPhone']))
}) {}

export const NoticeRefusal = Schema.Union([NoticeLacks, NoticePublic, NoticeWithdrawn, NoGridsBelow, ClearanceLacks])
export type NoticeRefusal = typeof NoticeRefusal.Type
