/** Draws and changes one shape by its corners, with what it leaves or takes around it shown in place. */
import type { BoundaryRefusal, Finding } from '@gezhi/domain/grid'
import { createSignal, type JSX, lazy, Show } from 'solid-js'
import type { BoundaryHandle } from '../../../map/BoundaryCanvas.tsx'
import type { Area, Box } from '../../../map/map-model.ts'
import { bindKeys, CheckIcon, Notice, WarningIcon } from '../../../ui/index.tsx'
import { say } from '../say.ts'
import { faultPlace } from './boundary-fault.ts'
import type { Drawing } from './create-drawing.ts'
import { EditTools } from './EditTools.tsx'
import { type FindingLine, Findings } from './Findings.tsx'
import { ShapeBench } from './ShapeBench.tsx'
import { sayShape } from './say.ts'

const BoundaryCanvas = lazy(() => import('../../../map/BoundaryCanvas.tsx'))

export function ShapeEdit(props: {
  drawing: Drawing
  /** Drawn beneath, and snapped to. */
  around: ReadonlyArray<Area>
  view: Box | undefined
  /** Square metres of what is stored now. */
  before: number | null
  fault: BoundaryRefusal | undefined
  failure: unknown
  /** What the shape leaves and takes; `undefined` while it is being found. */
  findings: ReadonlyArray<Finding> | undefined
  lines: ReadonlyArray<FindingLine>
  neighbours: boolean
  onNeighbours: (shown: boolean) => void
  head?: JSX.Element
  foot?: JSX.Element
}) {
  const [handle, setHandle] = createSignal<BoundaryHandle>()
  const areas = (): ReadonlyArray<Area> => [
    ...props.around,
    ...(props.findings ?? []).flatMap(({ places }, i) =>
      places.map(({ shape }, j) => ({ id: `fault-${i}-${j}`, name: '', geometry: shape, fault: true }))
    )
  ]
  bindKeys([
    { keys: 'mod+z', does: () => say.boundary.undo, run: props.drawing.undo },
    { keys: 'mod+y', does: () => say.boundary.redo, run: props.drawing.redo }
  ])
  return (
    <ShapeBench
      label={say.boundary.ways}
      panel={
        <>
          {props.head}
          <EditTools
            drawing={props.drawing}
            before={props.before}
            fault={props.fault}
            failure={props.failure}
            handle={handle()}
            neighbours={props.neighbours}
            onNeighbours={props.onNeighbours}
            findings={
              <Show
                when={props.findings}
                fallback={
                  <Notice icon={CheckIcon} title={say.boundary.good}>
                    {sayShape.findings.waiting}
                  </Notice>
                }
              >
                <Show
                  when={props.lines.length > 0}
                  fallback={
                    <Notice icon={CheckIcon} title={say.boundary.good}>
                      {sayShape.findings.none}
                    </Notice>
                  }
                >
                  <Notice icon={WarningIcon} title={sayShape.findings.title}>
                    <Findings lines={props.lines} onSee={(at) => handle()?.goTo(at)} />
                  </Notice>
                </Show>
              </Show>
            }
          />
          {props.foot}
        </>
      }
    >
      <BoundaryCanvas
        label={say.boundary.map}
        draft={props.drawing.draft()}
        areas={areas()}
        view={props.view}
        chosen={props.drawing.chosen()}
        fault={props.fault === undefined ? null : faultPlace(props.fault)}
        onAdd={props.drawing.add}
        onClose={props.drawing.close}
        onChoose={props.drawing.choose}
        onMove={props.drawing.move}
        onInsert={props.drawing.insert}
        onRemove={props.drawing.remove}
        onReady={setHandle}
      />
    </ShapeBench>
  )
}
