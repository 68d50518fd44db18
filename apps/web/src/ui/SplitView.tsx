/** A list and what is open of it, side by side with an edge to drag; on a phone the opened thing lies over the list. */
import { createMemo, type JSX, Show } from 'solid-js'
import { createKept } from '../remember.ts'
import { words } from '../words.ts'
import { Button } from './Button.tsx'
import { LeftIcon } from './icons.tsx'
import { bindKeys } from './keys.ts'
import { narrow } from './narrow.ts'

/** Percent of the width that the list has. */
const least = 20
const most = 75
const step = 2

export function SplitView(props: {
  /** Name under which this browser keeps the place of the edge. */
  keep: string
  /** Percent of the width that the list has before anybody moved the edge. */
  start?: number | undefined
  list: JSX.Element
  /** Undefined while nothing is open: the list has the whole width. */
  detail: JSX.Element | undefined
  detailLabel: string
  onClose: () => void
}) {
  const start = () => props.start ?? 44
  const [share, setShare] = createKept(
    `split.${props.keep}`,
    start(),
    (text) => (Number.isFinite(Number(text)) ? Number(text) : undefined),
    String
  )
  let box!: HTMLDivElement
  const put = (percent: number) => setShare(Math.round(Math.min(most, Math.max(least, percent))))
  // asked for once: reading the property makes what stands in it
  const detail = createMemo(() => props.detail)
  const isOpen = () => detail() !== undefined

  const drag = (event: PointerEvent & { currentTarget: HTMLElement }) => {
    const edge = event.currentTarget
    edge.setPointerCapture(event.pointerId)
    const move = (at: PointerEvent) => {
      const { left, width } = box.getBoundingClientRect()
      put(((at.clientX - left) / width) * 100)
    }
    const stop = () => {
      edge.removeEventListener('pointermove', move)
      edge.removeEventListener('pointerup', stop)
    }
    edge.addEventListener('pointermove', move)
    edge.addEventListener('pointerup', stop)
  }
  const onKeyDown = (event: KeyboardEvent) => {
    const to = { ArrowLeft: share() - step, ArrowRight: share() + step, Home: least, End: most }[event.key]
    if (to === undefined) return
    event.preventDefault()
    put(to)
  }
  bindKeys([{ keys: 'Escape', does: () => words.ui.keys.closeDetail, run: () => isOpen() && props.onClose() }])

  return (
    <div ref={box} class="flex h-full min-h-0 w-full">
      <div
        class="flex min-h-0 min-w-0 flex-col print:hidden"
        hidden={narrow() && isOpen()}
        style={{ width: isOpen() && !narrow() ? `${share()}%` : '100%' }}
      >
        {props.list}
      </div>
      <Show when={isOpen()}>
        <div
          role="separator"
          aria-orientation="vertical"
          aria-label={words.ui.splitEdge}
          aria-valuenow={share()}
          aria-valuemin={least}
          aria-valuemax={most}
          tabIndex={0}
          onPointerDown={drag}
          onKeyDown={onKeyDown}
          onDblClick={() => put(start())}
          class="relative w-px shrink-0 cursor-col-resize touch-none bg-line after:absolute after:inset-y-0 after:-left-1 after:w-2 hover:bg-edge focus-visible:bg-ink max-md:hidden print:hidden"
        />
        <section
          aria-label={props.detailLabel}
          data-detail
          tabIndex={0}
          data-print="sheet"
          class="min-h-0 min-w-0 flex-1 overflow-y-auto bg-sheet focus-visible:-outline-offset-2"
        >
          <div class="sticky top-0 z-10 border-b border-line bg-sheet px-2 py-1.5 md:hidden print:hidden">
            <Button variant="quiet" icon={LeftIcon} onClick={props.onClose}>
              {words.ui.back}
            </Button>
          </div>
          {detail()}
        </section>
      </Show>
    </div>
  )
}
