/** People, organisations, and posts: a post is the dated tie of a person to a unit or an organisation in a role. */
import { Schema } from 'effect'
import { RoleKey } from '../../access/role.ts'
import { Instant, OrganisationId, PersonId, PostId, textUpTo, UnitId } from '../../common/index.ts'
import { Assignee } from '../../loop/assignee.ts'

export const Person = Schema.Struct({
  id: PersonId,
  name: textUpTo(60),
  phone: Schema.NullOr(textUpTo(30)),
  /** Number in the place's own staff register, to match rows of an import. */
  staffNumber: Schema.NullOr(textUpTo(40)),
  revision: Schema.Natural
})
export type Person = typeof Person.Type

export const OrganisationKind = Schema.Literals([
  'department',
  'office',
  'party',
  'property',
  'committee',
  'owners',
  'social',
  'paired',
  'other'
])
export type OrganisationKind = typeof OrganisationKind.Type

/** A department or office, the units it serves and the classes of matters it answers for. */
export const Organisation = Schema.Struct({
  id: OrganisationId,
  name: textUpTo(100),
  kind: OrganisationKind,
  /** Key of the kind of department in the catalogue, `urbanManagement`. */
  department: Schema.NullOr(textUpTo(60)),
  /** Units whose subtrees it serves. */
  serves: Schema.Array(UnitId),
  /** Prefixes of matter codes; empty where the kind of department says enough. */
  matters: Schema.Array(Schema.String),
  from: Instant,
  to: Schema.NullOr(Instant),
  revision: Schema.Natural
})
export type Organisation = typeof Organisation.Type

export const Post = Schema.Struct({
  id: PostId,
  personId: PersonId,
  role: RoleKey,
  /** Where: an organisation, or a unit with all below it. */
  at: Assignee,
  from: Instant,
  to: Schema.NullOr(Instant),
  revision: Schema.Natural
})
export type Post = typeof Post.Type
