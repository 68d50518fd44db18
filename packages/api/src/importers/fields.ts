/** The fields of a row by the mapping that was chosen, and the plain kinds of values that stand in them. */
import { Result } from 'effect'
import { type FieldOf, fieldsOf, type ImportKind, type Mapping } from './kinds.ts'
import type { Table, TableRow } from './reading/table.ts'
import { ColumnMissing } from './refusals.ts'
import type { Cell, Report } from './report.ts'

export interface Fields<K extends ImportKind> {
  has(field: FieldOf<K>): boolean
  /** What stands in a field; empty where it has no column. */
  text(row: TableRow, field: FieldOf<K>): string
  /** The place, for a remark. */
  at(row: TableRow, field: FieldOf<K>): Cell
  /** The index of a column by its name. */
  column(name: string): number | undefined
}

/** Refuses a mapping that leaves out a needed field or names a column that is not there. */
export const fieldsIn = <K extends ImportKind>(
  kind: K,
  table: Table,
  mapping: Mapping<K>
): Result.Result<Fields<K>, ColumnMissing> => {
  const byName = new Map(table.columns.map((name, i) => [name, i]))
  const named: Readonly<Record<string, string | undefined>> = mapping
  const columns = new Map<string, number>()
  for (const [field, needed] of Object.entries<boolean>(fieldsOf[kind])) {
    const name = named[field]
    if (name === undefined) {
      if (needed) return Result.fail(new ColumnMissing({ field, column: null }))
      continue
    }
    const column = byName.get(name)
    if (column === undefined) return Result.fail(new ColumnMissing({ field, column: name }))
    columns.set(field, column)
  }
  const text = ({ cells }: TableRow, field: string): string => {
    const column = columns.get(field)
    return column === undefined ? '' : (cells[column] ?? '')
  }
  return Result.succeed({
    has: (field) => columns.has(field),
    text,
    at: (row, field) => ({ row: row.row, field, column: named[field] ?? null, value: text(row, field) }),
    column: (name) => byName.get(name)
  })
}

/** A text of at most `max` characters; `null` where there is none or it is too long, which is then a fault. */
export const textUpTo = <K extends ImportKind>(
  fields: Fields<K>,
  report: Report,
  row: TableRow,
  field: FieldOf<K>,
  max: number
): string | null => {
  const text = fields.text(row, field)
  if (text.length <= max) return text === '' ? null : text
  report.fault(fields.at(row, field), 'TooLong', { max })
  return null
}

/** A count: `1,130`, `412户` and `412.0` are written for one; anything else is a fault. */
export const countIn = <K extends ImportKind>(
  fields: Fields<K>,
  report: Report,
  row: TableRow,
  field: FieldOf<K>
): number | null => {
  const text = fields.text(row, field)
  if (text === '') return null
  const found = /^(\d{1,3}(?:[,，]\d{3})+|\d{1,9})(?:\.0+)?\s*[户人]?$/.exec(text)
  if (found !== null) return Number(found[1]!.replaceAll(/[,，]/g, ''))
  report.fault(fields.at(row, field), 'BadNumber')
  return null
}

/** For comparing names that people type: case, blanks and punctuation aside. */
export const alike = (text: string): string => text.toLowerCase().replaceAll(/[^\p{L}\p{N}]+/gu, '')
