/** What single rows of a register of units say, before anybody asks where they hang. */
import { setImmediate as breath } from 'node:timers/promises'
import {
  type Boundary,
  type BoundaryRefusal,
  checkBoundary,
  frameNamed,
  Geometry,
  inFrame,
  readWkt,
  turnedTo,
  UnitCode,
  type UnitKind,
  type Written
} from '@gezhi/domain/grid'
import { AreaClass } from '@gezhi/domain/loop'
import { locales, words } from '@gezhi/words'
import { Result, Schema } from 'effect'
import { alike, countIn } from './fields.ts'
import type { TableRow } from './reading/table.ts'
import type { Cell, Report } from './report.ts'
import type { UnitReading } from './units.ts'

export interface UnitRow {
  readonly row: number
  readonly cells: TableRow
  readonly code: UnitCode
  readonly name: string
  readonly parent: string
  /** What the row or the options say; `null` where neither does. */
  readonly level: number | null
  readonly kind: UnitKind
  readonly areaClass: AreaClass | null
  readonly households: number | null
  readonly population: number | null
  readonly boundary: Boundary | null
}

const isCode = Schema.is(UnitCode)
const isAreaClass = Schema.is(AreaClass)

/** Rows with a code of their own; a second row with the same one is faulty. */
export const unitRows = async (
  reading: UnitReading,
  heard: (rows: number) => Promise<void>
): Promise<ReadonlyArray<UnitRow>> => {
  const { table, fields, options, report } = reading
  const kindOf = kindReader(reading)
  const levelOf = levelReader(reading)
  const boundaryOf = boundaryReader(reading)
  const firstRows = new Map<string, number>()
  const rows: Array<UnitRow> = []
  for (const [i, cells] of table.rows.entries()) {
    if (i % 50 === 0) {
      await breath()
      await heard(i)
    }
    const parent = fields.text(cells, 'parent')
    const own = fields.text(cells, 'code')
    const code = options.codes === 'underParent' && parent !== '' && own !== '' ? `${parent}-${own}` : own
    const name = fields.text(cells, 'name')
    if (code === '') report.fault(fields.at(cells, 'code'), 'Missing')
    else if (!isCode(code)) report.fault(fields.at(cells, 'code'), 'BadCode')
    if (name === '') report.fault(fields.at(cells, 'name'), 'Missing')
    else if (name.length > 100) report.fault(fields.at(cells, 'name'), 'TooLong', { max: 100 })
    const areaClass = fields.text(cells, 'areaClass').toUpperCase()
    if (areaClass !== '' && !isAreaClass(areaClass)) report.fault(fields.at(cells, 'areaClass'), 'UnknownAreaClass')
    const read = {
      row: cells.row,
      cells,
      name,
      parent,
      level: levelOf(cells),
      kind: kindOf(cells),
      areaClass: isAreaClass(areaClass) ? areaClass : null,
      households: countIn(fields, report, cells, 'households'),
      population: countIn(fields, report, cells, 'population'),
      boundary: boundaryOf(cells)
    }
    if (!isCode(code)) continue
    const firstRow = firstRows.get(code)
    if (firstRow !== undefined) {
      report.fault(fields.at(cells, 'code'), 'DoubleCode', { firstRow })
      continue
    }
    firstRows.set(code, cells.row)
    rows.push({ ...read, code })
  }
  return rows
}

const kindReader = ({ fields, report }: UnitReading) => {
  const kinds = new Map(
    (['base', 'special'] as const).flatMap((kind) =>
      [kind, ...locales.map((locale) => words(locale).import.unitKinds[kind])].map(
        (word) => [alike(word), kind] as const
      )
    )
  )
  const short = new Map<string, UnitKind>([
    ['基础', 'base'],
    ['专属', 'special']
  ])
  return (row: TableRow): UnitKind => {
    const text = fields.text(row, 'kind')
    if (text === '') return 'base'
    const kind = kinds.get(alike(text)) ?? short.get(text)
    if (kind === undefined) report.fault(fields.at(row, 'kind'), 'UnknownKind')
    return kind ?? 'base'
  }
}

/** By what was chosen, by the names of the levels in either language, or by their number from 1. */
const levelReader = ({ district, fields, options, report }: UnitReading) => {
  const known = new Map<string, number>()
  for (const [level, { name }] of district.scheme.levels.entries()) {
    for (const text of [name.zh, name.en, String(level + 1)]) known.set(alike(text), level)
  }
  for (const [text, level] of Object.entries(options.levels ?? {})) known.set(alike(text), level)
  return (row: TableRow): number | null => {
    if (options.level !== undefined) return options.level
    const text = fields.text(row, 'level')
    if (text === '') return null
    const level = known.get(alike(text))
    report.means('level', text, level === undefined ? null : String(level))
    if (level === undefined) report.fault(fields.at(row, 'level'), 'UnknownLevel')
    return level ?? null
  }
}

const isGeometry = Schema.is(Geometry)

/** From the feature, or from a column of well-known text; in the frame that the row or the file says, or else that was chosen. */
const boundaryReader = ({ table, fields, options, report }: UnitReading) => {
  const shapeIn = (row: TableRow): Written | null => {
    const named = frameNamed(fields.text(row, 'crs'))
    if (table.format !== 'geojson') {
      const text = fields.text(row, 'shape')
      if (text === '') return null
      const read = readWkt(text)
      if (Result.isSuccess(read)) return { ...read.success, crs: read.success.crs ?? named }
      report.fault(fields.at(row, 'shape'), 'NotAShape')
      return null
    }
    const { geometry, frame = null } = row
    if (geometry === null || geometry === undefined) report.notice({ row: row.row }, 'NoBoundary')
    else if (isGeometry(geometry)) return { geometry, crs: frame ?? named }
    else report.fault({ row: row.row }, 'NotAShape')
    return null
  }
  return (row: TableRow): Boundary | null => {
    const shape = shapeIn(row)
    if (shape === null) return null
    const framed = inFrame(shape.geometry, shape.crs, options.crs)
    if (Result.isFailure(framed)) {
      const { failure } = framed
      if (failure._tag === 'FrameUnknown') report.fault({ row: row.row }, 'FrameUnknown', { name: failure.frame })
      else report.fault({ row: row.row }, 'FrameContradicted', { written: failure.written, said: failure.said })
      return null
    }
    const checked = checkBoundary(turnedTo(framed.success, 'CGCS2000').geometry)
    if (Result.isSuccess(checked)) return checked.success
    wrong(checked.failure, fields.at(row, 'name'), report)
    return null
  }
}

/** The refusal of the domain with its place on the map. */
const wrong = (refusal: BoundaryRefusal, { row }: Cell, report: Report): void => {
  switch (refusal._tag) {
    case 'BoundaryEmpty':
      report.fault({ row }, 'BoundaryEmpty')
      break
    case 'BoundaryTooDetailed':
      report.fault({ row }, 'BoundaryTooDetailed', { points: refusal.points, max: refusal.max })
      break
    case 'BoundaryTooFew':
      report.fault({ row }, 'BoundaryTooFew', { points: refusal.points })
      break
    case 'BoundaryTooSmall':
      report.fault({ row }, 'BoundaryTooSmall', { area: Math.round(refusal.area * 10) / 10 })
      break
    default: {
      const [longitude, latitude] = refusal.at
      report.fault({ row }, refusal._tag, { longitude, latitude })
    }
  }
}
