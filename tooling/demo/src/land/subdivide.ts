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
  const xs = ring.map(([x]) => x)
  const ys = ring.map(([, y]) => y)
  const homes: Array<number> = []
  for (let y = Math.min(...ys); y < Math.max(...ys); y += spacing) {
    for (let x = Math.min(...xs); x < Math.max(...xs); x += spacing) {
      const [hx, hy] = [Math.round(x + random.between(0, spacing)), Math.round(y + random.between(0, spacing))]
      const thick = settled(hx, hy)
      const kept = Math.min(1, Math.max(0.3, thick * 2))
      if (random.chance(kept) && inside(ring, hx, hy)) homes.push(hx, hy, thick / kept)
    }
  }
  return Float64Array.from(homes)
}

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
