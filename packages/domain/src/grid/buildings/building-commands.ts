/** What is asked for when the register of buildings is looked after. `seen` is the revision that the caller saw. */
import { Schema } from 'effect'
import { BuildingId, CommandId, EntranceId, HouseholdId, UnitId } from '../../common/index.ts'
import { Address } from './address.ts'
import { Building, Entrance, Household, HouseholdContact } from './building.ts'

const { name, point, storeys, kind } = Building.fields
const { road, number, estate, building } = Address.fields

/** What is left out is not there. */
const AddressGiven = Schema.Struct({
  road: Schema.optionalKey(road),
  number: Schema.optionalKey(number),
  estate: Schema.optionalKey(estate),
  building: Schema.optionalKey(building)
})

/** Without a name it is called by its address. */
export const CreateBuilding = Schema.Struct({
  commandId: CommandId,
  id: BuildingId,
  unitId: UnitId,
  name: Schema.optionalKey(name),
  address: AddressGiven,
  point: Schema.optionalKey(point),
  storeys: Schema.optionalKey(storeys),
  kind: Schema.optionalKey(kind)
})
export type CreateBuilding = typeof CreateBuilding.Type

export const AmendBuilding = Schema.Struct({
  commandId: CommandId,
  id: BuildingId,
  seen: Schema.Natural,
  unitId: Schema.optionalKey(UnitId),
  name: Schema.optionalKey(name),
  address: Schema.optionalKey(AddressGiven),
  point: Schema.optionalKey(point),
  storeys: Schema.optionalKey(storeys),
  kind: Schema.optionalKey(kind)
})
export type AmendBuilding = typeof AmendBuilding.Type

export const EndBuilding = Schema.Struct({ commandId: CommandId, id: BuildingId, seen: Schema.Natural })
export type EndBuilding = typeof EndBuilding.Type

export const CreateEntrance = Schema.Struct({
  commandId: CommandId,
  id: EntranceId,
  buildingId: BuildingId,
  number: Entrance.fields.number
})
export type CreateEntrance = typeof CreateEntrance.Type

export const AmendEntrance = Schema.Struct({
  commandId: CommandId,
  id: EntranceId,
  seen: Schema.Natural,
  number: Entrance.fields.number
})
export type AmendEntrance = typeof AmendEntrance.Type

export const EndEntrance = Schema.Struct({ commandId: CommandId, id: EntranceId, seen: Schema.Natural })
export type EndEntrance = typeof EndEntrance.Type

export const CreateHousehold = Schema.Struct({
  commandId: CommandId,
  id: HouseholdId,
  entranceId: EntranceId,
  door: Household.fields.door,
  people: Schema.optionalKey(Household.fields.people),
  contact: Schema.optionalKey(Schema.NullOr(HouseholdContact))
})
export type CreateHousehold = typeof CreateHousehold.Type

/** `contact: null` has it erased. */
export const AmendHousehold = Schema.Struct({
  commandId: CommandId,
  id: HouseholdId,
  seen: Schema.Natural,
  door: Schema.optionalKey(Household.fields.door),
  people: Schema.optionalKey(Household.fields.people),
  contact: Schema.optionalKey(Schema.NullOr(HouseholdContact))
})
export type AmendHousehold = typeof AmendHousehold.Type

export const EndHousehold = Schema.Struct({ commandId: CommandId, id: HouseholdId, seen: Schema.Natural })
export type EndHousehold = typeof EndHousehold.Type
