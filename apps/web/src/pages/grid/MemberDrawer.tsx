/** Registers a member of an organisation. */
import { MemberFunction } from '@gezhi/domain/grid'
import { newMemberId, useAddMember } from '../../queries/posts.ts'
import type { OrganisationLine } from '../../queries/register-types.ts'
import { createForm, Drawer, Form, RadioGroup, Select, TextField, toast } from '../../ui/index.tsx'
import { sayPosts } from './say.ts'

interface Values {
  readonly name: string
  readonly function: MemberFunction
  readonly party: 'yes' | 'no' | 'unknown'
}

const declared = { yes: true, no: false, unknown: null } as const

export default function MemberDrawer(props: { organisation: OrganisationLine; onClose: () => void }) {
  const add = useAddMember()
  const id = newMemberId()
  const say = sayPosts.members
  const form = createForm<Values>({
    initial: { name: '', function: 'member', party: 'unknown' },
    check: ({ name }) => (name.trim() === '' ? [{ path: 'name', says: say.nameMissing }] : []),
    send: async ({ name, party, function: held }) => {
      const given = { name: name.trim(), function: held, partyMember: declared[party] }
      await add({ id, organisationId: props.organisation.id, ...given })
      toast({ says: say.done })
    }
  })
  return (
    <Drawer open title={say.addTitle(props.organisation.name)} onClose={props.onClose}>
      <Form form={form} submitLabel={say.send} onDone={props.onClose} onCancel={props.onClose}>
        <TextField {...form.field('name')} label={say.name} maxLength={60} required autofocus />
        <Select
          {...form.field('function')}
          label={say.function}
          choices={MemberFunction.literals.map((one) => ({ value: one, label: sayPosts.functions[one] }))}
        />
        <RadioGroup
          {...form.field('party')}
          label={say.party}
          inline
          choices={[
            { value: 'unknown', label: say.partyUnknown },
            { value: 'yes', label: say.partyYes },
            { value: 'no', label: say.partyNo }
          ]}
        />
      </Form>
    </Drawer>
  )
}
