/** Where edges of rings meet: a sweep over the shape that holds only the edges it is passing. */

import type { Ring } from './geometry.ts'
import type { Point } from './point.ts'

/** Degrees, about a tenth of a millimetre: nearer than this is the same place. */
export const tolerance = 1e-9

/** Comparisons of edges after which a check gives up, within a second: no border on a map comes near. */
export const comparisonsMax = 25_000_000

export interface Meetings {
  /** Where two edges cross or run over each other; `null` when none do. */
  readonly crossing: Point | null
  /** Pairs of rings that touch without crossing there, as `low * rings + high`. */
  readonly touching: ReadonlySet<number>
}

/** Edges of all rings side by side. `low` and `high` are their extent along the sweep. */
interface Edges {
  readonly count: number
  readonly ax: Float64Array
  readonly ay: Float64Array
  readonly bx: Float64Array
  readonly by: Float64Array
  readonly ring: Int32Array
  /** The edges before and after in the same ring. */
  readonly before: Int32Array
  readonly next: Int32Array
}

/** `null` when the shape is too intricate to say. */
export const meetings = (rings: ReadonlyArray<Ring>): Meetings | null => {
  const edges = edgesOf(rings)
  const { low, high, floor, ceiling } = extents(edges)
  const order = Int32Array.from({ length: edges.count }, (_, i) => i).sort((a, b) => low[a]! - low[b]! || a - b)
  const active = new Int32Array(edges.count)
  const touching = new Set<number>()
  let size = 0
  let comparisons = 0
  for (const edge of order) {
    comparisons += size
    if (comparisons > comparisonsMax) return null
    let kept = 0
    for (let i = 0; i < size; i++) {
      const other = active[i]!
      if (high[other]! < low[edge]! - tolerance) continue
      active[kept++] = other
      if (floor[other]! > ceiling[edge]! + tolerance || ceiling[other]! < floor[edge]! - tolerance) continue
      const meeting = meet(edges, other, edge)
      if (meeting === 'apart') continue
      if (meeting !== 'touch') return { crossing: meeting, touching }
      const [a, b] = [edges.ring[other]!, edges.ring[edge]!]
      touching.add(Math.min(a, b) * rings.length + Math.max(a, b))
    }
    active[kept++] = edge
    size = kept
  }
  return { crossing: null, touching }
}

const edgesOf = (rings: ReadonlyArray<Ring>): Edges => {
  const count = rings.reduce((sum, ring) => sum + ring.length - 1, 0)
  const array = () => new Float64Array(count)
  const edges = {
    count,
    ax: array(),
    ay: array(),
    bx: array(),
    by: array(),
    ring: new Int32Array(count),
    before: new Int32Array(count),
    next: new Int32Array(count)
  }
  let edge = 0
  rings.forEach((ring, r) => {
    const first = edge
    for (let i = 1; i < ring.length; i++, edge++) {
      edges.ax[edge] = ring[i - 1]![0]
      edges.ay[edge] = ring[i - 1]![1]
      edges.bx[edge] = ring[i]![0]
      edges.by[edge] = ring[i]![1]
      edges.ring[edge] = r
      edges.before[edge] = i === 1 ? first + ring.length - 2 : edge - 1
      edges.next[edge] = i === ring.length - 1 ? first : edge + 1
    }
  })
  return edges
}

/** Directions to sweep in, by eighths of a half turn: the one along which edges are shortest holds the fewest at a time. */
const directions = Array.from(
  { length: 8 },
  (_, i) => [Math.cos((i * Math.PI) / 8), Math.sin((i * Math.PI) / 8)] as const
)

const extents = (edges: Edges): Extents =>
  directions
    .map((direction) => extentsAlong(edges, direction))
    .reduce((best, next) => (next.held < best.held ? next : best))

interface Extents {
  /** Of each edge along the sweep, and across it. */
  readonly low: Float64Array
  readonly high: Float64Array
  readonly floor: Float64Array
  readonly ceiling: Float64Array
  /** Edges under way at a time, on average. */
  readonly held: number
}

const extentsAlong = ({ count, ax, ay, bx, by }: Edges, [dx, dy]: readonly [number, number]): Extents => {
  const array = () => new Float64Array(count)
  const [low, high, floor, ceiling] = [array(), array(), array(), array()]
  let [length, from, to] = [0, Number.POSITIVE_INFINITY, Number.NEGATIVE_INFINITY]
  for (let i = 0; i < count; i++) {
    const [a, b] = [ax[i]! * dx + ay[i]! * dy, bx[i]! * dx + by[i]! * dy]
    const [c, d] = [ay[i]! * dx - ax[i]! * dy, by[i]! * dx - bx[i]! * dy]
    low[i] = Math.min(a, b)
    high[i] = Math.max(a, b)
    floor[i] = Math.min(c, d)
    ceiling[i] = Math.max(c, d)
    length += Math.abs(a - b)
    from = Math.min(from, a)
    to = Math.max(to, a)
  }
  return { low, high, floor, ceiling, held: length / (to - from) }
}

