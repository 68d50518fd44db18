/** Why a change of the register of buildings is refused: facts only. */
import { Schema } from 'effect'
import { BuildingId, UnitId } from '../../common/index.ts'

/** Buildings stand in grids and micro-grids; this unit is divided into them. */
export class NotAGrid extends Schema.TaggedError<NotAGrid>()('NotAGrid', { unitId: UnitId }) {}

/** All 99,999 numbers of the grid were given once. */
export class BuildingNumbersUsedUp extends Schema.TaggedError<BuildingNumbersUsedUp>()('BuildingNumbersUsedUp', {
  unitId: UnitId
}) {}

/** A building in force has exactly this address. */
export class AddressTaken extends Schema.TaggedError<AddressTaken>()('AddressTaken', {
  by: BuildingId,
  called: Schema.String
}) {}

/** The building has an entrance of this name, or the entrance a door. */
export class EntranceTaken extends Schema.TaggedError<EntranceTaken>()('EntranceTaken', { number: Schema.String }) {}
export class DoorTaken extends Schema.TaggedError<DoorTaken>()('DoorTaken', { door: Schema.String }) {}

/** People live there: `first` are the first of their doors. */
export class StillLivedIn extends Schema.TaggedError<StillLivedIn>()('StillLivedIn', {
  households: Schema.Natural,
  first: Schema.Array(Schema.String)
}) {}

export const BuildingRefusal = Schema.Union([
  NotAGrid,
  BuildingNumbersUsedUp,
  AddressTaken,
  EntranceTaken,
  DoorTaken,
  StillLivedIn
])
export type BuildingRefusal = typeof BuildingRefusal.Type
