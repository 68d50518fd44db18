/**
 * The journal read as a stream: every fact once, in an order that two readers agree on, also when several servers write.
 *
 * A fact of a transaction that began early can appear after one that began late. So the feed goes by transaction id and
 * reads only what lies before the oldest transaction still under way: nothing can appear behind its back.
 */
import type { Instant, OrganisationId, TenantId, Unavailable, UnitId } from '@gezhi/domain/common'
import { fromMillis } from '@gezhi/domain/common'
import type { Move, Reporter, Stage } from '@gezhi/domain/loop'
import { Context, Effect, Layer } from 'effect'
import { attempt, Database, isOutage } from './database.ts'
import { channel } from './journal.ts'
import type { LifeName } from './life.ts'

/** Where in the stream a reader is: `<transaction>-<sequence>`. */
export type Cursor = `${number}-${number}`

export interface Happening {
  readonly cursor: Cursor
  readonly tenantId: TenantId
  readonly life: LifeName
  readonly id: string
  readonly revision: number
  readonly tag: string
  readonly at: Instant
  /** Of issues only: what is needed to know whom it concerns. */
  readonly issue: {
    readonly move: Move | null
    readonly stage: Stage
    readonly path: string
    readonly assignees: ReadonlyArray<UnitId | OrganisationId>
    readonly reporter: Reporter
  } | null
}

/** `missed`: something happened that could not be read and will not come any more. */
export type News = Happening | 'missed'

/** `lost`: the journal cannot be read, which is tried again by itself; `back`: it is read again. */
export type OnFeedChange = (change: 'lost' | 'back', cause?: unknown) => void

export class Feed extends Context.Service<
  Feed,
  {
    /** Hears everything that happens from now on, on any server; returns how to stop. */
    listen(hear: (news: News) => void): () => void
    /** What happened in a tenant after a cursor, at most `limit`. */
    since(tenantId: TenantId, cursor: Cursor, limit: number): Effect.Effect<ReadonlyArray<Happening>, Unavailable>
    /** Where the stream stands now. */
    readonly now: Effect.Effect<Cursor, Unavailable>
  }
>()('@gezhi/database/Feed') {
  static readonly layer = Layer.suspend(() => Feed.layerWith(() => {}))

  static readonly layerWith = (onChange: OnFeedChange) =>
    Layer.effect(
      Feed,
      Effect.gen(function* () {
        const { sql } = yield* Database
        const ears = new Set<(news: News) => void>()
        let cursor: Cursor | undefined
        let reading = false
        let again = false
        let isLost = false
        let skipped = false

        const tell = (news: News) => {
          for (const hear of ears) {
            try {
              hear(news)
            } catch (cause) {
              // one that cannot bear the news keeps nobody else from it
              onChange('lost', cause)
            }
          }
        }

        const read = async (): Promise<void> => {
          if (reading) {
            again = true
            return
          }
          reading = true
          try {
            do {
              again = false
              cursor ??= await horizon()
              const found = await facts(cursor, null, pageMax)
              if (isLost) onChange('back')
              if (skipped) tell('missed')
              isLost = false
              skipped = false
              for (const happening of found) {
                cursor = happening.cursor
                tell(happening)
              }
              if (found.length === pageMax) again = true
            } while (again)
          } catch (cause) {
            if (!isLost) onChange('lost', cause)
            isLost = true
            // The database away: the next look, or the listener's return, reads on from the same cursor. What cannot be
            // read for any other reason would not be the next time either, and is passed over.
            if (!isOutage(cause)) {
              cursor = undefined
              skipped = true
            }
          } finally {
            reading = false
          }
        }

        const horizon = async (): Promise<Cursor> => {
          const [row] = await sql<Array<{ tx: string }>>`select pg_snapshot_xmin(pg_current_snapshot())::text as tx`
          return `${Number(row?.tx ?? 0)}-0`
        }

        const facts = async (
          after: Cursor,
          tenantId: TenantId | null,
          limit: number
        ): Promise<ReadonlyArray<Happening>> => {
          const [tx, seq] = after.split('-')
          const rows = await sql.unsafe<Array<Row>>(readFacts, [tx ?? '0', seq ?? '0', tenantId, limit], {
            prepare: true
          })
          return rows.map(happening)
        }

        const timer = setInterval(read, 5_000)
        timer.unref()
        yield* Effect.addFinalizer(() => Effect.sync(() => clearInterval(timer)))
        yield* Effect.promise(read)
        // waits for the database by itself; until it is there the timer reads
        sql
          .listen(
            channel,
            () => void read(),
            () => void read()
          )
          .catch(() => {})

        return Feed.of({
          listen: (hear) => {
            ears.add(hear)
            return () => ears.delete(hear)
          },
          since: (tenantId, after, limit) => attempt(() => facts(after, tenantId, limit)),
          now: attempt(horizon)
        })
      })
    )
}

const pageMax = 500

interface Row {
  readonly tx: string
  readonly seq: string
  readonly tenant_id: TenantId
  readonly life: LifeName
  readonly life_id: string
  readonly revision: number
  readonly tag: string
  readonly at: Date | string
  readonly move: Move | null
  readonly stage: Stage | null
  readonly path: string | null
  readonly assignees: ReadonlyArray<UnitId | OrganisationId> | null
  readonly reporter: Reporter | null
}

const readFacts = `
select f.tx::text, f.seq::text, f.tenant_id, f.life, f.life_id, f.revision, f.tag, f.at, f.data ->> 'move' as move,
  i.stage, i.path, i.assignees, i.reporter
from fact f left join issue i on f.life = 'issue' and i.tenant_id = f.tenant_id and i.id = f.life_id
where (f.tx, f.seq) > ($1::text::xid8, $2::text::bigint) and f.tx < pg_snapshot_xmin(pg_current_snapshot())
  and ($3::uuid is null or f.tenant_id = $3::uuid)
order by f.tx, f.seq limit $4::int`

const happening = (row: Row): Happening => ({
  cursor: `${Number(row.tx)}-${Number(row.seq)}`,
  tenantId: row.tenant_id,
  life: row.life,
  id: row.life_id,
  revision: row.revision,
  tag: row.tag,
  at: fromMillis(new Date(row.at).getTime()),
  issue:
    row.stage === null || row.path === null || row.reporter === null
      ? null
      : { move: row.move, stage: row.stage, path: row.path, assignees: row.assignees ?? [], reporter: row.reporter }
})
