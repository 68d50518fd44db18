/** Cutting and taking together where what comes of it becomes the shape of one unit: which pieces stay, and a way to use it. */
import { type Boundary, mergeBoundaries } from '@gezhi/domain/grid'
import { Result } from 'effect'
import { createSignal, type JSX } from 'solid-js'
import type { Area } from '../../../map/map-model.ts'
import { Button, CheckIcon } from '../../../ui/index.tsx'
import { type Merged, ShapeMerge } from './ShapeMerge.tsx'
import { ShapeSplit } from './ShapeSplit.tsx'
import { sayShape } from './say.ts'
import type { Surroundings } from './surroundings.ts'

export function SplitOff(props: {
  shape: Boundary
  around: ReadonlyArray<Area>
  head: JSX.Element
  onAdopt: (shape: Boundary) => void
}) {
  const [pieces, setPieces] = createSignal<ReadonlyArray<Boundary>>()
  const [kept, setKept] = createSignal<ReadonlySet<number>>(new Set([0]))
  const keeps = () => (pieces() ?? []).filter((_, i) => kept().has(i))
  const whyNot = () => {
    const all = pieces()
    if (all === undefined) return sayShape.split.notYet
    return keeps().length === 0 || keeps().length === all.length ? sayShape.split.keepSome : undefined
  }
  const adopt = () => {
    const [first, ...others] = keeps()
    if (first === undefined) return
    const together = mergeBoundaries(keeps())
    props.onAdopt(Result.isSuccess(together) ? together.success : apart([first, ...others]))
  }
  return (
    <ShapeSplit
      shape={props.shape}
      around={props.around}
      onPieces={(found) => {
        if (found?.length !== pieces()?.length) setKept(new Set([0]))
        setPieces(found)
      }}
      kept={kept()}
      onKept={setKept}
      head={props.head}
      foot={
        <Button icon={CheckIcon} disabledReason={whyNot()} onClick={adopt}>
          {sayShape.split.adopt}
        </Button>
      }
    />
  )
}

/** Pieces that share no border stay parts of one boundary. */
const apart = (pieces: ReadonlyArray<Boundary>): Boundary => ({
  type: 'MultiPolygon',
  coordinates: pieces.flatMap((piece) => (piece.type === 'Polygon' ? [piece.coordinates] : piece.coordinates))
})

export function TakeIn(props: {
  shape: Boundary
  name: string
  surroundings: Surroundings
  head: JSX.Element
  onAdopt: (shape: Boundary) => void
}) {
  const [merged, setMerged] = createSignal<Merged>()
  return (
    <ShapeMerge
      shape={props.shape}
      name={props.name}
      beside={props.surroundings.beside()}
      frame={props.surroundings.areas(false)}
      onMerged={setMerged}
      head={props.head}
      foot={
        <>
          <p class="text-sm text-ink-3">{sayShape.merge.stays}</p>
          <Button
            icon={CheckIcon}
            disabledReason={merged() === undefined ? sayShape.merge.chooseOne : undefined}
            onClick={() => {
              const found = merged()
              if (found !== undefined) props.onAdopt(found.shape)
            }}
          >
            {sayShape.merge.adopt}
          </Button>
        </>
      }
    />
  )
}
