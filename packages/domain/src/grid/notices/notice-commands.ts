/** What is asked for when notices are published and people say what of them may be in there. `seen` is the revision that the caller saw. */
import { Schema } from 'effect'
import { CommandId, UnitId } from '../../common/index.ts'
import { Clearance, Notice } from './notice.ts'

/** The unit itself, or every grid in it that is not (or is) public yet. */
const reach = Schema.optionalKey(Schema.Literals(['unit', 'below']))

export const PublishNotice = Schema.Struct({ commandId: CommandId, unitId: UnitId, reach })
export type PublishNotice = typeof PublishNotice.Type

export const WithdrawNotice = Schema.Struct({ commandId: CommandId, unitId: UnitId, reach })
export type WithdrawNotice = typeof WithdrawNotice.Type

/** `seen: null` where the unit has said nothing yet. */
export const AmendNotice = Schema.Struct({
  commandId: CommandId,
  unitId: UnitId,
  seen: Schema.NullOr(Schema.Natural),
  supervisionPhone: Schema.optionalKey(Notice.fields.supervisionPhone),
  howToReport: Schema.optionalKey(Notice.fields.howToReport)
})
export type AmendNotice = typeof AmendNotice.Type

/** `seen: null` where nothing was ever cleared for the post. */
export const SetClearance = Schema.Struct({
  commandId: CommandId,
  postId: Clearance.fields.postId,
  seen: Schema.NullOr(Schema.Natural),
  name: Clearance.fields.name,
  phone: Clearance.fields.phone,
  dutyPhone: Schema.optionalKey(Clearance.fields.dutyPhone),
  consent: Schema.optionalKey(Clearance.fields.consent)
})
export type SetClearance = typeof SetClearance.Type
