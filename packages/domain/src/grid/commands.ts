/** What is asked for when the tree, its people and its organisations are looked after. `seen` is the revision that the caller saw. */
import { Schema } from 'effect'
import { RoleKey } from '../access/role.ts'
import { CommandId, Instant, OrganisationId, PersonId, PostId, UnitId } from '../common/index.ts'
import { Assignee } from '../loop/assignee.ts'
import { Organisation, Person } from './posts/post.ts'
import { Crs } from './shapes/frame.ts'
import { Geometry } from './shapes/geometry.ts'
import { Unit } from './unit.ts'

const { name, code, kind, areaClass, households, population } = Unit.fields

/** Without a code it gets the next one under its parent. `parentId: null` is the root. */
export const CreateUnit = Schema.Struct({
  commandId: CommandId,
  id: UnitId,
  parentId: Schema.NullOr(UnitId),
  name,
  code: Schema.optionalKey(code),
  kind: Schema.optionalKey(kind),
  areaClass: Schema.optionalKey(areaClass),
  households: Schema.optionalKey(households),
  population: Schema.optionalKey(population)
})
export type CreateUnit = typeof CreateUnit.Type

export const AmendUnit = Schema.Struct({
  commandId: CommandId,
  id: UnitId,
  seen: Schema.Natural,
  name: Schema.optionalKey(name),
  kind: Schema.optionalKey(kind),
  areaClass: Schema.optionalKey(areaClass),
  households: Schema.optionalKey(households),
  population: Schema.optionalKey(population)
})
export type AmendUnit = typeof AmendUnit.Type

/** Characters: as many points as a boundary may have, with all their digits. */
const wktMax = 2_500_000

/** `seen: null` where the unit has no boundary yet. The shape as GeoJSON or well-known text; `crs` is CGCS2000 unless the text says. */
export const SetBoundary = Schema.Struct({
  commandId: CommandId,
  id: UnitId,
  seen: Schema.NullOr(Schema.Natural),
  geometry: Schema.Union([Geometry, Schema.String.check(Schema.isMaxLength(wktMax))]),
  crs: Schema.optionalKey(Crs)
})
export type SetBoundary = typeof SetBoundary.Type

export const EndUnit = Schema.Struct({ commandId: CommandId, id: UnitId, seen: Schema.Natural })
export type EndUnit = typeof EndUnit.Type

export const CreatePerson = Schema.Struct({
  commandId: CommandId,
  id: PersonId,
  name: Person.fields.name,
  phone: Schema.optionalKey(Person.fields.phone),
  staffNumber: Schema.optionalKey(Person.fields.staffNumber)
})
export type CreatePerson = typeof CreatePerson.Type

export const AmendPerson = Schema.Struct({
  commandId: CommandId,
  id: PersonId,
  seen: Schema.Natural,
  name: Schema.optionalKey(Person.fields.name),
  phone: Schema.optionalKey(Person.fields.phone),
  staffNumber: Schema.optionalKey(Person.fields.staffNumber)
})
export type AmendPerson = typeof AmendPerson.Type

/** From now on, where no day is given. */
export const StartPost = Schema.Struct({
  commandId: CommandId,
  id: PostId,
  personId: PersonId,
  role: RoleKey,
  at: Assignee,
  from: Schema.optionalKey(Instant),
  to: Schema.optionalKey(Schema.NullOr(Instant))
})
export type StartPost = typeof StartPost.Type

export const EndPost = Schema.Struct({ commandId: CommandId, id: PostId, seen: Schema.Natural })
export type EndPost = typeof EndPost.Type

const MatterPrefix = Schema.String.check(Schema.isPattern(/^\d{1,6}$/, { message: 'the first digits of a class code' }))
const serves = Schema.UniqueArray(UnitId).check(Schema.isMaxLength(200))
const matters = Schema.UniqueArray(MatterPrefix).check(Schema.isMaxLength(500))

export const CreateOrganisation = Schema.Struct({
  commandId: CommandId,
  id: OrganisationId,
  name: Organisation.fields.name,
  kind: Organisation.fields.kind,
  department: Schema.optionalKey(Organisation.fields.department),
  serves,
  matters: Schema.optionalKey(matters)
})
export type CreateOrganisation = typeof CreateOrganisation.Type

export const AmendOrganisation = Schema.Struct({
  commandId: CommandId,
  id: OrganisationId,
  seen: Schema.Natural,
  name: Schema.optionalKey(Organisation.fields.name),
  kind: Schema.optionalKey(Organisation.fields.kind),
  department: Schema.optionalKey(Organisation.fields.department),
  serves: Schema.optionalKey(serves),
  matters: Schema.optionalKey(matters)
})
export type AmendOrganisation = typeof AmendOrganisation.Type

export const EndOrganisation = Schema.Struct({ commandId: CommandId, id: OrganisationId, seen: Schema.Natural })
export type EndOrganisation = typeof EndOrganisation.Type
