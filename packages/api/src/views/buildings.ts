/** The register of buildings as lists show it: those of a place that the reader may see, how many there are, and who has an address. */
import { type BuildingFilter, type BuildingLineRow, BuildingStore } from '@gezhi/database'
import { type Actor, reachesAll, readers } from '@gezhi/domain/access'
import { type BuildingId, type NotFound, type Unavailable, UnitId } from '@gezhi/domain/common'
import {
  type Addressed,
  addressText,
  type Building,
  type BuildingCounts,
  type BuildingKind,
  buildingNumber,
  countsWithin,
  type Point,
  type RegisterCheck,
  registerCheck
} from '@gezhi/domain/grid'
import { Effect, Schema } from 'effect'
import type { District } from '../district.ts'
import { lookUpAddress } from '../services/addresses.ts'
import { maySee } from '../services/buildings.ts'
import { heldIn, unitIn } from '../services/scopes.ts'
import { Tenants } from '../services/tenants.ts'
import { isRowId, type Page, PageInput, pageOf, usualLimit } from './page.ts'

export const BuildingsInput = Schema.Struct({
  /** In this unit or below it. */
  unitId: Schema.optionalKey(UnitId),
  /** Part of the name or of the address, or a number as it is written on the plate: `00042`. */
  text: Schema.optionalKey(Schema.String.check(Schema.isMaxLength(100))),
  ...PageInput
})
export type BuildingsInput = typeof BuildingsInput.Type

export interface BuildingFace {
  readonly id: BuildingId
  readonly revision: number
  /** `00042` */
  readonly number: string
  /** With the code of the grid that gave the number before it; the number alone where that has ended. */
  readonly code: string
  readonly name: string
  readonly address: Building['address']
  readonly addressText: string
  readonly kind: BuildingKind
  readonly storeys: number | null
  readonly point: Point | null
  readonly unitId: UnitId
  readonly unitName: string
  readonly from: Building['from']
}

export interface BuildingLine extends BuildingFace {
  readonly entrances: number
  readonly households: number
  readonly people: number
}

export interface BuildingsPage extends Page<BuildingLine> {
  readonly total: number
}

export const buildings = Effect.fnUntraced(function* (
  actor: Actor,
  { unitId, text, limit = usualLimit, cursor }: BuildingsInput
): Effect.fn.Return<BuildingsPage, NotFound | Unavailable, Tenants | BuildingStore> {
  const district = yield* Tenants.use((tenants) => tenants.of(actor.tenantId))
  const path = unitId === undefined ? undefined : (yield* unitIn(district, unitId)).path
  const filter: BuildingFilter = { sight: sightOfBuildings(actor, district), path, ...asked(text) }
  const store = yield* BuildingStore
  const rows = yield* store.list(actor.tenantId, filter, limit + 1, cursor ? endOf(cursor) : null)
  const total = yield* store.count(actor.tenantId, filter)
  return { ...pageOf(rows, limit, cursorOf, (row) => lineOf(district, row)), total }
})

/** Five digits are a number, anything else is looked for in names and addresses. */
const asked = (text: string | undefined): Pick<BuildingFilter, 'text' | 'number'> => {
  const part = text?.trim() ?? ''
  if (part === '') return {}
  return /^\d{5}$/.test(part) ? { number: Number(part) } : { text: part.replaceAll(/\s+/g, '') }
}

const cursorOf = ({ unitCode, number, id }: BuildingLineRow) => `${id}~${number}~${unitCode}`

const endOf = (cursor: string) => {
  const [id = '', number = '', ...code] = cursor.split('~')
  return isRowId(id) && /^\d{1,5}$/.test(number) ? { id, number: Number(number), code: code.join('~') } : null
}

const sightOfBuildings = (actor: Actor, district: District): ReadonlyArray<string> | null => {
  const scopes = heldIn(actor, district, ...readers.buildings)
  if (reachesAll(scopes, district.ground)) return null
  return [...new Set(scopes.flatMap((scope) => (scope.kind === 'unit' ? [scope.path] : [])))]
}

