/**
 * A loop profile: the names a place gives to the stages, and the limits and windows of its steps.
 * Data of the tenant, versioned; an issue keeps the version it began with.
 */
import { Schema } from 'effect'
import { Limit, Text2 } from '../common/index.ts'
import { Stage } from './stages.ts'

export const Profile = Schema.Struct({
  version: Schema.Natural,
  name: Text2,
  /** A place's own words for stages; a stage not named here keeps its standard name. */
  stages: Schema.Record(Stage, Schema.optionalKey(Text2)),
  /** Limits of the steps; `handle` is the fallback where the matter has none. */
  limits: Schema.Struct({
    accept: Limit,
    dispatch: Limit,
    receive: Limit,
    handle: Limit,
    verify: Limit,
    answer: Limit,
    rate: Limit,
    close: Limit
  }),
  /** To the reporter: from acceptance to answer (rules 3.4; Jinan 2018: five working days). */
  promise: Limit,
  /** How long after dispatch a unit may still say it is not theirs (rules 3.3: one working day). */
  returnWindow: Limit,
  /** After so many returns the dispatcher's word binds. */
  returnsMax: Schema.Natural,
  extensionsMax: Schema.Natural,
  /** How long after the end a reporter may ask for it to be taken up again. */
  reopenWindow: Limit,
  /** The share of the allowed time, in percent, after which a clock shows amber. */
  warnPercent: Schema.Int.check(Schema.isBetween({ minimum: 1, maximum: 99 }))
})
export type Profile = typeof Profile.Type
