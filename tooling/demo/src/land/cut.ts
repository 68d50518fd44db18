/**
 * Cutting one area into two along a line such as roads, ditches and old field bounds leave. A cut begins and ends on
 * points that the border already has, so neighbours share every point of their borders and nothing is left between them.
 */
import { at, type Random } from '../random.ts'
import { areaOf, centreOf, distance, inside, meets, type Ring, type Spot } from './ring.ts'
import { settled, streetsRun } from './sketch.ts'

/** An area and the places in it that people live in: x, y and how many, three numbers each. */
export interface Piece {
  readonly ring: Ring
  readonly homes: Float64Array
}

interface Line {
  readonly from: number
  readonly to: number
  readonly score: number
}

/** Two pieces, the first with about `share` of the homes. Throws when no straight line would do either. */
export const cut = (piece: Piece, share: number, random: Random): readonly [Piece, Piece] => {
  const lines = [0, 90, 12, 102, -12, 78, 30, 120, 60, -30, 45, -45, 20, 70, 110, 160]
    .flatMap((degrees) => lineAcross(piece, degrees, share))
    .sort((a, b) => a.score - b.score)
  for (const line of lines) {
    for (const bend of [1, 0.5, 0.2, 0]) {
      const path = pathBetween(at(piece.ring, line.from), at(piece.ring, line.to), bend, random)
      if (!fits(piece.ring, line, path)) continue
      const halves = halve(piece, line, path)
      const got = weigh(halves[0]) / weigh(piece)
      if (Math.abs(got - share) < 0.3 * Math.min(share, 1 - share)) return halves
      break
    }
  }
  throw new Error(`no cut through an area of ${Math.round(areaOf(piece.ring))} square metres`)
}

const weigh = ({ homes }: Piece): number => {
  let sum = 0
  for (let i = 2; i < homes.length; i += 3) sum += homes[i]!
  return sum
}

/** The straight line in a direction that has `share` of the homes on its left, between the nearest points of the border. */
const lineAcross = (piece: Piece, degrees: number, share: number): ReadonlyArray<Line> => {
  const { ring, homes } = piece
  const middle = centreOf(ring)
  const angle = streetsRun(...middle) + (degrees * Math.PI) / 180
  const [ux, uy] = [Math.cos(angle), Math.sin(angle)]
  const level = levelOf(homes, -uy, ux, 1 - share)
  const hits: Array<{ readonly along: number; readonly edge: number }> = []
  ring.forEach((p, i) => {
    const q = at(ring, (i + 1) % ring.length)
    const [a, b] = [p[1] * ux - p[0] * uy - level, q[1] * ux - q[0] * uy - level]
    if (a > 0 === b > 0) return
    const t = a / (a - b)
    hits.push({
      along: (p[0] + (q[0] - p[0]) * t) * ux + (p[1] + (q[1] - p[1]) * t) * uy,
      edge: t < 0.5 ? i : (i + 1) % ring.length
    })
  })
  hits.sort((a, b) => a.along - b.along)
  const gaps = hits.flatMap((hit, i) => {
    const next = hits[i + 1]
    return i % 2 === 0 && next !== undefined ? [{ from: hit.edge, to: next.edge, length: next.along - hit.along }] : []
  })
  const widest = gaps.sort((a, b) => b.length - a.length)[0]
  if (widest === undefined) return []
  const { from, to } = widest
  const apart = Math.min((to - from + ring.length) % ring.length, (from - to + ring.length) % ring.length)
  if (apart < 3) return []
  const size = Math.sqrt(areaOf(ring))
  const slant = lean(ring, from, to) + lean(ring, to, from)
  return [
    { from, to, score: distance(at(ring, from), at(ring, to)) / size + slant * 0.35 + (degrees % 90 === 0 ? 0 : 0.25) }
  ]
}

/** The height above which `share` of the homes lie, in the direction of a unit vector. */
const levelOf = (homes: Float64Array, nx: number, ny: number, share: number): number => {
  let [low, high] = [Number.POSITIVE_INFINITY, Number.NEGATIVE_INFINITY]
  let total = 0
  for (let i = 0; i < homes.length; i += 3) {
    const height = homes[i]! * nx + homes[i + 1]! * ny
    if (height < low) low = height
    if (height > high) high = height
    total += homes[i + 2]!
  }
  const slots = new Float64Array(256)
  const scale = 255 / Math.max(high - low, 1)
  for (let i = 0; i < homes.length; i += 3) {
    slots[Math.floor((homes[i]! * nx + homes[i + 1]! * ny - low) * scale)]! += homes[i + 2]!
  }
  let [slot, before] = [0, 0]
  while (slot < 255 && before + slots[slot]! < total * share) before += slots[slot++]!
  const part = slots[slot]! === 0 ? 0.5 : (total * share - before) / slots[slot]!
  return low + (slot + part) / scale
}

