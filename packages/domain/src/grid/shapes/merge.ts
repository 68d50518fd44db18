/** Taking the ground of several boundaries together. */
import { Result, Schema } from 'effect'
import { checkBoundary } from './boundary.ts'
import type { Boundary } from './geometry.ts'
import { boundaryOf, noiseWidth, withoutNoise } from './noise.ts'
import { type Overlay, onLattice, outlines, overlay } from './overlay.ts'
import { weld } from './weld.ts'

/** Shapes that share no border with the others, counted from 0. */
export class NotAdjoining extends Schema.TaggedError<NotAdjoining>()('NotAdjoining', {
  apart: Schema.Array(Schema.Natural)
}) {}

/**
 * One boundary around all of them. Where neighbours do not share their border to the last digit, their surveys are drawn
 * together first; strips that remain between them are closed.
 */
export const mergeBoundaries = (boundaries: ReadonlyArray<Boundary>): Result.Result<Boundary, NotAdjoining> => {
  const asGiven = overlay(boundaries)
  const exact = merged(asGiven, boundaries.length)
  if (Result.isSuccess(exact) && asGiven.covers.every((covers) => covers.length < 2)) return exact
  const drawnTogether = merged(overlay(weld(boundaries, noiseWidth)), boundaries.length)
  return Result.isSuccess(drawnTogether) ? drawnTogether : exact
}

const merged = (net: Overlay, count: number): Result.Result<Boundary, NotAdjoining> => {
  const joined = reached(net, count)
  const apart = Array.from({ length: count }, (_, shape) => shape).filter((shape) => !joined.has(shape))
  if (apart.length > 0) return Result.fail(new NotAdjoining({ apart }))
  const asGiven = around(net)
  // digits finer than the lattice may let needles cross themselves
  return Result.succeed(Result.isSuccess(checkBoundary(asGiven)) ? asGiven : around(onLattice(net)))
}

const around = (net: Overlay): Boundary =>
  boundaryOf((outlines(net, (face) => (net.covers[face]!.length === 0 ? -1 : 0)).get(0) ?? []).map(withoutNoise))

/** The shapes that hang together with the first. */
const reached = ({ arrangement: { edges }, covers, faceOf }: Overlay, count: number): ReadonlySet<number> => {
  const beside = Array.from({ length: count }, () => new Set<number>())
  edges.forEach((_, edge) => {
    const [left, right] = [covers[faceOf[edge * 2]!]!, covers[faceOf[edge * 2 + 1]!]!]
    if (left.length === 0 || right.length === 0) return
    for (const a of left) {
      for (const b of right) {
        beside[a]!.add(b)
        beside[b]!.add(a)
      }
    }
  })
  const found = new Set([0])
  for (const shape of found) for (const next of beside[shape] ?? []) found.add(next)
  return found
}