/** How two edges meet; where they cross or run over each other, the place is the answer. */
const meet = (edges: Edges, i: number, j: number): 'apart' | 'touch' | Point => {
  const { ax, ay, bx, by, next } = edges
  if (next[i] === j) return foldsBack(edges, i, j)
  if (next[j] === i) return foldsBack(edges, j, i)
  const [ia, ib] = [side(edges, j, ax[i]!, ay[i]!), side(edges, j, bx[i]!, by[i]!)]
  if (ia * ib > 0) return 'apart'
  const [ja, jb] = [side(edges, i, ax[j]!, ay[j]!), side(edges, i, bx[j]!, by[j]!)]
  if (ja * jb > 0) return 'apart'
  if (ia * ib < 0 && ja * jb < 0) {
    const share = ia / (ia - ib)
    return [ax[i]! + share * (bx[i]! - ax[i]!), ay[i]! + share * (by[i]! - ay[i]!)]
  }
  if (ia === 0 && ib === 0) return alongside(edges, i, j)
  const at: Point =
    ia === 0 ? [ax[i]!, ay[i]!] : ib === 0 ? [bx[i]!, by[i]!] : ja === 0 ? [ax[j]!, ay[j]!] : [bx[j]!, by[j]!]
  if (!within(edges, i, at) || !within(edges, j, at)) return 'apart'
  return passesThrough(edges, i, j, at) ? at : 'touch'
}

/** Whether the two lines that touch here change sides: seen from the place, their arms take turns around it. */
const passesThrough = (edges: Edges, i: number, j: number, at: Point): boolean => {
  const [from, to] = arms(edges, i, at)
  const turn = (angle: number) => (((angle - from) % full) + full) % full
  const [one, other] = arms(edges, j, at)
  return turn(one) < turn(to) !== turn(other) < turn(to)
}

const full = 2 * Math.PI

/** The directions in which the ring leaves a place on one of its edges, backwards and forwards. */
const arms = ({ ax, ay, bx, by, before, next }: Edges, i: number, at: Point): readonly [number, number] => {
  const back = near(at, ax[i]!, ay[i]!) ? before[i]! : i
  const on = near(at, bx[i]!, by[i]!) ? next[i]! : i
  return [Math.atan2(ay[back]! - at[1], ax[back]! - at[0]), Math.atan2(by[on]! - at[1], bx[on]! - at[0])]
}

const near = ([x, y]: Point, px: number, py: number): boolean =>
  Math.abs(x - px) <= tolerance && Math.abs(y - py) <= tolerance

/** Degrees from the line through an edge, above zero on its left; zero within the tolerance. */
const side = ({ ax, ay, bx, by }: Edges, i: number, x: number, y: number): number => {
  const [dx, dy] = [bx[i]! - ax[i]!, by[i]! - ay[i]!]
  const distance = (dx * (y - ay[i]!) - dy * (x - ax[i]!)) / Math.sqrt(dx * dx + dy * dy)
  return Math.abs(distance) <= tolerance ? 0 : distance
}

const within = ({ ax, ay, bx, by }: Edges, i: number, [x, y]: Point): boolean =>
  x >= Math.min(ax[i]!, bx[i]!) - tolerance &&
  x <= Math.max(ax[i]!, bx[i]!) + tolerance &&
  y >= Math.min(ay[i]!, by[i]!) - tolerance &&
  y <= Math.max(ay[i]!, by[i]!) + tolerance

/** Neighbours in a ring share a corner; more only when the ring runs back on itself. */
const foldsBack = (edges: Edges, i: number, j: number): 'apart' | Point => {
  const { ax, ay, bx, by } = edges
  const backwards = (bx[i]! - ax[i]!) * (bx[j]! - ax[j]!) + (by[i]! - ay[i]!) * (by[j]! - ay[j]!) < 0
  const flat = side(edges, i, bx[j]!, by[j]!) === 0 || side(edges, j, ax[i]!, ay[i]!) === 0
  return backwards && flat ? [ax[j]!, ay[j]!] : 'apart'
}

/** Two edges on one line: apart, end to end, or over each other. */
const alongside = (edges: Edges, i: number, j: number): 'apart' | 'touch' | Point => {
  const { ax, ay, bx, by } = edges
  const [dx, dy] = [bx[i]! - ax[i]!, by[i]! - ay[i]!]
  const length = Math.sqrt(dx * dx + dy * dy)
  const along = (x: number, y: number) => ((x - ax[i]!) * dx + (y - ay[i]!) * dy) / length
  const [p, q] = [along(ax[j]!, ay[j]!), along(bx[j]!, by[j]!)]
  const from = Math.max(0, Math.min(p, q))
  const overlap = Math.min(length, Math.max(p, q)) - from
  if (overlap < -tolerance) return 'apart'
  const at: Point = [ax[i]! + (from * dx) / length, ay[i]! + (from * dy) / length]
  return overlap > tolerance || passesThrough(edges, i, j, at) ? at : 'touch'
}
