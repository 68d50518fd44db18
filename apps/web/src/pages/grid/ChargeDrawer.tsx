/** Puts somebody in charge of a unit by name. */
import type { UnitId } from '@gezhi/domain/common'
import { useUnitChoices } from '../../forms/pick-unit.ts'
import { newChargeId, useStartCharge } from '../../queries/posts.ts'
import type { PersonPage } from '../../queries/register-types.ts'
import { type Choice, Combobox, createForm, Drawer, Form, toast } from '../../ui/index.tsx'
import { sayPosts } from './say.ts'

interface Values {
  readonly unit: Choice<UnitId> | null
}

export default function ChargeDrawer(props: { person: PersonPage['person']; onClose: () => void }) {
  const units = useUnitChoices()
  const start = useStartCharge()
  const id = newChargeId()
  const say = sayPosts.charge
  const form = createForm<Values>({
    initial: { unit: null },
    check: ({ unit }) => (unit === null ? [{ path: 'unit', says: say.unitMissing }] : []),
    send: async ({ unit }) => {
      if (unit === null) return
      await start({ id, personId: props.person.id, place: { kind: 'unit', id: unit.value } })
      toast({ says: say.done(unit.label) })
    }
  })
  return (
    <Drawer open title={say.addTitle(props.person.name)} onClose={props.onClose}>
      <Form form={form} submitLabel={say.send} onDone={props.onClose} onCancel={props.onClose}>
        <Combobox {...form.field('unit')} label={say.unit} choices={units} required />
      </Form>
    </Drawer>
  )
}
