/** Picks the county of a new district from the official list: province, prefecture, county. What is picked fills in its name and its code. */
import { useQuery } from '@tanstack/solid-query'
import { Show } from 'solid-js'
import { regionsQuery } from '../../queries/set-up.ts'
import { Checkbox, type Choice, Combobox, Failure } from '../../ui/index.tsx'
import type { County } from './founding.ts'
import { more } from './founding.ts'

export function CountyPicker(props: { value: County; onChange: (county: County) => void }) {
  const set = (part: Partial<County>) => props.onChange({ ...props.value, ...part })
  const provinces = useQuery(() => regionsQuery(null))
  const prefectures = useQuery(() => ({
    ...regionsQuery(props.value.province?.value ?? null),
    enabled: props.value.province !== null
  }))
  const counties = useQuery(() => ({
    ...regionsQuery(props.value.prefecture?.value ?? null),
    enabled: props.value.prefecture !== null
  }))
  const failure = () => provinces.error ?? prefectures.error ?? counties.error
  return (
    <fieldset class="rounded-md border border-line px-4 pt-3 pb-4">
      <legend class="sr-only">{more.county.county}</legend>
      <p class="mb-3 text-sm text-ink-3">{more.county.lead}</p>
      <div class="grid items-start gap-4 sm:grid-cols-3">
        <Combobox
          label={more.county.province}
          value={props.value.province}
          choices={choicesOf(provinces.data)}
          onChange={(province) => set({ province, prefecture: null, county: null })}
          optional
        />
        <Combobox
          label={more.county.prefecture}
          value={props.value.prefecture}
          choices={choicesOf(prefectures.data)}
          disabledReason={props.value.province === null ? more.county.first : undefined}
          onChange={(prefecture) => set({ prefecture, county: null })}
          optional
        />
        <Combobox
          label={more.county.county}
          value={props.value.county}
          choices={choicesOf(counties.data)}
          disabledReason={props.value.prefecture === null ? more.county.first : undefined}
          onChange={(county) => set({ county })}
          optional
        />
      </div>
      <Show when={props.value.county}>
        <div class="mt-4">
          <Checkbox
            label={more.county.divisions}
            hint={more.county.divisionsHint}
            checked={props.value.divisions}
            onChange={(divisions) => set({ divisions })}
          />
        </div>
      </Show>
      <Show when={failure()}>{(error) => <Failure error={error()} class="mt-3" />}</Show>
    </fieldset>
  )
}

const choicesOf = (
  regions: ReadonlyArray<{ readonly code: string; readonly name: string }> | undefined
): ReadonlyArray<Choice<string>> => (regions ?? []).map(({ code, name }) => ({ value: code, label: name, hint: code }))
