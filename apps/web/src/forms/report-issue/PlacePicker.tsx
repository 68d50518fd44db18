/** Where it is: by a press on the map, where the reader stands, the unit by name, their own units at one press, an address. */
import type { UnitId } from '@gezhi/domain/common'
import { useQuery } from '@tanstack/solid-query'
import { createSignal, For, Show } from 'solid-js'
import { formatNumber } from '../../format.ts'
import { BaseMap } from '../../map/base-map.tsx'
import type { Position } from '../../map/map-model.ts'
import { areasQuery, locateQuery } from '../../queries/grid.ts'
import { useWorkingLevel } from '../../queries/reference.ts'
import { useAccount } from '../../session.tsx'
import { Button, Combobox, type FormState, narrow, PinIcon, TextField } from '../../ui/index.tsx'
import { words } from '../../words.ts'
import { useUnitChoices } from '../pick-unit.ts'
import { AddressFound } from './AddressFound.tsx'
import type { ReportValues } from './report-values.ts'

/** A position less exact than this is worth a remark. */
const roughMetres = 60
const ownMax = 4

export function PlacePicker(props: { form: FormState<ReportValues> }) {
  const say = () => words.webLoop.report
  const account = useAccount()
  const unitChoices = useUnitChoices()
  const [mapOpen, setMapOpen] = createSignal(!narrow())
  const workingLevel = useWorkingLevel()
  /** Small enough to be a place: grids and what is below them. */
  const own = () =>
    account()
      .units.filter(({ level }) => level >= (workingLevel() ?? 0))
      .slice(0, ownMax)
  const values = () => props.form.values

  const pick = (at: Position) => {
    props.form.set('point', at)
    // the unit follows from the place
    props.form.set('unit', null)
  }
  const chooseOwn = (id: UnitId, label: string) => props.form.set('unit', { value: id, label })

  return (
    <fieldset class="flex flex-col gap-3">
      <legend class="mb-2 w-fit text-sm font-medium text-ink-2">{say().where}</legend>
      <div class="flex flex-wrap items-center gap-2">
        <HereButton onFound={pick} />
        <Show when={narrow()}>
          <Button icon={PinIcon} pressed={mapOpen()} onClick={() => setMapOpen(!mapOpen())}>
            {say().onMap}
          </Button>
        </Show>
        <For each={own()}>
          {(unit) => (
            <Button pressed={values().unit?.value === unit.id} onClick={() => chooseOwn(unit.id, unit.name)}>
              {unit.name}
            </Button>
          )}
        </For>
      </div>
      <Show when={mapOpen()}>
        <PickMap point={values().point} unit={values().unit?.value} onPick={pick} />
      </Show>
      <Show when={values().point}>
        {(point) => <Picked point={point()} onClear={() => props.form.set('point', null)} />}
      </Show>
      <Combobox
        {...props.form.field('unit')}
        label={say().unit}
        placeholder={say().unitHint}
        choices={unitChoices}
        optional={values().point !== null || values().address.trim() !== ''}
      />
      <TextField
        {...props.form.field('address')}
        label={say().address}
        hint={say().addressHint}
        maxLength={300}
        optional
      />
      <Show when={values().point === null && values().unit === null}>
        <AddressFound address={values().address} onChoose={chooseOwn} />
      </Show>
    </fieldset>
  )
}

function PickMap(props: { point: Position | null; unit: UnitId | undefined; onPick: (at: Position) => void }) {
  const account = useAccount()
  const level = useWorkingLevel()
  const within = () => (account().whole ? undefined : account().units.at(-1)?.id)
  const areas = useQuery(() => ({ ...areasQuery(level() ?? 0, within()), enabled: level() !== undefined }))
  return (
    <BaseMap
      label={words.webLoop.map.pick}
      areas={areas.data ?? []}
      marker={props.point}
      chosen={props.unit}
      onPick={props.onPick}
      class="h-64 rounded-md border border-edge md:h-80"
    />
  )
}

/** What the position means: which unit it lies in. */
function Picked(props: { point: Position; onClear: () => void }) {
  const found = useQuery(() => locateQuery(props.point))
  const text = () => {
    if (found.data === undefined) return '…'
    const unit = found.data?.chain.at(-1)
    return unit === undefined || found.data?.how === 'nearest'
      ? words.webLoop.report.pickedOutside
      : words.webLoop.report.pickedAt(unit.name)
  }
  return (
    <p class="flex items-center gap-1.5 text-sm text-ink-2" role="status">
      <PinIcon class="text-accent-ink" />
      <span class="min-w-0 flex-1">{text()}</span>
      <Button variant="quiet" size="small" onClick={props.onClear}>
        {words.webLoop.report.clearPick}
      </Button>
    </p>
  )
}

/** Where the reader stands, by the device. Browsers give it to safe origins only; elsewhere it is not offered. */
function HereButton(props: { onFound: (at: Position) => void }) {
  const [state, setState] = createSignal<'ready' | 'looking' | 'refused'>('ready')
  const [metres, setMetres] = createSignal<number>()
  const say = () => words.webLoop.report

  const look = () => {
    setState('looking')
    navigator.geolocation.getCurrentPosition(
      ({ coords }) => {
        setState('ready')
        setMetres(Math.round(coords.accuracy))
        props.onFound([Number(coords.longitude.toFixed(6)), Number(coords.latitude.toFixed(6))])
      },
      () => setState('refused'),
      { enableHighAccuracy: true, timeout: 15_000, maximumAge: 30_000 }
    )
  }
  const rough = () => {
    const error = metres()
    return error !== undefined && error > roughMetres ? say().positionRough(formatNumber(error)) : undefined
  }
  return (
    <Show when={'geolocation' in navigator && isSecureContext}>
      <Button icon={PinIcon} busy={state() === 'looking'} onClick={look}>
        {state() === 'looking' ? say().locating : say().myPosition}
      </Button>
      <p role="status" class="order-last w-full text-sm text-ink-2 empty:hidden">
        {state() === 'refused' ? say().positionRefused : rough()}
      </p>
    </Show>
  )
}
