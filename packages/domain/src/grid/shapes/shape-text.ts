/** Shapes in texts of other systems, GeoJSON or well-known text, each in the frame that the text says, or else was said of it. */
import { Result, Schema } from 'effect'
import { Crs, type Framed, frameNamed, type SaidFrame, turnedTo } from './frame.ts'
import { Geometry, type Plane } from './geometry.ts'
import { readWkt, WktMisread, type Written } from './wkt.ts'

/** The text is in one frame, and whoever sent it says that it is in another. */
export class FrameContradicted extends Schema.TaggedError<FrameContradicted>()('FrameContradicted', {
  written: Crs,
  said: Crs
}) {}

/** The text names a frame that is not read here: its numbers would be taken for a place some hundred metres off, or on the other side of the earth. */
export class FrameUnknown extends Schema.TaggedError<FrameUnknown>()('FrameUnknown', { frame: Schema.String }) {}

export const ShapeTextRefusal = Schema.Union([WktMisread, FrameContradicted, FrameUnknown])
export type ShapeTextRefusal = typeof ShapeTextRefusal.Type

/** A shape as it was sent, as an object or as well-known text, in what is stored. Where nobody says its frame it is in that. */
export const shapeSent = (
  sent: Geometry | string,
  said: Crs | undefined
): Result.Result<Framed<'CGCS2000', Plane>, ShapeTextRefusal> => {
  if (typeof sent !== 'string') return Result.succeed(turnedTo({ crs: said ?? 'CGCS2000', geometry: sent }, 'CGCS2000'))
  return Result.flatMap(readWkt(sent), ({ crs: written, geometry }) => {
    const framed = inFrame(geometry, written, said)
    return Result.map(framed, (shape) => turnedTo(shape, 'CGCS2000'))
  })
}

/** All areas in a text, whatever they are wrapped in; empty where there is none. */
export const shapesIn = (text: string): ReadonlyArray<Written> => {
  const trimmed = text.trim()
  if (!trimmed.startsWith('{') && !trimmed.startsWith('[')) {
    const read = readWkt(trimmed)
    return Result.isSuccess(read) ? [read.success] : []
  }
  try {
    return shapesOf(JSON.parse(trimmed), null)
  } catch {
    return []
  }
}

/** The frame of a shape: what its text says, which nobody may contradict, or else what is said of it. */
export const inFrame = (
  geometry: Geometry,
  written: SaidFrame,
  said: Crs | undefined
): Result.Result<Framed, FrameContradicted | FrameUnknown> => {
  if (written === null) return Result.succeed({ crs: said ?? 'CGCS2000', geometry })
  if (typeof written === 'object') return Result.fail(new FrameUnknown({ frame: written.unknown.slice(0, 100) }))
  return said !== undefined && !same(written, said)
    ? Result.fail(new FrameContradicted({ written, said }))
    : Result.succeed({ crs: written, geometry })
}

/** Both are stored as they are. */
const international: ReadonlyArray<Crs> = ['CGCS2000', 'WGS84']
const same = (a: Crs, b: Crs): boolean => a === b || (international.includes(a) && international.includes(b))

const isGeometry = Schema.is(Geometry)

const shapesOf = (value: unknown, around: SaidFrame): ReadonlyArray<Written> => {
  if (typeof value !== 'object' || value === null) return []
  const crs = ('crs' in value ? frameIn(value.crs) : null) ?? around
  const inner = (list: ReadonlyArray<unknown>) => list.flatMap((one) => shapesOf(one, crs))
  if ('features' in value && Array.isArray(value.features)) return inner(value.features)
  if ('geometries' in value && Array.isArray(value.geometries)) return inner(value.geometries)
  if ('geometry' in value) return shapesOf(value.geometry, crs)
  return isGeometry(value) ? [{ crs, geometry: value }] : []
}

const named = Schema.decodeUnknownOption(Schema.Struct({ properties: Schema.Struct({ name: Schema.String }) }))

/** The member that GeoJSON of 2008 had for it, and that map programs still write. */
export const frameIn = (member: unknown): SaidFrame => {
  const found = named(member)
  return found._tag === 'Some' ? frameNamed(found.value.properties.name) : null
}

/** That member. */
export const frameMember = (crs: Crs) => {
  const names: Readonly<Record<Crs, string>> = {
    CGCS2000: 'urn:ogc:def:crs:EPSG::4490',
    WGS84: 'urn:ogc:def:crs:OGC:1.3:CRS84',
    GCJ02: 'GCJ02',
    BD09: 'BD09'
  }
  return { type: 'name', properties: { name: names[crs] } } as const
}
