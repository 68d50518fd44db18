/** The boundaries of a unit and of all below it as a file, in the form and the frame that somebody else's map wants. */
import type { UnitId } from '@gezhi/domain/common'
import type { Crs } from '@gezhi/domain/grid'
import { createSignal } from 'solid-js'
import { boundaryFile } from '../../../queries/files.ts'
import { ButtonLink, DownloadIcon, Popover, RadioGroup, Select } from '../../../ui/index.tsx'
import { frameChoices } from './ShapeFile.tsx'
import { sayShape } from './say.ts'

const formats = ['geojson', 'csv'] as const

export function BoundaryDownload(props: { unit: { readonly id: UnitId; readonly name: string } }) {
  const [format, setFormat] = createSignal<(typeof formats)[number]>('geojson')
  const [crs, setCrs] = createSignal<Crs>('CGCS2000')
  return (
    <Popover
      label={sayShape.download.label}
      title={sayShape.download.title(props.unit.name)}
      icon={DownloadIcon}
      iconOnly
      size="small"
    >
      <div class="flex flex-col gap-3">
        <RadioGroup
          label={sayShape.download.format}
          choices={formats.map((value) => ({ value, label: sayShape.download.formats[value] }))}
          value={format()}
          onChange={setFormat}
          inline
        />
        <Select
          label={sayShape.download.frame}
          hint={sayShape.download.frameHint}
          choices={frameChoices()}
          value={crs()}
          onChange={setCrs}
        />
        <ButtonLink download variant="primary" icon={DownloadIcon} href={boundaryFile(props.unit.id, format(), crs())}>
          {sayShape.download.deed}
        </ButtonLink>
      </div>
    </Popover>
  )
}
