/** A stretch of time, half-open: `from` belongs to it, `to` does not, so that a thing and its successor never overlap. */
import { Schema } from 'effect'
import { Instant } from './instant.ts'

export const Span = Schema.Struct({ from: Instant, to: Schema.NullOr(Instant) })
export type Span = typeof Span.Type

export const holds = ({ from, to }: Span, at: Instant): boolean => from <= at && (to === null || at < to)

/** Over and done; what has not begun yet is not over. */
export const isOver = ({ to }: Pick<Span, 'to'>, at: Instant): boolean => to !== null && to <= at

/** What ended before it began never was. */
export const everWas = ({ from, to }: Span): boolean => to === null || from < to

export const overlaps = (a: Span, b: Span): boolean =>
  (a.to === null || b.from < a.to) && (b.to === null || a.from < b.to)
