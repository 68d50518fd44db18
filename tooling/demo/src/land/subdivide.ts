/** The whole land cut into a tree of areas: by the river first, then street, community, grid and micro-grid, each about as populous as planned. */
import { at, type Random } from '../random.ts'
import { cut, type Piece } from './cut.ts'
import { inside, type Ring } from './ring.ts'
import { drawLand, type Land, settled } from './sketch.ts'

/** How the areas below one another are planned: a plan without parts is not cut further. */
export interface Plan {
  readonly parts: ReadonlyArray<Plan>
}

export interface Area {
  readonly ring: Ring
  readonly homes: Float64Array
  readonly parts: ReadonlyArray<Area>
}

/** The land and one area for each plan, those of `north` first. */
export const subdivide = (
  north: ReadonlyArray<Plan>,
  south: ReadonlyArray<Plan>,
  random: Random
): { readonly land: Land; readonly areas: ReadonlyArray<Area> } => {
  const land = drawLand(random)
  const bank = (ring: Ring, plans: ReadonlyArray<Plan>) => fill({ ring, homes: homesIn(ring, random) }, plans, random)
  return { land, areas: [...bank(land.north, north), ...bank(land.south, south)] }
}

const fill = (piece: Piece, plans: ReadonlyArray<Plan>, random: Random): ReadonlyArray<Area> => {
  const [first, ...others] = plans
  if (first === undefined) return []
  if (others.length === 0) return [{ ...piece, parts: fill(piece, first.parts, random) }]
  const half = Math.ceil(plans.length / 2)
  const [one, two] = [plans.slice(0, half), plans.slice(half)]
  const [a, b] = cut(piece, leaves(one) / leaves(plans), random)
  return [...fill(a, one, random), ...fill(b, two, random)]
}

const leaves = (plans: ReadonlyArray<Plan>): number =>
  plans.reduce((sum, { parts }) => sum + (parts.length === 0 ? 1 : leaves(parts)), 0)

const spacing = 55

/** Where people live in an area: a shaken lattice, each place as heavy as the land is settled there. */
const homesIn = (ring: Ring, random: Random): Float64Array => {
  const ys = ring.map(([, y]) => y)
  const homes: Array<number> = []
  for (let row = Math.min(...ys); row < Math.max(...ys); row += spacing) {
    const y = Math.round(row + random.between(0, spacing)) + 0.5
    const cuts = cutsAt(ring, y)
    for (let i = 1; i < cuts.length; i += 2) {
      for (let x = at(cuts, i - 1) + random.between(0, spacing); x < at(cuts, i); x += spacing) {
        const thick = settled(x, y)
        const kept = Math.min(1, Math.max(0.3, thick * 2))
        if (random.chance(kept)) homes.push(Math.round(x), y, thick / kept)
      }
    }
  }
  return Float64Array.from(homes)
}

/** Where a line from west to east enters and leaves a ring, in order. */
const cutsAt = (ring: Ring, y: number): ReadonlyArray<number> =>
  ring
    .flatMap((p, i) => {
      const q = at(ring, (i + 1) % ring.length)
      return p[1] > y === q[1] > y ? [] : [p[0] + ((y - p[1]) * (q[0] - p[0])) / (q[1] - p[1])]
    })
    .sort((a, b) => a - b)

/** Some place in an area where people live and that is really inside it. */
export const homeIn = (area: Area, random: Random): readonly [number, number] => {
  for (let tries = 0; tries < 60 && area.homes.length > 0; tries++) {
    const i = 3 * random.whole(0, area.homes.length / 3 - 1)
    const [x, y] = [area.homes[i]! + random.between(-20, 20), area.homes[i + 1]! + random.between(-20, 20)]
    if (inside(area.ring, x, y)) return [x, y]
  }
  return middleOf(area.ring)
}

/** A point well inside: the lattice point of the ring that is farthest from its border. */
export const middleOf = (ring: Ring): readonly [number, number] => {
  const xs = ring.map(([x]) => x)
  const ys = ring.map(([, y]) => y)
  const [left, low] = [Math.min(...xs), Math.min(...ys)]
  const [wide, high] = [Math.max(...xs) - left, Math.max(...ys) - low]
  let best: readonly [number, number] = at(ring, 0)
  let most = -1
  for (let i = 1; i < 16; i++) {
    for (let j = 1; j < 16; j++) {
      const [x, y] = [left + (wide * i) / 16, low + (high * j) / 16]
      if (!inside(ring, x, y)) continue
      const free = Math.min(...ring.map(([bx, by]) => (bx - x) ** 2 + (by - y) ** 2))
      if (free > most) [most, best] = [free, [x, y]]
    }
  }
  return best
}
