/**
 * The journal: one path for every life. A decision is one statement that writes the row and appends its fact, guarded by
 * the revision the caller saw and the id of the command; it happens whole or not at all.
 *
 * Decisions that arrive together are written together: one round trip and one commit for all of them, each guarded by
 * itself, so that one that comes too late does not take the others along.
 */
import type { AccountId, CommandId, Instant, PersonId, TenantId, Unavailable } from '@gezhi/domain/common'
import { Context, Effect, Layer } from 'effect'
import type postgres from 'postgres'
import { attempt, Database, isOutage, sqlState } from './database.ts'
import { type Columns, type Life, type LifeName, lives, tableName } from './life.ts'

export interface Entry {
  readonly tenantId: TenantId
  readonly life: LifeName
  readonly id: string
  /** The revision that the decision was made on; `null` is a birth. */
  readonly seen: number | null
  readonly commandId: CommandId | null
  readonly digest: string | null
  readonly at: Instant
  readonly personId: PersonId | null
  readonly accountId: AccountId | null
  readonly tag: string
  readonly data: unknown
  /** The row as it stands after the fact, by its domain names; `revision` is the new one. */
  readonly row: Readonly<Record<string, unknown>> & { readonly revision: number }
  /** The row of the life's table beside it, written when the thing is born or changed by this entry and not otherwise. */
  readonly aside?: Readonly<Record<string, unknown>> | null
}

/** `false` undoes everything that was written so far. */
export type BeforePart = (written: number, tx: postgres.TransactionSql) => Promise<boolean>

/** One thing with its facts from birth on; the last entry carries the row that is kept. */
export type History = readonly [Entry, ...ReadonlyArray<Entry>]

export class Journal extends Context.Service<
  Journal,
  {
    /** `false`: nothing was written, because somebody else was faster or the command was done before. */
    write(entry: Entry): Effect.Effect<boolean, Unavailable>
    /** All or nothing, in one transaction; `false` when any of them could not be written. */
    writeAll(entries: ReadonlyArray<Entry>): Effect.Effect<boolean, Unavailable>
    /**
     * The same for more than one would hold in memory at once: parts are asked for one after the other. Before each,
     * `before` hears how many entries are written; it may change what is no life, or call the whole thing off.
     */
    writeParts(parts: Iterable<ReadonlyArray<Entry>>, before: BeforePart): Effect.Effect<boolean, Unavailable>
    /** Whole histories at once: rows as they ended, with all facts that led there. For loading what was made elsewhere. */
    writeHistories(life: LifeName, histories: ReadonlyArray<History>): Effect.Effect<void, Unavailable>
  }
>()('@gezhi/database/Journal') {
  static readonly layer = Layer.effect(
    Journal,
    Effect.gen(function* () {
      const { sql } = yield* Database
      const announce = announcer(sql)
      const queues = new Map<LifeName, ReturnType<typeof queueOf>>()
      const queue = (name: LifeName) => {
        const found = queues.get(name) ?? queueOf(sql, lives[name], announce)
        queues.set(name, found)
        return found
      }
      return Journal.of({
        write: (entry) => attempt(() => queue(entry.life)(entry)),
        writeAll: (entries) => attempt(() => writeParts(sql, [entries], async () => true, announce)),
        writeParts: (parts, before) => attempt(() => writeParts(sql, parts, before, announce)),
        writeHistories: (name, histories) => attempt(() => writeHistories(sql, lives[name], histories, announce))
      })
    })
  )
}

/** What every server listens to; the payload says nothing, readers ask the journal. */
export const channel = 'gezhi'

/** At most one announcement is under way: NOTIFY inside the decisions would make them queue up for one lock. */
const announcer = (sql: postgres.Sql) => {
  let waiting = false
  return () => {
    if (waiting) return
    waiting = true
    setImmediate(() => {
      waiting = false
      sql.notify(channel, '').catch(() => {}) // readers look by themselves every few seconds too
    })
  }
}

const batchMax = 200
const flightsMax = 2

