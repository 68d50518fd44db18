/** What a practice pack is: the reference data with which a tenant begins. */
import { Role } from '@gezhi/domain/access'
import { Calendar } from '@gezhi/domain/common'
import { LevelScheme } from '@gezhi/domain/grid'
import { Catalogue, Profile } from '@gezhi/domain/loop'
import { Schema } from 'effect'
import { DepartmentKind } from './department.ts'

export const Pack = Schema.Struct({
  scheme: LevelScheme,
  roles: Schema.Array(Role),
  catalogue: Catalogue,
  profile: Profile,
  calendar: Calendar,
  departments: Schema.Array(DepartmentKind)
})
export type Pack = typeof Pack.Type

/** A pack from its files; throws with the path of the first thing that is wrong, fields that nobody knows included. */
export const decodePack = Schema.decodeUnknownSync(Pack, { onExcessProperty: 'error' })
