/** Rows of a register of units become units below each other, with their boundaries. Every row that does not is named. */
import { setImmediate as breath } from 'node:timers/promises'
import { type Instant, UnitId } from '@gezhi/domain/common'
import { type Boundary, contains, labelPoint, type NewUnit, openUnit, type Unit } from '@gezhi/domain/grid'
import { Result } from 'effect'
import type { District } from '../district.ts'
import { newId } from '../ids.ts'
import type { Fields } from './fields.ts'
import type { UnitOptions } from './kinds.ts'
import type { Reach } from './reach.ts'
import type { Table } from './reading/table.ts'
import type { Report } from './report.ts'
import { type ParentFinder, parentFinder } from './unit-parents.ts'
import { type UnitRow, unitRows } from './unit-rows.ts'

export interface ReadUnit {
  /** `null` for a root that was asked for and is in no row. */
  readonly row: number | null
  readonly unit: Unit
  readonly boundary: Boundary | null
  /** For a unit that is there already and gets its boundary: the revision of the one it has, if it ever had one. */
  readonly known: { readonly shape: number | null } | null
}

export interface UnitReading {
  readonly district: District
  readonly table: Table
  readonly fields: Fields<'units'>
  readonly options: UnitOptions
  readonly reach: Reach
  readonly at: Instant
  readonly report: Report
}

/** Units in an order in which each comes after the one above it. */
export const readUnits = async (
  reading: UnitReading,
  heard: (rows: number) => Promise<void>
): Promise<ReadonlyArray<ReadUnit>> => {
  const { district, options, report } = reading
  const rows = await unitRows(reading, heard)
  const parents = parentFinder(reading, rows)
  const open = opener(reading)
  const opened = new Map<UnitRow | null, ReadUnit>()
  const { root } = options
  if (root !== undefined && district.tree.root === undefined) {
    const made = open({ row: null, code: root.code, name: root.name, boundary: null }, null)
    if (made !== null) opened.set(null, made)
  }

  for (const row of rows) {
    const known = knownUnit(reading, rows, row)
    if (known !== null) opened.set(row, known)
  }
  const climb = climber(reading, parents, opened)

  for (const [i, row] of rows.entries()) {
    if (i % 50 === 0) await breath()
    const way = opened.has(row) || report.isFaulty(row.row) ? null : climb(row)
    let above = way?.above ?? null
    for (const next of way?.chain.toReversed() ?? []) {
      const unit = open(next, above)
      if (unit === null) {
        hangsOnFaulty(reading, row, next)
        break
      }
      opened.set(next, unit)
      above = unit.unit
    }
  }
  liesOutside(reading, opened)
  return [...opened.values()]
}

/**
 * A row of a unit that is there already: by its code, or because it is the only row of the top. What it brings is the
 * boundary. `null` for a new unit, and where the row has nothing to give, which is then a fault.
 */
const knownUnit = (
  { district, fields, options, reach, report }: UnitReading,
  rows: ReadonlyArray<UnitRow>,
  row: UnitRow
): ReadUnit | null => {
  const { root } = district.tree
  const isTop = row.level === 0 && rows.filter(({ level }) => level === 0).length === 1
  const unit = district.tree.byCode.get(row.code) ?? (isTop ? root : undefined)
  if (unit === undefined || report.isFaulty(row.row)) return null
  const free = district.boundaryOf(unit.id) === null || options.known === 'boundary'
  if (row.boundary === null || !free) {
    report.fault(fields.at(row.cells, 'code'), unit.code === row.code ? 'CodeTaken' : 'SecondRoot')
    return null
  }
  if (!reach.path(unit.path)) {
    report.fault(fields.at(row.cells, 'code'), 'OutOfScope')
    return null
  }
  report.notice(fields.at(row.cells, 'code'), 'BoundaryGiven', { unit: unit.name })
  const shape = district.shapeOf(unit.id)?.revision ?? null
  return { row: row.row, unit, boundary: row.boundary, known: { shape } }
}

