/** Deputies, inductions and charges of a person, as pages show them. */
import type { ChargeId, Day, DeputyId, InductionId, Instant, PersonId, Text2 } from '@gezhi/domain/common'
import { holds } from '@gezhi/domain/common'
import type { Charge, ChargePlace, Deputy, Induction } from '@gezhi/domain/grid'
import { Effect } from 'effect'
import type { District } from '../district.ts'
import { groundOf } from '../services/charge-places.ts'
import { type PostLine, postLine, roleName } from './holders.ts'

export interface PersonRef {
  readonly id: PersonId
  readonly name: string
}

export interface DeputyLine {
  readonly id: DeputyId
  readonly revision: number
  readonly standsFor: PersonRef
  readonly person: PersonRef
  /** The posts it is about; `null` is all of them. */
  readonly posts: ReadonlyArray<PostLine> | null
  readonly from: Instant
  readonly to: Instant
  readonly reason: string | null
  readonly inForce: boolean
}

export interface InductionLine extends Pick<Induction, 'lesson' | 'teacher' | 'role' | 'revision'> {
  readonly id: InductionId
  readonly roleName: Text2
  readonly on: Day
  readonly withdrawn: Instant | null
}

export interface ChargeLine {
  readonly id: ChargeId
  readonly revision: number
  readonly place: ChargePlace
  readonly placeName: string
  readonly from: Instant
  readonly to: Instant | null
  readonly inForce: boolean
}

export const personRef = (district: District, id: PersonId): PersonRef => ({
  id,
  name: district.people.get(id)?.name ?? ''
})

export const deputyLine = (district: District, deputy: Deputy, at: Instant): DeputyLine => {
  const { id, revision, from, to, reason, posts } = deputy
  const own = posts === null ? null : district.posts.filter((post) => posts.includes(post.id))
  return {
    ...{ id, revision, from, to, reason },
    standsFor: personRef(district, deputy.standsFor),
    person: personRef(district, deputy.personId),
    posts: own === null ? null : own.map((post) => postLine(district, post)),
    inForce: holds(deputy, at)
  }
}

export const inductionLine = (district: District, induction: Induction): InductionLine => {
  const { id, revision, role, lesson, teacher, on, withdrawn } = induction
  return { id, revision, role, roleName: roleName(district, role), lesson, teacher, on, withdrawn }
}

export const chargeLine = Effect.fnUntraced(function* (district: District, charge: Charge, at: Instant) {
  const { id, revision, place, from, to } = charge
  const ground = yield* groundOf(district.id, district, place)
  const line: ChargeLine = { id, revision, place, placeName: ground?.name ?? '', from, to, inForce: holds(charge, at) }
  return line
})
