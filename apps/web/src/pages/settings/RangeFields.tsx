/** Which numbers of a level stand for what: ranges in the digits of the level, the first kind being the usual one. */
import { type CodeRange, SegmentKind, standardCodes } from '@gezhi/domain/grid'
import { For, Show } from 'solid-js'
import { Button, CloseIcon, NumberField, PlusIcon, Select } from '../../ui/index.tsx'
import { say } from './say.ts'

export const isRangeWrong = (width: number, { from, to }: CodeRange): boolean => from > to || to > 10 ** width - 1

/** `001–599`: as many digits as the codes have. */
export const rangeText = (width: number, { kind, from, to }: CodeRange): string => {
  const digits = (number: number) => String(number).padStart(width, '0')
  return `${say.codes.segments[kind]} ${digits(from)}–${digits(to)}`
}

export function RangeFields(props: {
  ranges: ReadonlyArray<CodeRange>
  width: number
  level: number
  closed: string | undefined
  onChange: (ranges: ReadonlyArray<CodeRange>) => void
}) {
  const put = (index: number, part: Partial<CodeRange>) =>
    props.onChange(props.ranges.map((range, i) => (i === index ? { ...range, ...part } : range)))
  const standard = () => {
    const level = standardCodes[props.level]
    return level !== undefined && level.width === props.width && level.ranges.length > 0 ? level.ranges : undefined
  }
  const kinds = SegmentKind.literals.map((kind) => ({ value: kind, label: say.codes.segments[kind] }))
  return (
    <fieldset>
      <legend class="mb-1 text-sm font-medium text-ink-2">{say.codes.ranges}</legend>
      <Show when={props.ranges.length === 0}>
        <p class="text-sm text-ink-3">{say.codes.rangesNone}</p>
      </Show>
      <ul class="flex flex-col gap-2">
        <For each={props.ranges}>
          {(range, index) => (
            <li class="grid max-w-xl grid-cols-[minmax(0,1fr)_6rem_6rem_2rem] items-end gap-2">
              <Select
                label={say.codes.segment}
                labelHidden={index() > 0}
                value={range.kind}
                choices={kinds}
                disabledReason={props.closed}
                onChange={(kind) => put(index(), { kind })}
              />
              <NumberField
                label={say.codes.from}
                labelHidden={index() > 0}
                value={range.from}
                min={0}
                disabledReason={props.closed}
                error={isRangeWrong(props.width, range) ? say.codes.rangeWrong : undefined}
                onChange={(from) => from !== null && put(index(), { from })}
              />
              <NumberField
                label={say.codes.to}
                labelHidden={index() > 0}
                value={range.to}
                min={0}
                disabledReason={props.closed}
                onChange={(to) => to !== null && put(index(), { to })}
              />
              <Show when={props.closed === undefined}>
                <Button
                  variant="quiet"
                  icon={CloseIcon}
                  label={say.codes.removeRange}
                  onClick={() => props.onChange(props.ranges.filter((_, i) => i !== index()))}
                />
              </Show>
            </li>
          )}
        </For>
      </ul>
      <Show when={props.closed === undefined}>
        <div class="mt-2 flex flex-wrap gap-2">
          <Button
            size="small"
            icon={PlusIcon}
            onClick={() =>
              props.onChange([...props.ranges, { kind: 'base', from: 1, to: 10 ** Math.min(props.width, 9) - 1 }])
            }
          >
            {say.codes.addRange}
          </Button>
          <Show when={standard()}>
            {(ranges) => (
              <Button size="small" variant="quiet" onClick={() => props.onChange(ranges())}>
                {say.codes.standard}
              </Button>
            )}
          </Show>
        </div>
      </Show>
    </fieldset>
  )
}
