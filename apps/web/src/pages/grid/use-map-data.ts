/** What the map needs of the server: shapes, figures and issues of one level, put together for drawing and for the list. */
import type { UnitId } from '@gezhi/domain/common'
import { keepPreviousData, useQuery } from '@tanstack/solid-query'
import { createEffect, createMemo, createSignal, untrack } from 'solid-js'
import { instantsOf } from '../../day.ts'
import { formatNumber, zone } from '../../format.ts'
import type { Area, Dot } from '../../map/map-model.ts'
import { readPalette } from '../../map/map-style.ts'
import { now } from '../../now.ts'
import { unitsQuery } from '../../queries/grid.ts'
import { useWorkingLevel } from '../../queries/reference.ts'
import type { Feature, UnitLine } from '../../queries/register-types.ts'
import type { Narrow } from '../../queries/types.ts'
import { pointsQuery, unitBoardQuery, useBoundariesQuery } from '../../queries/units.ts'
import { useMay } from '../../session.tsx'
import { isDark } from '../../theme.ts'
import { classesOf, classOf, type Figure, type FigureClass, type FigureValue, figureOf, mix } from './map-figure.ts'
import type { MapState } from './map-state.ts'

/** One line of the list beside the map. */
export interface MapLine {
  readonly unit: Pick<UnitLine, 'id' | 'name' | 'parentId' | 'path' | 'households'>
  readonly value: FigureValue | null
  readonly ink: number | undefined
}

const tones: Record<'green' | 'amber' | 'red' | 'none', Dot['tone']> = {
  green: 'calm',
  amber: 'near',
  red: 'over',
  none: 'none'
}

const perCent: ReadonlySet<Figure> = new Set<Figure>(['onTime', 'closure'])

export const figureText = (figure: Figure, amount: number): string =>
  perCent.has(figure) ? `${formatNumber(amount, 1)}%` : formatNumber(amount)

export const useMapData = (state: () => MapState, level: () => number, scope: () => UnitId | undefined) => {
  const may = useMay()
  const boundaries = useBoundariesQuery()
  const narrow = createMemo(
    (): Narrow => {
      const { period } = state()
      const unitId = scope()
      return {
        ...(unitId !== undefined && { unitId }),
        ...(period !== undefined && instantsOf(period, untrack(now), zone()))
      }
    },
    undefined,
    { equals: (a, b) => JSON.stringify(a) === JSON.stringify(b) }
  )
  const units = useQuery(unitsQuery)
  const shapes = useQuery(() => boundaries(level(), scope()))
  // special grids hang on the level at which people work, whichever level is shown
  const working = useWorkingLevel()
  const apart = () => working() !== undefined && working() !== level()
  const specials = useQuery(() => ({
    ...boundaries(working() ?? 0, scope()),
    enabled: apart() && state().layers.has('special')
  }))
  const board = useQuery(() => ({
    ...unitBoardQuery(narrow(), level()),
    enabled: may('figures.read'),
    placeholderData: keepPreviousData
  }))
  const points = useQuery(() => ({
    ...pointsQuery({ ...narrow(), conditions: [state().figure === 'overdue' ? 'overdue' : 'open'] }),
    enabled: may('issue.read') && state().layers.has('issues'),
    placeholderData: keepPreviousData
  }))

  const lines = createMemo((): ReadonlyArray<MapLine> => {
    const root = units.data?.find(({ id }) => id === scope())?.path ?? '/'
    const figured = new Map((board.data?.lines ?? []).map((line) => [line.unitId, line]))
    const found = (units.data ?? [])
      .filter((unit) => unit.level === level() && unit.path.startsWith(root))
      .map((unit) => ({ unit, value: figureOf(state().figure, figured.get(unit.id), unit.households) }))
    const classes = classesOf(found.flatMap(({ value }) => value?.amount ?? []))
    return found
      .map(({ unit, value }) => ({
        unit,
        value,
        ink: value === null ? undefined : classOf(classes, value.amount)?.ink
      }))
      .sort((a, b) => (b.value?.amount ?? -1) - (a.value?.amount ?? -1))
  })
  const classes = createMemo(
    (): ReadonlyArray<FigureClass> => classesOf(lines().flatMap(({ value }) => value?.amount ?? []))
  )

  // the tokens change with the theme, a frame after it was chosen
  const [palette, setPalette] = createSignal(readPalette())
  createEffect(() => {
    isDark()
    requestAnimationFrame(() => setPalette(readPalette()))
  })
  const fillOf = (ink: number): string => mix(palette().sheet, palette().edge, ink)

  const areas = createMemo((): ReadonlyArray<Area> => {
    const features = shapes.data?.collection?.features ?? []
    const { layers, figure } = state()
    const byId = new Map(lines().map((line) => [line.unit.id, line]))
    const areaOf = (feature: Feature, special: boolean): Area => {
      const line = byId.get(feature.id)
      const colour = line?.ink === undefined ? {} : { fill: fillOf(line.ink) }
      const note = line?.value == null ? {} : { note: figureText(figure, line.value.amount) }
      const { id, properties, geometry } = feature
      return { id, name: properties.name, geometry, special, ...(special ? {} : colour), ...note }
    }
    const onTop = apart() ? (specials.data?.collection?.features ?? []) : features
    const ofKind = (all: ReadonlyArray<Feature>, kind: Feature['properties']['kind']) =>
      all.filter(({ properties }) => properties.kind === kind).map((one) => areaOf(one, kind === 'special'))
    return [
      ...(layers.has('grids') ? ofKind(features, 'base') : []),
      ...(layers.has('special') ? ofKind(onTop, 'special') : [])
    ]
  })
  const dots = createMemo(
    (): ReadonlyArray<Dot> =>
      state().layers.has('issues')
        ? (points.data?.points ?? []).map(({ id, title, point, light }) => ({
            id,
            title,
            at: [point[0], point[1]] as const,
            tone: tones[light]
          }))
        : []
  )

  /** Not all that there are could be drawn. */
  const cut = () => {
    const found = points.data
    if (found === undefined || dots().length === 0 || found.total <= found.points.length) return undefined
    return { shown: found.points.length, total: found.total }
  }

  return { units, shapes, board, points, lines, classes, areas, dots, cut, fillOf }
}
