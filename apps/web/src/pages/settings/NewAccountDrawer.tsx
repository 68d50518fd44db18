/** Opens an account for a person or a service. What was set as a password is shown once, to be handed over. */
import { Account } from '@gezhi/domain/access'
import { PersonId, type UnitId } from '@gezhi/domain/common'
import { Schema } from 'effect'
import { createSignal, Show } from 'solid-js'
import { useUnitChoices } from '../../forms/pick-unit.ts'
import { findPeople } from '../../queries/people.ts'
import { newAccountId, useCreateAccount } from '../../queries/settings.ts'
import { useMay } from '../../session.tsx'
import {
  Button,
  type Choice,
  type ChoiceSource,
  Combobox,
  CopyButton,
  createForm,
  Drawer,
  Form,
  KeyValue,
  Notice,
  RadioGroup,
  TextField
} from '../../ui/index.tsx'
import { named, words } from '../../words.ts'
import { lacksOf, PasswordField } from './PasswordField.tsx'
import { say } from './say.ts'

interface Values {
  readonly kind: 'person' | 'service'
  readonly username: string
  readonly name: string
  readonly person: Choice<PersonId> | null
  readonly unit: Choice<UnitId> | null
  readonly password: string
}

const isUsername = Schema.is(Account.fields.username)

export const personChoices: ChoiceSource<PersonId> = async (typed, signal) =>
  (await findPeople(typed, signal)).map(({ id, name, staffNumber, posts }) => ({
    value: PersonId.make(id),
    label: name,
    hint: [staffNumber, ...posts.map(({ roleName, placeName }) => `${named(roleName)} · ${placeName}`)]
      .filter(Boolean)
      .join(' · ')
  }))

export default function NewAccountDrawer(props: { onClose: () => void }) {
  const may = useMay()
  const create = useCreateAccount()
  const unitChoices = useUnitChoices()
  const id = newAccountId()
  const [made, setMade] = createSignal<{
    readonly username: string
    readonly name: string
    readonly password: string
  }>()

  const form = createForm<Values>({
    initial: { kind: 'person', username: '', name: '', person: null, unit: null, password: '' },
    check: ({ kind, username, name, password }) => [
      ...(isUsername(username.trim()) ? [] : [{ path: 'username', says: say.accounts.usernameWrong }]),
      ...(name.trim() === '' ? [{ path: 'name', says: say.accounts.nameMissing }] : []),
      ...(kind === 'person' && lacksOf(password, username.trim()).length > 0
        ? [{ path: 'password', says: say.accounts.passwordHint }]
        : [])
    ],
    send: async (values) => {
      const username = values.username.trim()
      const name = values.name.trim()
      await create({
        id,
        username,
        name,
        kind: values.kind,
        unitId: values.unit?.value ?? null,
        personId: values.kind === 'person' ? (values.person?.value ?? null) : null,
        ...(values.kind === 'person' && { password: values.password })
      })
      setMade({ username, name, password: values.kind === 'person' ? values.password : '' })
    }
  })
  const pickPerson = (person: Choice<PersonId> | null) => {
    form.set('person', person)
    if (person !== null && form.values.name.trim() === '') form.set('name', person.label)
  }

  return (
    <Drawer open title={say.accounts.createTitle} onClose={props.onClose}>
      <Show
        when={made()}
        fallback={
          <Form form={form} submitLabel={say.accounts.create} onCancel={props.onClose}>
            <RadioGroup
              {...form.field('kind')}
              label={say.accounts.kind}
              inline
              choices={(['person', 'service'] as const).map((kind) => ({
                value: kind,
                label: say.accounts.kinds[kind]
              }))}
            />
            <Show when={form.values.kind === 'person' && may('person.read')}>
              <Combobox
                label={say.accounts.person}
                name="person"
                value={form.values.person}
                onChange={pickPerson}
                choices={personChoices}
                optional
                hint={say.accounts.personHint}
              />
            </Show>
            <TextField
              {...form.field('username')}
              label={say.accounts.username}
              hint={say.accounts.usernameHint}
              maxLength={32}
              required
            />
            <TextField
              {...form.field('name')}
              label={form.values.kind === 'person' ? say.accounts.name : say.accounts.serviceName}
              maxLength={60}
              required
            />
            <Combobox
              {...form.field('unit')}
              label={say.accounts.unit}
              placeholder={say.accounts.whole}
              choices={unitChoices}
              optional
              hint={say.accounts.unitHint}
            />
            <Show
              when={form.values.kind === 'person'}
              fallback={<p class="text-sm text-ink-3">{say.accounts.servicePassword}</p>}
            >
              <PasswordField
                {...form.field('password')}
                label={say.accounts.password}
                username={form.values.username}
                makes
              />
            </Show>
            <p class="text-sm text-ink-3">{say.accounts.rolesLater}</p>
          </Form>
        }
      >
        {(account) => (
          <>
            <Notice title={say.accounts.created(account().name)} class="mb-4">
              {account().password === '' ? say.accounts.rolesLater : say.accounts.copyPassword}
            </Notice>
            <KeyValue
              columns={1}
              facts={[
                { name: say.accounts.username, value: account().username },
                ...(account().password === ''
                  ? []
                  : [
                      {
                        name: say.accounts.password,
                        value: (
                          <span class="inline-flex items-center gap-1">
                            <code class="font-mono">{account().password}</code>
                            <CopyButton text={`${account().username} ${account().password}`} />
                          </span>
                        )
                      }
                    ])
              ]}
            />
            <Button class="mt-5" variant="primary" onClick={props.onClose}>
              {words.ui.close}
            </Button>
          </>
        )}
      </Show>
    </Drawer>
  )
}
