/** Kinds of departments and utilities that matters name as answerable; organisations of a tenant say which kind they are. */
import { Text2 } from '@gezhi/domain/common'
import { Schema } from 'effect'

export const DepartmentKind = Schema.Struct({ key: Schema.NonEmptyString, name: Text2 })
export type DepartmentKind = typeof DepartmentKind.Type
