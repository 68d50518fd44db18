/**
 * Takes a batch back, whole or not at all: issues by their own move, units and posts by ending where they began, so that
 * they never were in force, and people by leaving nothing of them in their row. What was used since holds all of it.
 */
import { type BatchRow, type Entry, eraseContacts, ImportStore, type IssueStore, Journal, Turns } from '@gezhi/database'
import type { Actor } from '@gezhi/domain/access'
import { OutOfScope } from '@gezhi/domain/access'
import { BatchId, CommandId, CommandReused, type Instant, Note, NotFound, Stale } from '@gezhi/domain/common'
import { type Command, evolve, type Issue, type Moved, step } from '@gezhi/domain/loop'
import { Effect, Result, Schema } from 'effect'
import type { District } from '../district.ts'
import type { Refusal } from '../errors.ts'
import { now } from '../now.ts'
import { rowOf, sceneOf } from '../services/issues.ts'
import { type CommandMark, digestOf, type Entered, entryOf } from '../services/registers.ts'
import { Tenants } from '../services/tenants.ts'
import { ImportKind } from './kinds.ts'
import { type Reach, reachOf } from './reach.ts'
import { AlreadyUndone, BatchTouched } from './refusals.ts'

export const UndoInput = Schema.Struct({
  batchId: BatchId,
  commandId: CommandId,
  /** Stands in the history of each issue; the name of the file where nothing is said. */
  reason: Schema.optionalKey(Note)
})
export type UndoInput = typeof UndoInput.Type

export interface Undone {
  readonly batchId: BatchId
  readonly undoneAt: Instant
}

type Needs = ImportStore | IssueStore | Journal | Tenants | Turns

export const undo = Effect.fnUntraced(function* (
  actor: Actor,
  input: UndoInput
): Effect.fn.Return<Undone, Refusal, Needs> {
  const batch = yield* ImportStore.use((store) => store.batch(actor.tenantId, input.batchId))
  if (batch === null) return yield* new NotFound({ what: 'batch', id: input.batchId })
  const body = takeBack(actor, input)
  // issues hang on nothing that others may change meanwhile, only on a second undoing; units and posts on all registers
  const turn = batch.kind === 'issues' ? `batch ${batch.id}` : `registers ${actor.tenantId}`
  return yield* Turns.use((turns) => turns.take(turn, body))
})

const takeBack = Effect.fnUntraced(function* (
  actor: Actor,
  input: UndoInput
): Effect.fn.Return<Undone, Refusal, Needs> {
  const { batchId, commandId } = input
  const mark = { commandId, digest: digestOf(input) }
  const store = yield* ImportStore
  const tenants = yield* Tenants
  const before = yield* store.byCommand(actor.tenantId, commandId)
  if (before !== null) return yield* repeated(before, mark)
  const batch = yield* store.batch(actor.tenantId, batchId)
  if (batch === null) return yield* new NotFound({ what: 'batch', id: batchId })
  if (batch.undoneAt !== null) return yield* new AlreadyUndone({ batchId })
  tenants.forget(actor.tenantId)
  const district = yield* tenants.of(actor.tenantId)
  const kind = yield* Effect.fromOption(Schema.decodeUnknownOption(ImportKind)(batch.kind)).pipe(Effect.orDie)
  const reach = yield* Effect.fromResult(reachOf(actor, district, kind))
  const { count, first } = yield* store.holds(actor.tenantId, batchId, 5)
  if (count > 0) return yield* new BatchTouched({ batchId, count, first })

  const at = yield* now
  const taken = entryOf(actor, { life: 'batch', tag: 'Amended', row: { ...batch, undoneAt: at } }, mark, at)
  const parts =
    kind === 'issues'
      ? yield* withdrawals(actor, district, batch, input.reason ?? batch.fileName, mark, at)
      : yield* endings(actor, district, batch, reach, at)
  const contacts = kind === 'buildings' ? yield* store.contactsOf(actor.tenantId, batchId) : []
  const written = yield* Journal.use((journal) =>
    journal.writeParts([[taken], ...parts], async (done, tx) => {
      if (done === 0 && contacts.length > 0) await eraseContacts(tx, actor.tenantId, contacts, at)
      return true
    })
  )
  tenants.forget(actor.tenantId)
  if (written) return { batchId, undoneAt: at }
  const meanwhile = yield* store.byCommand(actor.tenantId, commandId)
  return meanwhile === null
    ? yield* new Stale({ id: batchId, revision: batch.revision })
    : yield* repeated(meanwhile, mark)
})

