/** The line that divides a shape while it is drawn, and the pieces it makes. */
import { type Boundary, type CutRefusal, cutBoundary } from '@gezhi/domain/grid'
import { Result } from 'effect'
import { batch, createMemo, createSignal } from 'solid-js'
import { addCorner, type Corner, type Draft, moveCorner, removeCorner } from '../../../map/boundary-draft.ts'
import type { Position } from '../../../map/map-model.ts'

const nothing: Draft = { parts: [], open: [] }

export const createCut = (shape: () => Boundary) => {
  const [steps, setSteps] = createSignal<ReadonlyArray<Draft>>([nothing])
  const [at, setAt] = createSignal(0)
  const [passing, setPassing] = createSignal<Draft>()
  const [chosen, setChosen] = createSignal<Corner>()
  const kept = () => steps()[at()] ?? nothing
  const draft = () => passing() ?? kept()
  const line = () => draft().open ?? []

  const step = (next: Draft) =>
    batch(() => {
      const all = [...steps().slice(0, at() + 1), next]
      setSteps(all)
      setAt(all.length - 1)
      setPassing(undefined)
    })
  const go = (to: number) =>
    batch(() => {
      setAt(Math.min(steps().length - 1, Math.max(0, to)))
      setChosen(undefined)
    })
  /** `undefined` while there is no line. */
  const cut = createMemo(
    (): { readonly pieces: ReadonlyArray<Boundary> } | { readonly refusal: CutRefusal } | undefined => {
      if (line().length < 2) return undefined
      const found = cutBoundary(shape(), line())
      return Result.isSuccess(found) ? { pieces: found.success } : { refusal: found.failure }
    }
  )
  return {
    draft,
    chosen,
    cut,
    corners: () => line().length,
    choose: setChosen,
    add: (position: Position) => step(addCorner(draft(), position)),
    move: (corner: Corner, position: Position, done: boolean) => {
      const next = moveCorner(kept(), corner, position)
      if (done) step(next)
      else setPassing(next)
    },
    /** The chosen corner, or the last one. */
    remove: () => {
      const corner = chosen() ?? { part: -1, ring: 0, index: line().length - 1 }
      if (line().length === 0) return
      step(removeCorner(draft(), corner))
      setChosen(undefined)
    },
    anew: () => {
      step(nothing)
      setChosen(undefined)
    },
    canUndo: () => at() > 0,
    canRedo: () => at() < steps().length - 1,
    undo: () => go(at() - 1),
    redo: () => go(at() + 1)
  }
}
