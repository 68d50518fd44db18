/** Ground divided by the borders of many shapes: which shapes cover each face of it, and the outlines of faces taken together. */
import { type Arrangement, arrange, type Edge, type Effort, toggled } from './arrangement.ts'
import { boxCells, eachNear } from './box-cells.ts'
import { type Boundary, type Part, partContains, type Ring } from './geometry.ts'
import type { Point } from './point.ts'

export interface Overlay {
  readonly arrangement: Arrangement
  /** The shapes over each face by their index, ascending. Face 0 is all around. */
  readonly covers: ReadonlyArray<ReadonlyArray<number>>
  /** The face on the left of each half of an edge: edge `e` runs forth as `2e` and back as `2e + 1`. */
  readonly faceOf: Int32Array
  /** The half that follows around the same face. */
  readonly nextOf: Int32Array
}

/** A line divides faces where it runs from border to border; loose ends of it are left out. */
export const overlay = (shapes: ReadonlyArray<Boundary>, line: ReadonlyArray<Point> = []): Overlay =>
  netOf(arrange(shapes, line, { left: Number.POSITIVE_INFINITY })!)

/** The same for shapes of anybody, on a machine that others wait for; `null` when the effort does not do. */
export const overlayWithin = (shapes: ReadonlyArray<Boundary>, effort: Effort): Overlay | null => {
  const arrangement = arrange(shapes, [], effort)
  return arrangement === null ? null : netOf(arrangement)
}

/** A second or two. Surveys as they are take a hundredth of it; shapes that cross each other thousands of times are none. */
export const fairEffort = (): Effort => ({ left: 60_000_000 })

const netOf = (arranged: Arrangement): Overlay => {
  const arrangement = withoutLooseEnds(arranged)
  const { edges } = arrangement
  const nextOf = turns(arrangement)
  const { cycleOf, cycles } = cyclesOf(arrangement, nextOf)
  const faces: Array<ReadonlyArray<number>> = [[]]
  const faceOfCycle = new Int32Array(cycles.length).fill(-1)
  const leftOf = leftFinder(arrangement)
  // from west to east: what lies around a piece of the net begins west of it
  for (const { outer, west } of piecesOf(arrangement, cycleOf, cycles)) {
    const beside = leftOf(west)
    faceOfCycle[outer] = beside === null ? 0 : faceOfCycle[cycleOf[beside]!]!
    const open = [outer]
    for (let cycle = open.pop(); cycle !== undefined; cycle = open.pop()) {
      const covers = faces[faceOfCycle[cycle]!]!
      let half = cycles[cycle]!.first
      do {
        const beyond = cycleOf[half ^ 1]!
        if (faceOfCycle[beyond] === -1) {
          faceOfCycle[beyond] = faces.length
          faces.push(toggled(covers, edges[half >> 1]!.shapes))
          open.push(beyond)
        }
        half = nextOf[half]!
      } while (half !== cycles[cycle]!.first)
    }
  }
  return { arrangement, covers: faces, faceOf: cycleOf.map((cycle) => faceOfCycle[cycle]!), nextOf }
}

/** The same with corners where the lattice has them: by less than a centimetre elsewhere, and never crossing. */
export const onLattice = (net: Overlay): Overlay => {
  const { arrangement } = net
  return { ...net, arrangement: { ...arrangement, points: arrangement.points.map((_, i) => arrangement.onLattice(i)) } }
}

