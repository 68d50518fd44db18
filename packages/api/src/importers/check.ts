/** The dry run: reads a file as it would be taken in and says, row by row, what is wrong and what is worth a look. Writes nothing. */
import { BuildingStore, ImportStore } from '@gezhi/database'
import type { Actor } from '@gezhi/domain/access'
import { type BatchId, type Instant, Unavailable } from '@gezhi/domain/common'
import { addressText } from '@gezhi/domain/grid'
import type { Stage } from '@gezhi/domain/loop'
import { Cause, Effect } from 'effect'
import type { District } from '../district.ts'
import type { Refusal } from '../errors.ts'
import { now } from '../now.ts'
import { addressFinder } from '../services/addresses.ts'
import { Tenants } from '../services/tenants.ts'
import { type BuildingReading, buildingRows, type ReadBuilding, readBuildings } from './buildings.ts'
import { fieldsIn } from './fields.ts'
import { type ReadIssue, readIssues } from './issues.ts'
import type { ImportOrder } from './kinds.ts'
import { type ReadOrganisation, readOrganisations } from './organisations.ts'
import { type ReadPerson, readPeople } from './people.ts'
import type { FindAddress } from './places.ts'
import { reachOf } from './reach.ts'
import { readFile } from './reading/read-file.ts'
import { ImportCancelled, UploadGone } from './refusals.ts'
import { type Fault, type FaultTag, type Notice, type NoticeTag, newReport, type Report, type Value } from './report.ts'
import { type ReadUnit, readUnits } from './units.ts'

/** What the rows of a file would become. */
export type Things =
  | { readonly kind: 'units'; readonly read: ReadonlyArray<ReadUnit> }
  | { readonly kind: 'organisations'; readonly read: ReadonlyArray<ReadOrganisation> }
  | { readonly kind: 'people'; readonly read: ReadonlyArray<ReadPerson> }
  | { readonly kind: 'buildings'; readonly read: ReadonlyArray<ReadBuilding> }
  | { readonly kind: 'issues'; readonly read: ReadonlyArray<ReadIssue> }

export interface Reading {
  readonly district: District
  readonly at: Instant
  readonly fileName: string
  /** Of the file. */
  readonly digest: string
  readonly rows: number
  readonly doubled: number
  readonly things: Things
  readonly report: Report
}

/** How far a reading has come; it may take its time to be heard. */
export type Heard = (phase: 'checking' | 'writing', done: number, total: number) => Promise<void>

const nobodyListens: Heard = async () => {}

export const read = Effect.fnUntraced(function* (
  actor: Actor,
  order: ImportOrder,
  heard: Heard = nobodyListens
): Effect.fn.Return<Reading, Refusal, BuildingStore | ImportStore | Tenants> {
  const at = yield* now
  const store = yield* ImportStore
  const district = yield* Tenants.use((tenants) => tenants.of(actor.tenantId))
  const reach = yield* Effect.fromResult(reachOf(actor, district, order.kind))
  const upload = yield* store.upload(actor.tenantId, order.uploadId, at)
  if (upload === null) return yield* new UploadGone({ uploadId: order.uploadId })
  const table = yield* readFile(upload.fileName, upload.bytes, order)
  const report = newReport()
  const each = (rows: number) => heard('checking', rows, table.rows.length)
  const common = { district, table, reach, at, report }
  const file = { district, at, fileName: upload.fileName, digest: upload.digest, rows: table.rows.length, report }

  switch (order.kind) {
    case 'units': {
      const fields = yield* Effect.fromResult(fieldsIn('units', table, order.mapping))
      const units = yield* heeding(() => readUnits({ ...common, fields, options: order.options }, each))
      return { ...file, doubled: 0, things: { kind: 'units', read: units } }
    }
    case 'organisations': {
      const fields = yield* Effect.fromResult(fieldsIn('organisations', table, order.mapping))
      const found = yield* heeding(() => readOrganisations({ ...common, fields, options: order.options }, each))
      return { ...file, doubled: 0, things: { kind: 'organisations', read: found } }
    }
    case 'people': {
      const fields = yield* Effect.fromResult(fieldsIn('people', table, order.mapping))
      const staff = yield* store.staff(actor.tenantId)
      const people = yield* heeding(() => readPeople({ ...common, fields, options: order.options, staff }, each))
      return { ...file, doubled: 0, things: { kind: 'people', read: people } }
    }
    case 'buildings': {
      const fields = yield* Effect.fromResult(fieldsIn('buildings', table, order.mapping))
      const buildings = yield* buildingsIn({ ...common, fields, options: order.options }, each)
      return { ...file, doubled: 0, things: { kind: 'buildings', read: buildings } }
    }
    case 'issues': {
      const fields = yield* Effect.fromResult(fieldsIn('issues', table, order.mapping))
      // the register is read only where something may be found by it
      const byAddress = fields.has('address') ? yield* addressFinder(district) : nowhere
      const reading = { ...common, fields, options: order.options, byAddress }
      const { issues, doubled } = yield* heeding(() => readIssues(reading, each))
      return { ...file, doubled, things: { kind: 'issues', read: issues } }
    }
  }
})

const nowhere: FindAddress = () => ({ match: 'none' })

