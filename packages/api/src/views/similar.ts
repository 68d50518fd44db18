/** Recent reports that may be about the same thing: shown while somebody writes, judged by a person. */

import { IssueStore } from '@gezhi/database'
import { type Actor, sees, sightOf } from '@gezhi/domain/access'
import {
  dayLength,
  fromMillis,
  type Instant,
  type IssueId,
  type NotFound,
  toMillis,
  type Unavailable,
  UnitId
} from '@gezhi/domain/common'
import { Point } from '@gezhi/domain/grid'
import { type Likeness, likelyFrom, likenessTo, MatterCode, type Stage } from '@gezhi/domain/loop'
import { Effect, Schema } from 'effect'
import { now } from '../now.ts'
import { Tenants } from '../services/tenants.ts'

export const SimilarInput = Schema.Struct({
  title: Schema.String.check(Schema.isMaxLength(200)),
  description: Schema.optionalKey(Schema.String.check(Schema.isMaxLength(10_000))),
  point: Schema.optionalKey(Point),
  unitId: Schema.optionalKey(UnitId),
  matter: Schema.optionalKey(MatterCode)
})
export type SimilarInput = typeof SimilarInput.Type

export interface Similar {
  readonly id: IssueId
  readonly number: number
  readonly title: string
  readonly stage: Stage
  readonly reportedAt: Instant
  readonly likeness: Likeness
}

const shownMax = 5
const days = 30

export const similar = Effect.fnUntraced(function* (
  actor: Actor,
  input: SimilarInput
): Effect.fn.Return<ReadonlyArray<Similar>, NotFound | Unavailable, IssueStore | Tenants> {
  const district = yield* Tenants.use((tenants) => tenants.of(actor.tenantId))
  const at = yield* now
  const place =
    input.unitId !== undefined
      ? district.place(input.unitId)
      : input.point !== undefined
        ? district.locate(input.point)?.unit
        : undefined
  if (place === undefined) return []
  const given = {
    title: input.title,
    description: input.description ?? '',
    matter: input.matter ?? null,
    path: place.path,
    point: input.point ?? null,
    at
  }
  const since = fromMillis(toMillis(at) - days * dayLength)
  const found = yield* IssueStore.use((store) => store.near(actor.tenantId, given, since))
  const likeTo = likenessTo(given)
  const sight = sightOf(actor, district.roles)
  return found
    .filter((issue) => sees(sight, issue))
    .map((issue) => ({ issue, likeness: likeTo({ ...issue, at: issue.reportedAt }) }))
    .filter(({ likeness }) => likeness.score >= likelyFrom)
    .sort((a, b) => b.likeness.score - a.likeness.score)
    .slice(0, shownMax)
    .map(({ issue: { id, number, title, stage, reportedAt }, likeness }) => ({
      id,
      number,
      title,
      stage,
      reportedAt,
      likeness
    }))
})
