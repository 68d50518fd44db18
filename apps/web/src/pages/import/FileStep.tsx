/** What is imported, and the file it is in. */
import { createSignal, Show } from 'solid-js'
import { templateAddress } from '../../queries/imports.ts'
import { Button, ButtonLink, DownloadIcon, FileDrop, RadioGroup } from '../../ui/index.tsx'
import { locale, words } from '../../words.ts'
import type { Wizard } from './create-wizard.ts'
import { kinds } from './NewImportPage.tsx'
import { StepFoot } from './StepFoot.tsx'
import { say } from './say.ts'

const bytesMax = 10 * 1024 * 1024
const endings = ['.csv', '.txt', '.xlsx', '.geojson', '.json']
const formats = ['xlsx', 'csv'] as const

export function FileStep(props: { wizard: Wizard }) {
  const [missing, setMissing] = createSignal(false)
  const next = () => {
    setMissing(props.wizard.files().length === 0)
    if (!missing()) void props.wizard.readFile()
  }
  return (
    <div class="flex max-w-2xl flex-col gap-6">
      <RadioGroup
        label={say.file.kind}
        value={props.wizard.kind()}
        onChange={props.wizard.setKind}
        choices={kinds.map((kind) => ({
          value: kind,
          label: words.import.kinds[kind].name,
          hint: words.import.kinds[kind].hint
        }))}
      />
      <FileDrop
        label={say.file.file}
        files={props.wizard.files()}
        onChange={(files) => {
          setMissing(false)
          props.wizard.setFiles(files)
        }}
        endings={endings}
        maxBytes={bytesMax}
        hint={say.file.fileHint}
        error={missing() ? say.file.missing : undefined}
        required
      />
      <div>
        <p class="mb-1.5 text-sm text-ink-2">{say.file.templateHint}</p>
        <div class="flex flex-wrap gap-2">
          {formats.map((format) => (
            <ButtonLink
              href={templateAddress(format, props.wizard.kind(), locale())}
              size="small"
              icon={DownloadIcon}
              download
            >
              {say.file.formats[format]}
            </ButtonLink>
          ))}
        </div>
      </div>
      <Show when={props.wizard.kind() === 'units'}>
        <div>
          <p class="mb-1.5 text-sm text-ink-2">{say.file.divisionsHint}</p>
          <Button
            size="small"
            busy={props.wizard.busy() === 'reading'}
            onClick={() => void props.wizard.readDivisions()}
          >
            {say.file.divisions}
          </Button>
        </div>
      </Show>
      <StepFoot
        onNext={next}
        busy={props.wizard.busy() !== undefined}
        nextLabel={
          props.wizard.busy() === 'uploading'
            ? say.file.uploading
            : props.wizard.busy() === 'reading'
              ? say.file.reading
              : undefined
        }
      />
    </div>
  )
}
