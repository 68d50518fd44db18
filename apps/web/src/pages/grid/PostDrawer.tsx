/** Appoints a person to a post at a unit or in an organisation; somebody new is registered on the way. */

import { RoleKey } from '@gezhi/domain/access'
import type { Day } from '@gezhi/domain/common'
import { type PersonId, plusDays } from '@gezhi/domain/common'
import { useQuery } from '@tanstack/solid-query'
import { createSignal, Show } from 'solid-js'
import { startOfDay } from '../../day.ts'
import { zone } from '../../format.ts'
import { newPersonId, newPostId, useCreatePerson, useStartPost } from '../../queries/people.ts'
import { referenceQuery } from '../../queries/reference.ts'
import type { Place, UnitPage } from '../../queries/register-types.ts'
import {
  type Choice,
  Combobox,
  createForm,
  DateField,
  Drawer,
  Form,
  RadioGroup,
  Select,
  TextField,
  toast
} from '../../ui/index.tsx'
import { named } from '../../words.ts'
import { peopleChoices } from './people-choices.ts'
import { say, sayPosts } from './say.ts'

interface Values {
  readonly who: 'known' | 'new'
  readonly person: Choice<PersonId> | null
  readonly name: string
  readonly phone: string
  readonly staffNumber: string
  readonly role: string
  readonly from: Day | null
  readonly to: Day | null
}

export default function PostDrawer(props: {
  place: Place
  placeName: string
  /** Of the unit: the posts it should have come first, with their numbers. */
  level?: UnitPage['level'] | undefined
  role?: string | undefined
  /** Where it is known already who. */
  person?: Choice<PersonId> | undefined
  onClose: () => void
}) {
  const reference = useQuery(referenceQuery)
  const createPerson = useCreatePerson()
  const startPost = useStartPost()
  const [ids] = createSignal({ person: newPersonId(), post: newPostId() })
  // registered already, and only the post was refused: it is not registered twice
  let registered: string | undefined

  const roles = (): ReadonlyArray<Choice<string>> => {
    const expected = new Map((props.level?.posts ?? []).map((post) => [String(post.role), post]))
    return (reference.data?.roles.data ?? [])
      .filter(({ administrator }) => administrator === null)
      .map(({ key, name }): Choice<string> => {
        const max = expected.get(key)?.max
        return { value: key, label: named(name), hint: max == null ? undefined : say.post.max(max) }
      })
      .sort((a, b) => Number(expected.has(b.value)) - Number(expected.has(a.value)))
  }

  const form = createForm<Values>({
    initial: {
      who: 'known',
      person: props.person ?? null,
      name: '',
      phone: '',
      staffNumber: '',
      role: props.role ?? '',
      from: null,
      to: null
    },
    check: ({ who, person, name, role }) => [
      ...(who === 'known' && person === null ? [{ path: 'person', says: say.post.personMissing }] : []),
      ...(who === 'new' && name.trim() === '' ? [{ path: 'name', says: say.peoplePage.nameMissing }] : []),
      ...(role === '' ? [{ path: 'role', says: say.post.roleMissing }] : [])
    ],
    send: async (values) => {
      const personId = values.who === 'known' ? (values.person?.value ?? ids().person) : await register(values)
      const from = values.from === null ? {} : { from: startOfDay(values.from, zone()) }
      // the last day belongs to it, so it ends as the next one begins
      const to = values.to === null ? {} : { to: startOfDay(plusDays(values.to, 1), zone()) }
      await startPost({ id: ids().post, personId, role: RoleKey.make(values.role), at: props.place, ...from, ...to })
      const role = roles().find(({ value }) => value === values.role)?.label ?? values.role
      toast({ says: say.post.done(values.who === 'known' ? (values.person?.label ?? '') : values.name.trim(), role) })
    }
  })

  const register = async ({ name, phone, staffNumber }: Values): Promise<PersonId> => {
    const { person } = ids()
    const given = JSON.stringify([name, phone, staffNumber])
    if (registered !== given) {
      await createPerson({
        id: person,
        name: name.trim(),
        ...(phone.trim() !== '' && { phone: phone.trim() }),
        ...(staffNumber.trim() !== '' && { staffNumber: staffNumber.trim() })
      })
      registered = given
    }
    return person
  }

  return (
    <Drawer open title={say.post.addTitle(props.placeName)} onClose={props.onClose}>
      <Form form={form} submitLabel={say.post.send} onDone={props.onClose} onCancel={props.onClose}>
        <Select {...form.field('role')} label={say.post.role} required choices={roles()} />
        <Show when={props.person === undefined}>
          <RadioGroup
            {...form.field('who')}
            label={say.post.person}
            inline
            choices={[
              { value: 'known', label: say.post.knownPerson },
              { value: 'new', label: say.post.newPerson }
            ]}
          />
        </Show>
        <Show
          when={form.values.who === 'new'}
          fallback={
            <Combobox
              {...form.field('person')}
              label={say.post.person}
              labelHidden={props.person === undefined}
              placeholder={say.post.personHint}
              required
              choices={props.person === undefined ? peopleChoices : [props.person]}
            />
          }
        >
          <TextField {...form.field('name')} label={say.peoplePage.name} required maxLength={60} />
          <div class="grid grid-cols-2 gap-4">
            <TextField {...form.field('phone')} label={say.peoplePage.phone} optional type="tel" maxLength={30} />
            <TextField {...form.field('staffNumber')} label={say.peoplePage.staffNumber} optional maxLength={40} />
          </div>
        </Show>
        <div class="grid gap-4 sm:grid-cols-2">
          <DateField {...form.field('from')} label={say.post.from} optional hint={say.post.fromHint} />
          <DateField {...form.field('to')} label={sayPosts.to} optional hint={sayPosts.toHint} />
        </div>
      </Form>
    </Drawer>
  )
}
