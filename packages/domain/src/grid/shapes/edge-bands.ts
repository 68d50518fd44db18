/**
 * Edges of many shapes in one flat array, each shape cut into bands from south to north, so that a question about one
 * latitude reads few of its edges, side by side in memory, however long the boundary is.
 */
import { type Boundary, boxOf, crossesEast, partsOf } from './geometry.ts'

export interface EdgeBands {
  /** West, south, east and north of each shape: four numbers a shape. */
  readonly boxes: Float64Array
  /** The first band of each shape, and at the end the number of bands. */
  readonly bandOf: Int32Array
  /** Where the edges of each band begin, counted in edges, and at the end their number. */
  readonly edgeOf: Int32Array
  /** Both ends of each edge, the southern one first: four numbers an edge. An edge is there once for every band it is in. */
  readonly edges: Float64Array
}

export const bandsOf = (boundaries: ReadonlyArray<Boundary>): EdgeBands => {
  const boxes = new Float64Array(boundaries.length * 4)
  const bandOf = new Int32Array(boundaries.length + 1)
  const banded = boundaries.map((boundary, shape) => {
    const box = boxOf(boundary)
    boxes.set(box, shape * 4)
    const own = inBands(upwards(boundary), box[1], box[3])
    bandOf[shape + 1] = bandOf[shape]! + own.counts.length
    return own
  })
  const edgeOf = new Int32Array(bandOf[boundaries.length]! + 1)
  let band = 0
  for (const { counts } of banded) for (const count of counts) edgeOf[++band] = edgeOf[band - 1]! + count
  const edges = new Float64Array(edgeOf[band]! * 4)
  banded.forEach((own, shape) => {
    edges.set(own.edges, edgeOf[bandOf[shape]!]! * 4)
  })
  return { boxes, bandOf, edgeOf, edges }
}

/** Whether a shape holds a point, as `contains` says it. */
export const bandsContain = (bands: EdgeBands, shape: number, x: number, y: number): boolean => {
  const { boxes, bandOf, edgeOf, edges } = bands
  const first = bandOf[shape]!
  const band = first + bandAt(y, boxes[shape * 4 + 1]!, boxes[shape * 4 + 3]!, bandOf[shape + 1]! - first)
  const end = edgeOf[band + 1]! * 4
  let inside = false
  for (let i = edgeOf[band]! * 4; i < end; i += 4) {
    if (crossesEast(x, y, edges[i]!, edges[i + 1]!, edges[i + 2]!, edges[i + 3]!)) inside = !inside
  }
  return inside
}

/** The square of the distance from a point to the box around a shape, in the measure of `squareToEdge`; 0 within it. */
export const squareToBox = (
  { boxes }: EdgeBands,
  shape: number,
  x: number,
  y: number,
  [east, north]: readonly [number, number]
): number => {
  const at = shape * 4
  const across = Math.max(boxes[at]! - x, x - boxes[at + 2]!, 0) * east
  const along = Math.max(boxes[at + 1]! - y, y - boxes[at + 3]!, 0) * north
  return across * across + along * along
}

/**
 * The square of the distance from a point to the nearest edge of a shape in metres, where one degree is `east` metres by
 * `north` metres. Edges further than `within` metres may be passed over.
 */
export const squareToEdge = (
  bands: EdgeBands,
  shape: number,
  x: number,
  y: number,
  [east, north]: readonly [number, number],
  within: number
): number => {
  const { boxes, bandOf, edgeOf, edges } = bands
  const [low, high] = [boxes[shape * 4 + 1]!, boxes[shape * 4 + 3]!]
  const first = bandOf[shape]!
  const count = bandOf[shape + 1]! - first
  const from = first + bandAt(y - within / north, low, high, count)
  const end = edgeOf[first + bandAt(y + within / north, low, high, count) + 1]! * 4
  let nearest = Number.POSITIVE_INFINITY
  for (let i = edgeOf[from]! * 4; i < end; i += 4) {
    const px = (edges[i]! - x) * east
    const py = (edges[i + 1]! - y) * north
    const dx = (edges[i + 2]! - edges[i]!) * east
    const dy = (edges[i + 3]! - edges[i + 1]!) * north
    const length = dx * dx + dy * dy
    const share = length === 0 ? 0 : Math.max(0, Math.min(1, -(px * dx + py * dy) / length))
    const square = (px + share * dx) ** 2 + (py + share * dy) ** 2
    if (square < nearest) nearest = square
  }
  return nearest
}

/** All edges of a boundary, the southern end first. */
const upwards = (boundary: Boundary): Float64Array => {
  const rings = partsOf(boundary).flat()
  const edges = new Float64Array(rings.reduce((sum, ring) => sum + Math.max(ring.length - 1, 0), 0) * 4)
  let at = 0
  for (const ring of rings) {
    for (let i = 1; i < ring.length; i++, at += 4) {
      const [from, to] = [ring[i - 1]!, ring[i]!]
      const [low, high] = from[1] <= to[1] ? [from, to] : [to, from]
      edges[at] = low[0]
      edges[at + 1] = low[1]
      edges[at + 2] = high[0]
      edges[at + 3] = high[1]
    }
  }
  return edges
}

const inBands = (edges: Float64Array, south: number, north: number) => {
  const bands = bandCount(edges, north - south)
  const counts = new Int32Array(bands)
  const firstBand = (i: number) => bandAt(edges[i + 1]!, south, north, bands)
  const lastBand = (i: number) => bandAt(edges[i + 3]!, south, north, bands)
  for (let i = 0; i < edges.length; i += 4) {
    const last = lastBand(i)
    for (let band = firstBand(i); band <= last; band++) counts[band]!++
  }
  const next = new Int32Array(bands)
  for (let band = 1; band < bands; band++) next[band] = next[band - 1]! + counts[band - 1]!
  const sorted = new Float64Array((next[bands - 1]! + counts[bands - 1]!) * 4)
  for (let i = 0; i < edges.length; i += 4) {
    const last = lastBand(i)
    for (let band = firstBand(i); band <= last; band++) {
      const at = next[band]!++ * 4
      sorted[at] = edges[i]!
      sorted[at + 1] = edges[i + 1]!
      sorted[at + 2] = edges[i + 2]!
      sorted[at + 3] = edges[i + 3]!
    }
  }
  return { counts, edges: sorted }
}

const edgesPerBand = 8
/** On average: shapes of many long edges get fewer bands, or each edge would be there too many times. */
const copiesMax = 4

const bandCount = (edges: Float64Array, height: number): number => {
  const count = edges.length / 4
  let climb = 0
  for (let i = 0; i < edges.length; i += 4) climb += edges[i + 3]! - edges[i + 1]!
  const most = climb === 0 ? 1 : ((copiesMax - 1) * count * height) / climb
  return Math.max(1, Math.floor(Math.min(count / edgesPerBand, most)))
}

/** Monotone in `y`: an edge is in every band between those of its ends. */
const bandAt = (y: number, low: number, high: number, bands: number): number => {
  const band = Math.floor(((y - low) / (high - low)) * bands)
  return band > 0 ? Math.min(band, bands - 1) : 0
}
