/** A stretch of time, half-open: `from` belongs to it, `to` does not, so that a thing and its successor never overlap. */
import { Schema } from 'effect'
import { Instant } from './instant.ts'

export const Span = Schema.Struct({ from: Instant, to: Schema.NullOr(Instant) })
export type Span = typeof Span.Type

export const holds = ({ from, to }: Span, at: Instant): boolean => from <= at && (to === null || at < to)

export const overlaps = (a: Span, b: Span): boolean =>
  (a.to === null || b.from < a.to) && (b.to === null || a.from < b.to)
