/** Which column each field comes from: guessed, to be checked against the first rows. */
import { For, Show } from 'solid-js'
import { formatMoment, formatNumber } from '../../format.ts'
import { paths } from '../../paths.ts'
import type { Inspected } from '../../queries/imports.ts'
import { Badge, ButtonLink, Notice, NumberField, Section, Select, WarningIcon } from '../../ui/index.tsx'
import { ScrollBox } from '../../ui/ScrollBox.tsx'
import { words } from '../../words.ts'
import type { Wizard } from './create-wizard.ts'
import { StepFoot } from './StepFoot.tsx'
import { say } from './say.ts'

/** Stands for no column at all; no file can name one so. */
const none = '\u0000'

/** The name of a field of any kind. */
export const fieldName = (kind: Wizard['kind'], field: string): string => {
  const found: unknown = Reflect.get(words.import.fields[kind()], field)
  return typeof found === 'string' ? found : field
}

export function ColumnsStep(props: { wizard: Wizard; found: Inspected }) {
  const missing = () =>
    props.found.fields.filter(({ field, needed }) => needed && props.wizard.mapping[field] === undefined)
  const unused = () => props.found.columns.filter((column) => !Object.values(props.wizard.mapping).includes(column))
  const sampleOf = (column: string | undefined): string => {
    const index = props.found.columns.indexOf(column ?? none)
    return props.found.sample.map(({ cells }) => cells[index] ?? '').find((cell) => cell !== '') ?? ''
  }
  const nameOf = (field: string) => fieldName(props.wizard.kind, field)
  const list = (texts: ReadonlyArray<string>) => texts.join(words.webLoop.common.list)

  return (
    <div class="@container">
      <p class="mb-4 flex flex-wrap items-center gap-2 text-ink-2">
        <span class="font-medium text-ink">{props.found.fileName}</span>
        <Badge>{props.found.format}</Badge>
        <Show when={props.found.encoding}>{(encoding) => <Badge>{say.read.encodings[encoding()]}</Badge>}</Show>
        <Show when={props.found.hasShapes}>
          <Badge>{say.read.shapes}</Badge>
        </Show>
        {say.read.rows(formatNumber(props.found.rows))}
      </p>
      <Show when={props.found.sameFile}>
        {(same) => (
          <Notice
            icon={WarningIcon}
            title={say.read.sameFile(formatMoment(same().at))}
            class="mb-4"
            actions={
              <ButtonLink href={paths.imports()} size="small">
                {say.read.sameFileSee}
              </ButtonLink>
            }
          >
            {say.read.sameFileHint}
          </Notice>
        )}
      </Show>
      <div class="grid grid-cols-[minmax(0,1fr)] gap-8 @4xl:grid-cols-[minmax(0,26rem)_minmax(0,1fr)]">
        <Section title={say.steps.columns}>
          <p class="mb-3 text-sm text-ink-3">{say.columns.lead}</p>
          <ul class="flex flex-col gap-2.5">
            <For each={props.found.fields}>
              {({ field, needed }) => (
                <li class="grid grid-cols-[6rem_minmax(0,1fr)] sm:grid-cols-[8rem_minmax(0,1fr)] items-start gap-3">
                  <span class="flex flex-wrap items-center gap-x-1.5 pt-1.5">
                    {nameOf(field)}
                    <Show when={needed}>
                      <span class="text-xs text-ink-3">{say.columns.needed}</span>
                    </Show>
                  </span>
                  <Select
                    label={nameOf(field)}
                    labelHidden
                    value={props.wizard.mapping[field] ?? none}
                    choices={[
                      { value: none, label: say.columns.none },
                      ...props.found.columns.map((column) => ({ value: column, label: column, hint: sampleOf(column) }))
                    ]}
                    onChange={(column) => props.wizard.map(field, column === none ? undefined : column)}
                    hint={
                      sampleOf(props.wizard.mapping[field]) === ''
                        ? undefined
                        : `${say.columns.example} ${sampleOf(props.wizard.mapping[field]).slice(0, 60)}`
                    }
                  />
                </li>
              )}
            </For>
          </ul>
        </Section>
        <Section title={say.read.sample} class="@4xl:mt-0!">
          <Show when={props.found.format !== 'geojson'}>
            <div class="mb-3 flex flex-wrap gap-4">
              <Show when={props.found.sheets.length > 1}>
                <Select
                  label={say.read.sheet}
                  class="w-48"
                  value={props.wizard.part().sheet ?? props.found.sheets[0] ?? null}
                  choices={props.found.sheets.map((sheet) => ({ value: sheet, label: sheet }))}
                  onChange={(sheet) => props.wizard.readAgain({ sheet, headingRow: undefined })}
                />
              </Show>
              <NumberField
                label={say.read.headingRow}
                class="w-32"
                value={props.found.headingRow}
                min={1}
                max={100}
                onChange={(row) => row !== null && props.wizard.readAgain({ headingRow: row })}
              />
            </div>
          </Show>
          <Sample found={props.found} mapping={props.wizard.mapping} nameOf={nameOf} />
          <p class="mt-2 text-sm text-ink-3">
            {unused().length === 0 ? say.columns.allUsed : say.columns.unused(list(unused()))}
          </p>
        </Section>
      </div>
      <StepFoot
        onBack={() => props.wizard.go('file')}
        onNext={() => void props.wizard.check('options')}
        busy={props.wizard.busy() !== undefined}
        disabledReason={
          missing().length === 0 ? undefined : say.columns.missing(list(missing().map(({ field }) => nameOf(field))))
        }
      />
    </div>
  )
}

function Sample(props: {
  found: Inspected
  mapping: Readonly<Record<string, string>>
  nameOf: (field: string) => string
}) {
  const fieldOf = (column: string) => Object.entries(props.mapping).find(([, taken]) => taken === column)?.[0]
  return (
    <ScrollBox label={say.read.sample}>
      <table class="w-full text-sm">
        <thead class="bg-sunken">
          <tr>
            <th scope="col" class="px-2.5 py-1.5 text-right font-normal text-ink-3">
              {say.read.rowNumber}
            </th>
            <For each={props.found.columns}>
              {(column) => (
                <th scope="col" class="px-2.5 py-1.5 text-left font-medium whitespace-nowrap">
                  {column}
                  <span class="block text-xs font-normal text-ink-3">
                    {fieldOf(column) === undefined ? say.columns.none : `→ ${props.nameOf(fieldOf(column) ?? '')}`}
                  </span>
                </th>
              )}
            </For>
          </tr>
        </thead>
        <tbody>
          <For each={props.found.sample}>
            {({ row, cells }) => (
              <tr class="border-t border-line">
                <td class="px-2.5 py-1.5 text-right text-ink-3">{row}</td>
                <For each={props.found.columns}>
                  {(_column, index) => (
                    <td class="max-w-56 truncate px-2.5 py-1.5 whitespace-nowrap" title={cells[index()]}>
                      {cells[index()]}
                    </td>
                  )}
                </For>
              </tr>
            )}
          </For>
        </tbody>
      </table>
    </ScrollBox>
  )
}
