/** The steps of founding a district: each is checked when it is left, the last one sends all. */
import { createMemo, createSignal, For, Match, Show, Switch } from 'solid-js'
import { checkCode, useSetUp } from '../../queries/set-up.ts'
import { Button, type Choice, Combobox, createForm, Form, KeyValue, Stepper, TextField } from '../../ui/index.tsx'
import { matches } from '../../ui/match.ts'
import { locale } from '../../words.ts'
import { say } from '../settings/say.ts'
import { CountyPicker } from './CountyPicker.tsx'
import { FounderFields, founderName } from './FounderFields.tsx'
import {
  beginning,
  bringsDivisions,
  faultsAt,
  founderKinds,
  isFounded,
  more,
  orderOf,
  placedAt,
  type Step,
  steps,
  type Values,
  withCounty
} from './founding.ts'

export function FoundingForm(props: {
  /** `divisions`: how many streets and communities came in; `null` where they should have, and `undefined` where none were wished. */
  onFounded: (district: string, manager: string, divisions: number | null | undefined) => void
  /** There is a district already. */
  onClosed: () => void
}) {
  const setUp = useSetUp()
  const zones = useZones()
  const [at, setAt] = createSignal(0)
  const step = (): Step => steps[at()] ?? 'review'
  const isLast = () => at() === steps.length - 1

  const form = createForm<Values>({
    initial: beginning(),
    check: (values) => faultsAt(step(), values),
    send: async (values) => {
      let divisions: number | null | undefined
      try {
        if (step() === 'code') await checkCode(values.code.trim())
        if (!isLast()) {
          setAt(at() + 1)
          return
        }
        const founded = await setUp(orderOf(values))
        if (bringsDivisions(values)) divisions = founded.divisions
      } catch (error) {
        if (isFounded(error)) return props.onClosed()
        const found = placedAt(error, values)
        if (found === undefined) throw error
        setAt(steps.indexOf(found.step))
        throw found.error
      }
      props.onFounded(values.name.trim(), values.manager.username.trim(), divisions)
    }
  })

  return (
    <>
      <Stepper
        label={say.setUp.steps.label}
        steps={steps.map((one) => say.setUp.steps[one])}
        at={at()}
        onGo={form.busy() ? undefined : setAt}
      />
      <Form
        form={form}
        class="mt-6"
        submitLabel={isLast() ? (form.busy() ? say.setUp.founding : say.setUp.found) : say.setUp.next}
        aside={
          <Show when={at() > 0}>
            <Button variant="quiet" onClick={() => setAt(at() - 1)}>
              {say.setUp.back}
            </Button>
          </Show>
        }
      >
        <Switch>
          <Match when={step() === 'code'}>
            <TextField
              {...form.field('code')}
              label={say.setUp.code}
              hint={say.setUp.codeHint}
              maxLength={100}
              required
              autofocus
            />
          </Match>
          <Match when={step() === 'district'}>
            <CountyPicker
              value={form.values.county}
              onChange={(county) => {
                const next = withCounty(form.values, county)
                form.set('county', next.county)
                form.set('name', next.name)
                form.set('unitCode', next.unitCode)
              }}
            />
            <TextField
              {...form.field('name')}
              label={say.setUp.name}
              hint={say.setUp.nameHint}
              maxLength={100}
              required
              autofocus
            />
            <TextField
              {...form.field('unitCode')}
              label={say.setUp.unitCode}
              hint={say.setUp.unitCodeHint}
              inputmode="numeric"
              maxLength={6}
              required
            />
            <Combobox {...form.field('zone')} label={say.setUp.zone} hint={more.zoneHint} choices={zones} required />
          </Match>
          <Match when={step() === 'administrators'}>
            <p class="text-ink-2">{say.setUp.administratorsLead}</p>
            <For each={['system', 'security', 'audit'] as const}>
              {(kind) => (
                <FounderFields kind={kind} value={form.values[kind]} onChange={(founder) => form.set(kind, founder)} />
              )}
            </For>
          </Match>
          <Match when={step() === 'manager'}>
            <FounderFields
              kind="manager"
              titleHidden
              value={form.values.manager}
              onChange={(founder) => form.set('manager', founder)}
            />
          </Match>
          <Match when={step() === 'review'}>
            <p class="text-ink-2">{say.setUp.review}</p>
            <KeyValue
              columns={1}
              facts={[
                { name: say.setUp.name, value: form.values.name },
                { name: say.setUp.unitCode, value: form.values.unitCode },
                { name: say.setUp.zone, value: form.values.zone?.label },
                ...(bringsDivisions(form.values)
                  ? [{ name: more.county.divisions, value: form.values.county.county?.label }]
                  : []),
                ...founderKinds.map((kind) => ({
                  name: founderName(kind),
                  value: `${form.values[kind].name} · ${form.values[kind].username} · ${say.setUp.password} ${more.given}`
                }))
              ]}
            />
          </Match>
        </Switch>
      </Form>
    </>
  )
}

/** The zones of the world by their name and by what the reader's language calls them. */
const useZones = () => {
  const all = createMemo(() => {
    const language = locale()
    return (): ReadonlyArray<Choice<string>> =>
      Intl.supportedValuesOf('timeZone').map((zone) => {
        const parts = new Intl.DateTimeFormat(language, { timeZone: zone, timeZoneName: 'long' }).formatToParts(0)
        return { value: zone, label: zone, hint: parts.find(({ type }) => type === 'timeZoneName')?.value }
      })
  })
  // built when first asked for: there are four hundred
  let built: { readonly of: unknown; readonly zones: ReadonlyArray<Choice<string>> } | undefined
  return async (typed: string) => {
    const of = all()
    if (built?.of !== of) built = { of, zones: of() }
    return built.zones.filter(({ value, hint }) => matches(typed, value, hint ?? ''))
  }
}
