/** Special grids: a campus, a market, a park lies on top of the base grids, inside one community. */
import { areaOf, centreOf, distance, inside, meets, type Ring, type Spot } from '../land/ring.ts'
import { type Area, middleOf } from '../land/subdivide.ts'
import { at } from '../random.ts'

export interface SpecialPlace {
  readonly name: string
  readonly people: number
  readonly ring: Ring
  /** Index of the community it belongs to. */
  readonly community: number
}

/** One ring for each wanted place, near where it is wanted, no two in one community. */
export const placeSpecial = (
  communities: ReadonlyArray<Area>,
  wanted: ReadonlyArray<{ readonly name: string; readonly people: number; readonly near: Spot }>
): ReadonlyArray<SpecialPlace> => {
  const blocks = communities.flatMap(({ parts }, community) =>
    parts.flatMap((grid) => grid.parts.map(({ ring }) => ({ ring, community, centre: centreOf(ring) })))
  )
  const taken = new Set<number>()
  return wanted.flatMap(({ name, people, near }) => {
    const nearest = blocks
      .filter(({ community }) => !taken.has(community))
      .sort((a, b) => distance(a.centre, near) - distance(b.centre, near))
    for (const { ring, community } of nearest) {
      const shrunk = shrink(ring, middleOf(ring))
      if (shrunk === null) continue
      taken.add(community)
      return [{ name, people, ring: shrunk, community }]
    }
    return []
  })
}

/** The block drawn in towards its middle, its walls straightened; `null` where that would leave the block. */
const shrink = (ring: Ring, [mx, my]: Spot): Ring | null => {
  const small = ring
    .map(([x, y]): Spot => [Math.round(mx + (x - mx) * 0.74), Math.round(my + (y - my) * 0.74)])
    .filter((_, i) => i % 2 === 0)
  if (small.length < 4 || areaOf(small) < 6000) return null
  if (!small.every(([x, y]) => inside(ring, x, y))) return null
  const sides = small.map((p, i) => [p, at(small, (i + 1) % small.length)] as const)
  const crosses = sides.some(
    ([a, b], i) =>
      ring.some((c, j) => meets(a, b, c, at(ring, (j + 1) % ring.length))) ||
      sides.some(([c, d], j) => j > i + 1 && (j + 1) % sides.length !== i && meets(a, b, c, d))
  )
  return crosses ? null : small
}
