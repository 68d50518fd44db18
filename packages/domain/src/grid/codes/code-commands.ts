/** What is asked for when codes beside the official one are given or taken. */
import { Schema } from 'effect'
import { CommandId, UnitId } from '../../common/index.ts'
import { UnitCode } from '../unit.ts'
import { NamedCodes } from './named-codes.ts'

const scheme = NamedCodes.fields.key

/** `code: null` takes away what the unit has of the scheme. */
export const SetUnitCode = Schema.Struct({
  commandId: CommandId,
  id: UnitId,
  seen: Schema.Natural,
  scheme,
  code: Schema.NullOr(UnitCode)
})
export type SetUnitCode = typeof SetUnitCode.Type

/** Codes for all units right below one that have none of the scheme. */
export const CodesWanted = Schema.Struct({ id: UnitId, scheme })
export type CodesWanted = typeof CodesWanted.Type

/** More than any unit has below it. */
const unitsMax = 2_000

/** `codes` are those that were shown before: nobody is given another one than was seen. */
export const IssueUnitCodes = Schema.Struct({
  commandId: CommandId,
  ...CodesWanted.fields,
  codes: Schema.NonEmptyArray(Schema.Struct({ unitId: UnitId, code: UnitCode })).check(Schema.isMaxLength(unitsMax))
})
export type IssueUnitCodes = typeof IssueUnitCodes.Type