/** How far from a right angle a cut leaves the border: 0 straight off, 1 along it. */
const lean = (ring: Ring, from: number, to: number): number => {
  const n = ring.length
  const [a, b] = [at(ring, (from + n - 2) % n), at(ring, (from + 2) % n)]
  const [p, q] = [at(ring, from), at(ring, to)]
  const dot = (b[0] - a[0]) * (q[0] - p[0]) + (b[1] - a[1]) * (q[1] - p[1])
  return Math.abs(dot) / (distance(a, b) * distance(p, q) || 1)
}

/** Points between two ends, without them: in town nearly straight with a step here and there, outside winding. */
const pathBetween = (from: Spot, to: Spot, bend: number, random: Random): ReadonlyArray<Spot> => {
  const length = distance(from, to)
  const town = Math.min(0.9, settled((from[0] + to[0]) / 2, (from[1] + to[1]) / 2) * 1.6, 1500 / length)
  const spacing = 36 + 34 * (1 - town)
  const n = Math.max(2, Math.round(length / spacing))
  const [ex, ey] = [(to[0] - from[0]) / length, (to[1] - from[1]) / length]
  const swing = bend * length * (0.01 + 0.045 * (1 - town))
  const waves = [1, 2, 3, 5, 8].map(
    (k) => [k, (random.normal() * swing * 1.6) / k, random.between(0, Math.PI)] as const
  )
  const rough = bend * spacing * 0.28 * (1 - town)
  const steps = stepsOf(length, bend, random)
  const offset = (t: number) =>
    waves.reduce((sum, [k, high, phase]) => sum + high * Math.sin(Math.PI * k * t + phase), rough * random.normal())
  const place = (t: number, off: number): Spot => [
    Math.round(from[0] + ex * length * t - ey * off),
    Math.round(from[1] + ey * length * t + ex * off)
  ]
  let aside = 0
  return Array.from({ length: n - 1 }, (_, i) => (i + 1) / n).flatMap((t) => {
    const ease = Math.min(1, 4 * t, 4 * (1 - t))
    const wave = offset(t)
    const before = place(t, ease * (wave + aside))
    const next = steps.findLast(([where]) => where <= t)?.[1] ?? 0
    if (next === aside) return [before]
    aside = next
    const after = place(t, ease * (wave + aside))
    return distance(before, after) < 16 ? [before] : [before, after]
  })
}

/** Where a border turns off for a block or two, and how far aside it goes on. */
const stepsOf = (length: number, bend: number, random: Random): ReadonlyArray<readonly [number, number]> => {
  const number = random.chance(0.45) ? random.whole(1, 1 + Math.floor(length / 900)) : 0
  return Array.from({ length: number }, () => random.between(0.12, 0.88))
    .sort((a, b) => a - b)
    .map((where) => [where, bend * random.normal() * Math.min(length * 0.16, 130)])
}

/** Whether the path stays within the area and keeps off its border but for its ends. */
const fits = (ring: Ring, { from, to }: Line, path: ReadonlyArray<Spot>): boolean => {
  const whole = [at(ring, from), ...path, at(ring, to)]
  if (!path.every(([x, y]) => inside(ring, x, y))) return false
  const last = whole.length - 2
  for (let i = 0; i <= last; i++) {
    const [a, b] = [at(whole, i), at(whole, i + 1)]
    for (let j = 0; j < ring.length; j++) {
      const next = (j + 1) % ring.length
      const touchesFrom = j === from || next === from
      const touchesTo = j === to || next === to
      if ((i === 0 && touchesFrom) || (i === last && touchesTo)) continue
      if (meets(a, b, at(ring, j), at(ring, next))) return false
    }
    for (let k = 0; k < i - 1; k++) if (meets(a, b, at(whole, k), at(whole, k + 1))) return false
  }
  return path.every((p, i) => ring.every((q, j) => distance(p, q) > 11 || nearEnd(i, path.length, j, from, to)))
}

const nearEnd = (i: number, length: number, j: number, from: number, to: number): boolean =>
  (i === 0 && j === from) || (i === length - 1 && j === to)

const halve = ({ ring, homes }: Piece, { from, to }: Line, path: ReadonlyArray<Spot>): readonly [Piece, Piece] => {
  // Going along the border from `to` back to `from` leaves what lies left of the path; the rest is right of it.
  const left = [...path, ...along(ring, to, from)]
  const right = [...path.toReversed(), ...along(ring, from, to)]
  const mine = new Float64Array(homes.length)
  const other = new Float64Array(homes.length)
  let [here, there] = [0, 0]
  for (let i = 0; i < homes.length; i += 3) {
    const home = homes.subarray(i, i + 3)
    if (inside(left, homes[i]!, homes[i + 1]!)) {
      mine.set(home, here)
      here += 3
    } else {
      other.set(home, there)
      there += 3
    }
  }
  return [
    { ring: left, homes: mine.slice(0, here) },
    { ring: right, homes: other.slice(0, there) }
  ]
}

const along = (ring: Ring, from: number, to: number): Ring =>
  from <= to ? ring.slice(from, to + 1) : [...ring.slice(from), ...ring.slice(0, to + 1)]
