/** Whether parts fill a whole: what a split leaves behind, and what a merge may take together. */
import { Result, Schema } from 'effect'
import type { Effort } from './arrangement.ts'
import { BoundaryTooDetailed, boundaryPointsMax } from './boundary.ts'
import { type Boundary, partsOf } from './geometry.ts'
import { type Place, placesOf } from './noise.ts'
import { fairEffort, outlines, overlayWithin } from './overlay.ts'
import { Point } from './point.ts'

/** Square metres of the whole that no part has, that several have, and of parts outside the whole; and the worst place. */
export class NotAPartition extends Schema.TaggedError<NotAPartition>()('NotAPartition', {
  gap: Schema.Finite,
  overlap: Schema.Finite,
  outside: Schema.Finite,
  at: Point
}) {}

/** Holds when the parts cover the whole once and nothing else, up to the noise of surveys. */
export const partitions = (
  whole: Boundary,
  parts: ReadonlyArray<Boundary>,
  effort: Effort = fairEffort()
): Result.Result<void, NotAPartition | BoundaryTooDetailed> => {
  const net = overlayWithin([whole, ...parts], effort)
  if (net === null) {
    const points = [whole, ...parts]
      .flatMap(partsOf)
      .flat()
      .reduce((sum, ring) => sum + ring.length, 0)
    return Result.fail(new BoundaryTooDetailed({ points, max: boundaryPointsMax }))
  }
  const wrong = outlines(net, (face) => {
    const covers = net.covers[face]!
    const within = covers[0] === 0
    if (!within) return covers.length === 0 ? -1 : 2
    return covers.length === 1 ? 0 : covers.length === 2 ? -1 : 1
  })
  const [gaps, overlaps, outside] = [0, 1, 2].map((group) => placesOf(wrong.get(group) ?? []))
  const worst = [gaps, overlaps, outside].flatMap((places) => places ?? []).sort((a, b) => b.area - a.area)[0]
  return worst === undefined
    ? Result.succeed(undefined)
    : Result.fail(
        new NotAPartition({ gap: areaIn(gaps), overlap: areaIn(overlaps), outside: areaIn(outside), at: worst.at })
      )
}

const areaIn = (places: ReadonlyArray<Place> = []): number =>
  Math.round(places.reduce((sum, { area }) => sum + area, 0) * 10) / 10
