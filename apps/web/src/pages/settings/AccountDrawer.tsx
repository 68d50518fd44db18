/** One account: its facts, its roles, and what whoever looks after it may do with it. */
import { RoleKey } from '@gezhi/domain/access'
import type { UnitId } from '@gezhi/domain/common'
import { useQuery } from '@tanstack/solid-query'
import { createSignal, For, Match, Show, Switch } from 'solid-js'
import { formatMoment } from '../../format.ts'
import { useUnitChoices } from '../../forms/pick-unit.ts'
import { referenceQuery } from '../../queries/reference.ts'
import type { AccountLine } from '../../queries/register-types.ts'
import {
  useAssignRoles,
  useDisableAccount,
  useEnableAccount,
  useResetPassword,
  useUnlock
} from '../../queries/settings.ts'
import { useAccount } from '../../session.tsx'
import { tellRefusal } from '../../tell.ts'
import {
  Button,
  Checkbox,
  type Choice,
  Combobox,
  CopyButton,
  confirm,
  createForm,
  Drawer,
  Form,
  KeyValue,
  LockIcon,
  Notice,
  Section,
  toast
} from '../../ui/index.tsx'
import { useWhyNot } from '../../why-not.ts'
import { named } from '../../words.ts'
import { State } from './AccountsPage.tsx'
import { lacksOf, PasswordField } from './PasswordField.tsx'
import { say } from './say.ts'

export default function AccountDrawer(props: { account: AccountLine; onClose: () => void }) {
  const account = () => props.account
  return (
    <Drawer open title={account().name} description={account().username} onClose={props.onClose}>
      <KeyValue
        columns={1}
        facts={[
          { name: say.accounts.kind, value: say.accounts.kinds[account().kind] },
          { name: say.accounts.column.state, value: <State account={account()} /> },
          { name: say.accounts.person, value: account().personName ?? say.accounts.personNone },
          { name: say.accounts.unit, value: account().unitName ?? say.accounts.whole }
        ]}
      />
      <div class="mt-4">
        <Deeds account={account()} />
      </div>
      <Section title={say.accounts.roles}>
        <Roles account={account()} />
      </Section>
      <Show when={account().kind === 'person'}>
        <Section title={say.accounts.reset}>
          <Reset account={account()} />
        </Section>
      </Show>
    </Drawer>
  )
}

/** Nobody closes themselves out. */
const useBarred = (account: () => AccountLine) => {
  const whyNot = useWhyNot()
  const own = useAccount()
  return (permission: 'account.manage' | 'role.assign') =>
    whyNot(permission) ?? (own().id === account().id ? say.accounts.oneself : undefined)
}

function Deeds(props: { account: AccountLine }) {
  const barred = useBarred(() => props.account)
  const whyNot = useWhyNot()
  const disable = useDisableAccount()
  const enable = useEnableAccount()
  const unlock = useUnlock()
  const attempt = async (deed: () => Promise<unknown>, says: string) => {
    try {
      await deed()
      toast({ says })
    } catch (error) {
      tellRefusal(error)
    }
  }
  const askDisable = async () => {
    const { id, name, revision } = props.account
    const yes = await confirm({
      title: say.accounts.disableTitle(name),
      consequence: say.accounts.disableConsequence,
      deed: say.accounts.disable,
      harmful: true
    })
    if (yes) await attempt(() => disable({ id, seen: revision }), say.accounts.disabled(name))
  }
  const open = () => {
    const { id, name, revision } = props.account
    void attempt(() => enable({ id, seen: revision }), say.accounts.enabled(name))
  }
  const unlockNow = () => {
    const { id, name } = props.account
    void attempt(() => unlock({ id }), say.accounts.unlocked(name))
  }
  return (
    <div class="flex flex-wrap gap-2">
      <Switch
        fallback={
          <Button variant="danger" disabledReason={barred('account.manage')} onClick={() => void askDisable()}>
            {say.accounts.disable}
          </Button>
        }
      >
        <Match when={props.account.disabled}>
          <Button disabledReason={barred('account.manage')} onClick={open}>
            {say.accounts.enable}
          </Button>
        </Match>
      </Switch>
      <Show when={props.account.lockedUntil}>
        <Button icon={LockIcon} disabledReason={whyNot('account.manage')} onClick={unlockNow}>
          {say.accounts.unlock}
        </Button>
      </Show>
    </div>
  )
}

