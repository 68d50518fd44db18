/**
 * Where an issue of a register belongs: by its point, else by the unit it names, else by the building at its
 * address, else by a unit that its address names, else, if that was asked for, at the top of the tree. Which of these it was is said in the report.
 */
import { type Addressed, type AddressMatch, gridOf, type Point, turning, type Unit } from '@gezhi/domain/grid'
import type { Located, PlaceUnit } from '@gezhi/domain/loop'
import type { District } from '../district.ts'
import { alike, type Fields } from './fields.ts'
import type { IssueOptions } from './kinds.ts'
import type { Reach } from './reach.ts'
import type { TableRow } from './reading/table.ts'
import type { Report } from './report.ts'

export interface Place {
  readonly unit: PlaceUnit
  readonly how: Located
  readonly point: Point | null
}

/** From an address to its building, as far as the register knows it. */
export type FindAddress = (address: string) => AddressMatch<Addressed>

/** `null` after saying in the report what is wrong. */
export type FindPlace = (row: TableRow, address: string | null) => Place | null

export const placesIn = (
  district: District,
  fields: Fields<'issues'>,
  options: IssueOptions,
  reach: Reach,
  report: Report,
  byAddress: FindAddress
): FindPlace => {
  const readPoint = pointReader(fields, options, report)
  const units = unitFinder(district)
  const { root } = district.tree

  const at = (row: TableRow, unit: Unit, how: Located, point: Point | null): Place | null => {
    const place = district.place(unit.id)
    if (place !== undefined && reach.path(place.path)) return { unit: place, how, point }
    report.fault({ row: row.row }, 'OutOfScope')
    return null
  }

  const byPoint = (row: TableRow, point: Point): Place | null => {
    const found = district.locate(point)
    if (found !== null) {
      if (found.how === 'nearest') {
        const metres = Math.round(found.metres)
        report.notice(fields.at(row, 'longitude'), 'LocatedNearest', { metres, unit: found.unit.name })
      }
      if (reach.path(found.unit.path)) return { ...found, point }
      report.fault({ row: row.row }, 'OutOfScope')
      return null
    }
    if (options.outOfArea === 'root' && root !== undefined) {
      report.notice({ row: row.row }, 'LocatedAtRoot', { unit: root.name })
      return at(row, root, 'given', point)
    }
    const swapped = Math.abs(point[0]) <= 90 && district.locate([point[1], point[0]]) !== null
    report.fault(fields.at(row, 'longitude'), swapped ? 'SwappedCoordinates' : 'OutOfArea')
    return null
  }

  return (row, address) => {
    const point = readPoint(row)
    if (point === 'faulty') return null
    if (point !== null) return byPoint(row, point)

    const named = fields.text(row, 'unit')
    if (named !== '') {
      const unit = units.named(named)
      if (typeof unit === 'string') {
        report.fault(fields.at(row, 'unit'), unit)
        return null
      }
      report.notice(fields.at(row, 'unit'), 'LocatedByUnit', { unit: unit.name })
      return at(row, unit, 'given', null)
    }
    const found = address === null ? null : byAddress(address)
    if (found !== null && 'unitId' in found) {
      const stands = district.tree.byId.get(found.unitId)
      const unit = stands && district.tree.byId.get(gridOf(stands, district.scheme, district.tree))
      if (unit !== undefined) {
        report.notice(fields.at(row, 'address'), 'LocatedByBuilding', { unit: unit.name })
        return at(row, unit, 'address', null)
      }
    }
    const addressed = address === null ? null : units.inAddress(address)
    if (addressed !== null) {
      report.notice(fields.at(row, 'address'), 'LocatedByAddress', { unit: addressed.name })
      return at(row, addressed, 'given', null)
    }
    if (found?.match === 'several' && options.withoutPlace !== 'root') {
      const buildings = found.candidates.map(({ name }) => name)
      report.fault(fields.at(row, 'address'), 'AmbiguousAddress', { buildings: buildings.slice(0, 3).join(', ') })
      return null
    }
    if (options.withoutPlace === 'root' && root !== undefined) {
      report.notice({ row: row.row }, 'LocatedAtRoot', { unit: root.name })
      return at(row, root, 'given', null)
    }
    report.fault({ row: row.row }, 'NoPlace')
    return null
  }
}

/** The point of a row; `null` where it has none, and 0/0, which is what systems write for none. */
export const pointReader = <K extends 'issues' | 'buildings'>(
  { text, at }: Pick<Fields<K>, 'text' | 'at'>,
  { crs }: Pick<IssueOptions, 'crs'>,
  report: Report
) => {
  const convert = turning(crs ?? 'CGCS2000', 'CGCS2000')
  return (row: TableRow): Point | null | 'faulty' => {
    const [east, north] = [text(row, 'longitude'), text(row, 'latitude')]
    if (east === '' && north === '') return null
    const [x, y] = [Number(east), Number(north)]
    if (east === '' || north === '' || !Number.isFinite(x) || !Number.isFinite(y)) {
      report.fault(at(row, east === '' || !Number.isFinite(x) ? 'longitude' : 'latitude'), 'BadCoordinates')
      return 'faulty'
    }
    if (x === 0 && y === 0) {
      report.notice(at(row, 'longitude'), 'ZeroCoordinates')
      return null
    }
    if (Math.abs(x) <= 180 && Math.abs(y) <= 90) return convert(x, y)
    const swapped = Math.abs(x) <= 90 && Math.abs(y) <= 180
    report.fault(at(row, 'latitude'), swapped ? 'SwappedCoordinates' : 'BadCoordinates')
    return 'faulty'
  }
}

export interface UnitFinder {
  /** By code, or by a name that only one unit has. */
  named(text: string): Unit | 'UnknownUnit' | 'AmbiguousUnit'
  /** The lowest unit whose name stands in an address; `null` when none does or several might be meant. */
  inAddress(address: string): Unit | null
}

export const unitFinder = ({ tree }: Pick<District, 'tree'>): UnitFinder => {
  const all = [...tree.byId.values()]
  const byCode = new Map(all.map((unit): [string, Unit] => [unit.code, unit]))
  const byName = Map.groupBy(all, ({ name }) => alike(name))
  const deepestFirst = [...byName]
    .filter(([name]) => name.length >= 2)
    .map(([name, units]) => ({ name, units, level: Math.max(...units.map(({ level }) => level)) }))
    .sort((a, b) => b.level - a.level || b.name.length - a.name.length)
  const known = new Map<string, Unit | null>()

  const search = (address: string): Unit | null => {
    const plain = alike(address)
    const found = deepestFirst.find(({ name }) => plain.includes(name))
    if (found === undefined) return null
    const [only, ...others] = found.units
    if (others.length === 0) return only ?? null
    // of several grids with one name the one whose street or community is named as well
    const meant = found.units.filter(({ parentId }) => {
      const parent = parentId === null ? undefined : tree.byId.get(parentId)
      return parent !== undefined && plain.includes(alike(parent.name))
    })
    return meant.length === 1 ? (meant[0] ?? null) : null
  }

  return {
    named: (text) => {
      const exact = byCode.get(text)
      if (exact !== undefined) return exact
      const [first, ...others] = byName.get(alike(text)) ?? []
      if (first === undefined) return 'UnknownUnit'
      return others.length === 0 ? first : 'AmbiguousUnit'
    },
    inAddress: (address) => {
      const before = known.get(address)
      if (before !== undefined) return before
      const found = search(address)
      known.set(address, found)
      return found
    }
  }
}
