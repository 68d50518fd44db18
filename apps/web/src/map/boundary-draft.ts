/** A boundary while it is drawn: closed rings, and one that is not closed yet. Pure: every deed gives the next draft. */
import type { Geometry, Position } from './map-model.ts'

/** Corners of a ring, the first not repeated at the end. */
export type Ring = ReadonlyArray<Position>

export interface Draft {
  /** An outer ring and its holes, for every part. */
  readonly parts: ReadonlyArray<ReadonlyArray<Ring>>
  /** The ring that is being drawn; `null` when none is. */
  readonly open: Ring | null
}

/** One corner: where it stands in the draft. Part -1 is the ring that is being drawn. */
export interface Corner {
  readonly part: number
  readonly ring: number
  readonly index: number
}

export const nothingDrawn: Draft = { parts: [], open: [] }

/** A ring needs so many corners to enclose anything. */
export const ringLeast = 3

export const draftOf = (geometry: Geometry): Draft => {
  const parts = geometry.type === 'Polygon' ? [geometry.coordinates] : geometry.coordinates
  return { parts: parts.map((part) => part.map(withoutLast)), open: null }
}

const withoutLast = (ring: Ring): Ring => {
  const [first, last] = [ring[0], ring.at(-1)]
  const closed = first !== undefined && last !== undefined && first[0] === last[0] && first[1] === last[1]
  return closed ? ring.slice(0, -1) : ring
}

/** `null` while nothing is closed. */
export const geometryOf = ({ parts }: Draft): Geometry | null => {
  const closed = parts.map((part) => part.map((ring) => (ring[0] === undefined ? ring : [...ring, ring[0]])))
  const [first, ...others] = closed
  if (first === undefined) return null
  return others.length === 0 ? { type: 'Polygon', coordinates: first } : { type: 'MultiPolygon', coordinates: closed }
}

/** Every corner with where it is, ring by ring. */
export const cornersOf = ({ parts, open }: Draft): ReadonlyArray<Corner & { readonly at: Position }> => [
  ...parts.flatMap((rings, part) =>
    rings.flatMap((corners, ring) => corners.map((at, index) => ({ part, ring, index, at })))
  ),
  ...(open ?? []).map((at, index) => ({ part: -1, ring: 0, index, at }))
]

export const sameCorner = (a: Corner | undefined, b: Corner | undefined): boolean =>
  a !== undefined && b !== undefined && a.part === b.part && a.ring === b.ring && a.index === b.index

export const ringOf = ({ parts, open }: Draft, { part, ring }: Corner): Ring =>
  (part < 0 ? open : parts[part]?.[ring]) ?? []

const withRing = (draft: Draft, { part, ring }: Corner, change: (corners: Ring) => Ring): Draft =>
  part < 0
    ? { ...draft, open: change(draft.open ?? []) }
    : {
        ...draft,
        parts: draft.parts.map((rings, p) =>
          p === part ? rings.map((one, r) => (r === ring ? change(one) : one)) : rings
        )
      }

/** At the end of the ring that is being drawn. */
export const addCorner = (draft: Draft, at: Position): Draft => ({ ...draft, open: [...(draft.open ?? []), at] })

export const moveCorner = (draft: Draft, corner: Corner, at: Position): Draft =>
  withRing(draft, corner, (corners) => corners.with(corner.index, at))

/** After the given one. */
export const insertCorner = (draft: Draft, corner: Corner, at: Position): Draft =>
  withRing(draft, corner, (corners) => corners.toSpliced(corner.index + 1, 0, at))

/** A ring that would enclose nothing goes with its corner, and a part with its outer ring. */
export const removeCorner = (draft: Draft, corner: Corner): Draft => {
  const next = withRing(draft, corner, (corners) => corners.toSpliced(corner.index, 1))
  const parts = next.parts
    .map((rings) => rings.filter((ring, r) => r === 0 || ring.length >= ringLeast))
    .filter((rings) => (rings[0]?.length ?? 0) >= ringLeast)
  return { parts, open: parts.length === 0 && next.open === null ? [] : next.open }
}

/** What was drawn becomes the whole boundary; `undefined` while it encloses nothing. */
export const closed = (draft: Draft): Draft | undefined =>
  draft.open !== null && draft.open.length >= ringLeast ? { parts: [[draft.open]], open: null } : undefined

/** The points between corners, at which a new one can be put. */
export const middlesOf = (draft: Draft): ReadonlyArray<Corner & { readonly at: Position }> =>
  draft.parts.flatMap((rings, part) =>
    rings.flatMap((corners, ring) =>
      corners.map(([x, y], index) => {
        const [nextX, nextY] = corners[(index + 1) % corners.length] ?? [x, y]
        return { part, ring, index, at: [(x + nextX) / 2, (y + nextY) / 2] as const }
      })
    )
  )
