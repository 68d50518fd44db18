/** What the map shows, as a list: the same units and figures, the largest first, for reading and for the keyboard. */
import { createEffect, createSignal, For, on, Show } from 'solid-js'
import { formatNumber } from '../../format.ts'
import { movedBy } from '../../ui/cursor.ts'
import { EmptyState } from '../../ui/index.tsx'
import type { Figure } from './map-figure.ts'
import { say } from './say.ts'
import { figureText, type MapLine } from './use-map-data.ts'

export function MapList(props: {
  label: string
  lines: ReadonlyArray<MapLine>
  figure: Figure
  fillOf: (ink: number) => string
  chosen: string | undefined
  hovered: string | undefined
  onHover: (id: string | undefined) => void
  onChoose: (id: string) => void
}) {
  const [at, setAt] = createSignal(0)
  let list!: HTMLUListElement
  const most = () => Math.max(1, ...props.lines.map(({ value }) => value?.amount ?? 0))
  // another figure is another order: the list begins at its top again
  createEffect(
    on(
      () => props.label,
      () => setAt(0),
      { defer: true }
    )
  )

  const onKeyDown = (event: KeyboardEvent) => {
    const to = movedBy(event.key, at(), props.lines.length)
    if (to === undefined || event.ctrlKey || event.metaKey || event.altKey) return
    event.preventDefault()
    event.stopPropagation()
    setAt(to)
    list.querySelectorAll<HTMLButtonElement>('button')[to]?.focus()
  }

  return (
    <Show when={props.lines.length > 0} fallback={<EmptyState compact title={say.map.noValue} />}>
      <h2 class="border-b border-line px-3 py-1.5 text-sm text-ink-3">{props.label}</h2>
      <ul ref={list} onKeyDown={onKeyDown} class="min-h-0 flex-1 overflow-y-auto p-1.5">
        <For each={props.lines}>
          {(line, index) => (
            <li class="[contain-intrinsic-size:auto_2rem] [content-visibility:auto]">
              <button
                type="button"
                tabIndex={index() === at() ? 0 : -1}
                aria-pressed={props.chosen === line.unit.id}
                data-over={props.hovered === line.unit.id || undefined}
                onFocus={() => {
                  setAt(index())
                  props.onHover(line.unit.id)
                }}
                onBlur={() => props.onHover(undefined)}
                onPointerEnter={() => props.onHover(line.unit.id)}
                onPointerLeave={() => props.onHover(undefined)}
                onClick={() => props.onChoose(line.unit.id)}
                class="relative isolate flex h-8 w-full items-center gap-2 rounded-sm px-2 text-left hover:bg-hover focus-visible:-outline-offset-2 aria-pressed:bg-select aria-pressed:font-medium data-over:bg-hover pointer-coarse:h-11"
              >
                <Show when={props.figure !== 'none'}>
                  <span
                    aria-hidden="true"
                    class="absolute inset-y-1 left-0 -z-10 rounded-xs bg-select/60"
                    style={{ width: `${(((line.value?.amount ?? 0) / most()) * 100).toFixed(1)}%` }}
                  />
                  <span
                    aria-hidden="true"
                    class="size-3 shrink-0 border border-line-2"
                    style={line.ink === undefined ? {} : { background: props.fillOf(line.ink) }}
                  />
                </Show>
                <span class="min-w-0 flex-1 truncate">{line.unit.name}</span>
                <Show when={props.figure !== 'none'}>
                  <Show when={line.value} fallback={<span class="text-sm text-ink-3">{say.map.noValue}</span>}>
                    {(value) => (
                      <span class="flex items-baseline gap-1.5">
                        <Show when={value().share}>
                          {(share) => (
                            <span class="text-xs text-ink-3">
                              {say.map.of(formatNumber(share().part), formatNumber(share().whole))}
                            </span>
                          )}
                        </Show>
                        {figureText(props.figure, value().amount)}
                      </span>
                    )}
                  </Show>
                </Show>
              </button>
            </li>
          )}
        </For>
      </ul>
    </Show>
  )
}