function Roles(props: { account: AccountLine }) {
  const barred = useBarred(() => props.account)
  const reference = useQuery(referenceQuery)
  const assign = useAssignRoles()
  const unitChoices = useUnitChoices()
  const { account } = props
  const unit: Choice<UnitId> | null =
    account.unitId === null ? null : { value: account.unitId, label: account.unitName ?? '' }
  const form = createForm<{ readonly roles: ReadonlyArray<string>; readonly unit: Choice<UnitId> | null }>({
    initial: { roles: account.roles, unit },
    send: async ({ roles, unit: below }) => {
      await assign({
        id: props.account.id,
        seen: props.account.revision,
        roles: roles.map((role) => RoleKey.make(role)),
        unitId: below?.value ?? null
      })
      toast({ says: say.accounts.assigned(props.account.name) })
    }
  })
  const toggle = (key: string, on: boolean) =>
    form.set('roles', on ? [...form.values.roles, key] : form.values.roles.filter((one) => one !== key))
  return (
    <Form form={form} submitLabel={say.accounts.assign} submitDisabledReason={barred('role.assign')}>
      <p class="text-sm text-ink-3">{say.accounts.rolesHint}</p>
      <div class="grid gap-x-4 sm:grid-cols-2">
        <For each={reference.data?.roles.data ?? []}>
          {(role) => (
            <Checkbox
              label={named(role.name)}
              hint={role.administrator === null ? undefined : say.roles.administrator}
              checked={form.values.roles.includes(role.key)}
              disabledReason={barred('role.assign') === undefined ? undefined : say.readOnly}
              onChange={(on) => toggle(role.key, on)}
            />
          )}
        </For>
      </div>
      <Combobox
        {...form.field('unit')}
        label={say.accounts.unit}
        placeholder={say.accounts.whole}
        choices={unitChoices}
        optional
        hint={say.accounts.unitHint}
        disabledReason={barred('role.assign') === undefined ? undefined : say.readOnly}
      />
    </Form>
  )
}

function Reset(props: { account: AccountLine }) {
  const barred = useBarred(() => props.account)
  const reset = useResetPassword()
  const [done, setDone] = createSignal<string>()
  const form = createForm({
    initial: { password: '' },
    check: ({ password }) =>
      lacksOf(password, props.account.username).length > 0
        ? [{ path: 'password', says: say.accounts.passwordHint }]
        : [],
    send: async ({ password }) => {
      await reset({ id: props.account.id, password })
      setDone(password)
    }
  })
  return (
    <Show
      when={done()}
      fallback={
        <Form form={form} submitLabel={say.accounts.reset} submitDisabledReason={barred('account.manage')}>
          <p class="text-sm text-ink-3">{say.accounts.resetHint}</p>
          <PasswordField
            {...form.field('password')}
            label={say.accounts.newPassword}
            username={props.account.username}
            makes
          />
          <Show when={props.account.lockedUntil}>
            {(until) => <p class="text-sm text-ink-3">{say.accounts.states.locked(formatMoment(until(), 'time'))}</p>}
          </Show>
        </Form>
      }
    >
      {(password) => (
        <Notice title={say.accounts.resetDone(props.account.name)}>
          {say.accounts.copyPassword}
          <span class="mt-1 flex items-center gap-1 text-base text-ink">
            <code class="font-mono">{password()}</code>
            <CopyButton text={password()} />
          </span>
        </Notice>
      )}
    </Show>
  )
}
