/** The drawing of a boundary: what is drawn now, what was before (undo), which corner is chosen, whether it is sound. */
import { type Boundary, type BoundaryRefusal, checkBoundary } from '@gezhi/domain/grid'
import { Result } from 'effect'
import { batch, createMemo, createSignal } from 'solid-js'
import {
  addCorner,
  type Corner,
  closed,
  cornersOf,
  type Draft,
  draftOf,
  geometryOf,
  insertCorner,
  moveCorner,
  nothingDrawn,
  removeCorner,
  ringOf,
  sameCorner
} from '../../../map/boundary-draft.ts'
import type { Geometry, Position } from '../../../map/map-model.ts'

const stepsMax = 200

export const createDrawing = (before: Geometry | null) => {
  const start = before === null ? nothingDrawn : draftOf(before)
  const [steps, setSteps] = createSignal<ReadonlyArray<Draft>>([start])
  const [at, setAt] = createSignal(0)
  /** While a corner is dragged. */
  const [passing, setPassing] = createSignal<Draft>()
  const [chosen, setChosen] = createSignal<Corner>()

  const kept = () => steps()[at()] ?? start
  const draft = () => passing() ?? kept()

  const step = (next: Draft) =>
    batch(() => {
      const all = [...steps().slice(0, at() + 1), next].slice(-stepsMax)
      setSteps(all)
      setAt(all.length - 1)
      setPassing(undefined)
    })
  const go = (to: number) =>
    batch(() => {
      setAt(Math.min(steps().length - 1, Math.max(0, to)))
      setChosen(undefined)
    })

  const geometry = createMemo(() => geometryOf(draft()))
  const found = createMemo((): { readonly boundary: Boundary } | { readonly refusal: BoundaryRefusal } | undefined => {
    const shape = geometry()
    if (shape === null) return undefined
    const checked = checkBoundary(shape)
    return Result.isSuccess(checked) ? { boundary: checked.success } : { refusal: checked.failure }
  })
  const corners = createMemo(() => cornersOf(draft()))

  return {
    draft,
    chosen,
    geometry,
    found,
    corners,
    /** Something was done that is not saved. */
    changed: () => at() > 0 && JSON.stringify(kept()) !== JSON.stringify(start),
    choose: setChosen,
    add: (position: Position) => step(addCorner(draft(), position)),
    close: () => {
      const next = closed(draft())
      if (next !== undefined) step(next)
    },
    startAnew: () => {
      step(nothingDrawn)
      setChosen(undefined)
    },
    take: (shape: Geometry) => step(draftOf(shape)),
    move: (corner: Corner, position: Position, done: boolean) => {
      const next = moveCorner(kept(), corner, position)
      if (done) step(next)
      else setPassing(next)
    },
    insert: (corner: Corner, position: Position) => step(insertCorner(kept(), corner, position)),
    /** The chosen corner, or the last one of what is being drawn. */
    remove: () => {
      const { open } = draft()
      const last = open === null ? undefined : { part: -1, ring: 0, index: open.length - 1 }
      const corner = chosen() ?? last
      if (corner === undefined || !corners().some((one) => sameCorner(one, corner))) return
      step(removeCorner(draft(), corner))
      setChosen(undefined)
    },
    chooseBy: (by: 1 | -1) => {
      const all = corners()
      if (all.length === 0) return undefined
      const now = all.findIndex((one) => sameCorner(one, chosen()))
      const next = all[(Math.max(now, by > 0 ? -1 : 0) + by + all.length) % all.length]
      if (next === undefined) return undefined
      const { at: position, ...corner } = next
      setChosen(corner)
      return position
    },
    /** A corner with those before and after it; at the ends of an open line there is none. */
    around: (corner: Corner) => {
      const ring = ringOf(draft(), corner)
      const at = ring[corner.index]
      if (at === undefined) return undefined
      const last = ring.length - 1
      const open = corner.part < 0
      return {
        at,
        before: corner.index === 0 ? (open ? undefined : ring[last]) : ring[corner.index - 1],
        after: corner.index === last ? (open ? undefined : ring[0]) : ring[corner.index + 1]
      }
    },
    canUndo: () => at() > 0,
    canRedo: () => at() < steps().length - 1,
    undo: () => go(at() - 1),
    redo: () => go(at() + 1)
  }
}

export type Drawing = ReturnType<typeof createDrawing>
