/** Schemes of codes that units have beside the official one: taken from a standard or begun as the place's own, then fitted. */
import { fourteenDigits, type LevelScheme, local, type NamedCodes, professional } from '@gezhi/domain/grid'
import { For, Show } from 'solid-js'
import { Button, CloseIcon, NumberField, PlusIcon, Section, Select, TextField } from '../../ui/index.tsx'
import { named } from '../../words.ts'
import { changesOf, type Difference } from './difference.ts'
import { say } from './say.ts'
import { Text2Fields } from './Text2Fields.tsx'

type Part = NonNullable<NamedCodes['parts'][number]>

export function OtherCodes(props: {
  scheme: LevelScheme
  closed: string | undefined
  onChange: (codes: ReadonlyArray<NamedCodes>) => void
}) {
  const all = () => props.scheme.otherCodes ?? []
  const put = (index: number, part: Partial<NamedCodes>) =>
    props.onChange(all().map((one, i) => (i === index ? { ...one, ...part } : one)))
  const free = (codes: NamedCodes): NamedCodes | undefined =>
    all().some(({ key }) => key === codes.key) ? undefined : codes
  const offers = () =>
    [fourteenDigits(props.scheme), professional(props.scheme, '010600'), local(props.scheme)].flatMap(
      (codes) => free(codes) ?? []
    )
  return (
    <Section title={say.codes.others}>
      <p class="mb-3 text-sm text-ink-3">{say.codes.othersHint}</p>
      <div class="flex flex-col gap-4">
        <For each={all().map((_, i) => i)}>
          {(index) => (
            <Show when={all()[index]}>
              {(codes) => (
                <Codes
                  codes={codes()}
                  scheme={props.scheme}
                  closed={props.closed}
                  onChange={(part) => put(index, part)}
                  onRemove={() => props.onChange(all().filter((_, i) => i !== index))}
                />
              )}
            </Show>
          )}
        </For>
        <Show when={props.closed === undefined}>
          <div class="flex flex-wrap gap-2">
            <For each={offers()}>
              {(codes) => (
                <Button size="small" icon={PlusIcon} onClick={() => props.onChange([...all(), codes])}>
                  {named(codes.name)}
                </Button>
              )}
            </For>
          </div>
        </Show>
      </div>
    </Section>
  )
}

const separators = ['', '-', '.'] as const
/** A choice cannot be an empty text. */
const none = 'none'

function Codes(props: {
  codes: NamedCodes
  scheme: LevelScheme
  closed: string | undefined
  onChange: (part: Partial<NamedCodes>) => void
  onRemove: () => void
}) {
  const widthOf = (level: number): number => props.codes.parts[level]?.width ?? 0
  const setWidth = (level: number, width: number) => {
    const before: Part = props.codes.parts[level] ?? { width, letters: true, undivided: false, ranges: [] }
    const part = width === 0 ? null : { ...before, width }
    props.onChange({ parts: props.scheme.levels.map((_, i) => (i === level ? part : (props.codes.parts[i] ?? null))) })
  }
  return (
    <fieldset class="rounded-md border border-line px-4 pt-3 pb-4">
      <legend class="px-1 font-medium">{named(props.codes.name)}</legend>
      <div class="flex flex-col gap-3">
        <Text2Fields
          label={say.codes.name}
          value={props.codes.name}
          disabledReason={props.closed}
          onChange={(name) => props.onChange({ name })}
        />
        <div class="grid items-start gap-4 sm:grid-cols-3">
          <TextField
            label={say.codes.prefix}
            hint={say.codes.prefixHint}
            value={props.codes.prefix}
            maxLength={12}
            disabledReason={props.closed}
            onChange={(prefix) => props.onChange({ prefix: prefix.trim() })}
          />
          <Select
            label={say.codes.stem}
            value={props.codes.stem === null ? none : String(props.codes.stem)}
            disabledReason={props.closed}
            choices={[
              { value: none, label: say.codes.stemNone },
              ...props.scheme.levels.map(({ name }, i) => ({ value: String(i), label: named(name) }))
            ]}
            onChange={(stem) => props.onChange({ stem: stem === none ? null : Number(stem) })}
          />
          <Select
            label={say.codes.separator}
            value={props.codes.separator === '' ? none : props.codes.separator}
            disabledReason={props.closed}
            choices={separators.map((one) => ({
              value: one === '' ? none : one,
              label: one === '' ? say.codes.separatorNone : one
            }))}
            onChange={(value) => props.onChange({ separator: separators.find((one) => one === value) ?? '' })}
          />
        </div>
        <div class="grid grid-cols-2 items-end gap-3 sm:grid-cols-5">
          <For each={props.scheme.levels}>
            {(level, index) => (
              <NumberField
                label={say.codes.widthOf(named(level.name))}
                value={widthOf(index())}
                min={0}
                max={12}
                disabledReason={props.closed}
                onChange={(width) => width !== null && setWidth(index(), width)}
              />
            )}
          </For>
        </div>
        <Show when={props.closed === undefined}>
          <div>
            <Button size="small" variant="quiet" icon={CloseIcon} onClick={props.onRemove}>
              {say.codes.remove}
            </Button>
          </div>
        </Show>
      </div>
    </fieldset>
  )
}

/** What became of the schemes, by their keys. */
export const codeDifferences = (
  before: ReadonlyArray<NamedCodes>,
  after: ReadonlyArray<NamedCodes>
): ReadonlyArray<Difference> => [
  ...before
    .filter(({ key }) => !after.some((one) => one.key === key))
    .map(({ name }): Difference => ({ kind: 'retired', name: named(name), changes: [] })),
  ...after.flatMap((codes): ReadonlyArray<Difference> => {
    const was = before.find(({ key }) => key === codes.key)
    if (was === undefined) return [{ kind: 'added', name: named(codes.name), changes: [] }]
    const changes = changesOf<NamedCodes>(was, codes, [
      [say.codes.name, ({ name }) => `${name.zh} / ${name.en}`],
      [say.codes.prefix, ({ prefix }) => prefix],
      [say.codes.separator, ({ separator }) => separator],
      [say.codes.stem, ({ stem }) => (stem === null ? say.codes.stemNone : say.scheme.level(stem + 1))],
      [say.scheme.codeWidth, ({ parts }) => parts.map((part) => part?.width ?? 0).join('+')]
    ])
    return changes.length === 0 ? [] : [{ kind: 'altered', name: named(was.name), changes }]
  })
]
