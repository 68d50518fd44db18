/**
 * A moment: UTC, ISO 8601 with milliseconds, always 24 characters. The fixed form makes `<` the order of time,
 * reads well in the journal, and is the same value in the domain, on the wire and in a test.
 */
import { Brand, Schema, SchemaTransformation } from 'effect'
import { isDay } from './day.ts'

const fixed = /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}\.\d{3}Z$/
const written = /^(\d{4}-\d{2}-\d{2})T([01]\d|2[0-3]):[0-5]\d(:[0-5]\d(\.\d{1,9})?)?(Z|[+-]([01]\d|2[0-3]):[0-5]\d)$/

/** The value itself, already in the fixed form. */
const Fixed = Schema.String.check(Schema.isPattern(fixed)).pipe(Schema.brand('Instant'))
export type Instant = typeof Fixed.Type

/** The fixed form of any ISO 8601 moment that names its offset; `undefined` when it is none or no such day exists. */
export const parseInstant = (text: string): Instant | undefined => {
  const found = written.exec(text)
  if (found === null || !isDay(found[1]!)) return undefined
  const millis = Date.parse(text)
  return Number.isNaN(millis) ? undefined : fromMillis(millis)
}

/** Accepts any ISO 8601 moment with its offset and keeps the fixed form; impossible dates are refused. */
export const Instant = Schema.String.check(
  Schema.makeFilter(
    (text: string) =>
      parseInstant(text) !== undefined || 'a moment that exists, with its offset, like 2026-03-05T17:00:00+08:00'
  )
).pipe(
  Schema.decodeTo(
    Fixed,
    SchemaTransformation.transform({
      decode: (text: string): string => fromMillis(Date.parse(text)),
      encode: (instant: string) => instant
    })
  )
)

/** Milliseconds since 1970. */
export const toMillis = (instant: Instant): number => Date.parse(instant)

const known = Brand.nominal<Instant>()

/** Throws for what is no moment; its form is right by construction, so nothing is checked again. */
export const fromMillis = (millis: number): Instant => known(new Date(millis).toISOString())

export const plusMillis = (instant: Instant, millis: number): Instant => fromMillis(toMillis(instant) + millis)

export const minute = 60_000
export const hour = 60 * minute
export const dayLength = 24 * hour
