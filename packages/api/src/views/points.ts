/** Issues as positions, for the map. */

import { IssueStore } from '@gezhi/database'
import type { Actor } from '@gezhi/domain/access'
import type { IssueId, Light, NotFound, Unavailable } from '@gezhi/domain/common'
import type { Point } from '@gezhi/domain/grid'
import type { Stage } from '@gezhi/domain/loop'
import { Effect } from 'effect'
import { now } from '../now.ts'
import { Tenants } from '../services/tenants.ts'
import { filterOf, lineOf, type Narrow } from './issue-list.ts'

export interface IssuePoint {
  readonly id: IssueId
  readonly number: number
  readonly title: string
  readonly point: Point
  readonly stage: Stage
  readonly light: Light
}

export interface IssuePoints {
  /** The newest of them, at most `pointsMax`. */
  readonly points: ReadonlyArray<IssuePoint>
  /** How many have a position at all. */
  readonly total: number
}

/** More than a map could show apart, and as much as a browser draws without effort. */
const pointsMax = 5_000

export const points = Effect.fnUntraced(function* (
  actor: Actor,
  narrow: Narrow
): Effect.fn.Return<IssuePoints, NotFound | Unavailable, IssueStore | Tenants> {
  const district = yield* Tenants.use((tenants) => tenants.of(actor.tenantId))
  const at = yield* now
  const filter = { ...(yield* filterOf(actor, district, narrow, at)), placed: true }
  const store = yield* IssueStore
  const rows = yield* store.list(filter, 'newest', pointsMax, null)
  const points = rows.flatMap((row) => {
    const { id, number, title, point, stage, light } = lineOf(district, row, at)
    return point === null ? [] : [{ id, number, title, point, stage, light }]
  })
  return { points, total: rows.length < pointsMax ? points.length : yield* store.count(filter) }
})