export const faceOf = (district: District, building: Building): BuildingFace => {
  const { id, revision, name, address, kind, storeys, point, unitId, numberedIn, from } = building
  const number = buildingNumber(building.number)
  return {
    ...{ id, revision, number, name, address, kind, storeys, point, unitId, from },
    code: `${district.tree.byId.get(numberedIn)?.code ?? ''}${number}`,
    addressText: addressText(address),
    unitName: district.tree.byId.get(unitId)?.name ?? ''
  }
}

const lineOf = (district: District, row: BuildingLineRow): BuildingLine => {
  const { entrances, households, people } = row
  return { ...faceOf(district, row), entrances, households, people }
}

export const CountsInput = Schema.Struct({ unitId: UnitId })

export interface RegisterCounts {
  readonly unitId: UnitId
  readonly counts: BuildingCounts
  /** Against the households declared of the unit; a hint. */
  readonly check: RegisterCheck | null
}

/** Of a unit first, then of those right below it. Counts are of all that stands there, whoever asks: they name nobody. */
export const buildingCounts = Effect.fnUntraced(function* (
  actor: Actor,
  { unitId }: typeof CountsInput.Type
): Effect.fn.Return<ReadonlyArray<RegisterCounts>, NotFound | Unavailable, Tenants | BuildingStore> {
  const district = yield* Tenants.use((tenants) => tenants.of(actor.tenantId))
  const unit = yield* unitIn(district, unitId)
  const rows = yield* BuildingStore.use((store) => store.counts(actor.tenantId, unit.path))
  return [unit, ...district.tree.children(unitId)].map(({ id, path, households }) => {
    const counts = countsWithin(path, rows)
    return { unitId: id, counts, check: registerCheck(households, counts) }
  })
})

export const FindInput = Schema.Struct({ address: Schema.String.check(Schema.isMinLength(1), Schema.isMaxLength(300)) })

export interface AddressAnswer {
  /** What was understood, in the words of the register. */
  readonly read: {
    readonly head: string
    readonly building: string | null
    readonly entrance: string | null
    readonly door: string | null
  }
  readonly match: 'building' | 'unit' | 'several' | 'none'
  /** Where it is certain: names from the root down to the unit. */
  readonly unit: { readonly id: UnitId; readonly name: string; readonly chain: ReadonlyArray<string> } | null
  readonly buildings: ReadonlyArray<{
    readonly id: BuildingId
    readonly name: string
    readonly addressText: string
    readonly unitId: UnitId
    readonly unitName: string
    /** The reader may open it. */
    readonly mine: boolean
  }>
}

const shownMax = 20

export const findAddress = Effect.fnUntraced(function* (
  actor: Actor,
  { address }: typeof FindInput.Type
): Effect.fn.Return<AddressAnswer, NotFound | Unavailable, Tenants | BuildingStore> {
  const district = yield* Tenants.use((tenants) => tenants.of(actor.tenantId))
  const { read, found } = yield* lookUpAddress(district, address)
  const { head, building, entrance, door } = read
  const unit = 'unitId' in found ? (district.tree.byId.get(found.unitId) ?? null) : null
  const candidates = found.match === 'building' ? [found.building] : found.match === 'none' ? [] : found.candidates
  return {
    read: { head, building, entrance, door },
    match: found.match,
    unit: unit && {
      id: unit.id,
      name: unit.name,
      chain: district.tree.chain(unit.id).map(({ name }) => name)
    },
    buildings: candidates
      .slice(0, shownMax)
      .map((one) => ({ ...candidateOf(district, one), mine: maySee(actor, district, one) }))
  }
})

export const candidateOf = (district: District, { id, name, address, unitId }: Addressed) => ({
  id,
  name,
  addressText: addressText(address),
  unitId,
  unitName: district.tree.byId.get(unitId)?.name ?? ''
})