/** The row and those above it that are still to be opened, lowest first, and what the highest hangs under. */
const climber = (reading: UnitReading, parents: ParentFinder, opened: ReadonlyMap<UnitRow | null, ReadUnit>) => {
  const { district, fields, report } = reading
  const levels = district.scheme.levels.length
  return (row: UnitRow): { readonly chain: ReadonlyArray<UnitRow>; readonly above: Unit | null } | null => {
    const chain = [row]
    const parentCell = fields.at(row.cells, 'parent')
    for (let next = row; ; next = chain.at(-1) ?? row) {
      const parent = report.isFaulty(next.row) ? 'faulty' : parents.of(next, opened.get(null)?.unit ?? null)
      if (parent === 'faulty') {
        hangsOnFaulty(reading, row, next)
        return null
      }
      if (parent.kind === 'unit') return { chain, above: parent.unit }
      const above = opened.get(parent.row)
      if (above !== undefined) return { chain, above: above.unit }
      const circle = chain.includes(parent.row)
      chain.push(parent.row)
      if (circle) report.fault(parentCell, 'UnknownParent')
      else if (chain.length > levels) report.fault(parentCell, 'TooDeep', { levels })
      if (circle || chain.length > levels) return null
    }
  }
}

const hangsOnFaulty = ({ fields, report }: UnitReading, row: UnitRow, faulty: UnitRow): void => {
  if (row !== faulty) report.fault(fields.at(row.cells, 'parent'), 'ParentFaulty', { parentRow: faulty.row })
}

type Opened = Pick<UnitRow, 'code' | 'name'> &
  Partial<Pick<UnitRow, 'cells' | 'level' | 'kind' | 'areaClass' | 'households' | 'population'>> & {
    readonly row: number | null
    readonly boundary: Boundary | null
  }

/** Asks the domain; what it refuses is said in the report. */
const opener = ({ district, fields, reach, at, report }: UnitReading) => {
  const codes = new Set(district.codes)
  let serial = district.lastSerial
  let hasRoot = district.tree.root !== undefined
  return (given: Opened, parent: Unit | null): ReadUnit | null => {
    const { row, code, name, boundary, cells, level } = given
    const cell = (field: 'code' | 'parent' | 'level') =>
      cells === undefined ? { row: row ?? 0 } : fields.at(cells, field)
    const allowed = parent === null ? reach.all : reach.path(parent.path)
    if (!allowed) {
      report.fault(cell('code'), 'OutOfScope')
      return null
    }
    const derived = parent === null ? 0 : parent.level + 1
    if (level !== undefined && level !== null && level !== derived) {
      report.fault(cell('level'), 'WrongLevel', { level, parentLevel: parent?.level ?? -1 })
      return null
    }
    const { kind = 'base', areaClass = null, households = null, population = null } = given
    const fresh: NewUnit = { id: UnitId.make(newId()), name, code, kind, areaClass, households, population }
    const opening = { scheme: district.scheme, parent, hasRoot, codes, serial: serial + 1, at }
    const byScheme = openUnit(fresh, opening)
    const unit = Result.isFailure(byScheme) ? openUnit(fresh, { ...opening, codeFromElsewhere: true }) : byScheme
    if (Result.isFailure(unit)) {
      refuse(unit.failure, parent, district.scheme.levels.length, cell, report)
      return null
    }
    if (Result.isFailure(byScheme)) {
      const digits = district.scheme.levels.slice(0, derived + 1).reduce((sum, { codeWidth }) => sum + codeWidth, 0)
      report.notice(cell('code'), 'CodeNotByScheme', { digits })
    }
    serial += 1
    codes.add(code)
    hasRoot = hasRoot || parent === null
    return { row, unit: unit.success, boundary, known: null }
  }
}

const refuse = (
  refusal: Result.Result.Failure<ReturnType<typeof openUnit>>,
  parent: Unit | null,
  levels: number,
  cell: (field: 'code' | 'parent') => { readonly row: number },
  report: Report
): void => {
  if (refusal._tag !== 'WrongLevel') report.fault(cell('code'), refusal._tag === 'CodeTaken' ? 'CodeTaken' : 'BadCode')
  else if (parent === null) report.fault(cell('parent'), 'SecondRoot')
  else report.fault(cell('parent'), 'TooDeep', { levels })
}

/** A boundary whose middle lies outside the unit above is worth a look: it may hang on the wrong one. */
const liesOutside = (
  { district, fields, report }: UnitReading,
  opened: ReadonlyMap<UnitRow | null, ReadUnit>
): void => {
  const made = new Map([...opened.values()].map((one) => [one.unit.id, one]))
  for (const [row, { unit, boundary }] of opened) {
    if (row === null || boundary === null || unit.parentId === null) continue
    const fresh = made.get(unit.parentId)
    const outer = fresh === undefined ? district.boundaryOf(unit.parentId) : fresh.boundary
    const name = (fresh?.unit ?? district.tree.byId.get(unit.parentId))?.name
    if (outer === null || name === undefined || contains(outer, labelPoint(boundary))) continue
    report.notice(fields.at(row.cells, 'parent'), 'OutsideParent', { parent: name })
  }
}
