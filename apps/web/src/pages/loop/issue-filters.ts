/**
 * What a list of issues is narrowed by, as it stands in the address: a view can be kept, sent, and gone back to.
 * What the address says wrongly is left out, not refused.
 */
import { BatchId, Day, isDay, UnitId } from '@gezhi/domain/common'
import { Channel, Condition, Metric, Stage } from '@gezhi/domain/loop'
import { Schema } from 'effect'
import { instantsOf, type Period, presets } from '../../day.ts'
import type { Narrow, Order } from '../../queries/types.ts'

export interface IssueFilters {
  readonly unit?: UnitId | undefined
  /** The same by serials from the root, for a unit that has ended or hung elsewhere then; goes before `unit`. */
  readonly path?: string | undefined
  /** By the tree as it was when each was reported, or as it is today. */
  readonly tree?: Narrow['tree'] | undefined
  readonly stages?: ReadonlyArray<Stage> | undefined
  /** Prefixes of class codes. */
  readonly matters?: ReadonlyArray<string> | undefined
  readonly channels?: ReadonlyArray<Channel> | undefined
  /** Organisation or unit that leads. */
  readonly lead?: string | undefined
  readonly mine?: 'desk' | 'reported' | undefined
  readonly conditions?: ReadonlyArray<Condition> | undefined
  /** Of unit and classes what is named itself, without what is below it. */
  readonly only?: Narrow['only'] | undefined
  /** What has none of these yet. */
  readonly lacks?: Narrow['lacks'] | undefined
  readonly figure?: { readonly metric: Metric; readonly side: 'part' | 'whole' } | undefined
  /** When it was reported. */
  readonly period?: Period | undefined
  /** When it was closed. */
  readonly closed?: Period | undefined
  readonly text?: string | undefined
  readonly batch?: BatchId | undefined
  readonly order?: Order | undefined
}

export type Search = Readonly<Record<string, string | undefined>>

const isUnitId = Schema.is(UnitId)
const isBatchId = Schema.is(BatchId)

const oneOf = <T extends string>(all: ReadonlyArray<T>, text: string | undefined): T | undefined =>
  all.find((one) => one === text)

const several = <T extends string>(all: ReadonlyArray<T>, text: string | undefined): ReadonlyArray<T> | undefined => {
  const found = (text ?? '').split(',').flatMap((part) => oneOf(all, part) ?? [])
  return found.length === 0 ? undefined : found
}

const readDay = (text: string): Day | null => (isDay(text) ? Day.make(text) : null)

const readPeriod = (text: string | undefined): Period | undefined => {
  const [from = '', to] = (text ?? '').split('..')
  if (to === undefined) return oneOf(presets, from)
  const days = { from: readDay(from), to: readDay(to) }
  return days.from === null && days.to === null ? undefined : days
}

const writePeriod = (period: Period | undefined): string | undefined =>
  typeof period === 'object' ? `${period.from ?? ''}..${period.to ?? ''}` : period

const readFigure = (text: string | undefined): IssueFilters['figure'] => {
  const [name, end] = (text ?? '').split('.')
  const metric = oneOf(Metric.literals, name)
  const side = oneOf(['part', 'whole'] as const, end)
  return metric === undefined || side === undefined ? undefined : { metric, side }
}

const codes = (text: string | undefined): ReadonlyArray<string> | undefined => {
  const found = (text ?? '').split(',').filter((code) => /^\d{1,6}$/.test(code))
  return found.length === 0 ? undefined : found
}

export const readFilters = (search: Search): IssueFilters => ({
  unit: isUnitId(search.unit) ? search.unit : undefined,
  path: /^\/(\d{1,9}\/){1,8}$/.test(search.path ?? '') ? search.path : undefined,
  tree: oneOf(['then', 'now'], search.tree),
  stages: several(Stage.literals, search.stage),
  matters: codes(search.class),
  channels: several(Channel.literals, search.channel),
  // an organisation or a unit: both are named alike
  lead: isUnitId(search.lead) ? search.lead : undefined,
  mine: oneOf(['desk', 'reported'], search.mine),
  conditions: several(Condition.literals, search.is),
  only: several(['unit', 'matter'], search.only),
  lacks: several(['matter', 'lead'], search.lacks),
  figure: readFigure(search.figure),
  period: readPeriod(search.period),
  closed: readPeriod(search.closed),
  text: search.q?.trim().slice(0, 100) || undefined,
  batch: isBatchId(search.batch) ? search.batch : undefined,
  order: oneOf(['newest', 'oldest', 'due'], search.order)
})

/** Every name of the address, so that what is not set is taken away. */
export const writeFilters = (filters: IssueFilters): Record<string, string | undefined> => ({
  unit: filters.unit,
  path: filters.path,
  tree: filters.tree,
  stage: filters.stages?.join(','),
  class: filters.matters?.join(','),
  channel: filters.channels?.join(','),
  lead: filters.lead,
  mine: filters.mine,
  is: filters.conditions?.join(','),
  only: filters.only?.join(','),
  lacks: filters.lacks?.join(','),
  figure: filters.figure === undefined ? undefined : `${filters.figure.metric}.${filters.figure.side}`,
  period: writePeriod(filters.period),
  closed: writePeriod(filters.closed),
  q: filters.text,
  batch: filters.batch,
  order: filters.order
})

/** The question that the server is asked. `scope` is the part of the tree that the whole page is about. */
export const narrowOf = (
  filters: IssueFilters,
  { now, zone, scope }: { readonly now: number; readonly zone: string; readonly scope?: UnitId | undefined }
): Narrow => {
  const {
    unit = scope,
    path,
    tree,
    stages,
    matters,
    channels,
    lead,
    mine,
    conditions,
    only,
    lacks,
    figure,
    period,
    closed,
    text,
    batch
  } = filters
  const reported = period === undefined ? {} : instantsOf(period, now, zone)
  const ended = closed === undefined ? {} : instantsOf(closed, now, zone)
  return {
    ...(unit !== undefined && { unitId: unit }),
    ...(stages !== undefined && { stages }),
    ...(matters !== undefined && { matters }),
    ...(channels !== undefined && { channels }),
    ...(lead !== undefined && { lead }),
    ...(mine !== undefined && { mine }),
    ...(conditions !== undefined && { conditions }),
    ...(path !== undefined && { path }),
    ...(tree !== undefined && { tree }),
    ...(only !== undefined && { only }),
    ...(lacks !== undefined && { lacks }),
    ...(figure !== undefined && { figure }),
    ...reported,
    ...(ended.from !== undefined && { closedFrom: ended.from }),
    ...(ended.to !== undefined && { closedTo: ended.to }),
    ...(text !== undefined && { text }),
    ...(batch !== undefined && { batchId: batch })
  }
}

/** Whether anything narrows the list; the order does not. */
export const isNarrowed = ({ order: _order, ...rest }: IssueFilters): boolean =>
  Object.values(rest).some((value) => value !== undefined)
