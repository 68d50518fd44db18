/** Registers a building, or changes what is known of one. Parts of the address that there are not are left empty. */
import type { BuildingId, UnitId } from '@gezhi/domain/common'
import { BuildingKind, noPart } from '@gezhi/domain/grid'
import { useQuery } from '@tanstack/solid-query'
import { createEffect } from 'solid-js'
import { useUnitChoices } from '../../forms/pick-unit.ts'
import { type BuildingFace, newBuildingId, useAmendBuilding, useCreateBuilding } from '../../queries/buildings.ts'
import { unitsQuery } from '../../queries/grid.ts'
import {
  type Choice,
  Combobox,
  createForm,
  Drawer,
  Form,
  NumberField,
  Select,
  TextField,
  toast
} from '../../ui/index.tsx'
import { words } from '../../words.ts'

interface Values {
  readonly unit: Choice<UnitId> | null
  readonly road: string
  readonly number: string
  readonly estate: string
  readonly building: string
  readonly name: string
  readonly kind: BuildingKind
  readonly storeys: number | null
  readonly longitude: number | null
  readonly latitude: number | null
}

const shown = (part: string | undefined): string => (part === undefined || part === noPart ? '' : part)

export default function BuildingDrawer(props: {
  /** The building to change; without one a new one is registered. */
  building?: BuildingFace
  unitId: UnitId | undefined
  onClose: () => void
  onMade?: (id: BuildingId) => void
}) {
  const units = useQuery(unitsQuery)
  const unitChoices = useUnitChoices()
  const create = useCreateBuilding()
  const amend = useAmendBuilding()
  const id = newBuildingId()
  const given = props.building

  const form = createForm<Values>({
    initial: {
      unit: given === undefined ? null : { value: given.unitId, label: given.unitName },
      road: shown(given?.address.road),
      number: shown(given?.address.number),
      estate: shown(given?.address.estate),
      building: shown(given?.address.building),
      name: given?.name ?? '',
      kind: given?.kind ?? 'residential',
      storeys: given?.storeys ?? null,
      longitude: given?.point?.[0] ?? null,
      latitude: given?.point?.[1] ?? null
    },
    check: ({ unit, road, number, estate, building, name }) => [
      ...(unit === null ? [{ path: 'unit', says: words.building.unitMissing }] : []),
      ...([road, number, estate, building, name].every((text) => text.trim() === '')
        ? [{ path: 'road', says: words.building.addressMissing }]
        : [])
    ],
    send: async (values) => {
      const { unit, kind, storeys, longitude, latitude } = values
      if (unit === null) return
      const part = (text: string) => (text.trim() === '' ? noPart : text.trim())
      const address = {
        road: part(values.road),
        number: part(values.number),
        estate: part(values.estate),
        building: part(values.building)
      }
      const point = longitude === null || latitude === null ? null : ([longitude, latitude] as const)
      const name = values.name.trim()
      const facts = { unitId: unit.value, address, kind, storeys, point, ...(name !== '' && { name }) }
      if (given === undefined) {
        await create({ id, ...facts })
        toast({ says: words.building.created(name || [values.estate, values.building].join('') || values.road) })
        props.onMade?.(id)
      } else {
        await amend({ id: given.id, seen: given.revision, ...facts })
        toast({ says: words.building.saved(name || given.name) })
      }
    }
  })
  // the unit that the list is about, once its name is known
  createEffect(() => {
    const unit = units.data?.find((one) => one.id === props.unitId)
    const field = form.field('unit')
    if (unit !== undefined && field.value === null && given === undefined && isGrid(unit.level, units.data)) {
      field.onChange({ value: unit.id, label: unit.name })
    }
  })

  return (
    <Drawer
      open
      title={given === undefined ? words.building.create : words.building.editTitle(given.name)}
      onClose={props.onClose}
    >
      <Form
        form={form}
        submitLabel={given === undefined ? words.building.create : words.building.save}
        onDone={props.onClose}
        onCancel={props.onClose}
      >
        <Combobox {...form.field('unit')} label={words.building.field.unit} required choices={unitChoices} />
        <div class="grid grid-cols-2 gap-4">
          <TextField {...form.field('road')} label={words.building.field.road} optional maxLength={60} autofocus />
          <TextField {...form.field('number')} label={words.building.field.houseNumber} optional maxLength={30} />
          <TextField {...form.field('estate')} label={words.building.field.estate} optional maxLength={60} />
          <TextField {...form.field('building')} label={words.building.field.building} optional maxLength={30} />
        </div>
        <p class="-mt-3 text-sm text-ink-3">{words.building.addressHint}</p>
        <TextField
          {...form.field('name')}
          label={words.building.field.name}
          optional
          hint={words.building.nameHint}
          maxLength={100}
        />
        <div class="grid grid-cols-2 gap-4">
          <Select
            {...form.field('kind')}
            label={words.building.field.kind}
            choices={BuildingKind.literals.map((kind) => ({ value: kind, label: words.building.kinds[kind] }))}
          />
          <NumberField {...form.field('storeys')} label={words.building.field.storeys} optional min={1} max={200} />
          <NumberField
            {...form.field('longitude')}
            label={words.building.field.longitude}
            optional
            min={-180}
            max={180}
            digits={7}
          />
          <NumberField
            {...form.field('latitude')}
            label={words.building.field.latitude}
            optional
            min={-90}
            max={90}
            digits={7}
          />
        </div>
      </Form>
    </Drawer>
  )
}

/** One of the two lowest levels that there are: higher ones are divided. */
const isGrid = (level: number, units: ReadonlyArray<{ readonly level: number }> | undefined): boolean =>
  level >= Math.max(0, ...(units ?? []).map((unit) => unit.level)) - 1
