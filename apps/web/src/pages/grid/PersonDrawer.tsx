/** Registers a person, or changes what is known of one. The number that is stored is never shown here. */

import { paths } from '../../paths.ts'
import { newPersonId, useAmendPerson, useCreatePerson } from '../../queries/people.ts'
import type { PersonPage } from '../../queries/register-types.ts'
import { createForm, Drawer, Form, TextField, toast } from '../../ui/index.tsx'
import { say } from './say.ts'

export default function PersonDrawer(props: { person?: PersonPage['person'] | undefined; onClose: () => void }) {
  const create = useCreatePerson()
  const amend = useAmendPerson()
  const id = newPersonId()
  const form = createForm({
    initial: { name: props.person?.name ?? '', phone: '', staffNumber: props.person?.staffNumber ?? '' },
    check: ({ name }) => (name.trim() === '' ? [{ path: 'name', says: say.peoplePage.nameMissing }] : []),
    send: async (values) => {
      const name = values.name.trim()
      const phone = values.phone.trim() === '' ? {} : { phone: values.phone.trim() }
      const staffNumber = values.staffNumber.trim() === '' ? null : values.staffNumber.trim()
      const { person } = props
      if (person !== undefined) {
        await amend({ id: person.id, seen: person.revision, name, staffNumber, ...phone })
        toast({ says: say.peoplePage.saved(name) })
        return
      }
      await create({ id, name, staffNumber, ...phone })
      toast({ says: say.peoplePage.created(name), link: { label: say.peoplePage.person, href: paths.person(id) } })
    }
  })
  return (
    <Drawer
      open
      title={props.person === undefined ? say.peoplePage.createTitle : say.peoplePage.editTitle(props.person.name)}
      onClose={props.onClose}
    >
      <Form
        form={form}
        submitLabel={props.person === undefined ? say.peoplePage.create : say.unit.save}
        onDone={props.onClose}
        onCancel={props.onClose}
      >
        <TextField {...form.field('name')} label={say.peoplePage.name} required maxLength={60} autofocus />
        <TextField
          {...form.field('phone')}
          label={say.peoplePage.phone}
          type="tel"
          optional
          maxLength={30}
          hint={props.person?.phone ? say.peoplePage.keepPhone : undefined}
        />
        <TextField
          {...form.field('staffNumber')}
          label={say.peoplePage.staffNumber}
          optional
          maxLength={40}
          hint={say.peoplePage.staffNumberHint}
        />
      </Form>
    </Drawer>
  )
}
