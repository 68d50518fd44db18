/** Takes a shape out of a file, in the frame that the file is in. */
import { type Crs, inFrame, shapesIn, turnedTo } from '@gezhi/domain/grid'
import { Result } from 'effect'
import { createSignal, Show } from 'solid-js'
import type { Geometry } from '../../../map/map-model.ts'
import { Failure, FileDrop, Select } from '../../../ui/index.tsx'
import { sayShape } from './say.ts'

const bytesMax = 10 * 1024 * 1024
export const frames = ['CGCS2000', 'WGS84', 'GCJ02', 'BD09'] as const satisfies ReadonlyArray<Crs>
export const frameChoices = () => frames.map((crs) => ({ value: crs, label: sayShape.frames[crs] }))

export function ShapeFile(props: { onShape: (shape: Geometry) => void }) {
  const [files, setFiles] = createSignal<ReadonlyArray<File>>([])
  const [crs, setCrs] = createSignal<Crs>()
  const [note, setNote] = createSignal<string>()
  const [failure, setFailure] = createSignal<unknown>()

  const read = async (chosen: ReadonlyArray<File>) => {
    setFiles(chosen)
    setNote(undefined)
    setFailure(undefined)
    const [file] = chosen
    if (file === undefined) return
    const shapes = shapesIn(await file.text())
    const [first] = shapes
    if (first === undefined) return setNote(sayShape.file.unreadable)
    const framed = inFrame(first.geometry, first.crs, crs())
    if (Result.isFailure(framed)) return setFailure(() => framed.failure)
    if (shapes.length > 1) setNote(sayShape.file.several(shapes.length))
    props.onShape(turnedTo(framed.success, 'CGCS2000').geometry)
  }

  return (
    <div class="flex flex-col gap-3">
      <Select
        label={sayShape.file.frame}
        hint={sayShape.file.frameHint}
        choices={frameChoices()}
        placeholder={sayShape.file.framePlaceholder}
        value={crs() ?? null}
        onChange={(value) => {
          setCrs(value)
          void read(files())
        }}
      />
      <FileDrop
        label={sayShape.file.label}
        files={files()}
        onChange={(chosen) => void read(chosen)}
        endings={['.geojson', '.json', '.wkt', '.txt']}
        maxBytes={bytesMax}
        hint={sayShape.file.hint}
        error={note()}
      />
      <Show when={failure()}>{(error) => <Failure error={error()} />}</Show>
    </div>
  )
}