const repeated = (
  { batch, digest }: { readonly batch: BatchRow; readonly digest: string | null },
  mark: CommandMark
): Effect.Effect<Undone, CommandReused> =>
  digest === mark.digest && batch.undoneAt !== null
    ? Effect.succeed({ batchId: batch.id, undoneAt: batch.undoneAt })
    : Effect.fail(new CommandReused({ commandId: mark.commandId }))

/** Each issue makes the move of its own that the loop has for it. */
const withdrawals = Effect.fnUntraced(function* (
  actor: Actor,
  district: District,
  batch: BatchRow,
  reason: string,
  mark: CommandMark,
  at: Instant
) {
  const issues = yield* ImportStore.use((store) => store.issues(actor.tenantId, batch.id))
  const entries: Array<Entry> = []
  for (const issue of issues) {
    const command: Command = {
      issueId: issue.id,
      commandId: mark.commandId,
      seen: issue.revision,
      move: 'withdraw',
      input: { reason: reason.slice(0, 2_000) }
    }
    const moved = step(issue, command, sceneOf(actor, district, issue, at))
    if (Result.isFailure(moved)) return yield* Effect.fail(moved.failure)
    entries.push(withdrawn(actor, issue, moved.success, at))
  }
  return chunks(entries)
})

const withdrawn = (actor: Actor, issue: Issue, moved: Moved, at: Instant): Entry => ({
  tenantId: actor.tenantId,
  life: 'issue',
  id: issue.id,
  seen: issue.revision,
  commandId: null,
  digest: null,
  at,
  personId: actor.personId,
  accountId: actor.accountId,
  tag: moved._tag,
  data: moved,
  row: rowOf(actor.tenantId, evolve(issue, moved))
})

const endings = Effect.fnUntraced(function* (
  actor: Actor,
  district: District,
  batch: BatchRow,
  reach: Reach,
  at: Instant
) {
  const store = yield* ImportStore
  const { units, organisations, people, posts, buildings, entrances, households } = yield* store.things(
    actor.tenantId,
    batch.id
  )
  const shapes = yield* store.shapes(actor.tenantId, batch.id)
  const within =
    units.every(({ path }) => reach.path(path)) &&
    shapes.every(({ unitId }) => reach.path(district.pathOf(unitId) ?? '')) &&
    organisations.every(({ id }) => reach.place({ kind: 'organisation', id })) &&
    posts.every((post) => reach.place(post.at)) &&
    buildings.every(({ unitId }) => reach.path(district.pathOf(unitId) ?? '/')) &&
    (reach.all || people.every(({ id }) => district.postsOf(id).length > 0))
  if (!within) return yield* new OutOfScope({ permission: 'import.run' })
  const ended = (life: Entered['life'], row: Entered['row']): Entry =>
    entryOf(actor, { life, tag: 'Ended', row }, null, at)
  const nothing = { type: 'MultiPolygon', coordinates: [] }
  const given = shapes.map(({ geometry, ...shape }): Entry => {
    const row = { ...shape, geometry: geometry ?? nothing }
    return entryOf(actor, { life: 'boundary', tag: 'Amended', row }, null, at)
  })
  return chunks([
    ...given,
    ...households.map((one) => ended('household', { ...one, contactId: null, to: one.from })),
    ...entrances.map((one) => ended('entrance', { ...one, to: one.from })),
    ...buildings.map((one) => ended('building', { ...one, to: one.from })),
    ...posts.map((post) => ended('post', { ...post, to: post.from })),
    ...organisations.map((one) => ended('organisation', { ...one, to: one.from })),
    ...people.map((person) => ended('person', { ...person, name: '', phone: null, staffNumber: null, to: at })),
    ...units.map((unit) => ended('unit', { ...unit, to: unit.from }))
  ])
})

const partSize = 500

const chunks = (entries: ReadonlyArray<Entry>): ReadonlyArray<ReadonlyArray<Entry>> =>
  Array.from({ length: Math.ceil(entries.length / partSize) }, (_, i) =>
    entries.slice(i * partSize, (i + 1) * partSize)
  )
