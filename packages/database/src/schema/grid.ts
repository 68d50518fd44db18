/** Units, organisations, people and posts. */
import type { RoleKey } from '@gezhi/domain/access'
import type { BatchId, OrganisationId, PersonId, PostId, TenantId, UnitId } from '@gezhi/domain/common'
import type {
  Clearance,
  NoticeCode,
  OrganisationKind,
  OtherCode,
  UnitCode,
  UnitKind,
  UnitVersion
} from '@gezhi/domain/grid'
import type { AreaClass, Assignee } from '@gezhi/domain/loop'
import { sql } from 'drizzle-orm'
import { index, integer, jsonb, pgTable, primaryKey, text, uniqueIndex, uuid } from 'drizzle-orm/pg-core'
import { instant, path, tenantId } from '../columns.ts'

export const unit = pgTable(
  'unit',
  {
    tenantId: tenantId().$type<TenantId>(),
    id: uuid().notNull().$type<UnitId>(),
    code: text().notNull().$type<UnitCode>(),
    name: text().notNull(),
    level: integer().notNull(),
    parentId: uuid('parent_id').$type<UnitId>(),
    serial: integer().notNull(),
    path: path('path').notNull(),
    kind: text().notNull().$type<UnitKind>(),
    areaClass: text('area_class').$type<AreaClass>(),
    households: integer(),
    population: integer(),
    from: instant('from').notNull(),
    to: instant('to'),
    since: instant('since').notNull(),
    earlier: jsonb().notNull().$type<ReadonlyArray<UnitVersion>>(),
    otherCodes: jsonb('other_codes').notNull().$type<ReadonlyArray<OtherCode>>(),
    predecessors: uuid().array().notNull().$type<ReadonlyArray<UnitId>>(),
    successors: uuid().array().notNull().$type<ReadonlyArray<UnitId>>(),
    batchId: uuid('batch_id').$type<BatchId>(),
    revision: integer().notNull()
  },
  (t) => [
    primaryKey({ columns: [t.tenantId, t.id] }),
    // codes are never reused, not even those of units that ended; only what was taken back with its import never had one
    uniqueIndex('unit_code').on(t.tenantId, t.code).where(sql`"to" is null or "to" > "from"`),
    uniqueIndex('unit_serial').on(t.tenantId, t.serial),
    index('unit_path').on(t.tenantId, t.path)
  ]
)

/** Kept apart from the unit: shapes are large and few readers want them. */
export const boundary = pgTable(
  'boundary',
  {
    tenantId: tenantId().$type<TenantId>(),
    unitId: uuid('unit_id').notNull().$type<UnitId>(),
    geometry: jsonb().notNull(),
    crs: text().notNull(),
    revision: integer().notNull()
  },
  (t) => [primaryKey({ columns: [t.tenantId, t.unitId] })]
)

export const organisation = pgTable(
  'organisation',
  {
    tenantId: tenantId().$type<TenantId>(),
    id: uuid().notNull().$type<OrganisationId>(),
    name: text().notNull(),
    kind: text().notNull().$type<OrganisationKind>(),
    department: text(),
    serves: uuid().array().notNull().$type<ReadonlyArray<UnitId>>(),
    matters: text().array().notNull().$type<ReadonlyArray<string>>(),
    from: instant('from').notNull(),
    to: instant('to'),
    batchId: uuid('batch_id').$type<BatchId>(),
    revision: integer().notNull()
  },
  (t) => [primaryKey({ columns: [t.tenantId, t.id] })]
)

export const person = pgTable(
  'person',
  {
    tenantId: tenantId().$type<TenantId>(),
    id: uuid().notNull().$type<PersonId>(),
    name: text().notNull(),
    phone: text(),
    staffNumber: text('staff_number'),
    batchId: uuid('batch_id').$type<BatchId>(),
    /** Taken back with the import that brought them in; nothing personal is left in the row. */
    to: instant('to'),
    revision: integer().notNull()
  },
  (t) => [primaryKey({ columns: [t.tenantId, t.id] }), uniqueIndex('person_staff_number').on(t.tenantId, t.staffNumber)]
)

export const post = pgTable(
  'post',
  {
    tenantId: tenantId().$type<TenantId>(),
    id: uuid().notNull().$type<PostId>(),
    personId: uuid('person_id').notNull().$type<PersonId>(),
    role: text().notNull().$type<RoleKey>(),
    at: jsonb().notNull().$type<Assignee>(),
    from: instant('from').notNull(),
    to: instant('to'),
    batchId: uuid('batch_id').$type<BatchId>(),
    revision: integer().notNull()
  },
  (t) => [primaryKey({ columns: [t.tenantId, t.id] }), index('post_person').on(t.tenantId, t.personId)]
)

/** What a unit says in public; `since` is empty while it is not. */
export const notice = pgTable(
  'notice',
  {
    tenantId: tenantId().$type<TenantId>(),
    unitId: uuid('unit_id').notNull().$type<UnitId>(),
    code: text().notNull().$type<NoticeCode>(),
    since: instant('since'),
    supervisionPhone: text('supervision_phone'),
    howToReport: text('how_to_report'),
    revision: integer().notNull()
  },
  // strangers bring a code and nothing else
  (t) => [primaryKey({ columns: [t.tenantId, t.unitId] }), uniqueIndex('notice_code').on(t.code)]
)

/** What the holder of a post agreed to have published. */
export const clearance = pgTable(
  'clearance',
  {
    tenantId: tenantId().$type<TenantId>(),
    postId: uuid('post_id').notNull().$type<PostId>(),
    name: text().notNull().$type<Clearance['name']>(),
    phone: text().notNull().$type<Clearance['phone']>(),
    dutyPhone: text('duty_phone'),
    consent: text(),
    revision: integer().notNull()
  },
  (t) => [primaryKey({ columns: [t.tenantId, t.postId] })]
)
