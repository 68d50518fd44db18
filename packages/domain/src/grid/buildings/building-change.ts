/**
 * How a building, its entrances and its households begin, change and end: in a grid, under the next number that the grid
 * never gave, at an address that no other has, and not ended while somebody lives there.
 */
import { Result } from 'effect'
import type { BuildingId, EntranceId, HouseholdId, Instant, UnitId } from '../../common/index.ts'
import { type LevelScheme, workingLevel } from '../level.ts'
import { AlreadyEnded } from '../refusals.ts'
import type { Point } from '../shapes/point.ts'
import type { Tree } from '../tree.ts'
import type { Unit } from '../unit.ts'
import { type Address, addressText, noPart, tidyAddress, tidyPart } from './address.ts'
import { type Building, buildingNumber, type Entrance, type Household, naturally } from './building.ts'
import {
  AddressTaken,
  BuildingNumbersUsedUp,
  DoorTaken,
  EntranceTaken,
  NotAGrid,
  StillLivedIn
} from './building-refusals.ts'

export interface NewBuilding {
  readonly id: BuildingId
  /** By its address where nothing is said. */
  readonly name?: string | undefined
  readonly address: Partial<Address>
  readonly point: Point | null
  readonly storeys: number | null
  readonly kind: Building['kind']
}

export interface Raising {
  readonly unit: Unit
  readonly scheme: LevelScheme
  readonly tree: Pick<Tree, 'children' | 'chain'>
  /** The highest number that the grid ever gave; 0 for none. See `gridOf`. */
  readonly lastNumber: number
  /** The building in force that has this very address. */
  readonly sameAddress: Pick<Building, 'id' | 'name'> | null
  readonly at: Instant
}

/** The grid that a unit is or lies in, or the unit itself where it lies above the grids. It gives the numbers of buildings. */
export const gridOf = (unit: Unit, scheme: LevelScheme, tree: Pick<Tree, 'chain'>): UnitId =>
  tree.chain(unit.id).find(({ level }) => level === workingLevel(scheme))?.id ?? unit.id

export const raiseBuilding = (
  given: NewBuilding,
  { unit, scheme, tree, lastNumber, sameAddress, at }: Raising
): Result.Result<Building, NotAGrid | BuildingNumbersUsedUp | AddressTaken> => {
  if (!mayStandIn(unit, scheme, tree)) return Result.fail(new NotAGrid({ unitId: unit.id }))
  const numberedIn = gridOf(unit, scheme, tree)
  if (lastNumber >= 99_999) return Result.fail(new BuildingNumbersUsedUp({ unitId: numberedIn }))
  if (sameAddress !== null) return Result.fail(new AddressTaken({ by: sameAddress.id, called: sameAddress.name }))
  const address = tidyAddress(given.address)
  const number = lastNumber + 1
  return Result.succeed({
    id: given.id,
    unitId: unit.id,
    numberedIn,
    number,
    name: given.name?.trim() || nameBy(address, number),
    address,
    point: given.point,
    storeys: given.storeys,
    kind: given.kind,
    from: at,
    to: null,
    revision: 0
  })
}

/** What identifies a building among all: with all parts missing an address says nothing, and any number may have it. */
export const wholeAddress = (address: Address): string | null => addressText(address) || null

/** As people call it: by its estate, else by its road. */
const nameBy = (address: Address, number: number): string => {
  const { estate, building } = address
  if (estate !== noPart) return building === noPart ? estate : `${estate}${building}`
  return addressText(address) || buildingNumber(number)
}

/** In a grid or below it, or in a unit that is not divided. */
const mayStandIn = (unit: Unit, scheme: LevelScheme, tree: Pick<Tree, 'children'>): boolean =>
  unit.level >= workingLevel(scheme) || tree.children(unit.id).length === 0

export interface BuildingChange {
  readonly name?: string
  readonly address?: Partial<Address>
  readonly point?: Point | null
  readonly storeys?: number | null
  readonly kind?: Building['kind']
}

/** Another unit may be named, `moveTo`; the number stays. */
export const amendBuilding = (
  building: Building,
  { address, name, ...change }: BuildingChange,
  {
    moveTo,
    scheme,
    tree,
    sameAddress
  }: Pick<Raising, 'scheme' | 'tree' | 'sameAddress'> & { readonly moveTo: Unit | null }
): Result.Result<Building, AlreadyEnded | NotAGrid | AddressTaken> => {
  if (building.to !== null) return Result.fail(new AlreadyEnded({ id: building.id, to: building.to }))
  if (moveTo !== null && !mayStandIn(moveTo, scheme, tree)) return Result.fail(new NotAGrid({ unitId: moveTo.id }))
  if (sameAddress !== null && sameAddress.id !== building.id) {
    return Result.fail(new AddressTaken({ by: sameAddress.id, called: sameAddress.name }))
  }
  return Result.succeed({
    ...building,
    ...change,
    ...(name !== undefined && { name: name.trim() }),
    ...(address !== undefined && { address: tidyAddress({ ...building.address, ...address }) }),
    ...(moveTo !== null && { unitId: moveTo.id })
  })
}

