/**
 * Rows of a register of buildings become buildings with their entrances and households; one row for each household, or for
 * each building. A building that is in the register already gets what it has not: entrances and doors.
 */
import { setImmediate as breath } from 'node:timers/promises'
import { BuildingId, EntranceId, HouseholdId, type Instant, type UnitId } from '@gezhi/domain/common'
import {
  type Addressed,
  addressText,
  type Building,
  type Entrance,
  gridOf,
  type Household,
  moveIn,
  openEntrance,
  raiseBuilding,
  type Unit
} from '@gezhi/domain/grid'
import { Result } from 'effect'
import type { District } from '../district.ts'
import { newId } from '../ids.ts'
import { type BuildingRow, buildingRowReader } from './building-rows.ts'
import type { Fields } from './fields.ts'
import type { BuildingOptions } from './kinds.ts'
import { unitFinder } from './places.ts'
import type { Reach } from './reach.ts'
import type { Table } from './reading/table.ts'
import type { Report } from './report.ts'

/** What one row brings; `null` for what is there already. */
export interface ReadBuilding {
  readonly row: number
  readonly name: string
  readonly unitId: UnitId
  readonly building: Building | null
  readonly entrance: Entrance | null
  readonly household: Household | null
  /** Of the household, to be kept apart. */
  readonly contact: { readonly id: string; readonly name: string | null; readonly phone: string | null } | null
}

export interface BuildingReading {
  readonly district: District
  readonly table: Table
  readonly fields: Fields<'buildings'>
  readonly options: BuildingOptions
  readonly reach: Reach
  readonly at: Instant
  readonly report: Report
}

/** What is in the register: asked for once the rows have said which of it they are about. */
export interface Standing {
  /** By their whole address. */
  readonly buildings: ReadonlyMap<string, Addressed>
  readonly entrances: ReadonlyArray<{ readonly entrance: Entrance; readonly doors: ReadonlyArray<string> }>
  readonly lastNumbers: ReadonlyMap<UnitId, number>
}

export const buildingRows = async (
  reading: BuildingReading,
  heard: (rows: number) => Promise<void>
): Promise<ReadonlyArray<BuildingRow>> => {
  const read = buildingRowReader(reading)
  const rows: Array<BuildingRow> = []
  for (const [i, row] of reading.table.rows.entries()) {
    if (i % 200 === 0) {
      await breath()
      await heard(i)
    }
    const found = read(row)
    if (found !== null) rows.push(found)
  }
  return rows
}

interface Stair {
  readonly entrance: Entrance
  /** Door → its row; `null` where it is in the register. */
  readonly doors: Map<string, number | null>
}

interface House {
  readonly id: BuildingId
  readonly name: string
  readonly unitId: UnitId
  /** `null` for one that is in the register. */
  readonly building: Building | null
  readonly stairs: Map<string, Stair>
}

export const readBuildings = async (
  reading: BuildingReading,
  rows: ReadonlyArray<BuildingRow>,
  standing: Standing
): Promise<ReadonlyArray<ReadBuilding>> => {
  const { fields, report, at } = reading
  const houseOf = houses(reading, standing)
  const told = new Set<BuildingId>()
  const read: Array<ReadBuilding> = []
  for (const [i, row] of rows.entries()) {
    if (i % 200 === 0) await breath()
    const found = houseOf(row)
    if (found === null) continue
    const { house, isNew } = found
    const cell = (field: 'entrance' | 'door' | 'address') => fields.at(row.cells, field)
    const stair = row.entrance === null ? null : stairOf(house, row.entrance, at)
    const before = stair === null || row.door === null ? undefined : stair.stair.doors.get(row.door)
    if (before === null) report.fault(cell('door'), 'DoorTaken')
    else if (before !== undefined) report.fault(cell('door'), 'DoubleDoor', { firstRow: before })
    else if (!isNew && row.door === null && stair?.isNew !== true) report.fault(cell('address'), 'NothingNew')
    if (report.isFaulty(row.cells.row)) {
      if (isNew) found.forget()
      continue
    }
    if (house.building === null && !told.has(house.id)) {
      told.add(house.id)
      report.notice(cell('address'), 'BuildingKnown', { building: house.name })
    }
    const household = stair === null || row.door === null ? null : enter(row, row.door, stair.stair, at)
    if (stair?.isNew === true) house.stairs.set(stair.stair.entrance.number, stair.stair)
    read.push({
      row: row.cells.row,
      name: house.name,
      unitId: house.unitId,
      building: isNew ? house.building : null,
      entrance: stair?.isNew === true ? stair.stair.entrance : null,
      household,
      contact: household?.contactId == null || row.contact === null ? null : { ...row.contact, id: household.contactId }
    })
  }
  return read
}

