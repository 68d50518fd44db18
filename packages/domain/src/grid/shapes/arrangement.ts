/**
 * The edges of many shapes laid over each other on a fine lattice and cut wherever they meet, so that they share corners
 * and nothing else, and every later question is one of whole numbers. This is snap rounding (Hobby 1999): an edge goes
 * through every corner whose cell it passes, and no corner moves by more than half a cell.
 */
import { boxCells, eachNear } from './box-cells.ts'
import { type Boundary, boxOf, partsOf } from './geometry.ts'
import type { Point } from './point.ts'

/** Cells of a degree: about a centimetre. */
const finest = 1e7
/** Cells from side to side, so that products of two distances are exact; ground wider than six degrees gets larger cells. */
const cellsMax = 2 ** 26

export interface Arrangement {
  /** Corners on the lattice, and the positions they stand for: as given where they were given. */
  readonly x: ReadonlyArray<number>
  readonly y: ReadonlyArray<number>
  readonly points: ReadonlyArray<Point>
  /** The positions of the lattice itself: there no two edges cross, whatever digits were given. */
  readonly onLattice: (corner: number) => Point
  readonly edges: ReadonlyArray<Edge>
}

/** Comparisons of edges that may still be made: what is laid over each other together has one. */
export interface Effort {
  left: number
}

export interface Edge {
  readonly from: number
  readonly to: number
  /** The shapes that end here, ascending: one side is within them, the other is not. Empty for a line. */
  readonly shapes: ReadonlyArray<number>
}

/**
 * Cuts shapes, and a line that is no border of any, where they meet. Edges that a shape has twice are none. `null` when the
 * effort is spent before it is done.
 */
export const arrange = (
  shapes: ReadonlyArray<Boundary>,
  line: ReadonlyArray<Point>,
  effort: Effort
): Arrangement | null => {
  const corners = cornersOn(latticeOf(shapes, line))
  const given = edgesBetween()
  const along = (points: ReadonlyArray<Point>, shape: number) => {
    for (let i = 1; i < points.length; i++) given.add(corners.at(points[i - 1]!), corners.at(points[i]!), [shape])
  }
  shapes.forEach((boundary, shape) => {
    for (const ring of partsOf(boundary).flat()) along(ring, shape)
  })
  along(line, lineMark)

  const whole = given.all()
  const stops = stopsOf(whole, corners, effort)
  if (stops === null) return null
  const cut = edgesBetween()
  whole.forEach(({ from, to, shapes: own }, edge) => {
    const between = inOrder(stops.get(edge), from, to, corners)
    let last = from
    for (const corner of between) {
      cut.add(last, corner, own)
      last = corner
    }
    cut.add(last, to, own)
  })
  const edges = cut.all().flatMap(({ from, to, shapes: own }) => {
    const borders = own.filter((shape) => shape !== lineMark)
    return own.length === 0 ? [] : [{ from, to, shapes: borders }]
  })
  return { x: corners.x, y: corners.y, points: corners.points, onLattice: corners.onLattice, edges }
}

const lineMark = -1

interface Lattice {
  readonly x0: number
  readonly y0: number
  readonly perDegree: number
}

const latticeOf = (shapes: ReadonlyArray<Boundary>, line: ReadonlyArray<Point>): Lattice => {
  const boxes = shapes.map(boxOf)
  const west = Math.min(...boxes.map((box) => box[0]), ...line.map(([x]) => x))
  const south = Math.min(...boxes.map((box) => box[1]), ...line.map(([, y]) => y))
  const east = Math.max(...boxes.map((box) => box[2]), ...line.map(([x]) => x))
  const north = Math.max(...boxes.map((box) => box[3]), ...line.map(([, y]) => y))
  const perDegree = Math.floor(Math.min(finest, (cellsMax - 2) / Math.max(east - west, north - south)))
  return { x0: Math.round(west * perDegree), y0: Math.round(south * perDegree), perDegree }
}

interface Corners {
  readonly x: ReadonlyArray<number>
  readonly y: ReadonlyArray<number>
  readonly points: ReadonlyArray<Point>
  readonly at: (point: Point) => number
  readonly onLattice: (corner: number) => Point
  /** On the lattice, rounded. */
  readonly near: (x: number, y: number) => number
}

const cornersOn = ({ x0, y0, perDegree }: Lattice): Corners => {
  const known = new Map<number, number>()
  const [x, y, points]: [Array<number>, Array<number>, Array<Point>] = [[], [], []]
  const corner = (cx: number, cy: number, point: Point | null): number => {
    const key = cx * cellsMax + cy
    const found = known.get(key)
    if (found !== undefined) return found
    known.set(key, x.length)
    x.push(cx)
    y.push(cy)
    points.push(point ?? [(cx + x0) / perDegree, (cy + y0) / perDegree])
    return x.length - 1
  }
  return {
    x,
    y,
    points,
    at: (point) => corner(Math.round(point[0] * perDegree) - x0, Math.round(point[1] * perDegree) - y0, point),
    onLattice: (i) => [(x[i]! + x0) / perDegree, (y[i]! + y0) / perDegree],
    near: (cx, cy) => corner(Math.round(cx), Math.round(cy), null)
  }
}

