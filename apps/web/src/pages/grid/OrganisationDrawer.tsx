/** Adds an organisation, or changes which units it serves and what it answers for. */
import type { UnitId } from '@gezhi/domain/common'
import { OrganisationKind } from '@gezhi/domain/grid'
import { useQuery } from '@tanstack/solid-query'
import { classChoices } from '../../forms/pick-matter.ts'
import { useUnitChoices } from '../../forms/pick-unit.ts'
import { newOrganisationId, useAmendOrganisation, useCreateOrganisation } from '../../queries/people.ts'
import { referenceQuery, useMatters } from '../../queries/reference.ts'
import type { OrganisationLine } from '../../queries/register-types.ts'
import { type Choice, createForm, Drawer, Form, MultiCombobox, Select, TextField, toast } from '../../ui/index.tsx'
import { named } from '../../words.ts'
import { say } from './say.ts'

interface Values {
  readonly name: string
  readonly kind: OrganisationKind
  readonly department: string
  readonly serves: ReadonlyArray<Choice<UnitId>>
  readonly matters: ReadonlyArray<Choice<string>>
}

const none = 'none'

export default function OrganisationDrawer(props: {
  organisation?: OrganisationLine | undefined
  onClose: () => void
}) {
  const reference = useQuery(referenceQuery)
  const matters = useMatters()
  const unitChoices = useUnitChoices()
  const create = useCreateOrganisation()
  const amend = useAmendOrganisation()
  const id = newOrganisationId()
  const given = props.organisation
  const classes = () => classChoices(matters())
  const classOf = (prefix: string): Choice<string> =>
    classes().find(({ value }) => value === prefix) ?? { value: prefix, label: prefix }

  const form = createForm<Values>({
    initial: {
      name: given?.name ?? '',
      kind: given?.kind ?? 'department',
      department: given?.department ?? none,
      serves: (given?.serves ?? []).map((unit) => ({ value: unit.id, label: unit.name })),
      matters: (given?.matters ?? []).map(classOf)
    },
    check: ({ name, serves }) => [
      ...(name.trim() === '' ? [{ path: 'name', says: say.organisation.nameMissing }] : []),
      ...(serves.length === 0 ? [{ path: 'serves', says: say.organisation.servesMissing }] : [])
    ],
    send: async (values) => {
      const name = values.name.trim()
      const facts = {
        name,
        kind: values.kind,
        department: values.department === none ? null : values.department,
        serves: values.serves.map(({ value }) => value),
        matters: values.matters.map(({ value }) => value)
      }
      if (given === undefined) {
        await create({ id, ...facts })
        toast({ says: say.organisation.created(name) })
      } else {
        await amend({ id: given.id, seen: given.revision, ...facts })
        toast({ says: say.organisation.saved(name) })
      }
    }
  })

  return (
    <Drawer
      open
      title={given === undefined ? say.organisation.createTitle : say.organisation.editTitle(given.name)}
      onClose={props.onClose}
    >
      <Form
        form={form}
        submitLabel={given === undefined ? say.organisation.create : say.unit.save}
        onDone={props.onClose}
        onCancel={props.onClose}
      >
        <TextField {...form.field('name')} label={say.organisation.name} required maxLength={100} autofocus />
        <Select
          {...form.field('kind')}
          label={say.organisation.kind}
          choices={OrganisationKind.literals.map((kind) => ({ value: kind, label: say.organisationKinds[kind] }))}
        />
        <Select
          {...form.field('department')}
          label={say.organisation.department}
          hint={say.organisation.departmentHint}
          choices={[
            { value: none, label: say.organisation.departmentNone },
            ...(reference.data?.departments ?? []).map(({ key, name }) => ({ value: key, label: named(name) }))
          ]}
        />
        <MultiCombobox
          {...form.field('serves')}
          label={say.organisation.serves}
          hint={say.organisation.servesHint}
          required
          choices={unitChoices}
        />
        <MultiCombobox
          {...form.field('matters')}
          label={say.organisation.matters}
          hint={say.organisation.mattersHint}
          optional
          choices={classes()}
        />
      </Form>
    </Drawer>
  )
}