/** The building of a row: known, from an earlier row, or raised for it. */
const houses = (reading: BuildingReading, standing: Standing) => {
  const { district, fields, reach, at, report } = reading
  const { scheme, tree } = district
  const unitOf = unitReader(reading)
  const lastNumbers = new Map(standing.lastNumbers)
  const known = new Map<string, House>()
  const stairs = Map.groupBy(standing.entrances, ({ entrance }) => entrance.buildingId)
  const inRegister = ({ id, name, unitId }: Addressed): House => ({
    ...{ id, name, unitId },
    building: null,
    stairs: new Map(
      (stairs.get(id) ?? []).map(({ entrance, doors }) => [
        entrance.number,
        { entrance, doors: new Map(doors.map((door) => [door, null])) }
      ])
    )
  })
  const usual = { isNew: false, forget: () => {} }

  return (row: BuildingRow): { house: House; isNew: boolean; forget: () => void } | null => {
    const before = known.get(row.key)
    if (before !== undefined) return { house: before, ...usual }
    const there = standing.buildings.get(addressText(row.address))
    if (there !== undefined) {
      const path = district.pathOf(there.unitId)
      if (path === undefined || !reach.path(path)) {
        report.fault(fields.at(row.cells, 'address'), 'OutOfScope')
        return null
      }
      const house = inRegister(there)
      known.set(row.key, house)
      return { house, ...usual }
    }
    const unit = unitOf(row)
    if (unit === null) return null
    const numberedIn = gridOf(unit, scheme, tree)
    const lastNumber = lastNumbers.get(numberedIn) ?? 0
    const { name, address, point, storeys, kind } = row
    const id = BuildingId.make(newId())
    const raised = raiseBuilding(
      { id, name: name ?? undefined, address, point, storeys, kind },
      { unit, scheme, tree, lastNumber, sameAddress: null, at }
    )
    if (Result.isFailure(raised)) {
      report.fault(fields.at(row.cells, 'unit'), raised.failure._tag === 'NotAGrid' ? 'NotAGrid' : 'NumbersUsedUp')
      return null
    }
    const building = raised.success
    const house: House = { id, name: building.name, unitId: unit.id, building, stairs: new Map() }
    known.set(row.key, house)
    lastNumbers.set(numberedIn, building.number)
    const forget = () => {
      known.delete(row.key)
      lastNumbers.set(numberedIn, lastNumber)
    }
    return { house, isNew: true, forget }
  }
}

/** The unit that a row names, else the one that its point lies in. */
const unitReader = ({ district, fields, reach, report }: BuildingReading) => {
  const units = unitFinder(district)
  const named = (row: BuildingRow): Unit | null => {
    const found = units.named(row.unit)
    if (typeof found !== 'string') return found
    report.fault(fields.at(row.cells, 'unit'), found)
    return null
  }
  const located = (row: BuildingRow): Unit | null => {
    if (row.point === null) {
      report.fault({ row: row.cells.row }, 'NoUnit')
      return null
    }
    const found = district.locate(row.point)
    const unit = found === null ? undefined : district.tree.byId.get(found.unit.id)
    if (found === null || unit === undefined) {
      report.fault(fields.at(row.cells, 'longitude'), 'OutOfArea')
      return null
    }
    if (found.how === 'nearest') {
      const metres = Math.round(found.metres)
      report.notice(fields.at(row.cells, 'longitude'), 'LocatedNearest', { metres, unit: unit.name })
    }
    return unit
  }
  return (row: BuildingRow): Unit | null => {
    const unit = row.unit === '' ? located(row) : named(row)
    if (unit === null || reach.path(unit.path)) return unit
    report.fault(fields.at(row.cells, 'unit'), 'OutOfScope')
    return null
  }
}

/** A new one is not yet the house's: its row may still turn out to be faulty. */
const stairOf = (house: House, number: string, at: Instant): { stair: Stair; isNew: boolean } => {
  const there = house.stairs.get(number)
  if (there !== undefined) return { stair: there, isNew: false }
  const id = EntranceId.make(newId())
  const opened = openEntrance({ id, number }, { id: house.id, to: null }, [], at)
  return { stair: { entrance: Result.getOrThrow(opened), doors: new Map() }, isNew: true }
}

const enter = (row: BuildingRow, door: string, { entrance, doors }: Stair, at: Instant): Household => {
  const contactId = row.contact === null ? null : newId()
  const given = { id: HouseholdId.make(newId()), door, people: row.people, contactId }
  doors.set(door, row.cells.row)
  return Result.getOrThrow(moveIn(given, entrance, [], at))
}
