/** Rows of a list of organisations become organisations with the units they serve: party branches, property companies, departments. */
import { setImmediate as breath } from 'node:timers/promises'
import { holds, type Instant, OrganisationId } from '@gezhi/domain/common'
import { type Organisation, OrganisationKind, type Unit } from '@gezhi/domain/grid'
import { base } from '@gezhi/packs'
import { locales, words } from '@gezhi/words'
import type { District } from '../district.ts'
import { newId } from '../ids.ts'
import { alike, type Fields } from './fields.ts'
import type { OrganisationOptions } from './kinds.ts'
import { unitFinder } from './places.ts'
import type { Reach } from './reach.ts'
import type { Table, TableRow } from './reading/table.ts'
import type { Report } from './report.ts'

export interface ReadOrganisation {
  readonly row: number
  readonly organisation: Organisation
}

export interface OrganisationReading {
  readonly district: District
  readonly table: Table
  readonly fields: Fields<'organisations'>
  readonly options: OrganisationOptions
  readonly reach: Reach
  readonly at: Instant
  readonly report: Report
}

export const readOrganisations = async (
  reading: OrganisationReading,
  heard: (rows: number) => Promise<void>
): Promise<ReadonlyArray<ReadOrganisation>> => {
  const { district, table, fields, at, report } = reading
  const kindOf = kindReader(reading)
  const departmentOf = departmentReader(reading)
  const servesOf = placesReader(reading)
  const standing = new Set(
    [...district.organisations.values()].filter((one) => holds(one, at)).map(({ name }) => alike(name))
  )
  const firstRows = new Map<string, number>()
  const read: Array<ReadOrganisation> = []
  for (const [i, row] of table.rows.entries()) {
    if (i % 100 === 0) {
      await breath()
      await heard(i)
    }
    const name = fields.text(row, 'name')
    const firstRow = firstRows.get(alike(name))
    if (name === '') report.fault(fields.at(row, 'name'), 'Missing')
    else if (name.length > 100) report.fault(fields.at(row, 'name'), 'TooLong', { max: 100 })
    else if (firstRow !== undefined) report.fault(fields.at(row, 'name'), 'DoubleOrganisation', { firstRow })
    else if (standing.has(alike(name))) report.fault(fields.at(row, 'name'), 'OrganisationKnown')
    else firstRows.set(alike(name), row.row)
    const kind = kindOf(row)
    const department = departmentOf(row)
    const serves = servesOf(row)
    const matters = mattersOf(reading, row)
    if (report.isFaulty(row.row) || kind === undefined) continue
    const organisation: Organisation = {
      id: OrganisationId.make(newId()),
      name,
      kind,
      department,
      serves,
      matters,
      from: at,
      to: null,
      revision: 0
    }
    read.push({ row: row.row, organisation })
  }
  return read
}

const kindReader = ({ fields, options, report }: OrganisationReading) => {
  const known = new Map<string, OrganisationKind>(
    OrganisationKind.literals.flatMap((kind) =>
      [kind, ...locales.map((locale) => words(locale).import.organisationKinds[kind])].map(
        (text) => [alike(text), kind] as const
      )
    )
  )
  for (const [text, kind] of Object.entries(options.kinds ?? {})) known.set(alike(text), kind)
  return (row: TableRow): OrganisationKind | undefined => {
    const text = fields.text(row, 'kind')
    if (text === '' && options.kind !== undefined) return options.kind
    const kind = text === '' ? undefined : known.get(alike(text))
    if (text !== '') report.means('kind', text, kind ?? null)
    if (kind === undefined) report.fault(fields.at(row, 'kind'), text === '' ? 'Missing' : 'UnknownOrganisationKind')
    return kind
  }
}

/** The kind of department that matters name, by its key or its name. */
const departmentReader = ({ fields, report }: OrganisationReading) => {
  const known = new Map(
    base.departments.flatMap(({ key, name }) => [key, name.zh, name.en].map((text) => [alike(text), key] as const))
  )
  return (row: TableRow): string | null => {
    const text = fields.text(row, 'department')
    if (text === '') return null
    const key = known.get(alike(text))
    if (key === undefined) report.fault(fields.at(row, 'department'), 'UnknownDepartment')
    return key ?? null
  }
}

const separators = /[;；,，、|\s]+/

/** Units by code or name; one that serves none is the whole tenant's. */
const placesReader = ({ district, fields, reach, report }: OrganisationReading) => {
  const units = unitFinder(district)
  const found = (row: TableRow, text: string): Unit | undefined => {
    const unit = units.named(text)
    if (typeof unit !== 'string') return unit
    report.fault({ ...fields.at(row, 'serves'), value: text }, unit)
    return undefined
  }
  return (row: TableRow): Organisation['serves'] => {
    const text = fields.text(row, 'serves')
    // a name may have blanks in it
    const whole = text === '' ? undefined : units.named(text)
    const texts = typeof whole === 'object' ? [text] : text.split(separators).filter((one) => one !== '')
    const serves = texts.flatMap((one) => found(row, one) ?? [])
    const within = serves.length > 0 ? serves.every(({ path }) => reach.path(path)) : reach.all
    if (!within) report.fault(fields.at(row, 'serves'), 'OutOfScope')
    return [...new Set(serves.map(({ id }) => id))]
  }
}

const mattersOf = ({ fields, report }: OrganisationReading, row: TableRow): ReadonlyArray<string> => {
  const matters = fields
    .text(row, 'matters')
    .split(separators)
    .filter((one) => one !== '')
  if (matters.some((one) => !/^\d{1,6}$/.test(one))) report.fault(fields.at(row, 'matters'), 'BadMatters')
  return [...new Set(matters)]
}