/** Of the register only what the rows are about is asked for. */
const buildingsIn = Effect.fnUntraced(function* (reading: BuildingReading, each: (rows: number) => Promise<void>) {
  const register = yield* BuildingStore
  const { id: tenantId } = reading.district
  const rows = yield* heeding(() => buildingRows(reading, each))
  const keys = new Set(rows.map(({ address }) => addressText(address)))
  const all = yield* register.addressed(tenantId)
  const known = new Map(
    all.flatMap((one) => {
      const whole = addressText(one.address)
      return keys.has(whole) ? [[whole, one] as const] : []
    })
  )
  const ids = [...known.values()].map(({ id }) => id)
  const parts = yield* Effect.forEach(
    Array.from({ length: Math.ceil(ids.length / askedMax) }, (_, i) => ids.slice(i * askedMax, (i + 1) * askedMax)),
    (some) => register.doorsOf(tenantId, some)
  )
  const standing = { buildings: known, entrances: parts.flat(), lastNumbers: yield* register.lastNumbers(tenantId) }
  return yield* heeding(() => readBuildings(reading, rows, standing))
})

/** Ids in one question. */
const askedMax = 5_000

/** Whoever listens may put an end to it by a refusal. */
const heeding = <A>(body: () => Promise<A>): Effect.Effect<A, ImportCancelled | Unavailable> =>
  Effect.tryPromise(body).pipe(
    Effect.catch(({ cause }) =>
      cause instanceof ImportCancelled || cause instanceof Unavailable
        ? Effect.fail(cause)
        : Effect.failCause(Cause.die(cause))
    )
  )

/** One thing as it would be, in short. */
export interface Preview {
  readonly row: number | null
  readonly title: string
  /** Unit, or the unit above; role; class. */
  readonly place: string | null
  readonly detail: string | null
  readonly at: Instant | null
  readonly stage: Stage | null
}

export interface Checked {
  readonly rows: number
  readonly good: number
  readonly faulty: number
  /** Left out because they are exactly like an earlier row. */
  readonly doubled: number
  /** By row; the first of them, and how many there are of each. */
  readonly faults: ReadonlyArray<Fault>
  readonly faultCounts: Readonly<Partial<Record<FaultTag, number>>>
  readonly notices: ReadonlyArray<Notice>
  readonly noticeCounts: Readonly<Partial<Record<NoticeTag, number>>>
  /** What stands in columns whose words mean something, and what it was taken for. */
  readonly values: Readonly<Record<string, ReadonlyArray<Value>>>
  readonly preview: ReadonlyArray<Preview>
  /** The same file was taken in before. */
  readonly sameFile: { readonly batchId: BatchId; readonly at: Instant } | null
}

export const check = Effect.fnUntraced(function* (
  actor: Actor,
  order: ImportOrder
): Effect.fn.Return<Checked, Refusal, BuildingStore | ImportStore | Tenants> {
  const { district, rows, doubled, digest, things, report } = yield* read(actor, order)
  const same = yield* ImportStore.use((store) => store.ofSameFile(actor.tenantId, digest))
  const faulty = report.faultyRows.size
  return {
    rows,
    good: rows - faulty - doubled,
    faulty,
    doubled,
    faults: report.faults(),
    faultCounts: report.faultCounts,
    notices: report.notices(),
    noticeCounts: report.noticeCounts,
    values: report.values(),
    preview: previewOf(things, district),
    sameFile: same === null ? null : { batchId: same.id, at: same.at }
  }
})

const previewMax = 10

const previewOf = (things: Things, district: District): ReadonlyArray<Preview> => {
  switch (things.kind) {
    case 'units': {
      const names = new Map(things.read.map(({ unit }) => [unit.id, unit.name]))
      return things.read.slice(0, previewMax).map(({ row, unit }) => {
        const above = unit.parentId
        const place = above === null ? null : (names.get(above) ?? district.tree.byId.get(above)?.name ?? null)
        return { row, title: unit.name, place, detail: unit.code, at: null, stage: null }
      })
    }
    case 'organisations':
      return things.read.slice(0, previewMax).map(({ row, organisation: { name, kind, serves } }) => ({
        row,
        title: name,
        place: serves.map((id) => district.tree.byId.get(id)?.name ?? '').join(', ') || null,
        detail: kind,
        at: null,
        stage: null
      }))
    case 'people':
      return things.read.slice(0, previewMax).map(({ row, person, post }) => ({
        row,
        title: person?.name ?? (post === null ? '' : (district.people.get(post.personId)?.name ?? '')),
        place: post === null ? null : district.nameOf(post.at),
        detail: post?.role ?? null,
        at: post?.from ?? null,
        stage: null
      }))
    case 'buildings':
      return things.read.slice(0, previewMax).map(({ row, name, unitId, household, entrance }) => ({
        row,
        title: name,
        place: district.tree.byId.get(unitId)?.name ?? null,
        detail: household?.door ?? entrance?.number ?? null,
        at: null,
        stage: null
      }))
    case 'issues':
      return things.read.slice(0, previewMax).map(({ row, issue }) => ({
        row,
        title: issue.title,
        place: district.tree.byId.get(issue.unitId)?.name ?? null,
        detail: issue.matter,
        at: issue.reportedAt,
        stage: issue.stage
      }))
  }
}
