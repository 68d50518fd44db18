/**
 * Whether two reports may be about the same thing: a hint with its reasons, for a person to judge. Nothing is merged by it.
 */
import { dayLength, type Instant, toMillis } from '../common/index.ts'
import type { Point } from '../grid/shapes/point.ts'
import type { MatterCode } from './catalogue.ts'

export interface Described {
  readonly title: string
  readonly description: string
  readonly matter: MatterCode | null
  readonly path: string
  readonly point: Point | null
  readonly at: Instant
}

export interface Likeness {
  /** 0 to 1. */
  readonly score: number
  /** Metres between the two places, where both are known. */
  readonly metres: number | null
  readonly sameGrid: boolean
  readonly sameMatter: boolean
  /** Share of two-character pieces that the texts have in common, 0 to 1. */
  readonly text: number
}

/** Scores at or above this are shown. */
export const likelyFrom = 0.45

/** How alike others are to this one: place, class, words and time, weighted; the parts are returned so that the hint can say why. */
export const likenessTo = (a: Described): ((b: Described) => Likeness) => {
  const words = piecesOf(a)
  return (b) => likeness(a, b, overlap(words, piecesOf(b)))
}

const likeness = (a: Described, b: Described, text: number): Likeness => {
  const metres = a.point !== null && b.point !== null ? distance(a.point, b.point) : null
  const sameGrid = a.path === b.path
  const sameMatter = a.matter !== null && a.matter === b.matter
  const place = metres === null ? (sameGrid ? 0.5 : 0) : Math.max(0, 1 - metres / 300)
  const days = Math.abs(toMillis(a.at) - toMillis(b.at)) / dayLength
  const time = Math.max(0, 1 - days / 30)
  return {
    score: 0.35 * place + 0.15 * Number(sameMatter) + 0.4 * text + 0.1 * time,
    metres,
    sameGrid,
    sameMatter,
    text
  }
}

/** What a matter is stands at the beginning; somebody waits for the hint while they write, and it looks at hundreds of reports. */
const readUpTo = 600

const piecesOf = ({ title, description }: Described) => pieces(`${title} ${description.slice(0, readUpTo)}`)

/** Pairs of neighbouring characters: words of Chinese have no spaces between them, and pairs find them all the same. */
const pieces = (text: string): ReadonlySet<string> => {
  const letters = [...text.toLowerCase().replaceAll(/[\s\p{P}\p{S}]+/gu, '')]
  return new Set(letters.slice(1).map((letter, i) => `${letters[i]}${letter}`))
}

const overlap = (a: ReadonlySet<string>, b: ReadonlySet<string>): number => {
  const smaller = Math.min(a.size, b.size)
  return smaller === 0 ? 0 : [...a].filter((piece) => b.has(piece)).length / smaller
}

/** Metres on the sphere; good to half a percent, which is enough for a hint. */
const distance = ([lon1, lat1]: Point, [lon2, lat2]: Point): number => {
  const rad = Math.PI / 180
  const x = (lon2 - lon1) * rad * Math.cos(((lat1 + lat2) / 2) * rad)
  const y = (lat2 - lat1) * rad
  return Math.hypot(x, y) * 6_371_000
}
