/**
 * Takes a file in, all or nothing: what the dry run found good is written through the journal in one transaction, as one
 * batch. How far it has come stands in the database, so that any server can say so and anybody may call it off.
 */
import { type BatchRow, type BuildingStore, type Entry, ImportStore, IssueStore, Journal, Turns } from '@gezhi/database'
import type { Actor } from '@gezhi/domain/access'
import { BatchId, type CommandId, CommandReused, Stale, type UnitId } from '@gezhi/domain/common'
import { Effect } from 'effect'
import type { Refusal } from '../errors.ts'
import { newId } from '../ids.ts'
import { type CommandMark, digestOf, entryOf } from '../services/registers.ts'
import { Tenants } from '../services/tenants.ts'
import { type Heard, type Reading, read, type Things } from './check.ts'
import { entriesOf } from './entries.ts'
import type { RunInput } from './kinds.ts'
import { progressOf } from './progress.ts'
import { ImportCancelled, NothingToImport, RowsFaulty } from './refusals.ts'

export interface Imported {
  readonly batchId: BatchId
  readonly rows: number
  /** Rows taken in. */
  readonly written: number
  /** Faulty and doubled rows. */
  readonly leftOut: number
}

type Needs = BuildingStore | ImportStore | IssueStore | Journal | Tenants | Turns

/** The same command again gets the same answer. Refuses faulty rows unless they are to be left out. */
export const run = Effect.fnUntraced(function* (
  actor: Actor,
  input: RunInput
): Effect.fn.Return<Imported, Refusal, Needs> {
  const { commandId, ...order } = input
  const mark = { commandId, digest: digestOf(input) }
  const before = yield* repeated(actor, mark)
  if (before !== null) return before
  const progress = yield* progressOf(actor.tenantId, commandId)
  yield* progress.say('reading', 0, 0)
  const body = Effect.gen(function* () {
    // while it waited for its turn, the same command may have been done
    const meanwhile = yield* repeated(actor, mark)
    if (meanwhile !== null) return meanwhile
    // what was written a moment ago on another server counts as well
    yield* Tenants.use((tenants) => Effect.sync(() => tenants.forget(actor.tenantId)))
    const reading = yield* read(actor, order, progress.heard)
    return yield* write(actor, reading, mark, order.leaveOutFaulty ?? false, progress.heard)
  })
  // issues hang on nothing that others may change meanwhile; units and posts wait for their turn
  const alone = input.kind === 'issues' ? body : Turns.use((turns) => turns.take(`registers ${actor.tenantId}`, body))
  return yield* alone.pipe(
    Effect.tap(({ written }) => progress.say('done', written, written)),
    Effect.tapError((refusal) => progress.say(refusal._tag === 'ImportCancelled' ? 'cancelled' : 'failed', 0, 0)),
    Effect.ensuring(Tenants.use((tenants) => Effect.sync(() => tenants.forget(actor.tenantId))))
  )
})

const write = Effect.fnUntraced(function* (
  actor: Actor,
  { report, rows, doubled, fileName, digest, things, at }: Reading,
  mark: CommandMark,
  leaveOutFaulty: boolean,
  heard: Heard
): Effect.fn.Return<Imported, Refusal, Needs> {
  const faulty = report.faultyRows.size
  if (faulty > 0 && !leaveOutFaulty) return yield* new RowsFaulty({ faulty, rows })
  if (things.read.length === 0) return yield* new NothingToImport({ rows })

  const leftOut = faulty + doubled
  const batch = {
    id: BatchId.make(newId()),
    kind: things.kind,
    fileName,
    digest,
    rows,
    written: rows - leftOut,
    leftOut,
    at,
    accountId: actor.accountId,
    by: actor.name,
    undoneAt: null,
    revision: 0
  }
  const { parts, total } = yield* entriesOf(actor, things, batch.id, at)
  const birth = entryOf(actor, { life: 'batch', tag: 'Registered', row: batch }, mark, at)
  const first = { ...birth, data: { ...Object(birth.data), shapes: shapesIn(things) } }
  let cancelled = false
  const written = yield* Journal.use((journal) =>
    journal.writeParts(all(first, parts), async (done) => {
      cancelled = await heard('writing', Math.max(0, done - 1), total).then(
        () => false,
        (error) => {
          if (error instanceof ImportCancelled) return true
          throw error
        }
      )
      return !cancelled
    })
  )
  if (written) return answerOf(batch)
  if (cancelled) return yield* new ImportCancelled({ commandId: mark.commandId })
  return (yield* repeated(actor, mark)) ?? (yield* new Stale({ id: batch.id, revision: 0 }))
})

/** Boundaries that units got which were there before, with what they had: taking the batch back gives that back. */
const shapesIn = (things: Things): ReadonlyArray<{ readonly unitId: UnitId; readonly before: number | null }> =>
  things.kind === 'units'
    ? things.read.flatMap(({ unit, known }) => (known === null ? [] : [{ unitId: unit.id, before: known.shape }]))
    : []

function* all(first: Entry, parts: Iterable<ReadonlyArray<Entry>>): Iterable<ReadonlyArray<Entry>> {
  yield [first]
  yield* parts
}

/** What the command was answered with when it came before. */
const repeated = Effect.fnUntraced(function* (actor: Actor, { commandId, digest }: CommandMark) {
  const done = yield* ImportStore.use((store) => store.byCommand(actor.tenantId, commandId))
  if (done === null) {
    const other = yield* IssueStore.use((store) => store.byCommand(actor.tenantId, commandId))
    return other === null ? null : yield* new CommandReused({ commandId })
  }
  return done.digest === digest ? answerOf(done.batch) : yield* new CommandReused({ commandId })
})

const answerOf = ({ id, rows, written, leftOut }: Pick<BatchRow, 'id' | 'rows' | 'written' | 'leftOut'>): Imported => ({
  batchId: id,
  rows,
  written,
  leftOut
})

/** Asks a run to stop; before its last step is through it leaves nothing behind. `false` when nothing is under way. */
export const cancel = (actor: Actor, commandId: CommandId) =>
  ImportStore.use((store) => store.cancel(actor.tenantId, commandId))
