/** What the map shows, as it stands in the address; what the address says wrongly is left out. */
import { Day, isDay } from '@gezhi/domain/common'
import { type Period, presets } from '../../day.ts'
import { type Figure, figures } from './map-figure.ts'

export const layers = ['grids', 'special', 'issues'] as const
export type Layer = (typeof layers)[number]

export interface MapState {
  readonly figure: Figure
  /** `undefined`: the level below the unit that the page is about. */
  readonly level: number | undefined
  readonly period: Period | undefined
  readonly layers: ReadonlySet<Layer>
  readonly unit: string | undefined
  readonly issue: string | undefined
  /** On a phone one of the two is seen. */
  readonly view: 'map' | 'list'
}

export type Search = Readonly<Record<string, string | undefined>>

const readDay = (text: string): Day | null => (isDay(text) ? Day.make(text) : null)

export const readPeriod = (text: string | undefined): Period | undefined => {
  const [from = '', to] = (text ?? '').split('..')
  if (to === undefined) return presets.find((one) => one === from)
  const days = { from: readDay(from), to: readDay(to) }
  return days.from === null && days.to === null ? undefined : days
}

export const writePeriod = (period: Period | undefined): string | undefined =>
  typeof period === 'object' ? `${period.from ?? ''}..${period.to ?? ''}` : period

/** Layers that are switched off are named, so that a plain address shows all but the special ones. */
const usual: ReadonlyArray<Layer> = ['grids', 'issues']

export const readMap = (search: Search): MapState => {
  const on = search.layers?.split(',')
  return {
    figure: figures.find((one) => one === search.figure) ?? 'open',
    level: /^\d$/.test(search.level ?? '') ? Number(search.level) : undefined,
    period: readPeriod(search.period),
    layers: new Set(on === undefined ? usual : layers.filter((one) => on.includes(one))),
    unit: search.unit,
    issue: search.issue,
    view: search.view === 'list' ? 'list' : 'map'
  }
}

export const writeLayers = (on: ReadonlySet<Layer>): string | undefined => {
  const text = layers.filter((one) => on.has(one)).join(',')
  return text === usual.join(',') ? undefined : text
}
