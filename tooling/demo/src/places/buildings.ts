/**
 * Buildings with their entrances for the street that the demo shows, and in some of its communities the households: as many
 * in every micro-grid as it has by its own figures. In the others nobody has gone from door to door yet. Estates have names that no other has, so that an address says where it is.
 */
import { BuildingId, EntranceId, HouseholdId, type Instant, toMillis, type UnitId } from '@gezhi/domain/common'
import {
  type Address,
  addressText,
  type Building,
  type BuildingKind,
  type Entrance,
  type Household,
  noPart
} from '@gezhi/domain/grid'
import { toPoint } from '../land/sketch.ts'
import { homeIn } from '../land/subdivide.ts'
import { callerName, phoneNumber } from '../people/names.ts'
import { at, type Random, randomOf } from '../random.ts'
import { estateKinds, estateWords, roadKinds, roadWords } from './names.ts'
import type { Node } from './units.ts'

export interface DemoRegister {
  readonly buildings: ReadonlyArray<Building>
  readonly entrances: ReadonlyArray<Entrance>
  readonly households: ReadonlyArray<{
    readonly household: Household
    readonly contact: { readonly id: string; readonly name: string; readonly phone: string } | null
  }>
}

/** Households are registered in the community whose grids are shown, and in two more. */
const countedMax = 3

/** So many households give a contact. */
const contactShare = 0.06

interface Shape {
  readonly kind: BuildingKind
  readonly entrances: number
  readonly storeys: number
  /** Doors on each storey of an entrance. */
  readonly doors: number
}

/** Slabs without a lift, then towers; in the village houses with a yard. */
const shapes: ReadonlyArray<Shape> = [
  { kind: 'residential', entrances: 3, storeys: 6, doors: 2 },
  { kind: 'residential', entrances: 2, storeys: 6, doors: 2 },
  { kind: 'residential', entrances: 4, storeys: 5, doors: 2 },
  { kind: 'mixed', entrances: 2, storeys: 7, doors: 2 },
  { kind: 'residential', entrances: 1, storeys: 18, doors: 4 },
  { kind: 'residential', entrances: 2, storeys: 11, doors: 2 }
]

export const makeRegister = (seed: number, street: Node, shown: ReadonlyArray<UnitId>, from: Instant): DemoRegister => {
  const random = randomOf(seed, 'buildings')
  const made = { buildings: [] as Array<Building>, entrances: [] as Array<Entrance>, households: [] as Array<One> }
  const estates = random.shuffle(estateWords.flatMap((word) => estateKinds.map((kind) => `${word}${kind}`)))
  let taken = 0
  const isShown = ({ children }: Node) => children.some(({ unit }) => shown.includes(unit.id))
  const others = street.children.filter((one) => !isShown(one))
  const counted = [...street.children.filter(isShown), ...others].slice(0, countedMax)
  for (const community of street.children) {
    const road = `${random.pick(roadWords)}${random.pick(roadKinds)}`
    let house = 2
    for (const grid of community.children) {
      if (grid.unit.kind === 'special') continue
      const estate = at(estates, taken % estates.length)
      taken += 1
      let number = 0
      const place = { road, number: `${house}号`, estate }
      for (const micro of grid.children) {
        number = fill(made, {
          grid: grid.unit.id,
          micro,
          place,
          number,
          from,
          random,
          counted: counted.includes(community)
        })
      }
      house += random.whole(2, 9)
    }
  }
  return made
}

type One = DemoRegister['households'][number]

interface Filling {
  readonly grid: UnitId
  readonly micro: Node
  readonly place: Omit<Address, 'building'>
  /** The last number given in the grid. */
  readonly number: number
  readonly from: Instant
  readonly random: Random
  /** Whether anybody has asked who lives there. */
  readonly counted: boolean
}

/** Buildings until all households of a micro-grid have a door; answers with the last number given. */
const fill = (
  made: { buildings: Array<Building>; entrances: Array<Entrance>; households: Array<One> },
  { grid, micro, place, number: last, from, random, counted }: Filling
): number => {
  const millis = toMillis(from)
  let number = last
  let left = micro.unit.households ?? 0
  const heads = (micro.unit.population ?? 0) / Math.max(1, left)
  while (left > 0) {
    number += 1
    const shape = random.weighted(shapes, ({ entrances, storeys, doors }) =>
      entrances * storeys * doors <= left ? 4 : 1
    )
    const address = { ...place, building: `${number}幢` }
    const building: Building = {
      id: BuildingId.make(random.id(millis)),
      unitId: micro.unit.id,
      numberedIn: grid,
      number,
      name: addressText({ ...address, road: noPart, number: noPart }),
      address,
      point: toPoint(homeIn(micro.area, random)),
      storeys: shape.storeys,
      kind: shape.kind,
      from,
      to: null,
      revision: 0
    }
    made.buildings.push(building)
    for (let stair = 1; stair <= shape.entrances && left > 0; stair++) {
      const entrance: Entrance = {
        id: EntranceId.make(random.id(millis)),
        buildingId: building.id,
        number: `${stair}单元`,
        from,
        to: null,
        revision: 0
      }
      made.entrances.push(entrance)
      for (let storey = 1; storey <= shape.storeys; storey++) {
        for (let door = 1; door <= shape.doors && left > 0; door++) {
          if (counted) {
            made.households.push(household(building, entrance, `${storey * 100 + door}室`, heads, from, random))
          }
          left -= 1
        }
      }
    }
  }
  return number
}

const household = (
  { id: buildingId }: Building,
  { id: entranceId }: Entrance,
  door: string,
  heads: number,
  from: Instant,
  random: Random
): One => {
  const millis = toMillis(from)
  const contact = random.chance(contactShare)
    ? { id: random.id(millis), name: callerName(random), phone: phoneNumber(random) }
    : null
  return {
    household: {
      id: HouseholdId.make(random.id(millis)),
      buildingId,
      entranceId,
      door,
      people: Math.max(1, Math.round(heads + 1.1 * random.normal())),
      contactId: contact?.id ?? null,
      from,
      to: null,
      revision: 0
    },
    contact
  }
}
