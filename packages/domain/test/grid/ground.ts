/** Made-up ground: fields that share their edges to the last digit, and stars of any shape. */
import type { Point } from '@gezhi/domain/grid'

/** The same numbers for the same seed, from 0 up to 1. */
export const numbersFrom = (seed: number): (() => number) => {
  let state = seed >>> 0
  return () => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0
    return state / 2 ** 32
  }
}

const west = 113
const south = 28
const step = 0.004

/** `size` × `size` crooked fields; every side has a bend in it that both neighbours know. */
export const fields = (size: number, seed: number): ReadonlyArray<ReadonlyArray<Point>> => {
  const next = numbersFrom(seed)
  const jitter = () => (next() - 0.5) * step * 0.4
  const grid = Array.from({ length: 2 * size + 1 }, (_, i) =>
    Array.from(
      { length: 2 * size + 1 },
      (_, j): Point => [west + (i * step) / 2 + jitter() / 2, south + (j * step) / 2 + jitter() / 2]
    )
  )
  const at = (i: number, j: number) => grid[i]![j]!
  const around = [
    [0, 0],
    [1, 0],
    [2, 0],
    [2, 1],
    [2, 2],
    [1, 2],
    [0, 2],
    [0, 1],
    [0, 0]
  ] as const
  return Array.from({ length: size * size }, (_, n) => {
    const [i, j] = [2 * (n % size), 2 * Math.floor(n / size)]
    return around.map(([di, dj]) => at(i + di, j + dj))
  })
}

/** The inner part of all fields, which no jitter leaves open. */
export const insideFields = (size: number, next: () => number): Point => [
  west + step * (0.2 + next() * (size - 0.4)),
  south + step * (0.2 + next() * (size - 0.4))
]

/** A ring around a middle that never crosses itself, however ragged. */
export const star = (
  corners: number,
  seed: number,
  [x, y]: Point = [west, south],
  radius = 0.01
): ReadonlyArray<Point> => {
  const next = numbersFrom(seed)
  const ring = Array.from({ length: corners }, (_, i): Point => {
    const [angle, far] = [(2 * Math.PI * (i + next() * 0.9)) / corners, radius * (0.2 + 0.8 * next())]
    return [x + far * Math.cos(angle), y + far * Math.sin(angle)]
  })
  return [...ring, ring[0]!]
}