type Client = postgres.Sql | postgres.TransactionSql

interface Waiting {
  readonly entry: Entry
  readonly done: (written: boolean) => void
  readonly failed: (error: unknown) => void
}

/** Collects what arrives while earlier batches are under way. */
const queueOf = (sql: postgres.Sql, life: Life, announce: () => void) => {
  let waiting: Array<Waiting> = []
  let flights = 0

  const flush = async () => {
    if (waiting.length === 0 || flights >= flightsMax) return
    const [now, later] = apart(waiting)
    waiting = later
    flights += 1
    try {
      await settle(sql, life, now)
      announce()
    } finally {
      flights -= 1
      if (waiting.length > 0) setImmediate(flush)
    }
  }

  return (entry: Entry): Promise<boolean> =>
    new Promise((done, failed) => {
      waiting.push({ entry, done, failed })
      setImmediate(flush)
    })
}

/** One decision on a thing, and one use of a command id, per batch: a second one has to see the first. */
const apart = (waiting: ReadonlyArray<Waiting>): [Array<Waiting>, Array<Waiting>] => {
  const taken = new Set<string>()
  const now: Array<Waiting> = []
  const later: Array<Waiting> = []
  for (const one of waiting) {
    const { id, commandId } = one.entry
    const clashes = now.length >= batchMax || taken.has(id) || (commandId !== null && taken.has(commandId))
    if (clashes) later.push(one)
    else {
      now.push(one)
      taken.add(id)
      if (commandId !== null) taken.add(commandId)
    }
  }
  return [now, later]
}

const settle = async (sql: postgres.Sql, life: Life, batch: ReadonlyArray<Waiting>): Promise<void> => {
  try {
    const written = await put(
      sql,
      life,
      batch.map(({ entry }) => entry)
    )
    for (const { entry, done } of batch) done(written.has(entry.id))
  } catch (error) {
    const [first, ...others] = batch
    // one command in two batches that began before either ended: the second one comes too late
    if (others.length === 0 && sqlState(error) === uniqueViolation) return first?.done(false)
    if (others.length === 0 || isOutage(error)) {
      for (const { failed } of batch) failed(error)
      return
    }
    // a race that the statement itself can't see or one bad row: each for itself
    for (const one of batch) await settle(sql, life, [one])
  }
}

const writeParts = async (
  sql: postgres.Sql,
  parts: Iterable<ReadonlyArray<Entry>>,
  before: BeforePart,
  announce: () => void
): Promise<boolean> => {
  const abandoned = new Error('a row of the batch was not written')
  try {
    await sql.begin(async (tx) => {
      let written = 0
      for (const entries of parts) {
        if (!(await before(written, tx))) throw abandoned
        await putAll(tx, entries, abandoned)
        written += entries.length
      }
    })
  } catch (error) {
    // two with one command id or one code at the same moment: the second one comes too late like any other
    if (error === abandoned || sqlState(error) === uniqueViolation) return false
    throw error
  }
  announce()
  return true
}

const uniqueViolation = '23505'

const putAll = async (tx: postgres.TransactionSql, entries: ReadonlyArray<Entry>, abandoned: Error): Promise<void> => {
  for (const [name, ofLife] of Map.groupBy(entries, ({ life }) => life)) {
    for (let i = 0; i < ofLife.length; i += 1_000) {
      const chunk = ofLife.slice(i, i + 1_000)
      const written = await put(tx, lives[name], chunk)
      if (written.size !== new Set(chunk.map(({ id }) => id)).size) throw abandoned
    }
  }
}

const writeHistories = async (
  sql: postgres.Sql,
  life: Life,
  histories: ReadonlyArray<History>,
  announce: () => void
): Promise<void> => {
  await sql.begin(async (tx) => {
    for (let i = 0; i < histories.length; i += 500) {
      const chunk = histories.slice(i, i + 500)
      // born with the row they ended on; the later facts follow without touching it again
      const born = await put(
        tx,
        life,
        chunk.map((history) => ({ ...history[0], row: (history.at(-1) ?? history[0]).row }))
      )
      if (born.size !== chunk.length) throw new Error('a history of something that is there already')
      const later = chunk.flatMap((history) => history.slice(1).map(({ row, ...entry }) => entry))
      await tx.unsafe(laterFacts, [JSON.stringify(later)], { prepare: true })
    }
  })
  announce()
}