/** The outlines of faces by the group that each belongs to; -1 is none. Rings do not touch themselves. */
export const outlines = (
  { arrangement, faceOf, nextOf }: Overlay,
  groupOf: (face: number) => number
): ReadonlyMap<number, ReadonlyArray<Part>> => {
  const { edges, points } = arrangement
  const groups = new Map<number, number>()
  const group = (half: number) => {
    const face = faceOf[half]!
    const known = groups.get(face)
    if (known !== undefined) return known
    const found = groupOf(face)
    groups.set(face, found)
    return found
  }
  const border = (half: number) => group(half) !== -1 && group(half) !== group(half ^ 1)
  const rings = new Map<number, Array<ReadonlyArray<number>>>()
  const seen = new Uint8Array(faceOf.length)
  for (let first = 0; first < faceOf.length; first++) {
    if (seen[first] === 1 || !border(first)) continue
    const walk: Array<number> = []
    let half = first
    do {
      seen[half] = 1
      walk.push(tailOf(edges, half))
      half = nextOf[half]!
      while (!border(half)) half = nextOf[half ^ 1]!
    } while (half !== first)
    const own = rings.get(group(first))
    if (own === undefined) rings.set(group(first), loopsOf(walk))
    else own.push(...loopsOf(walk))
  }
  return new Map([...rings].map(([key, own]) => [key, partsFrom(own, arrangement, points)] as const))
}

const tailOf = (edges: ReadonlyArray<Edge>, half: number): number =>
  half % 2 === 0 ? edges[half >> 1]!.from : edges[half >> 1]!.to

/** A walk that comes by a corner twice is two. */
const loopsOf = (walk: ReadonlyArray<number>): Array<ReadonlyArray<number>> => {
  const loops: Array<ReadonlyArray<number>> = []
  const path: Array<number> = []
  const placeOf = new Map<number, number>()
  for (const corner of walk) {
    const before = placeOf.get(corner)
    if (before !== undefined) {
      const loop = path.splice(before)
      for (const gone of loop) placeOf.delete(gone)
      if (loop.length > 2) loops.push(loop)
    }
    placeOf.set(corner, path.length)
    path.push(corner)
  }
  if (path.length > 2) loops.push(path)
  return loops
}

const partsFrom = (
  loops: ReadonlyArray<ReadonlyArray<number>>,
  { x, y }: Arrangement,
  points: ReadonlyArray<Point>
): ReadonlyArray<Part> => {
  const read = loops.map((loop) => ({
    ring: [...loop, loop[0]!].map((corner): Point => points[corner]!),
    size: loop.reduce((sum, corner, i) => {
      const next = loop[(i + 1) % loop.length]!
      return (
        sum +
        (x[corner]! - x[loop[0]!]!) * (y[next]! - y[loop[0]!]!) -
        (x[next]! - x[loop[0]!]!) * (y[corner]! - y[loop[0]!]!)
      )
    }, 0)
  }))
  const parts = read
    .filter(({ size }) => size > 0)
    .sort((a, b) => a.size - b.size)
    .map(({ ring }): Array<Ring> => [ring])
  for (const { ring, size } of read) {
    if (size >= 0) continue
    const [a, b] = [ring[0]!, ring[1]!]
    const middle: Point = [(a[0] + b[0]) / 2, (a[1] + b[1]) / 2]
    // the smallest around it
    parts.find(([outer]) => partContains([outer!], middle))?.push(ring)
  }
  return parts
}

const withoutLooseEnds = (arrangement: Arrangement): Arrangement => {
  let edges = arrangement.edges
  for (;;) {
    const degrees = new Int32Array(arrangement.x.length)
    for (const { from, to } of edges) {
      degrees[from]!++
      degrees[to]!++
    }
    const kept = edges.filter(({ from, to }) => degrees[from]! > 1 && degrees[to]! > 1)
    if (kept.length === edges.length) return { ...arrangement, edges }
    edges = kept
  }
}

/** For every half of an edge the one that follows when the face stays on the left: the next clockwise from the way back. */
const turns = ({ x, y, edges }: Arrangement): Int32Array => {
  const leaving: Array<Array<number>> = Array.from(x, () => [])
  edges.forEach(({ from, to }, edge) => {
    leaving[from]!.push(edge * 2)
    leaving[to]!.push(edge * 2 + 1)
  })
  const nextOf = new Int32Array(edges.length * 2)
  const across = (half: number) => x[tailOf(edges, half ^ 1)]! - x[tailOf(edges, half)]!
  const along = (half: number) => y[tailOf(edges, half ^ 1)]! - y[tailOf(edges, half)]!
  const lower = (half: number) => along(half) < 0 || (along(half) === 0 && across(half) < 0)
  for (const halves of leaving) {
    halves.sort((a, b) => Number(lower(a)) - Number(lower(b)) || across(b) * along(a) - across(a) * along(b))
    halves.forEach((half, i) => {
      nextOf[half ^ 1] = halves[(i + halves.length - 1) % halves.length]!
    })
  }
  return nextOf
}

