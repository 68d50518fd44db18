/** Refusals that every context shares. A refusal carries facts only: words are in @gezhi/words, HTTP codes in @gezhi/api. */
import { Schema } from 'effect'

/** There is no such thing, or not for this caller: the two are told apart to nobody. */
export class NotFound extends Schema.TaggedError<NotFound>()('NotFound', {
  what: Schema.Literals([
    'issue',
    'unit',
    'person',
    'post',
    'deputy',
    'handover',
    'induction',
    'charge',
    'member',
    'organisation',
    'codeScheme',
    'building',
    'entrance',
    'household',
    'account',
    'matter',
    'batch',
    'changeSet',
    'calendar',
    'apiKey',
    'session',
    'version',
    'procedure'
  ]),
  id: Schema.String
}) {}

/** Somebody else changed the thing after the caller read it; `revision` is where it stands now. */
export class Stale extends Schema.TaggedError<Stale>()('Stale', { id: Schema.String, revision: Schema.Natural }) {}

/** The command id was used before for something else. */
export class CommandReused extends Schema.TaggedError<CommandReused>()('CommandReused', { commandId: Schema.String }) {}

/** One field of the input is not what it should be; `path` names it, `expected` says what would be right. */
export const FieldFault = Schema.Struct({ path: Schema.String, expected: Schema.String })
export type FieldFault = typeof FieldFault.Type

export class BadInput extends Schema.TaggedError<BadInput>()('BadInput', { faults: Schema.Array(FieldFault) }) {}

/** The caller is nobody: not logged in, or the session has ended. */
export class NotSignedIn extends Schema.TaggedError<NotSignedIn>()('NotSignedIn', {}) {}

/** The database does not answer; nothing was written and the server recovers by itself. */
export class Unavailable extends Schema.TaggedError<Unavailable>()('Unavailable', {}) {}