const put = async (sql: Client, life: Life, entries: ReadonlyArray<Entry>): Promise<ReadonlySet<string>> => {
  const rows = await sql.unsafe<Array<{ life_id: string }>>(
    statementOf(life),
    [
      JSON.stringify(
        entries.map((entry) => ({ ...entry, row: columnsOf(life.columns, entry.row), ...asideOf(life, entry) }))
      )
    ],
    { prepare: true }
  )
  return new Set(rows.map((row) => row.life_id))
}

const columnsOf = (columns: Columns, row: Readonly<Record<string, unknown>>): Record<string, unknown> => {
  const named: Record<string, unknown> = {}
  for (const [field, column] of columns) named[column] = row[field] ?? null
  return named
}

const asideOf = ({ aside }: Life, entry: Entry) =>
  aside === null || entry.aside == null ? {} : { aside: columnsOf(aside.columns, entry.aside) }

const entryColumns = `"tenantId" uuid, "life" text, "id" uuid, "seen" int, "commandId" uuid, "digest" text,
    "at" timestamptz, "personId" uuid, "accountId" uuid, "tag" text, "data" jsonb`

const insertFact = `insert into fact (tenant_id, life, life_id, revision, command_id, digest, at, person_id, account_id, tag, data)
select e."tenantId", e."life", e."id", coalesce(e."seen" + 1, 0), e."commandId", e."digest", e."at", e."personId",
  e."accountId", e."tag", e."data"`

const laterFacts = `${insertFact}
from jsonb_to_recordset($1::text::jsonb) as e (${entryColumns})`

/** Goes with the fact, in the same statement: neither is there without the other. */
const besideIt = ({ aside }: Life): string => {
  if (aside === null) return ''
  const quoted = [...aside.columns.values()].map((column) => `"${column}"`)
  return `, beside as (
  insert into "${aside.name}" (${quoted.join(', ')})
  select ${quoted.map((column) => `a.${column}`).join(', ')}
  from entry e, jsonb_populate_record(null::"${aside.name}", e."aside") a
  where e."aside" is not null and e."id" in (select id from born union all select id from moved)
)`
}

const statements = new Map<string, string>()

/** The one statement of a life: born or moved, and the fact of it, or neither. */
export const statementOf = (life: Life): string => {
  const known = statements.get(life.name)
  if (known !== undefined) return known
  const quoted = [...life.columns.values()].map((column) => `"${column}"`)
  const key = `"${life.columns.get(life.key)}"`
  const table = `"${tableName(life)}"`
  const text = `
with entry as (
  select e.* from jsonb_to_recordset($1::text::jsonb) as e (${entryColumns}, "row" jsonb${life.aside === null ? '' : ', "aside" jsonb'})
  where e."commandId" is null or not exists (
    select 1 from fact f where f.tenant_id = e."tenantId" and f.command_id = e."commandId")
), born as (
  insert into ${table} (${quoted.join(', ')})
  select ${quoted.map((column) => `r.${column}`).join(', ')}
  from entry e, jsonb_populate_record(null::${table}, e."row") r where e."seen" is null
  on conflict do nothing returning ${key} as id
), moved as (
  update ${table} t set (${quoted.join(', ')}) = row(${quoted.map((column) => `r.${column}`).join(', ')})
  from entry e, jsonb_populate_record(null::${table}, e."row") r
  where t.tenant_id = e."tenantId" and t.${key} = e."id" and t.revision = e."seen" returning t.${key} as id
)${besideIt(life)}
${insertFact}
from entry e where e."id" in (select id from born union all select id from moved)
returning life_id`
  statements.set(life.name, text)
  return text
}
