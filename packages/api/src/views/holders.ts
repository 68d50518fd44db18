/** People on posts as everybody of the place may see them: by name, the phone masked. */
import { mask, type RoleKey } from '@gezhi/domain/access'
import { holds, type Instant, type PersonId, type PostId, type Text2 } from '@gezhi/domain/common'
import type { Post } from '@gezhi/domain/grid'
import type { Assignee } from '@gezhi/domain/loop'
import type { District } from '../district.ts'

export interface PostLine {
  readonly id: PostId
  readonly revision: number
  readonly role: RoleKey
  readonly roleName: Text2
  readonly at: Assignee
  readonly placeName: string
  readonly from: Instant
  readonly to: Instant | null
}

export interface Holder extends PostLine {
  readonly personId: PersonId
  readonly name: string
  readonly phone: string | null
}

export const postLine = (district: District, { id, revision, role, at, from, to }: Post): PostLine => ({
  id,
  revision,
  role,
  roleName: roleName(district, role),
  at,
  placeName: district.nameOf(at),
  from,
  to
})

export const roleName = (district: District, role: RoleKey): Text2 =>
  district.roles.get(role)?.name ?? { zh: role, en: role }

export const holder = (district: District, post: Post): Holder => {
  const person = district.people.get(post.personId)
  return {
    ...postLine(district, post),
    personId: post.personId,
    name: person?.name ?? '',
    phone: person?.phone ? mask('phone', person.phone) : null
  }
}

/** Who holds a post at a place now, those of higher standing in the level scheme first. */
export const holdersAt = (district: District, place: Assignee, at: Instant): ReadonlyArray<Holder> => {
  const order = [...district.roles.keys()]
  return district
    .postsAt(place)
    .filter((post) => holds(post, at))
    .map((post) => holder(district, post))
    .sort((a, b) => order.indexOf(a.role) - order.indexOf(b.role) || (a.from < b.from ? -1 : 1))
}
