/** Divides a shape by a line: a shape comes in, its pieces go out as soon as the line runs clean through it. */
import { areaOf, type Boundary } from '@gezhi/domain/grid'
import { createEffect, For, type JSX, lazy, Match, on, Show, Switch } from 'solid-js'
import { formatNumber } from '../../../format.ts'
import { type Area, type Box, boxOf } from '../../../map/map-model.ts'
import {
  Button,
  bindKeys,
  Checkbox,
  CheckIcon,
  Failure,
  Notice,
  RefreshIcon,
  TrashIcon,
  UndoIcon
} from '../../../ui/index.tsx'
import { say } from '../say.ts'
import { createCut } from './create-cut.ts'
import { exactArea } from './Findings.tsx'
import { ShapeBench } from './ShapeBench.tsx'
import { sayShape } from './say.ts'

const BoundaryCanvas = lazy(() => import('../../../map/BoundaryCanvas.tsx'))

export function ShapeSplit(props: {
  shape: Boundary
  /** What it is called on the map until it is divided; then it stands out among others. */
  name?: string | undefined
  /** It comes from a cut made before; another one is not needed. */
  again?: boolean | undefined
  /** Where to look; at the shape when nothing is said. */
  view?: Box | undefined
  /** What the line snaps to, and is drawn over: units around, the one above as a frame. */
  around: ReadonlyArray<Area>
  /** The largest first; `undefined` while the line does not divide. */
  onPieces: (pieces: ReadonlyArray<Boundary> | undefined) => void
  /** Pieces that are ticked, by their place in the list; without it they are only listed. */
  kept?: ReadonlySet<number> | undefined
  onKept?: ((kept: ReadonlySet<number>) => void) | undefined
  head?: JSX.Element
  foot?: JSX.Element
}) {
  const cut = createCut(() => props.shape)
  const pieces = () => {
    const found = cut.cut()
    return found !== undefined && 'pieces' in found ? found.pieces : undefined
  }
  const refusal = () => {
    const found = cut.cut()
    return found !== undefined && 'refusal' in found ? found.refusal : undefined
  }
  createEffect(on(pieces, props.onPieces))
  const areas = (): ReadonlyArray<Area> => [
    ...props.around,
    ...(pieces() ?? [props.shape]).map((geometry, i, all) => ({
      id: `piece-${i}`,
      name: all.length === 1 ? (props.name ?? '') : sayShape.split.piece(i + 1),
      geometry,
      ...(stands(i, all.length) && { fill: keptFill() })
    }))
  ]
  const stands = (i: number, of: number): boolean =>
    of === 1 ? props.name !== undefined : props.kept === undefined || props.kept.has(i)
  const toggle = (i: number, on: boolean) => {
    const next = new Set(props.kept)
    if (on) next.add(i)
    else next.delete(i)
    props.onKept?.(next)
  }
  bindKeys([
    { keys: 'mod+z', does: () => say.boundary.undo, run: cut.undo },
    { keys: 'mod+y', does: () => say.boundary.redo, run: cut.redo }
  ])

  return (
    <ShapeBench
      label={sayShape.tool.split}
      panel={
        <>
          {props.head}
          <div role="status">
            <Switch
              fallback={
                <Notice title={props.again === true ? sayShape.split.again : sayShape.split.notYet}>
                  {sayShape.split.help} {say.boundary.keys}
                </Notice>
              }
            >
              <Match when={refusal()}>{(why) => <Failure error={why()} />}</Match>
              <Match when={pieces()}>
                {(found) => <Notice icon={CheckIcon} title={`${sayShape.split.pieces} · ${found().length}`} />}
              </Match>
            </Switch>
          </div>
          <Show when={pieces()}>
            {(found) => (
              <div>
                <Show when={props.onKept}>
                  <p class="mb-1 text-sm text-ink-3">{sayShape.split.keepHint}</p>
                </Show>
                <ul class="divide-y divide-line border-y border-line">
                  <For each={found()}>
                    {(piece, i) => (
                      <li class="flex items-center justify-between gap-3 py-1.5">
                        <Show when={props.onKept} fallback={sayShape.split.piece(i() + 1)}>
                          <Checkbox
                            label={sayShape.split.piece(i() + 1)}
                            checked={props.kept?.has(i()) === true}
                            onChange={(on) => toggle(i(), on)}
                          />
                        </Show>
                        <span class="text-ink-2 tabular-nums">{exactArea(areaOf(piece))}</span>
                      </li>
                    )}
                  </For>
                </ul>
              </div>
            )}
          </Show>
          <div class="flex flex-wrap items-center gap-1.5">
            <span class="mr-1 text-sm text-ink-3">
              {sayShape.split.line} · {sayShape.split.corners(formatNumber(cut.corners()))}
            </span>
            <Button
              size="small"
              icon={UndoIcon}
              disabledReason={cut.canUndo() ? undefined : say.boundary.unchanged}
              onClick={cut.undo}
            >
              {say.boundary.undo}
            </Button>
            <Button
              size="small"
              icon={RefreshIcon}
              disabledReason={cut.canRedo() ? undefined : say.boundary.unchanged}
              onClick={cut.redo}
            >
              {say.boundary.redo}
            </Button>
            <Button
              size="small"
              icon={TrashIcon}
              disabledReason={cut.corners() > 0 ? undefined : sayShape.split.notYet}
              onClick={cut.anew}
            >
              {sayShape.split.anew}
            </Button>
          </div>
          {props.foot}
        </>
      }
    >
      <BoundaryCanvas
        label={sayShape.split.map}
        draws="line"
        draft={cut.draft()}
        areas={areas()}
        view={props.view ?? boxOf([{ geometry: props.shape }])}
        chosen={cut.chosen()}
        fault={null}
        onAdd={cut.add}
        onChoose={cut.choose}
        onMove={cut.move}
        onRemove={cut.remove}
        onReady={() => undefined}
      />
    </ShapeBench>
  )
}

/** The colour of what is chosen, as the theme has it now. */
const keptFill = (): string => getComputedStyle(document.documentElement).getPropertyValue('--select').trim()
