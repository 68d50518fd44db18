/** Issues as they stand. Columns are the fields of the domain's `Issue`, plus what lists and guards look things up by. */
import type { BatchId, ClockEvent, IssueId, OrganisationId, TenantId, UnitId, Who } from '@gezhi/domain/common'
import {
  type Assignee,
  type Channel,
  endStages,
  type Ground,
  type Located,
  type MatterCode,
  type Rating,
  type Reporter,
  type Route,
  type Stage,
  type StepName,
  type Task,
  type Tier
} from '@gezhi/domain/loop'
import { sql } from 'drizzle-orm'
import {
  boolean,
  index,
  integer,
  jsonb,
  pgSequence,
  pgTable,
  primaryKey,
  text,
  uniqueIndex,
  uuid
} from 'drizzle-orm/pg-core'
import { instant, path, point, tenantId } from '../columns.ts'

/** Numbers are taken in blocks, so that taking one costs no round trip; gaps are harmless. */
export const numberBlock = 100
export const issueNumber = pgSequence('issue_number', { startWith: 1, increment: numberBlock })

const ended = sql.raw(endStages.map((stage) => `'${stage}'`).join(', '))

export const issue = pgTable(
  'issue',
  {
    tenantId: tenantId().$type<TenantId>(),
    id: uuid().notNull().$type<IssueId>(),
    number: integer().notNull(),
    title: text().notNull(),
    description: text().notNull(),
    channel: text().notNull().$type<Channel>(),
    reporter: jsonb().notNull().$type<Reporter>(),
    confidential: boolean().notNull(),
    unitId: uuid('unit_id').notNull().$type<UnitId>(),
    path: path('path').notNull(),
    point: point('point'),
    address: text(),
    located: text().notNull().$type<Located>(),
    matter: text().$type<MatterCode>(),
    tier: text().$type<Tier>(),
    route: jsonb().$type<Route>(),
    stage: text().notNull().$type<Stage>(),
    before: text().$type<Stage>(),
    until: instant('until'),
    lead: jsonb().$type<Assignee>(),
    tasks: jsonb().notNull().$type<ReadonlyArray<Task>>(),
    handledBy: uuid('handled_by').array().notNull().$type<ReadonlyArray<Who>>(),
    dispatches: integer().notNull(),
    returns: integer().notNull(),
    reworks: integer().notNull(),
    reopens: integer().notNull(),
    extensions: integer().notNull(),
    step: text().$type<StepName>(),
    stepClock: jsonb('step_clock').notNull().$type<ReadonlyArray<ClockEvent>>(),
    stepDue: instant('step_due'),
    promiseClock: jsonb('promise_clock').notNull().$type<ReadonlyArray<ClockEvent>>(),
    promiseDue: instant('promise_due'),
    provisional: boolean().notNull(),
    promiseMet: boolean('promise_met'),
    reportedAt: instant('reported_at').notNull(),
    acceptedAt: instant('accepted_at'),
    dispatchedAt: instant('dispatched_at'),
    handledAt: instant('handled_at'),
    answeredAt: instant('answered_at'),
    closedAt: instant('closed_at'),
    result: text(),
    answer: text(),
    ground: text().$type<Ground>(),
    rating: jsonb().$type<Rating>(),
    catalogueVersion: integer('catalogue_version').notNull(),
    profileVersion: integer('profile_version').notNull(),
    calendarVersion: integer('calendar_version').notNull(),
    batchId: uuid('batch_id').$type<BatchId>(),
    revision: integer().notNull(),
    movedAt: instant('moved_at').notNull(),
    /** Ids of everybody who owes or owed work in it: who may see it, and whose list it is on. */
    assignees: uuid().array().notNull().$type<ReadonlyArray<UnitId | OrganisationId>>(),
    open: boolean().notNull().generatedAlwaysAs(sql`stage not in (${ended})`)
  },
  (t) => [
    primaryKey({ columns: [t.tenantId, t.id] }),
    uniqueIndex('issue_number_of_tenant').on(t.tenantId, t.number),
    index('issue_newest').on(t.tenantId, t.reportedAt.desc().nullsFirst(), t.id.desc().nullsFirst()),
    index('issue_open_newest')
      .on(t.tenantId, t.reportedAt.desc().nullsFirst(), t.id.desc().nullsFirst())
      .where(sql`open`),
    index('issue_open_place')
      .on(t.tenantId, t.path, t.reportedAt.desc().nullsFirst(), t.id.desc().nullsFirst())
      .where(sql`open`),
    index('issue_open_due').on(t.tenantId, t.stepDue).where(sql`open`),
    index('issue_place').on(t.tenantId, t.path, t.reportedAt),
    index('issue_open_lead').on(t.tenantId, sql`(${t.lead} ->> 'id')`).where(sql`open`),
    index('issue_made_by')
      .on(t.tenantId, sql`(coalesce(${t.reporter} ->> 'by', ${t.reporter} ->> 'id'))`)
      .where(sql`coalesce(reporter ->> 'by', reporter ->> 'id') is not null`),
    index('issue_assignees').using('gin', t.assignees),
    index('issue_batch').on(t.tenantId, t.batchId).where(sql`batch_id is not null`)
  ]
)

/** Name and number of somebody who reported without an account: apart from the facts, so that it can be erased. */
export const contact = pgTable(
  'contact',
  {
    tenantId: tenantId().$type<TenantId>(),
    id: uuid().notNull(),
    name: text(),
    phone: text(),
    erasedAt: instant('erased_at')
  },
  (t) => [primaryKey({ columns: [t.tenantId, t.id] })]
)
