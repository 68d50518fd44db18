/** How long lists come in pages: so many lines, and where the next one begins. */
import { Schema } from 'effect'

export const PageInput = {
  limit: Schema.optionalKey(Schema.Int.check(Schema.isBetween({ minimum: 1, maximum: 200 }))),
  /** `next` of the page before. */
  cursor: Schema.optionalKey(Schema.NullOr(Schema.String.check(Schema.isMaxLength(300))))
}

/** Whether what a cursor says is the id of a row: the database takes no other. */
export const isRowId = (text: string): boolean => /^[0-9a-f]{8}-(?:[0-9a-f]{4}-){3}[0-9a-f]{12}$/.test(text)

export interface Page<A> {
  readonly rows: ReadonlyArray<A>
  /** Give it back as `cursor`; `null` at the end. */
  readonly next: string | null
}

export const usualLimit = 50

/** A page of what was read with one more than is shown. */
export const pageOf = <Row, Line>(
  rows: ReadonlyArray<Row>,
  limit: number,
  cursorOf: (row: Row) => string,
  lineOf: (row: Row) => Line
): Page<Line> => {
  const shown = rows.slice(0, limit)
  const last = shown.at(-1)
  return { rows: shown.map(lineOf), next: rows.length > limit && last !== undefined ? cursorOf(last) : null }
}
