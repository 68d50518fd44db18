/** Which unit a row hangs under: one of the same file, one that is there already, the topmost one, or none because it is that. */
import { buildLocator, labelPoint, type Unit } from '@gezhi/domain/grid'
import { unitFinder } from './places.ts'
import type { UnitRow } from './unit-rows.ts'
import type { UnitReading } from './units.ts'

export type Parent =
  | { readonly kind: 'row'; readonly row: UnitRow }
  | { readonly kind: 'unit'; readonly unit: Unit | null }

export interface ParentFinder {
  /** `root` is the topmost unit that is made along with the file. `faulty` after saying so in the report. */
  of(row: UnitRow, root: Unit | null): Parent | 'faulty'
}

export const parentFinder = (reading: UnitReading, rows: ReadonlyArray<UnitRow>): ParentFinder => {
  const { district, fields, options, report } = reading
  const byCode = new Map(rows.map((row): [string, UnitRow] => [row.code, row]))
  const units = unitFinder(district)
  const byPlace = placeFinder(reading)
  const known = (row: UnitRow): Parent | null => {
    if (row.parent === '') return null
    const inFile = byCode.get(row.parent)
    if (inFile !== undefined && inFile !== row) return { kind: 'row', row: inFile }
    const there = units.named(row.parent)
    return typeof there === 'string' ? null : { kind: 'unit', unit: there }
  }
  const unknown = (row: UnitRow): 'faulty' => {
    report.fault(fields.at(row.cells, 'parent'), row.parent === '' ? 'NoRoot' : 'UnknownParent')
    return 'faulty'
  }
  // where nothing is there yet, the one row that hangs under nothing is the top
  const tops =
    district.tree.root === undefined && options.root === undefined ? rows.filter((row) => known(row) === null) : []
  // a row whose parent is misspelt hangs under nothing, too: it must not keep the one that names none from being the top
  const bare = tops.filter(({ parent }) => parent === '')
  const top =
    tops.length === 1 ? tops[0] : (tops.find(({ level }) => level === 0) ?? (bare.length === 1 ? bare[0] : undefined))

  return {
    of: (row, root) => {
      if (row.level === 0) return { kind: 'unit', unit: null }
      const found = known(row)
      if (found !== null) return found
      if (row === top) return { kind: 'unit', unit: null }
      const above = root ?? district.tree.root ?? null
      // whatever the register calls it, there is one unit that the first level can hang under
      if (row.level === 1 && above !== null) return { kind: 'unit', unit: above }
      if (row.parent === '' || row.parent === above?.code) {
        if (row.level !== null && row.level > 1) return byPlace(row) ?? unknown(row)
        if (above !== null) return { kind: 'unit', unit: above }
        if (top !== undefined) return { kind: 'row', row: top }
      }
      return unknown(row)
    }
  }
}

/** A register without a column for it: the unit of the level above that holds the middle of the boundary. */
const placeFinder = ({ district }: UnitReading) => {
  const locators = new Map<number, ReturnType<typeof buildLocator>>()
  const locatorOf = (level: number) => {
    const made =
      locators.get(level) ??
      buildLocator(
        [...district.tree.byId.values()].flatMap(({ id: unitId, kind, level: own }) => {
          const boundary = own === level ? district.boundaryOf(unitId) : null
          return boundary === null ? [] : [{ unitId, kind, boundary }]
        }),
        0
      )
    locators.set(level, made)
    return made
  }
  return (row: UnitRow): Parent | null => {
    if (row.boundary === null || row.level === null) return null
    const [x, y] = labelPoint(row.boundary)
    const found = locatorOf(row.level - 1).locate(x, y)
    const unit = found === null ? undefined : district.tree.byId.get(found.unitId)
    return unit === undefined ? null : { kind: 'unit', unit }
  }
}
