/** Beside the map: how a shape is drawn, what has been drawn, what is wrong with it. */
import { areaOf, type BoundaryRefusal, lengthAround, metresBetween } from '@gezhi/domain/grid'
import { type JSX, Match, Show, Switch } from 'solid-js'
import { formatNumber } from '../../../format.ts'
import type { BoundaryHandle } from '../../../map/BoundaryCanvas.tsx'
import {
  Button,
  Checkbox,
  CheckIcon,
  ChevronLeftIcon,
  ChevronRightIcon,
  Failure,
  KeyValue,
  Notice,
  PinIcon,
  RefreshIcon,
  TrashIcon,
  UndoIcon,
  WarningIcon
} from '../../../ui/index.tsx'
import { say } from '../say.ts'
import { faultPlace, faultText } from './boundary-fault.ts'
import type { Drawing } from './create-drawing.ts'
import { exactArea } from './Findings.tsx'
import { ShapeFile } from './ShapeFile.tsx'
import { sayShape } from './say.ts'

export function EditTools(props: {
  drawing: Drawing
  /** Square metres of what is stored now. */
  before: number | null
  fault: BoundaryRefusal | undefined
  failure: unknown
  handle: BoundaryHandle | undefined
  neighbours: boolean
  onNeighbours: (shown: boolean) => void
  /** Shown once the shape is sound: what it leaves and takes around it. */
  findings: JSX.Element
}) {
  const boundary = () => {
    const found = props.drawing.found()
    return found !== undefined && 'boundary' in found ? found.boundary : undefined
  }
  const area = () => {
    const found = boundary()
    return found === undefined ? undefined : areaOf(found)
  }
  const difference = () => {
    const [now, was] = [area(), props.before]
    if (now === undefined || was === null || Math.abs(now - was) < 0.05) return undefined
    const by = formatNumber(Math.abs(now - was), Math.abs(now - was) < 100 ? 1 : 0)
    return now > was ? sayShape.more(by) : sayShape.less(by)
  }
  /** The chosen corner and the sides that meet in it. */
  const corner = () => {
    const chosen = props.drawing.chosen()
    const around = chosen === undefined ? undefined : props.drawing.around(chosen)
    if (around === undefined) return undefined
    const metres = (to: typeof around.at | undefined) =>
      to === undefined ? '—' : formatNumber(metresBetween(around.at, to), 1)
    return {
      at: around.at.map((degrees) => degrees.toFixed(7)).join(', '),
      sides: sayShape.sides(metres(around.before), metres(around.after))
    }
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
    <>
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
          <Match when={area() !== undefined && !props.drawing.draft().open?.length}>{props.findings}</Match>
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
                {area() === undefined ? '—' : exactArea(area() ?? 0)}
                <Show when={difference()}>{(by) => <span class="ml-2 text-sm text-ink-3">{by()}</span>}</Show>
              </>
            )
          },
          {
            name: sayShape.around,
            value: <Show when={boundary()}>{(found) => sayShape.metres(formatNumber(lengthAround(found()), 1))}</Show>
          },
          ...(corner() === undefined
            ? []
            : [
                {
                  name: sayShape.corner,
                  value: (
                    <>
                      {corner()?.at}
                      <span class="block text-sm text-ink-3">{corner()?.sides}</span>
                    </>
                  )
                }
              ])
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
      <ShapeFile onShape={props.drawing.take} />
    </>
  )
}
