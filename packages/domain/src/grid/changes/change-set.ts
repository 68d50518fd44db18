/** A change of the tree as it stands, and what is asked of it. */
import { Schema } from 'effect'
import { ChangeSetId, CommandId, Instant, LongText, PostId, Title, UnitId, Who } from '../../common/index.ts'
import { ChangeMove } from './change-moves.ts'
import { Operation } from './operation.ts'
import { ChangeState } from './refusals.ts'

/** A post that ends with its unit begins anew at another, with the same person and role; `id` is that of the new one. */
export const Reappointment = Schema.Struct({ id: PostId, postId: PostId, unitId: UnitId })
export type Reappointment = typeof Reappointment.Type

/** How a unit stood when a set was submitted; where it stands otherwise now, the set was made for another tree. */
export const Seen = Schema.Struct({
  unitId: UnitId,
  path: Schema.String,
  name: Schema.String,
  boundary: Schema.NullOr(Schema.Natural)
})
export type Seen = typeof Seen.Type

export const ChangeSet = Schema.Struct({
  id: ChangeSetId,
  title: Title,
  reason: LongText,
  state: ChangeState,
  /** When it shall be in force; `null` as soon as it is published. */
  effectiveAt: Schema.NullOr(Instant),
  operations: Schema.Array(Operation).check(Schema.isMaxLength(500)),
  reappointments: Schema.Array(Reappointment).check(Schema.isMaxLength(2_000)),
  seen: Schema.Array(Seen),
  /** Why it was sent back, withdrawn or stalled, or what was said with the approval. */
  note: Schema.NullOr(Schema.String),
  proposedBy: Who,
  proposedAt: Instant,
  approvedBy: Schema.NullOr(Who),
  approvedAt: Schema.NullOr(Instant),
  publishedAt: Schema.NullOr(Instant),
  inForceAt: Schema.NullOr(Instant),
  /** Below these paths things were looked at again; until `settledAt` some may still stand where they were. */
  touched: Schema.Array(Schema.String),
  settledAt: Schema.NullOr(Instant),
  revision: Schema.Natural
})
export type ChangeSet = typeof ChangeSet.Type

const { title, reason, effectiveAt, operations, reappointments } = ChangeSet.fields

export const ProposeChange = Schema.Struct({
  commandId: CommandId,
  id: ChangeSetId,
  title,
  reason,
  effectiveAt: Schema.optionalKey(effectiveAt),
  operations: Schema.optionalKey(operations),
  reappointments: Schema.optionalKey(reappointments)
})
export type ProposeChange = typeof ProposeChange.Type

export const ChangeInput = Schema.Struct({
  title: Schema.optionalKey(title),
  reason: Schema.optionalKey(reason),
  effectiveAt: Schema.optionalKey(effectiveAt),
  operations: Schema.optionalKey(operations),
  reappointments: Schema.optionalKey(reappointments)
})
export type ChangeInput = typeof ChangeInput.Type

export const ChangeCommand = Schema.Struct({
  commandId: CommandId,
  id: ChangeSetId,
  /** The revision the caller saw. */
  seen: Schema.Natural,
  move: ChangeMove,
  input: ChangeInput
})
export type ChangeCommand = typeof ChangeCommand.Type

/** A new draft. */
export const propose = (given: ProposeChange, by: Who, at: Instant): ChangeSet => ({
  id: given.id,
  title: given.title,
  reason: given.reason,
  state: 'draft',
  effectiveAt: given.effectiveAt ?? null,
  operations: given.operations ?? [],
  reappointments: given.reappointments ?? [],
  seen: [],
  note: null,
  proposedBy: by,
  proposedAt: at,
  approvedBy: null,
  approvedAt: null,
  publishedAt: null,
  inForceAt: null,
  touched: [],
  settledAt: null,
  revision: 0
})
