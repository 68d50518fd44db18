/** The figures that a map can be coloured by: their values, the classes they fall into, the colours of those. No drawing here. */
import { percent, type Share } from '@gezhi/domain/common'
import type { BoardLine } from '../../queries/register-types.ts'

export const figures = ['open', 'overdue', 'onTime', 'closure', 'households', 'none'] as const
export type Figure = (typeof figures)[number]

/** What a unit has of a figure: a number to compare by, and the share it comes from where it is one. */
export interface FigureValue {
  readonly amount: number
  readonly share?: Share
}

/** `null` where nothing was counted: a rate of nothing is no rate. */
export const figureOf = (
  figure: Figure,
  line: BoardLine | undefined,
  households: number | null
): FigureValue | null => {
  switch (figure) {
    case 'none':
      return null
    case 'households':
      return households === null ? null : { amount: households }
    case 'open':
    case 'overdue':
      return { amount: line?.counts[figure] ?? 0 }
    case 'onTime':
    case 'closure': {
      const share = line?.shares[figure]
      const rate = share === undefined ? null : percent(share, 1)
      return share === undefined || rate === null ? null : { amount: Number(rate), share }
    }
  }
}

/** A class of a legend: both ends belong to it. */
export interface FigureClass {
  readonly from: number
  readonly to: number
  /** From 0 to 1: how much ink. */
  readonly ink: number
  /** How many units are in it. */
  readonly count: number
}

const classesMax = 5
const inkLeast = 0.06
const inkMost = 0.68

/** Classes with about as many units each; equal values are never parted. */
export const classesOf = (amounts: ReadonlyArray<number>): ReadonlyArray<FigureClass> => {
  const sorted = [...amounts].sort((a, b) => a - b)
  const distinct = [...new Set(sorted)]
  const count = Math.min(classesMax, distinct.length)
  const starts = new Set<number>()
  for (let i = 0; i < count; i++) {
    const start = distinct.length <= classesMax ? distinct[i] : sorted[Math.floor((i * sorted.length) / count)]
    if (start !== undefined) starts.add(start)
  }
  const froms = [...starts]
  return froms.map((from, i) => {
    const next = froms[i + 1]
    const to = distinct.findLast((value) => next === undefined || value < next) ?? from
    const step = froms.length === 1 ? 0 : i / (froms.length - 1)
    const count = sorted.filter((value) => value >= from && value <= to).length
    return { from, to, ink: inkLeast + (inkMost - inkLeast) * step, count }
  })
}

export const classOf = (classes: ReadonlyArray<FigureClass>, amount: number): FigureClass | undefined =>
  classes.findLast(({ from }) => amount >= from)

const channels = (hex: string): ReadonlyArray<number> => [1, 3, 5].map((i) => Number.parseInt(hex.slice(i, i + 2), 16))

/** `#rrggbb` between two others. */
export const mix = (from: string, to: string, share: number): string => {
  const [a, b] = [channels(from), channels(to)]
  const mixed = a.map((value, i) => Math.round(value + ((b[i] ?? value) - value) * share))
  return `#${mixed.map((value) => value.toString(16).padStart(2, '0')).join('')}`
}
