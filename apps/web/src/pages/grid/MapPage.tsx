/** The map: units of a level in the colour of a figure, issues on top, the same as a list beside, and what was picked. */
import { useSearchParams } from '@solidjs/router'
import { useQuery } from '@tanstack/solid-query'
import { createMemo, createSignal, Match, Show, Suspense, Switch } from 'solid-js'
import type { Period } from '../../day.ts'
import { formatNumber } from '../../format.ts'
import { BaseMap } from '../../map/base-map.tsx'
import { boxOf } from '../../map/map-model.ts'
import { unitsQuery } from '../../queries/grid.ts'
import { referenceQuery } from '../../queries/reference.ts'
import { useScopeUnit } from '../../scope-unit.ts'
import {
  Button,
  Checkbox,
  ColumnsIcon,
  cx,
  EmptyState,
  ErrorState,
  FilterChip,
  IssuesIcon,
  MapIcon,
  narrow,
  Page,
  Popover,
  Select,
  Skeleton,
  SplitView
} from '../../ui/index.tsx'
import { named, words } from '../../words.ts'
import { PeriodPanel, periodName } from '../loop/filter-panels.tsx'
import { MapLegend } from './MapLegend.tsx'
import { MapList } from './MapList.tsx'
import { MapPanel } from './MapPanel.tsx'
import { figures } from './map-figure.ts'
import { layers, readMap, type Search, writeLayers, writePeriod } from './map-state.ts'
import { say } from './say.ts'
import { figureText, useMapData } from './use-map-data.ts'

