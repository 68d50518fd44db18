/**
 * The register under the grid: a building with its entrances and their doors, as far as the work needs it. A household is
 * a door behind which somebody lives: how many, and a contact if one was given; who they are is no concern of this register.
 */
import { Schema } from 'effect'
import { BuildingId, EntranceId, HouseholdId, Instant, textUpTo, UnitId } from '../../common/index.ts'
import { Point } from '../shapes/point.ts'
import { Address, storeyOf } from './address.ts'

export const BuildingKind = Schema.Literals([
  'residential',
  'mixed',
  'commercial',
  'public',
  'industrial',
  'farmhouse',
  'other'
])
export type BuildingKind = typeof BuildingKind.Type

/** The tallest of the world has 163. */
const Storeys = Schema.Int.check(Schema.isBetween({ minimum: 1, maximum: 200 }))
const PartName = textUpTo(20)

export const Building = Schema.Struct({
  id: BuildingId,
  /** The grid or micro-grid that it stands in. */
  unitId: UnitId,
  /** The grid that gave the number: with it the number is the building's for ever, wherever the borders run later. */
  numberedIn: UnitId,
  number: Schema.Int.check(Schema.isBetween({ minimum: 1, maximum: 99_999 })),
  name: textUpTo(100),
  address: Address,
  point: Schema.NullOr(Point),
  storeys: Schema.NullOr(Storeys),
  kind: BuildingKind,
  from: Instant,
  to: Schema.NullOr(Instant),
  revision: Schema.Natural
})
export type Building = typeof Building.Type

/** `1单元`; `无` for the one entrance of a house that needs no name for it. */
export const Entrance = Schema.Struct({
  id: EntranceId,
  buildingId: BuildingId,
  number: PartName,
  from: Instant,
  to: Schema.NullOr(Instant),
  revision: Schema.Natural
})
export type Entrance = typeof Entrance.Type

export const Household = Schema.Struct({
  id: HouseholdId,
  buildingId: BuildingId,
  entranceId: EntranceId,
  /** `302室` */
  door: PartName,
  /** Heads, where somebody counted them. */
  people: Schema.NullOr(Schema.Int.check(Schema.isBetween({ minimum: 0, maximum: 200 }))),
  /** Where name and phone are kept, apart from everything else; `null` where nobody gave any. */
  contactId: Schema.NullOr(Schema.String),
  from: Instant,
  to: Schema.NullOr(Instant),
  revision: Schema.Natural
})
export type Household = typeof Household.Type

/** Given by the household itself, for when somebody has to be reached. */
export const HouseholdContact = Schema.Struct({
  name: Schema.NullOr(textUpTo(60)),
  phone: Schema.NullOr(textUpTo(30))
}).check(
  Schema.makeFilter(
    ({ name, phone }: { readonly name: string | null; readonly phone: string | null }) =>
      name !== null || phone !== null || 'a name, a phone or both'
  )
)
export type HouseholdContact = typeof HouseholdContact.Type

/** `00042`, as it is written on plates (rules 1.1). */
export const buildingNumber = (number: number): string => String(number).padStart(5, '0')

/** Doors of a building as one sees it: entrances side by side, the highest storey first; doors that do not tell theirs last. */
export interface StairPlan<E, H> {
  readonly entrances: ReadonlyArray<E>
  readonly storeys: ReadonlyArray<{
    readonly storey: number | null
    /** In the order of the entrances. */
    readonly doors: ReadonlyArray<ReadonlyArray<H>>
  }>
}

export const stairPlan = <E extends Pick<Entrance, 'id' | 'number'>, H extends Pick<Household, 'entranceId' | 'door'>>(
  entrances: ReadonlyArray<E>,
  households: ReadonlyArray<H>,
  storeys: number | null
): StairPlan<E, H> => {
  const columns = [...entrances].sort((a, b) => naturally(a.number, b.number))
  const at = Map.groupBy(households, ({ door }) => storeyOf(door))
  const all = Array.from({ length: storeys ?? 0 }, (_, i) => i + 1)
  const rows = [...new Set([...at.keys(), ...all])]
  return {
    entrances: columns,
    storeys: rows
      .sort((a, b) => (b ?? Number.NEGATIVE_INFINITY) - (a ?? Number.NEGATIVE_INFINITY))
      .map((storey) => ({
        storey,
        doors: columns.map(({ id }) =>
          (at.get(storey) ?? []).filter(({ entranceId }) => entranceId === id).sort((a, b) => naturally(a.door, b.door))
        )
      }))
  }
}

/** `2单元` before `10单元`. */
export const naturally = (a: string, b: string): number => {
  const number = (text: string) => Number(/\d+/.exec(text)?.[0] ?? Number.POSITIVE_INFINITY)
  const [x, y] = [number(a), number(b)]
  return x === y ? (a < b ? -1 : Number(a > b)) : x - y
}
