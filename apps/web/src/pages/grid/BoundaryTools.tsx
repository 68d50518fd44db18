/** Beside the map: how a boundary is drawn, what has been drawn, what is wrong with it. */
import type { BoundaryRefusal } from '@gezhi/domain/grid'
import { createSignal, Match, Show, Switch } from 'solid-js'
import { formatNumber } from '../../format.ts'
import type { BoundaryHandle } from '../../map/BoundaryCanvas.tsx'
import {
  Button,
  Checkbox,
  CheckIcon,
  ChevronLeftIcon,
  ChevronRightIcon,
  Failure,
  FileDrop,
  KeyValue,
  Notice,
  PinIcon,
  RefreshIcon,
  TrashIcon,
  UndoIcon,
  WarningIcon
} from '../../ui/index.tsx'
import { faultPlace, faultText } from './boundary-fault.ts'
import { areasIn } from './boundary-file.ts'
import type { Drawing } from './create-drawing.ts'
import { areaText } from './measures.ts'
import { say } from './say.ts'

const bytesMax = 10 * 1024 * 1024

export function BoundaryTools(props: {
  drawing: Drawing
  /** Square metres of what is stored now. */
  before: number | null
  fault: BoundaryRefusal | undefined
  failure: unknown
  handle: BoundaryHandle | undefined
  neighbours: boolean
  onNeighbours: (shown: boolean) => void
}) {
  const [files, setFiles] = createSignal<ReadonlyArray<File>>([])
  const [note, setNote] = createSignal<string>()
  const area = () => {
    const found = props.drawing.found()
    return found !== undefined && 'area' in found ? found.area : undefined
  }

  const read = async (chosen: ReadonlyArray<File>) => {
    setFiles(chosen)
    setNote(undefined)
    const [file] = chosen
    if (file === undefined) return
    const shapes = areasIn(await file.text())
    const [first] = shapes
    if (first === undefined) return setNote(say.boundary.unreadable)
    if (shapes.length > 1) setNote(say.boundary.several(shapes.length))
    props.drawing.take(first)
  }
  const step = (by: 1 | -1) => {
    const at = props.drawing.chooseBy(by)
    if (at !== undefined) props.handle?.goTo(at)
  }
  const moveHere = () => {
    const corner = props.drawing.chosen()
    const middle = props.handle?.middle()
    if (corner !== undefined && middle !== undefined) props.drawing.move(corner, middle, true)
  }

  return (
    <section
      aria-label={say.boundary.ways}
      class="flex max-h-[45%] w-full shrink-0 flex-col gap-4 overflow-y-auto border-line p-4 max-md:border-t md:max-h-none md:w-88 md:border-r"
    >
      <Show when={props.failure}>{(error) => <Failure error={error()} />}</Show>
      <div role="status">
        <Switch
          fallback={
            <Notice title={say.boundary.notClosed}>
              {say.boundary.help} {say.boundary.keys}
            </Notice>
          }
        >
          <Match when={props.fault}>
            {(fault) => (
              <Notice
                tone="alert"
                icon={WarningIcon}
                title={faultText(fault())}
                actions={
                  <Show when={faultPlace(fault())}>
                    {(at) => (
                      <Button size="small" icon={PinIcon} onClick={() => props.handle?.goTo(at())}>
                        {say.boundary.seePlace}
                      </Button>
                    )}
                  </Show>
                }
              />
            )}
          </Match>
          <Match when={area() !== undefined && !props.drawing.draft().open?.length}>
            <Notice icon={CheckIcon} title={say.boundary.good} />
          </Match>
        </Switch>
      </div>
      <KeyValue
        columns={1}
        facts={[
          { name: say.boundary.drawn, value: say.boundary.corners(formatNumber(props.drawing.corners().length)) },
          {
            name: say.boundary.area,
            value: (
              <>
                {area() === undefined ? '—' : areaText(area() ?? 0)}
                <Show when={props.before}>
                  {(was) => <span class="ml-2 text-sm text-ink-3">{say.boundary.was(areaText(was()))}</span>}
                </Show>
              </>
            )
          }
        ]}
      />
      <div class="flex flex-wrap gap-1.5">
        <Button
          size="small"
          icon={UndoIcon}
          disabledReason={props.drawing.canUndo() ? undefined : say.boundary.unchanged}
          onClick={props.drawing.undo}
        >
          {say.boundary.undo}
        </Button>
        <Button
          size="small"
          icon={RefreshIcon}
          disabledReason={props.drawing.canRedo() ? undefined : say.boundary.unchanged}
          onClick={props.drawing.redo}
        >
          {say.boundary.redo}
        </Button>
        <Button size="small" onClick={props.drawing.startAnew}>
          {say.boundary.start}
        </Button>
        <Show when={(props.drawing.draft().open?.length ?? 0) >= 3}>
          <Button size="small" icon={CheckIcon} onClick={props.drawing.close}>
            {say.boundary.close}
          </Button>
        </Show>
      </div>
      <div class="flex flex-wrap items-center gap-1.5">
        <Button
          size="small"
          variant="quiet"
          icon={ChevronLeftIcon}
          label={say.boundary.before}
          onClick={() => step(-1)}
        />
        <Button
          size="small"
          variant="quiet"
          icon={ChevronRightIcon}
          label={say.boundary.after}
          onClick={() => step(1)}
        />
        <Button
          size="small"
          disabledReason={props.drawing.chosen() === undefined ? say.boundary.noneChosen : undefined}
          onClick={moveHere}
        >
          {say.boundary.moveHere}
        </Button>
        <Button
          size="small"
          icon={TrashIcon}
          label={say.boundary.removeCorner}
          disabledReason={props.drawing.chosen() === undefined ? say.boundary.noneChosen : undefined}
          onClick={props.drawing.remove}
        />
      </div>
      <Checkbox label={say.boundary.neighbours} checked={props.neighbours} onChange={props.onNeighbours} />
      <FileDrop
        label={say.boundary.upload}
        files={files()}
        onChange={(chosen) => void read(chosen)}
        endings={['.geojson', '.json']}
        maxBytes={bytesMax}
        hint={say.boundary.fileHint}
        error={note()}
      />
    </section>
  )
}
