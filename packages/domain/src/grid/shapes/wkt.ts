/** Shapes as well-known text (OGC 06-103r4, with the `SRID=…;` that PostGIS writes): POLYGON and MULTIPOLYGON. */
import { Result, Schema } from 'effect'
import { frameNamed, type SaidFrame } from './frame.ts'
import type { Geometry } from './geometry.ts'

/** The text stops making sense at the character counted from 0; what would have been right there. */
export class WktMisread extends Schema.TaggedError<WktMisread>()('WktMisread', {
  at: Schema.Natural,
  expected: Schema.Literals(['POLYGON', 'number', '(', ')', 'end'])
}) {}

type Expected = WktMisread['expected']
type Position = ReadonlyArray<number>

/** A shape as it stands in a text, with what the text says of its frame. */
export interface Written {
  readonly crs: SaidFrame
  readonly geometry: Geometry
}

/** Heights and measures are read and kept. */
export const readWkt = (text: string): Result.Result<Written, WktMisread> => {
  const reader = readerOf(text)
  const srid = reader.take(/SRID\s*=\s*(\d+)\s*;/iy)
  const crs = srid === null ? null : frameNamed(`EPSG:${srid[1] ?? ''}`)
  const type = reader.take(/(MULTI)?POLYGON(?:\s*(?:ZM|Z|M))?(?![A-Z])/iy)
  if (type === null) return reader.fail('POLYGON')
  const multi = type[1] !== undefined
  if (reader.take(/EMPTY/iy) !== null) {
    return reader.end({ crs, geometry: { type: multi ? 'MultiPolygon' : 'Polygon', coordinates: [] } })
  }
  const ring = () => reader.list(reader.position)
  const part = () => reader.list(ring)
  if (multi) {
    const coordinates = reader.list(part)
    return coordinates === null ? reader.fail() : reader.end({ crs, geometry: { type: 'MultiPolygon', coordinates } })
  }
  const coordinates = part()
  return coordinates === null ? reader.fail() : reader.end({ crs, geometry: { type: 'Polygon', coordinates } })
}

/** Two coordinates a position, as many digits as they have. */
export const writeWkt = (geometry: Geometry): string => {
  const ring = (positions: ReadonlyArray<Position>) => `(${positions.map(([x, y]) => `${x} ${y}`).join(', ')})`
  const part = (rings: ReadonlyArray<ReadonlyArray<Position>>) => `(${rings.map(ring).join(', ')})`
  const name = geometry.type.toUpperCase()
  if (geometry.coordinates.length === 0) return `${name} EMPTY`
  return geometry.type === 'Polygon'
    ? `${name} ${part(geometry.coordinates)}`
    : `${name} (${geometry.coordinates.map(part).join(', ')})`
}

/** Walks along the text and remembers the first thing that was missing. */
const readerOf = (text: string) => {
  let at = 0
  let missing: Expected = 'POLYGON'
  const take = (pattern: RegExp): RegExpExecArray | null => {
    while (/\s/.test(text[at] ?? '')) at++
    pattern.lastIndex = at
    const found = pattern.exec(text)
    if (found !== null) at += found[0].length
    return found
  }
  const fail = (expected: Expected = missing) => Result.fail(new WktMisread({ at, expected }))
  const list = <A>(item: () => A | null): ReadonlyArray<A> | null => {
    if (take(/\(/y) === null) {
      missing = '('
      return null
    }
    const items: Array<A> = []
    do {
      const one = item()
      if (one === null) return null
      items.push(one)
    } while (take(/,/y) !== null)
    if (take(/\)/y) !== null) return items
    missing = ')'
    return null
  }
  const position = (): Position | null => {
    const numbers: Array<number> = []
    for (let found = take(number); found !== null && numbers.length < 4; found = take(number)) {
      numbers.push(Number(found[0]))
    }
    if (numbers.length >= 2) return numbers
    missing = 'number'
    return null
  }
  const end = <A>(read: A): Result.Result<A, WktMisread> => {
    take(/;/y)
    return take(/$/y) === null ? fail('end') : Result.succeed(read)
  }
  return { take, fail, list, position, end }
}

const number = /[+-]?(?:\d+\.?\d*|\.\d+)(?:e[+-]?\d+)?/iy
