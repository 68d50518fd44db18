/** Makes a unit under another, or changes what may be changed of one. */

import { type UnitCode as Code, UnitCode, type UnitKind } from '@gezhi/domain/grid'
import { AreaClass } from '@gezhi/domain/loop'
import { Schema } from 'effect'
import { Show } from 'solid-js'
import { paths } from '../../paths.ts'
import type { UnitFace, UnitPage } from '../../queries/register-types.ts'
import { newUnitId, useAmendUnit, useCreateUnit } from '../../queries/units.ts'
import { createForm, Drawer, Form, NumberField, RadioGroup, Select, TextField, toast } from '../../ui/index.tsx'
import { words } from '../../words.ts'
import { say } from './say.ts'

interface Values {
  readonly name: string
  readonly code: string
  readonly kind: UnitKind
  readonly areaClass: AreaClass | 'none'
  readonly households: number | null
  readonly population: number | null
}

const isCode = Schema.is(UnitCode)

const valuesOf = (unit: UnitPage['unit'] | undefined): Values => ({
  name: unit?.name ?? '',
  code: unit?.code ?? '',
  kind: unit?.kind ?? 'base',
  areaClass: unit?.areaClass ?? 'none',
  households: unit?.households ?? null,
  population: unit?.population ?? null
})

export default function UnitDrawer(props: {
  /** The unit to change; without one a new one is made. */
  page?: UnitPage | undefined
  /** Above the new one; `null` for the topmost. */
  parent?: Pick<UnitFace, 'id' | 'name'> | null
  focus?: 'households' | undefined
  onClose: () => void
}) {
  const create = useCreateUnit()
  const amend = useAmendUnit()
  const id = newUnitId()
  const changed = () => props.page?.unit

  const form = createForm<Values>({
    initial: valuesOf(props.page?.unit),
    check: ({ name, code }) => [
      ...(name.trim() === '' ? [{ path: 'name', says: say.unit.nameMissing }] : []),
      ...(code.trim() !== '' && !isCode(code.trim()) ? [{ path: 'code', says: words.import.faults.BadCode() }] : [])
    ],
    send: async (values) => {
      const { kind, households, population } = values
      const name = values.name.trim()
      const areaClass = values.areaClass === 'none' ? null : values.areaClass
      const facts = { name, kind, areaClass, households, population }
      const unit = changed()
      if (unit !== undefined) {
        await amend({ id: unit.id, seen: unit.revision, ...facts })
        toast({ says: say.unit.saved(name) })
        return
      }
      const code: Code | undefined = isCode(values.code.trim()) ? UnitCode.make(values.code.trim()) : undefined
      await create({ id, parentId: props.parent?.id ?? null, ...facts, ...(code !== undefined && { code }) })
      toast({ says: say.unit.created(name), link: { label: say.map.openUnit, href: paths.unit(id) } })
    }
  })

  const title = () => {
    const unit = changed()
    if (unit !== undefined) return say.unit.editTitle(unit.name)
    return props.parent == null ? say.unit.addRoot : say.unit.addTitle(props.parent.name)
  }

  return (
    <Drawer open title={title()} onClose={props.onClose}>
      <Form
        form={form}
        submitLabel={changed() === undefined ? say.unit.create : say.unit.save}
        onDone={props.onClose}
        onCancel={props.onClose}
      >
        <TextField
          {...form.field('name')}
          label={say.unit.fact.name}
          required
          maxLength={100}
          autofocus={props.focus === undefined}
        />
        <TextField
          {...form.field('code')}
          label={say.unit.fact.code}
          optional={changed() === undefined}
          inputmode="numeric"
          maxLength={32}
          disabledReason={changed() === undefined ? undefined : say.unit.codeKept}
          hint={say.unit.codeAuto}
        />
        <Show when={props.parent !== null && (changed()?.level ?? 1) > 0}>
          <RadioGroup
            {...form.field('kind')}
            label={say.unit.fact.kind}
            choices={(['base', 'special'] as const).map((kind) => ({
              value: kind,
              label: say.unitKinds[kind],
              hint: say.unitKindHints[kind]
            }))}
          />
        </Show>
        <Select
          {...form.field('areaClass')}
          label={say.unit.fact.areaClass}
          choices={[
            { value: 'none', label: say.unit.noAreaClass },
            ...AreaClass.literals.map((one) => ({ value: one, label: words.loop.areaClasses[one] }))
          ]}
        />
        <div class="grid grid-cols-2 gap-4">
          <NumberField {...form.field('households')} label={say.unit.fact.households} optional min={0} />
          <NumberField {...form.field('population')} label={say.unit.fact.population} optional min={0} />
        </div>
      </Form>
    </Drawer>
  )
}