/** Edges without direction; what ends there twice does not end there at all. */
const edgesBetween = () => {
  const known = new Map<number, { readonly from: number; readonly to: number; shapes: ReadonlyArray<number> }>()
  return {
    add: (a: number, b: number, shapes: ReadonlyArray<number>) => {
      if (a === b) return
      const [from, to] = a < b ? [a, b] : [b, a]
      const key = from * cellsMax + to
      const found = known.get(key)
      if (found === undefined) known.set(key, { from, to, shapes })
      else found.shapes = toggled(found.shapes, shapes)
    },
    all: (): ReadonlyArray<Edge> => [...known.values()]
  }
}

/** What is in one of two ascending lists and not in the other. A line stays one however often it is drawn. */
export const toggled = (a: ReadonlyArray<number>, b: ReadonlyArray<number>): ReadonlyArray<number> => {
  if (a.length === 0) return b
  if (b.length === 0) return a
  const both = (one: number) => one === lineMark
  return [...a.filter((one) => both(one) || !b.includes(one)), ...b.filter((one) => !a.includes(one))].sort(
    (one, other) => one - other
  )
}

/** What follows from one crossing takes as long as so many comparisons. */
const crossingCosts = 1_000

/** The corners that each edge has to go through. */
const stopsOf = (
  edges: ReadonlyArray<Edge>,
  corners: Corners,
  effort: Effort
): ReadonlyMap<number, ReadonlySet<number>> | null => {
  const { x, y } = corners
  const boxes = new Float64Array(edges.length * 4)
  edges.forEach(({ from, to }, edge) => {
    boxes[edge * 4] = Math.min(x[from]!, x[to]!)
    boxes[edge * 4 + 1] = Math.min(y[from]!, y[to]!)
    boxes[edge * 4 + 2] = Math.max(x[from]!, x[to]!)
    boxes[edge * 4 + 3] = Math.max(y[from]!, y[to]!)
  })
  const cells = boxCells(boxes)
  const stops = new Map<number, Set<number>>()
  const stop = (edge: number, corner: number) => {
    const { from, to } = edges[edge]!
    if (corner === from || corner === to) return
    const found = stops.get(edge)
    if (found === undefined) stops.set(edge, new Set([corner]))
    else found.add(corner)
  }
  for (const [edge, one] of edges.entries()) {
    if (effort.left < 0) return null
    const box = [boxes[edge * 4]!, boxes[edge * 4 + 1]!, boxes[edge * 4 + 2]!, boxes[edge * 4 + 3]!] as const
    eachNear(cells, box, (other) => {
      effort.left -= 1
      if (other <= edge) return
      const at = other * 4
      if (boxes[at]! > box[2] || boxes[at + 2]! < box[0] || boxes[at + 1]! > box[3] || boxes[at + 3]! < box[1]) return
      const corner = crossing(one, edges[other]!, corners)
      if (corner === null) return
      effort.left -= crossingCosts
      stop(edge, corner)
      stop(other, corner)
    })
  }
  for (let corner = 0; corner < x.length; corner++) {
    if (effort.left < 0) return null
    const [cx, cy] = [x[corner]!, y[corner]!]
    eachNear(cells, [cx - 0.5, cy - 0.5, cx + 0.5, cy + 0.5], (edge) => {
      effort.left -= 1
      if (passes(edges[edge]!, cx, cy, corners)) stop(edge, corner)
    })
  }
  return stops
}

/** Where two edges cross, off the corners of both. */
const crossing = (one: Edge, other: Edge, corners: Corners): number | null => {
  const { x, y } = corners
  const [ax, ay, cx, cy] = [x[one.from]!, y[one.from]!, x[other.from]!, y[other.from]!]
  const [dx, dy] = [x[one.to]! - ax, y[one.to]! - ay]
  const [ex, ey] = [x[other.to]! - cx, y[other.to]! - cy]
  const sideFrom = dx * (cy - ay) - dy * (cx - ax)
  const sideTo = dx * (cy + ey - ay) - dy * (cx + ex - ax)
  if (Math.sign(sideFrom) * Math.sign(sideTo) >= 0) return null
  const turn = dx * ey - dy * ex
  const share = ((cx - ax) * ey - (cy - ay) * ex) / turn
  return share <= 0 || share >= 1 ? null : corners.near(ax + share * dx, ay + share * dy)
}

/** Whether an edge passes the cell around a corner. */
const passes = ({ from, to }: Edge, cx: number, cy: number, { x, y }: Corners): boolean => {
  const [ax, ay, bx, by] = [x[from]!, y[from]!, x[to]!, y[to]!]
  if (Math.max(ax, bx) <= cx - 0.5 || Math.min(ax, bx) >= cx + 0.5) return false
  if (Math.max(ay, by) <= cy - 0.5 || Math.min(ay, by) >= cy + 0.5) return false
  const [dx, dy] = [bx - ax, by - ay]
  return Math.abs(dx * (cy - ay) - dy * (cx - ax)) < (Math.abs(dx) + Math.abs(dy)) / 2
}

const inOrder = (
  stops: ReadonlySet<number> | undefined,
  from: number,
  to: number,
  { x, y }: Corners
): ReadonlyArray<number> => {
  if (stops === undefined) return []
  const [dx, dy] = [x[to]! - x[from]!, y[to]! - y[from]!]
  const along = (corner: number) => x[corner]! * dx + y[corner]! * dy
  return [...stops].sort((a, b) => along(a) - along(b) || a - b)
}