/** Its entrances end with it. */
export const endBuilding = (
  building: Building,
  households: ReadonlyArray<Pick<Household, 'door'>>,
  at: Instant
): Result.Result<Building & { readonly to: Instant }, AlreadyEnded | StillLivedIn> => endEmpty(building, households, at)

export const openEntrance = (
  given: { readonly id: EntranceId; readonly number: string },
  building: Pick<Building, 'id' | 'to'>,
  beside: ReadonlyArray<Pick<Entrance, 'id' | 'number'>>,
  at: Instant
): Result.Result<Entrance, AlreadyEnded | EntranceTaken> => {
  if (building.to !== null) return Result.fail(new AlreadyEnded({ id: building.id, to: building.to }))
  const number = tidyPart('entrance', given.number)
  if (beside.some((other) => other.id !== given.id && other.number === number)) {
    return Result.fail(new EntranceTaken({ number }))
  }
  return Result.succeed({ id: given.id, buildingId: building.id, number, from: at, to: null, revision: 0 })
}

/** It gets another name; its doors stay behind it. */
export const amendEntrance = (
  entrance: Entrance,
  given: string,
  beside: ReadonlyArray<Pick<Entrance, 'id' | 'number'>>
): Result.Result<Entrance, AlreadyEnded | EntranceTaken> => {
  if (entrance.to !== null) return Result.fail(new AlreadyEnded({ id: entrance.id, to: entrance.to }))
  const number = tidyPart('entrance', given)
  return beside.some((other) => other.id !== entrance.id && other.number === number)
    ? Result.fail(new EntranceTaken({ number }))
    : Result.succeed({ ...entrance, number })
}

export const endEntrance = (
  entrance: Entrance,
  households: ReadonlyArray<Pick<Household, 'door'>>,
  at: Instant
): Result.Result<Entrance & { readonly to: Instant }, AlreadyEnded | StillLivedIn> => endEmpty(entrance, households, at)

export interface NewHousehold {
  readonly id: HouseholdId
  readonly door: string
  readonly people: number | null
  readonly contactId: string | null
}

/** `beside`: the households in force behind the same entrance. */
export const moveIn = (
  { id, door: given, people, contactId }: NewHousehold,
  entrance: Entrance,
  beside: ReadonlyArray<Pick<Household, 'id' | 'door'>>,
  at: Instant
): Result.Result<Household, AlreadyEnded | DoorTaken> => {
  if (entrance.to !== null) return Result.fail(new AlreadyEnded({ id: entrance.id, to: entrance.to }))
  const door = tidyPart('door', given)
  if (beside.some((other) => other.id !== id && other.door === door)) return Result.fail(new DoorTaken({ door }))
  const { id: entranceId, buildingId } = entrance
  return Result.succeed({ id, buildingId, entranceId, door, people, contactId, from: at, to: null, revision: 0 })
}

export interface HouseholdChange {
  readonly door?: string
  readonly people?: number | null
  readonly contactId?: string | null
}

export const amendHousehold = (
  household: Household,
  { door: given, ...change }: HouseholdChange,
  beside: ReadonlyArray<Pick<Household, 'id' | 'door'>>
): Result.Result<Household, AlreadyEnded | DoorTaken> => {
  if (household.to !== null) return Result.fail(new AlreadyEnded({ id: household.id, to: household.to }))
  const door = given === undefined ? household.door : tidyPart('door', given)
  return beside.some((other) => other.id !== household.id && other.door === door)
    ? Result.fail(new DoorTaken({ door }))
    : Result.succeed({ ...household, ...change, door })
}

/** Nobody lives there any more: how to reach them is no longer anybody's business. */
export const moveOut = (
  household: Household,
  at: Instant
): Result.Result<Household & { readonly to: Instant }, AlreadyEnded> =>
  household.to === null
    ? Result.succeed({ ...household, contactId: null, to: at })
    : Result.fail(new AlreadyEnded({ id: household.id, to: household.to }))

const doorsShown = 5

const endEmpty = <A extends { readonly id: string; readonly to: Instant | null }>(
  thing: A,
  households: ReadonlyArray<Pick<Household, 'door'>>,
  at: Instant
): Result.Result<A & { readonly to: Instant }, AlreadyEnded | StillLivedIn> => {
  if (thing.to !== null) return Result.fail(new AlreadyEnded({ id: thing.id, to: thing.to }))
  if (households.length === 0) return Result.succeed({ ...thing, to: at })
  const first = households.map(({ door }) => door).sort(naturally)
  return Result.fail(new StillLivedIn({ households: households.length, first: first.slice(0, doorsShown) }))
}
