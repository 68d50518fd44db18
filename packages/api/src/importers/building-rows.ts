/** One row of a register of buildings, read: the building that it is about, and the entrance and the door behind it if it names them. */
import {
  type Address,
  type BuildingKind,
  BuildingKind as BuildingKinds,
  noPart,
  type Point,
  readAddress,
  tidyAddress,
  tidyPart,
  wholeAddress
} from '@gezhi/domain/grid'
import { locales, words } from '@gezhi/words'
import { placeNames } from '../services/addresses.ts'
import type { BuildingReading } from './buildings.ts'
import { alike, countIn, textUpTo } from './fields.ts'
import { pointReader } from './places.ts'
import type { TableRow } from './reading/table.ts'

export interface BuildingRow {
  readonly cells: TableRow
  /** The same for all rows about one building. */
  readonly key: string
  readonly name: string | null
  readonly address: Address
  /** What is said of the unit; empty where nothing is. */
  readonly unit: string
  readonly point: Point | null
  readonly kind: BuildingKind
  readonly storeys: number | null
  /** `null` for a row about the building alone. */
  readonly entrance: string | null
  readonly door: string | null
  readonly people: number | null
  readonly contact: { readonly name: string | null; readonly phone: string | null } | null
}

/** `null` after saying in the report what is wrong. */
export const buildingRowReader = (reading: BuildingReading): ((row: TableRow) => BuildingRow | null) => {
  const { district, fields, options, report } = reading
  const places = placeNames(district.tree)
  const pointOf = pointReader(fields, options, report)
  const kinds = new Map<string, BuildingKind>(
    BuildingKinds.literals.flatMap((kind) =>
      [kind, ...locales.map((locale) => words(locale).building.kinds[kind])].map((word) => [alike(word), kind] as const)
    )
  )
  const kindOf = (row: TableRow): BuildingKind => {
    const text = fields.text(row, 'kind')
    const kind = text === '' ? 'residential' : kinds.get(alike(text))
    if (kind === undefined) report.fault(fields.at(row, 'kind'), 'UnknownBuildingKind')
    return kind ?? 'other'
  }
  const smallCount = (row: TableRow, field: 'storeys' | 'people', min: number): number | null => {
    const count = countIn(fields, report, row, field)
    if (count === null || (count >= min && count <= 200)) return count
    report.fault(fields.at(row, field), 'BadNumber')
    return null
  }

  return (row) => {
    const whole = textUpTo(fields, report, row, 'address', 200)
    const read = whole === null ? null : readAddress(whole, places)
    const part = (field: keyof Address) =>
      textUpTo(fields, report, row, field, 60) ?? (read === null ? '' : (read[field] ?? ''))
    const address = tidyAddress({
      road: part('road'),
      number: part('number'),
      estate: part('estate'),
      building: part('building')
    })
    const name = textUpTo(fields, report, row, 'name', 100)
    const entrance = textUpTo(fields, report, row, 'entrance', 15) ?? read?.entrance ?? ''
    const door = textUpTo(fields, report, row, 'door', 15) ?? read?.door ?? ''
    const unit = fields.text(row, 'unit')
    const key = wholeAddress(address) ?? (name === null ? null : `${unit} ${alike(name)}`)
    const point = pointOf(row)
    const contact = {
      name: textUpTo(fields, report, row, 'contactName', 60),
      phone: textUpTo(fields, report, row, 'contactPhone', 30)
    }
    const found = {
      name,
      address,
      unit,
      kind: kindOf(row),
      storeys: smallCount(row, 'storeys', 1),
      entrance: entrance === '' ? (door === '' ? null : noPart) : tidyPart('entrance', entrance),
      door: door === '' ? null : tidyPart('door', door),
      people: smallCount(row, 'people', 0),
      contact: contact.name === null && contact.phone === null ? null : contact
    }
    if (key === null) report.fault(fields.at(row, 'address'), 'NoAddress')
    if (report.isFaulty(row.row) || key === null || point === 'faulty') return null
    return { ...found, cells: row, key, point }
  }
}