export default function MapPage() {
  const [search, setSearch] = useSearchParams<Search>()
  const scope = useScopeUnit()
  const reference = useQuery(referenceQuery)
  const units = useQuery(unitsQuery)
  const state = createMemo(() => readMap(search), undefined, {
    equals: (a, b) =>
      JSON.stringify({ ...a, layers: [...a.layers] }) === JSON.stringify({ ...b, layers: [...b.layers] })
  })
  const levels = () => reference.data?.scheme.data.levels ?? []
  const scopeLevel = () => units.data?.find(({ id }) => id === scope())?.level ?? 0
  const level = () => Math.min(state().level ?? scopeLevel() + 1, Math.max(0, levels().length - 1))
  const levelName = () => {
    const found = levels()[level()]
    return found === undefined ? '' : named(found.name)
  }
  const data = useMapData(state, level, scope)
  const [hovered, setHovered] = createSignal<string>()
  const shown = (line: { readonly unit: { readonly id: string } }) => line.unit.id === hovered()
  const pointed = () => data.lines().find(shown)

  const openUnit = (id: string) => setSearch({ unit: id, issue: undefined })
  const openIssue = (id: string) => setSearch({ issue: id, unit: undefined })
  const close = () => setSearch({ unit: undefined, issue: undefined })
  const setView = (view: 'map' | 'list') => setSearch({ view: view === 'list' ? view : undefined })

  const bar = () => (
    <div class="flex flex-wrap items-end gap-2">
      <Select
        label={say.map.figure}
        labelHidden
        class="w-40"
        value={state().figure}
        choices={figures.map((figure) => ({ value: figure, label: say.map.figures[figure] }))}
        onChange={(figure) => setSearch({ figure: figure === 'open' ? undefined : figure })}
      />
      <Select
        label={say.map.level}
        labelHidden
        class="w-32"
        value={String(level())}
        choices={levels().map((one, i) => ({ value: String(i), label: named(one.name) }))}
        onChange={(to) => setSearch({ level: to })}
      />
      <FilterChip
        name={say.map.period}
        value={periodText(state().period)}
        onRemove={() => setSearch({ period: undefined })}
      >
        <PeriodPanel value={state().period} onChange={(period) => setSearch({ period: writePeriod(period) })} />
      </FilterChip>
      <Popover label={say.map.layers} icon={ColumnsIcon} size="small" variant="quiet">
        <fieldset class="flex flex-col gap-1">
          <legend class="sr-only">{say.map.layers}</legend>
          {layers.map((layer) => (
            <Checkbox
              label={say.map.layer[layer]}
              hint={say.map.layerHints[layer]}
              checked={state().layers.has(layer)}
              onChange={(on) => {
                const next = new Set(state().layers)
                if (on) next.add(layer)
                else next.delete(layer)
                setSearch({ layers: writeLayers(next) })
              }}
            />
          ))}
        </fieldset>
      </Popover>
      <fieldset class="ml-auto flex gap-1 md:hidden">
        <legend class="sr-only">{say.map.view}</legend>
        <Button
          variant="quiet"
          icon={MapIcon}
          label={say.map.views.map}
          pressed={state().view === 'map'}
          onClick={() => setView('map')}
        />
        <Button
          variant="quiet"
          icon={IssuesIcon}
          label={say.map.views.list}
          pressed={state().view === 'list'}
          onClick={() => setView('list')}
        />
      </fieldset>
    </div>
  )

  return (
    <Page title={words.ui.nav.map} width="full" bar={bar()}>
      <SplitView
        keep="map"
        start={70}
        detailLabel={say.map.panel}
        onClose={close}
        list={
          <div class="flex h-full min-h-0 border-t border-line">
            <section
              aria-label={say.map.list}
              class={cx(
                'flex min-h-0 w-full shrink-0 flex-col border-r border-line md:w-64',
                narrow() && state().view === 'map' && 'hidden'
              )}
            >
              <MapLegend
                figure={state().figure}
                classes={data.classes()}
                fillOf={data.fillOf}
                dots={data.dots().length}
              />
              <Show when={data.units.data !== undefined} fallback={<Skeleton shape="rows" lines={8} />}>
                <MapList
                  label={say.map.listOf(levelName(), say.map.figures[state().figure])}
                  lines={data.lines()}
                  figure={state().figure}
                  fillOf={data.fillOf}
                  chosen={state().unit}
                  hovered={hovered()}
                  onHover={setHovered}
                  onChoose={openUnit}
                />
              </Show>
            </section>
            <div class={cx('relative min-w-0 flex-1', narrow() && state().view === 'list' && 'hidden')}>
              <Switch>
                <Match when={data.shapes.error}>
                  {(error) => <ErrorState error={error()} onAgain={() => void data.shapes.refetch()} />}
                </Match>
                <Match when={data.shapes.data?.collection?.features.length === 0}>
                  <EmptyState icon={MapIcon} title={say.map.noBoundaries}>
                    {say.map.noBoundariesHint}
                  </EmptyState>
                </Match>
                <Match when={data.shapes.data}>
                  <BaseMap
                    label={say.map.mapLabel(levelName(), say.map.figures[state().figure])}
                    areas={data.areas()}
                    dots={data.dots()}
                    grouped
                    chosen={state().unit}
                    hovered={hovered()}
                    onHover={setHovered}
                    view={viewOf(
                      boxOf((data.shapes.data?.collection?.features ?? []).map(({ geometry }) => ({ geometry })))
                    )}
                    onArea={openUnit}
                    onDot={openIssue}
                    class="h-full"
                  />
                </Match>
              </Switch>
              <details class="absolute bottom-2 left-2 rounded-sm border border-line-2 bg-raised text-sm md:hidden">
                <summary class="px-3 py-2">{say.map.legend}</summary>
                <MapLegend
                  figure={state().figure}
                  classes={data.classes()}
                  fillOf={data.fillOf}
                  dots={data.dots().length}
                />
              </details>
              <div
                aria-hidden="true"
                class="pointer-events-none max-md:hidden absolute bottom-2 left-2 max-w-[calc(100%-1rem)] rounded-sm border border-line-2 bg-raised px-2.5 py-1 text-sm empty:hidden"
              >
                <Show when={pointed()}>
                  {(line) => (
                    <>
                      <span class="font-medium">{line().unit.name}</span>
                      <Show when={line().value}>
                        {(value) => (
                          <span class="ml-2 text-ink-2">
                            {say.map.figures[state().figure]} {figureText(state().figure, value().amount)}
                          </span>
                        )}
                      </Show>
                    </>
                  )}
                </Show>
              </div>
              <Show when={data.cut()}>
                {(cut) => (
                  <p
                    role="status"
                    class="absolute inset-x-2 top-2 mr-12 w-fit rounded-sm border border-line-2 bg-raised px-2.5 py-1 text-sm text-ink-2"
                  >
                    {say.map.newest(formatNumber(cut().shown), formatNumber(cut().total))}
                  </p>
                )}
              </Show>
            </div>
          </div>
        }
        detail={
          state().unit === undefined && state().issue === undefined ? undefined : (
            <Suspense
              fallback={
                <div class="p-4">
                  <Skeleton lines={6} />
                </div>
              }
            >
              <MapPanel
                state={state()}
                onUnit={(unit, at) => setSearch({ unit, issue: undefined, level: String(at) })}
                onIssue={openIssue}
                onClose={close}
              />
            </Suspense>
          )
        }
      />
    </Page>
  )
}

const periodText = (period: Period | undefined) => (period === undefined ? undefined : periodName(period))

const viewOf = (box: ReturnType<typeof boxOf>) => (box === undefined ? undefined : { box })
