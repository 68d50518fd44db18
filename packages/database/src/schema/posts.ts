/** What goes with posts: deputies, hand-overs, inductions, charges of places; and the members of organisations. */
import type { RoleKey } from '@gezhi/domain/access'
import type {
  ChargeId,
  Day,
  DeputyId,
  HandoverId,
  InductionId,
  MemberId,
  OrganisationId,
  PersonId,
  PostId,
  TenantId
} from '@gezhi/domain/common'
import type { ChargePlace, HandoverItem, MemberFunction } from '@gezhi/domain/grid'
import type { Assignee } from '@gezhi/domain/loop'
import { sql } from 'drizzle-orm'
import { boolean, index, integer, jsonb, pgTable, primaryKey, text, uniqueIndex, uuid } from 'drizzle-orm/pg-core'
import { instant, tenantId } from '../columns.ts'

export const deputy = pgTable(
  'deputy',
  {
    tenantId: tenantId().$type<TenantId>(),
    id: uuid().notNull().$type<DeputyId>(),
    standsFor: uuid('stands_for').notNull().$type<PersonId>(),
    personId: uuid('person_id').notNull().$type<PersonId>(),
    posts: uuid().array().$type<ReadonlyArray<PostId>>(),
    from: instant('from').notNull(),
    to: instant('to').notNull(),
    reason: text(),
    revision: integer().notNull()
  },
  (t) => [primaryKey({ columns: [t.tenantId, t.id] })]
)

export const handover = pgTable(
  'handover',
  {
    tenantId: tenantId().$type<TenantId>(),
    id: uuid().notNull().$type<HandoverId>(),
    postId: uuid('post_id').notNull().$type<PostId>(),
    personId: uuid('person_id').notNull().$type<PersonId>(),
    role: text().notNull().$type<RoleKey>(),
    at: jsonb().notNull().$type<Assignee>(),
    successor: uuid().$type<PersonId>(),
    items: jsonb().notNull().$type<ReadonlyArray<HandoverItem>>(),
    openedAt: instant('opened_at').notNull(),
    closedAt: instant('closed_at'),
    revision: integer().notNull()
  },
  (t) => [
    primaryKey({ columns: [t.tenantId, t.id] }),
    uniqueIndex('handover_post').on(t.tenantId, t.postId),
    index('handover_open').on(t.tenantId, t.openedAt).where(sql`closed_at is null`),
    index('handover_person').on(t.tenantId, t.personId)
  ]
)

export const induction = pgTable(
  'induction',
  {
    tenantId: tenantId().$type<TenantId>(),
    id: uuid().notNull().$type<InductionId>(),
    personId: uuid('person_id').notNull().$type<PersonId>(),
    role: text().notNull().$type<RoleKey>(),
    lesson: text().notNull(),
    teacher: text().notNull(),
    on: text().notNull().$type<Day>(),
    withdrawn: instant('withdrawn'),
    revision: integer().notNull()
  },
  (t) => [primaryKey({ columns: [t.tenantId, t.id] })]
)

export const charge = pgTable(
  'charge',
  {
    tenantId: tenantId().$type<TenantId>(),
    id: uuid().notNull().$type<ChargeId>(),
    personId: uuid('person_id').notNull().$type<PersonId>(),
    place: jsonb().notNull().$type<ChargePlace>(),
    from: instant('from').notNull(),
    to: instant('to'),
    revision: integer().notNull()
  },
  (t) => [primaryKey({ columns: [t.tenantId, t.id] })]
)

export const member = pgTable(
  'member',
  {
    tenantId: tenantId().$type<TenantId>(),
    id: uuid().notNull().$type<MemberId>(),
    organisationId: uuid('organisation_id').notNull().$type<OrganisationId>(),
    name: text().notNull(),
    function: text().notNull().$type<MemberFunction>(),
    partyMember: boolean('party_member'),
    from: instant('from').notNull(),
    to: instant('to'),
    revision: integer().notNull()
  },
  (t) => [primaryKey({ columns: [t.tenantId, t.id] }), index('member_organisation').on(t.tenantId, t.organisationId)]
)
