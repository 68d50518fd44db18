/** The ring around neighbours that share every point of the border between them. */
import { at } from '../random.ts'
import type { Ring, Spot } from './ring.ts'

/** `null` where they do not lie side by side, or enclose something between them. */
export const outlineOf = (rings: ReadonlyArray<Ring>): Ring | null => {
  const name = ([x, y]: Spot): string => `${x} ${y}`
  const sides = new Map<string, readonly [Spot, Spot]>()
  for (const ring of rings) {
    for (const [i, from] of ring.entries()) {
      const to = at(ring, (i + 1) % ring.length)
      // what both walk along, one there and one back, lies inside
      if (!sides.delete(`${name(to)} ${name(from)}`)) sides.set(`${name(from)} ${name(to)}`, [from, to])
    }
  }
  const next = new Map([...sides.values()].map(([from, to]) => [name(from), to]))
  const [begin] = [...sides.values()].map(([from]) => from)
  if (begin === undefined || next.size !== sides.size) return null
  const ring: Array<Spot> = [begin]
  for (
    let spot = next.get(name(begin));
    spot !== undefined && name(spot) !== name(begin);
    spot = next.get(name(spot))
  ) {
    ring.push(spot)
    if (ring.length > sides.size) return null
  }
  return ring.length === sides.size ? ring : null
}
