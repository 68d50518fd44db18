/** How far a run has come: said now and then while it runs, asked for by whoever waits for it. */
import { ImportStore, type ProgressRow } from '@gezhi/database'
import type { Actor } from '@gezhi/domain/access'
import type { CommandId, Instant, TenantId, Unavailable } from '@gezhi/domain/common'
import { Effect } from 'effect'
import { now } from '../now.ts'
import type { Heard } from './check.ts'
import { ImportCancelled } from './refusals.ts'

export interface Progress {
  readonly phase: ProgressRow['phase']
  readonly done: number
  readonly total: number
  /** When it was last heard of. A run that is silent for a minute has died with its server; it wrote nothing. */
  readonly at: Instant
}

/** `null` for a command of which nothing was ever heard. */
export const progress = Effect.fnUntraced(function* (
  actor: Actor,
  commandId: CommandId
): Effect.fn.Return<Progress | null, Unavailable, ImportStore> {
  const row = yield* ImportStore.use((store) => store.progress(actor.tenantId, commandId))
  return row === null ? null : { phase: row.phase, done: row.done, total: row.total, at: row.at }
})

/** Often enough for a bar that moves, seldom enough to cost nothing. */
const quietMillis = 300

/** For the run itself: says how far it is, and hears whether it was called off. */
export const progressOf = Effect.fnUntraced(function* (tenantId: TenantId, commandId: CommandId) {
  const store = yield* ImportStore
  const say = Effect.fnUntraced(function* (phase: ProgressRow['phase'], done: number, total: number) {
    return yield* store.advance({ tenantId, commandId, phase, done, total, at: yield* now })
  })
  let last = 0
  let phaseBefore = ''
  const heard: Heard = async (phase, done, total) => {
    const since = performance.now() - last
    if (phase === phaseBefore && since < quietMillis) return
    last = performance.now()
    phaseBefore = phase
    if (await Effect.runPromise(say(phase, done, total))) throw new ImportCancelled({ commandId })
  }
  return { say, heard }
})
