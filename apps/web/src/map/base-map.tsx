/**
 * A map of areas and dots on paper. It needs no tile server and loads nothing from elsewhere; the library behind it is
 * fetched when a map is first shown. Works from the keyboard: arrows move, + and - zoom, Enter picks the middle.
 */
import { createSignal, ErrorBoundary, lazy, Show, Suspense } from 'solid-js'
import { Dynamic } from 'solid-js/web'
import { Button } from '../ui/Button.tsx'
import { cx } from '../ui/cx.ts'
import { MapIcon, MinusIcon, PlusIcon, RefreshIcon } from '../ui/icons.tsx'
import { Notice } from '../ui/Notice.tsx'
import { Bone } from '../ui/Skeleton.tsx'
import { words } from '../words.ts'
import type { MapHandle } from './MapCanvas.tsx'
import type { Area, Dot, Position, View } from './map-model.ts'

export interface BaseMapProps {
  /** What is on the map, for readers who do not see it. */
  readonly label: string
  readonly areas: ReadonlyArray<Area>
  readonly dots?: ReadonlyArray<Dot> | undefined
  /** Dots that lie close together stand as one with their number. */
  readonly grouped?: boolean | undefined
  /** One place that the page is about. */
  readonly marker?: Position | null | undefined
  /** Id of the area that stands out. */
  readonly chosen?: string | undefined
  /** Where to look; by default at all areas. */
  readonly view?: View | undefined
  /** Only to be looked at. */
  readonly still?: boolean | undefined
  /** `https://tiles.example/{z}/{x}/{y}.png`, where a place runs a tile server of its own. */
  readonly tiles?: string | undefined
  /** A place was pressed; `area` is the id of the area under it. */
  readonly onPick?: ((at: Position, area: string | undefined) => void) | undefined
  readonly onArea?: ((id: string) => void) | undefined
  /** Id of the area that is pointed at, here or in a list beside the map. */
  readonly hovered?: string | undefined
  readonly onHover?: ((id: string | undefined) => void) | undefined
  readonly onDot?: ((id: string) => void) | undefined
  readonly class?: string | undefined
}

/** Asked anew each time: what could not be fetched once may be there the next time. */
const fetched = () => lazy(() => import('./MapCanvas.tsx'))

export function BaseMap(props: BaseMapProps) {
  const [handle, setHandle] = createSignal<MapHandle>()
  const [canvas, setCanvas] = createSignal(fetched())
  return (
    <div class={cx('group/map relative overflow-hidden bg-paper print:break-inside-avoid', props.class)}>
      <ErrorBoundary
        fallback={(_error, reset) => (
          <NoMap
            onAgain={() => {
              setCanvas(fetched)
              reset()
            }}
          />
        )}
      >
        <Suspense fallback={<Bone class="h-full w-full rounded-none" />}>
          <Dynamic component={canvas()} {...props} onReady={setHandle} />
        </Suspense>
      </ErrorBoundary>
      <Show when={props.still !== true && handle()}>
        {(map) => (
          <div class="absolute top-2 right-2 flex flex-col overflow-hidden rounded-sm border border-line-2 bg-raised print:hidden">
            <Button
              variant="quiet"
              size="small"
              icon={PlusIcon}
              label={words.webLoop.map.closer}
              onClick={() => map().zoom(1)}
            />
            <Button
              variant="quiet"
              size="small"
              icon={MinusIcon}
              label={words.webLoop.map.farther}
              onClick={() => map().zoom(-1)}
            />
            <Button
              variant="quiet"
              size="small"
              icon={MapIcon}
              label={words.webLoop.map.whole}
              onClick={() => map().home()}
            />
          </div>
        )}
      </Show>
      <Show when={props.onPick}>
        {/* where Enter would pick, for those who use the keys */}
        <span
          aria-hidden="true"
          class="pointer-events-none absolute top-1/2 left-1/2 hidden size-6 -translate-1/2 before:absolute before:inset-x-0 before:top-1/2 before:h-0.5 before:bg-ink after:absolute after:inset-y-0 after:left-1/2 after:w-0.5 after:bg-ink group-has-[canvas:focus-visible]/map:block"
        />
        <p class="sr-only">{words.webLoop.map.keys}</p>
      </Show>
    </div>
  )
}

/** A map is never all there is: without it the page goes on. */
function NoMap(props: { onAgain: () => void }) {
  return (
    <div class="grid h-full place-items-center p-4">
      <Notice
        icon={MapIcon}
        title={words.webLoop.map.failed}
        actions={
          <Button size="small" icon={RefreshIcon} onClick={props.onAgain}>
            {words.ui.again}
          </Button>
        }
      >
        {words.webLoop.map.failedHint}
      </Notice>
    </div>
  )
}
