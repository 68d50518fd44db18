/** What a bench is, and what it answers: a value beside a floor measured in the same minute. Figures of one machine mean nothing alone; ratios do. */

export interface Figure {
  readonly value: number
  readonly unit: string
  /** The same work by the barest means there are, where there is such a thing. */
  readonly floor: number | null
  /** `value / floor`; for times the other way round is no better, so a ratio of times is kept as it is. */
  readonly ratio: number | null
  /** What the ratio (or, without a floor, the value) has to reach. */
  readonly bar: number | null
  readonly ok: boolean
  /** Further figures that explain the one. */
  readonly detail: Readonly<Record<string, number | string>>
}

export interface Bench {
  readonly name: string
  readonly run: (say: (line: string) => void) => Promise<Figure>
}

interface Given {
  readonly value: number
  readonly unit: string
  readonly floor?: number
  readonly bar?: number
  readonly detail?: Figure['detail']
}

/** More is better; the bar is asked of the ratio where there is a floor, of the value where there is none. */
export const atLeast = ({ value, unit, floor, bar, detail }: Given): Figure => {
  const ratio = floor === undefined ? null : value / floor
  return figure({ value, unit, floor, bar, detail }, ratio, bar === undefined || (ratio ?? value) >= bar)
}

/** Less is better. */
export const atMost = ({ value, unit, floor, bar, detail }: Given): Figure => {
  const ratio = floor === undefined ? null : value / floor
  return figure({ value, unit, floor, bar, detail }, ratio, bar === undefined || (ratio ?? value) <= bar)
}

const figure = (
  given: { [K in keyof Given]: Given[K] | undefined } & { value: number; unit: string },
  ratio: number | null,
  ok: boolean
): Figure => ({
  value: round(given.value),
  unit: given.unit,
  floor: given.floor === undefined ? null : round(given.floor),
  ratio: ratio === null ? null : round(ratio),
  bar: given.bar ?? null,
  ok,
  detail: Object.fromEntries(
    Object.entries(given.detail ?? {}).map(([name, value]) => [name, typeof value === 'number' ? round(value) : value])
  )
})

/** Three digits that count. */
const round = (n: number): number => (n === 0 ? 0 : Number(n.toPrecision(4)))
