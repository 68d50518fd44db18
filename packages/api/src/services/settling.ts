/**
 * After a change of the tree: whatever lies below the units that it touched is put where it belongs now. Open issues move
 * with a fact of their own, closed ones keep the unit of their day and only learn where that ground belongs today.
 */
import { type BuildingWhole, ChangeStore, IssueStore, Journal, type Touched } from '@gezhi/database'
import {
  type ChangeSetId,
  fromMillis,
  type Instant,
  type TenantId,
  toMillis,
  type Unavailable
} from '@gezhi/domain/common'
import { type ChangeSet, destinationOf } from '@gezhi/domain/grid'
import type { Issue } from '@gezhi/domain/loop'
import { Context, Effect, Layer } from 'effect'
import type { District } from '../district.ts'
import { now } from '../now.ts'
import { relocationEntry } from './issues.ts'
import { entryOf } from './registers.ts'
import { nowOf, placed, relocationIn } from './relocating.ts'
import { Tenants } from './tenants.ts'

/** Another server may not have heard of the change yet: what it writes meanwhile is looked for until then. */
const quietMillis = 30_000
const page = 500

export class Settling extends Context.Service<
  Settling,
  {
    /** Goes once over all that may lie elsewhere; `true` when nothing was left to move and nothing can follow. */
    pass(tenantId: TenantId, set: ChangeSet): Effect.Effect<boolean, Unavailable>
  }
>()('@gezhi/api/Settling') {
  static readonly layer = Layer.effect(
    Settling,
    Effect.gen(function* () {
      const changes = yield* ChangeStore
      const issues = yield* IssueStore
      const journal = yield* Journal
      const tenants = yield* Tenants

      /** Sets of which this server has gone through everything once. */
      const begun = new Set<ChangeSetId>()

      /** Somebody may move the same issue at the same moment: then what they left is looked at again. */
      const relocate = Effect.fnUntraced(function* (
        tenantId: TenantId,
        given: Issue,
        set: ChangeSetId,
        district: District,
        at: Instant
      ) {
        let issue: Issue | null = given
        while (issue !== null) {
          const fact = relocationIn(district, issue, set, at)
          if (fact === null) return null
          if (yield* journal.write(relocationEntry(tenantId, issue, fact, at))) {
            return { issueId: issue.id, pathThen: issue.path, pathNow: fact.path }
          }
          issue = yield* issues.byId(tenantId, issue.id)
        }
        return null
      })

      const openIssues = Effect.fnUntraced(function* (
        tenantId: TenantId,
        set: ChangeSet,
        touched: Touched,
        district: District
      ) {
        let moved = 0
        let last: Issue['id'] | null = null
        for (;;) {
          const found: ReadonlyArray<Issue> = yield* changes.openIssues(tenantId, touched, last, page)
          const at = yield* now
          const stood = yield* Effect.forEach(found, (issue) => relocate(tenantId, issue, set.id, district, at), {
            concurrency: 16
          })
          const stand = stood.flatMap((one) => one ?? [])
          yield* changes.stand(tenantId, stand)
          moved += stand.length
          last = found.at(-1)?.id ?? null
          if (found.length < page) return moved
        }
      })

      const closedIssues = Effect.fnUntraced(function* (tenantId: TenantId, touched: Touched, district: District) {
        let last: Issue['id'] | null = null
        for (;;) {
          const found: ReadonlyArray<Pick<Issue, 'id' | 'unitId' | 'path' | 'point' | 'located'>> =
            yield* changes.closedIssues(tenantId, touched, last, page)
          yield* changes.stand(
            tenantId,
            found.flatMap(({ id, path, ...place }) => {
              const unit = destinationOf(placed(place), nowOf(district))
              return unit === null || unit.path === path ? [] : [{ issueId: id, pathThen: path, pathNow: unit.path }]
            })
          )
          last = found.at(-1)?.id ?? null
          if (found.length < page) return
        }
      })

      const buildings = Effect.fnUntraced(function* (tenantId: TenantId, touched: Touched, district: District) {
        const author = { tenantId, accountId: null, personId: null }
        let last: BuildingWhole['id'] | null = null
        for (;;) {
          const found: ReadonlyArray<BuildingWhole> = yield* changes.buildings(tenantId, touched, last, page)
          const at = yield* now
          for (const building of found) {
            const unit = destinationOf({ ...building, named: false }, nowOf(district))
            if (unit === null || unit.id === building.unitId) continue
            const row = { ...building, unitId: unit.id }
            // somebody changed it at this moment: the next pass finds it again
            yield* journal.write(entryOf(author, { life: 'building', tag: 'Amended', row }, null, at))
          }
          last = found.at(-1)?.id ?? null
          if (found.length < page) return
        }
      })

      const pass = Effect.fnUntraced(function* (tenantId: TenantId, set: ChangeSet) {
        const district = yield* Effect.catchTag(tenants.of(tenantId), 'NotFound', Effect.die)
        const touched = touchedBy(set, district)
        const isQuiet = set.inForceAt !== null && (yield* now) >= after(set.inForceAt, quietMillis)
        const moved = yield* openIssues(tenantId, set, touched, district)
        // most of what lies there: gone through at once, and again when nothing can follow
        if (isQuiet || !begun.has(set.id)) {
          yield* closedIssues(tenantId, touched, district)
          yield* buildings(tenantId, touched, district)
          begun.add(set.id)
        }
        const isSettled = moved === 0 && isQuiet
        if (isSettled) begun.delete(set.id)
        return isSettled
      })

      return Settling.of({ pass })
    })
  )
}

const after = (at: Instant, millis: number): Instant => fromMillis(toMillis(at) + millis)

const touchedBy = (set: ChangeSet, district: District): Touched => ({
  paths: set.touched,
  ended: [...district.everyUnit.values()].flatMap(({ id, to }) => (to !== null && to === set.inForceAt ? [id] : []))
})