interface Cycle {
  readonly first: number
  /** The face is within it, not around it. */
  readonly inner: boolean
}

const cyclesOf = ({ x, y, edges }: Arrangement, nextOf: Int32Array) => {
  const cycleOf = new Int32Array(nextOf.length).fill(-1)
  const cycles: Array<Cycle> = []
  for (let first = 0; first < nextOf.length; first++) {
    if (cycleOf[first] !== -1) continue
    const [x0, y0] = [x[tailOf(edges, first)]!, y[tailOf(edges, first)]!]
    let size = 0
    let half = first
    do {
      cycleOf[half] = cycles.length
      const [a, b] = [tailOf(edges, half), tailOf(edges, half ^ 1)]
      size += (x[a]! - x0) * (y[b]! - y0) - (x[b]! - x0) * (y[a]! - y0)
      half = nextOf[half]!
    } while (half !== first)
    cycles.push({ first, inner: size > 0 })
  }
  return { cycleOf, cycles }
}

/** Pieces of the net that hang together: the cycle around each and its westernmost corner, from west to east. */
const piecesOf = ({ x, y, edges }: Arrangement, cycleOf: Int32Array, cycles: ReadonlyArray<Cycle>) => {
  const wests = new Map<number, number>()
  for (let half = 0; half < cycleOf.length; half++) {
    const cycle = cycleOf[half]!
    if (cycles[cycle]!.inner) continue
    const corner = tailOf(edges, half)
    const before = wests.get(cycle)
    if (before === undefined || x[corner]! < x[before]! || (x[corner] === x[before] && y[corner]! < y[before]!)) {
      wests.set(cycle, corner)
    }
  }
  return [...wests]
    .map(([outer, west]) => ({ outer, west }))
    .sort((a, b) => x[a.west]! - x[b.west]! || y[a.west]! - y[b.west]!)
}

/** Finds the half of an edge, with its face to the east, that is the first to the west of a corner; `null` for none. */
const leftFinder = ({ x, y, edges }: Arrangement) => {
  const boxes = new Float64Array(edges.length * 4)
  edges.forEach(({ from, to }, edge) => {
    boxes[edge * 4] = Math.min(x[from]!, x[to]!)
    boxes[edge * 4 + 1] = Math.min(y[from]!, y[to]!)
    boxes[edge * 4 + 2] = Math.max(x[from]!, x[to]!)
    boxes[edge * 4 + 3] = Math.max(y[from]!, y[to]!)
  })
  const cells = boxCells(boxes)
  return (corner: number): number | null => {
    const [cx, cy] = [x[corner]!, y[corner]!]
    let [found, foundAt, foundSlope] = [-1, Number.NEGATIVE_INFINITY, 0]
    eachNear(cells, [0, cy, cx, cy], (edge) => {
      const { from, to } = edges[edge]!
      const [low, high] = y[from]! < y[to]! ? [from, to] : [to, from]
      if (cy < y[low]! || cy >= y[high]!) return
      const slope = (x[high]! - x[low]!) / (y[high]! - y[low]!)
      const at = x[low]! + (cy - y[low]!) * slope
      // of edges that rise from one corner the last to the east
      if (at >= cx || at < foundAt || (at === foundAt && slope <= foundSlope)) return
      found = low === from ? edge * 2 + 1 : edge * 2
      foundAt = at
      foundSlope = slope
    })
    return found === -1 ? null : found
  }
}
