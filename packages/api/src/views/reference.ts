/** The reference data in force, its earlier versions, and what a new calendar would do to what is running. */
import { type ReferenceKind, ReferenceStore, type RunningClocks } from '@gezhi/database'
import type { OutOfScope } from '@gezhi/domain/access'
import { type Actor, type Role, reachesAll } from '@gezhi/domain/access'
import {
  Calendar,
  calendarYears,
  checkCalendar,
  compile,
  type DaysOutsideYears,
  foldClock,
  type Instant,
  type IssueId,
  NotFound,
  type OtherZone,
  type Unavailable
} from '@gezhi/domain/common'
import type { LevelScheme } from '@gezhi/domain/grid'
import type { Catalogue, Profile } from '@gezhi/domain/loop'
import { base, calendarOf, type DepartmentKind, knownYears } from '@gezhi/packs'
import { Effect, Schema } from 'effect'
import { heldIn, inScope } from '../services/scopes.ts'
import { Tenants } from '../services/tenants.ts'

interface Versioned<A> {
  readonly version: number
  readonly data: A
}

export interface Current {
  readonly scheme: Versioned<LevelScheme>
  readonly roles: Versioned<ReadonlyArray<Role>>
  readonly catalogue: Versioned<Catalogue>
  readonly profile: Versioned<Profile>
  readonly calendar: Versioned<Calendar>
  /** Kinds of departments that matters name. */
  readonly departments: ReadonlyArray<DepartmentKind>
  /** Years whose holidays can be had from `holidays`. */
  readonly knownYears: ReadonlyArray<number>
}

export const current = Effect.fnUntraced(function* (
  actor: Actor
): Effect.fn.Return<Current, NotFound | Unavailable, Tenants> {
  const district = yield* Tenants.use((tenants) => tenants.of(actor.tenantId))
  const { versions } = district
  return {
    scheme: { version: versions.scheme, data: district.scheme },
    roles: { version: versions.roles, data: [...district.roles.values()] },
    catalogue: { version: versions.catalogue, data: district.catalogue },
    profile: { version: versions.profile, data: district.profile },
    calendar: { version: versions.calendar, data: district.calendar.calendar },
    departments: base.departments,
    knownYears
  }
})

export const KindInput = Schema.Struct({
  kind: Schema.Literals(['scheme', 'roles', 'catalogue', 'profile', 'calendar'])
})
const Version = Schema.Int.check(Schema.isBetween({ minimum: 0, maximum: 1_000_000 }))
export const VersionInput = Schema.Struct({ ...KindInput.fields, version: Version })

export interface VersionLine {
  readonly version: number
  readonly at: Instant
  readonly byName: string | null
}

/** Newest first. */
export const versions = Effect.fnUntraced(function* (
  actor: Actor,
  kind: ReferenceKind
): Effect.fn.Return<ReadonlyArray<VersionLine>, NotFound | Unavailable, Tenants | ReferenceStore> {
  const district = yield* Tenants.use((tenants) => tenants.of(actor.tenantId))
  const rows = yield* ReferenceStore.use((store) => store.versions(actor.tenantId, kind))
  return rows.map(({ version, at, accountId }) => ({ version, at, byName: district.nameOfWho(accountId) }))
})

/** The data of one version as they were published. */
export const versionData = Effect.fnUntraced(function* (
  actor: Actor,
  { kind, version }: typeof VersionInput.Type
): Effect.fn.Return<{ readonly data: unknown }, NotFound | Unavailable, ReferenceStore> {
  const data = yield* ReferenceStore.use((store) => store.data(actor.tenantId, kind, version))
  return data === null ? yield* new NotFound({ what: 'version', id: `${kind} ${version}` }) : { data }
})

const Year = Schema.Int.check(Schema.isBetween({ minimum: calendarYears.from, maximum: calendarYears.to }))
export const HolidaysInput = Schema.Struct({ years: Schema.UniqueArray(Year).check(Schema.isMaxLength(50)) })

/** Holidays and make-up days of years as the yearly notices have them, and which of the years are known. */
export const holidays = ({ years }: typeof HolidaysInput.Type): Pick<Calendar, 'days' | 'years'> => calendarOf(years)

export const PreviewInput = Schema.Struct({ calendar: Calendar })

export interface Moving {
  readonly id: IssueId
  readonly number: number
  readonly title: string
  readonly clock: 'step' | 'promise'
  readonly before: Instant | null
  readonly after: Instant | null
}

export interface Preview {
  /** Open issues with a due time that would be another. */
  readonly count: number
  /** The first 50 due times that would move. */
  readonly moving: ReadonlyArray<Moving>
  readonly looked: number
}

const shownMax = 50
const pageSize = 2_000

export const previewCalendar = Effect.fnUntraced(function* (
  actor: Actor,
  { calendar }: typeof PreviewInput.Type
): Effect.fn.Return<
  Preview,
  NotFound | Unavailable | OutOfScope | DaysOutsideYears | OtherZone,
  Tenants | ReferenceStore
> {
  const district = yield* Tenants.use((tenants) => tenants.of(actor.tenantId))
  yield* inScope(reachesAll(heldIn(actor, district, 'reference.edit'), district.ground), 'reference.edit')
  yield* Effect.fromResult(checkCalendar(calendar, district.zone))
  const compiled = compile(calendar)
  const moving: Array<Moving> = []
  let [count, looked] = [0, 0]
  let after: IssueId | null = null
  for (;;) {
    const page: ReadonlyArray<RunningClocks> = yield* ReferenceStore.use((store) =>
      store.runningClocks(actor.tenantId, after, pageSize)
    )
    for (const issue of page) {
      const moved = movedBy(issue, compiled)
      count += moved.length > 0 ? 1 : 0
      moving.push(...moved.slice(0, shownMax - moving.length))
    }
    looked += page.length
    after = page.at(-1)?.id ?? null
    if (page.length < pageSize) return { count, moving, looked }
    // others have their turn between two pages of sums
    yield* Effect.yieldNow
  }
})

const movedBy = (issue: RunningClocks, compiled: ReturnType<typeof compile>): ReadonlyArray<Moving> => {
  const { id, number, title } = issue
  const clocks = [
    { clock: 'step', events: issue.stepClock, before: issue.stepDue },
    { clock: 'promise', events: issue.promiseClock, before: issue.promiseDue }
  ] as const
  return clocks.flatMap(({ clock, events, before }) => {
    const folded = foldClock(events, compiled)
    return before === null || folded.due === before ? [] : [{ id, number, title, clock, before, after: folded.due }]
  })
}
