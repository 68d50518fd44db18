/** Keys with which other systems come in: handed out once, seen once, revoked at once. */
import type { AccountId } from '@gezhi/domain/common'
import { useQuery } from '@tanstack/solid-query'
import { createSignal, Match, Show, Switch } from 'solid-js'
import { formatMoment, formatRelative } from '../../format.ts'
import { now } from '../../now.ts'
import type { KeyLine } from '../../queries/register-types.ts'
import { findAccounts, keysQuery, useCreateKey, useRevokeKey } from '../../queries/settings.ts'
import { tellRefusal } from '../../tell.ts'
import {
  Badge,
  Button,
  type Choice,
  type ChoiceSource,
  type Column,
  Combobox,
  CopyButton,
  confirm,
  createForm,
  Dialog,
  EmptyState,
  ErrorState,
  Form,
  NumberField,
  Page,
  PlusIcon,
  Skeleton,
  Table,
  TextField,
  toast
} from '../../ui/index.tsx'
import { say } from './say.ts'

const daysMax = 365
const daysUsual = 180

export default function KeysPage() {
  const keys = useQuery(keysQuery)
  const revoke = useRevokeKey()
  const [making, setMaking] = createSignal(false)
  const [made, setMade] = createSignal<string>()

  const askRevoke = async (key: KeyLine) => {
    const name = key.name ?? say.keys.unnamed
    const yes = await confirm({
      title: say.keys.revokeTitle(name),
      consequence: say.keys.revokeConsequence,
      deed: say.keys.revoke,
      harmful: true
    })
    if (!yes) return
    try {
      await revoke({ id: key.id })
      toast({ says: say.keys.revoked(name) })
    } catch (error) {
      tellRefusal(error)
    }
  }

  return (
    <Page
      title={say.sections.keys}
      lead={say.leads.keys}
      actions={
        <Button icon={PlusIcon} onClick={() => setMaking(true)}>
          {say.keys.create}
        </Button>
      }
    >
      <Switch fallback={<Skeleton shape="rows" lines={6} />}>
        <Match when={keys.error}>{(error) => <ErrorState error={error()} onAgain={() => void keys.refetch()} />}</Match>
        <Match when={keys.data}>
          {(rows) => (
            <Table
              main
              label={say.sections.keys}
              rows={rows()}
              rowKey={({ id }) => id}
              rowName={({ name }) => name ?? say.keys.unnamed}
              columns={columns((key) => void askRevoke(key))}
              empty={<EmptyState title={say.keys.empty}>{say.keys.emptyHint}</EmptyState>}
            />
          )}
        </Match>
      </Switch>
      <Show when={making()}>
        <NewKey
          onClose={() => setMaking(false)}
          onMade={(key) => {
            setMaking(false)
            setMade(key)
          }}
        />
      </Show>
      <Show when={made()}>{(key) => <ShownOnce value={key()} onClose={() => setMade(undefined)} />}</Show>
    </Page>
  )
}

const columns = (onRevoke: (key: KeyLine) => void): ReadonlyArray<Column<KeyLine>> => {
  const column = say.keys.column
  return [
    {
      id: 'name',
      title: column.name,
      width: 9,
      grow: 2,
      always: true,
      card: 'title',
      cell: ({ name }) => <span class="font-medium">{name ?? say.keys.unnamed}</span>
    },
    { id: 'account', title: column.account, width: 8, grow: 1, cell: ({ accountName }) => accountName },
    {
      id: 'start',
      title: column.start,
      width: 6,
      drop: 2,
      cell: ({ start }) => <code class="font-mono text-sm text-ink-3">{start ?? ''}…</code>
    },
    {
      id: 'created',
      title: column.created,
      width: 7,
      drop: 3,
      cell: ({ createdAt }) => formatMoment(createdAt, 'date')
    },
    { id: 'expires', title: column.expires, width: 8, cell: (key) => <Expiry at={key.expiresAt} /> },
    {
      id: 'used',
      title: column.used,
      width: 7,
      drop: 1,
      cell: ({ lastUsedAt }) => (
        <span class="text-ink-2">{lastUsedAt === null ? say.keys.never : formatRelative(lastUsedAt, now())}</span>
      )
    },
    {
      id: 'revoke',
      title: say.keys.revoke,
      width: 4.5,
      align: 'end',
      card: 'corner',
      cell: (key) => (
        <Button size="small" onClick={() => onRevoke(key)}>
          {say.keys.revoke}
        </Button>
      )
    }
  ]
}

function Expiry(props: { at: string | null }) {
  return (
    <Switch fallback={say.keys.noExpiry}>
      <Match when={props.at !== null && Date.parse(props.at) < now()}>
        <Badge>{say.keys.expired}</Badge>
      </Match>
      <Match when={props.at}>{(at) => formatMoment(at(), 'date')}</Match>
    </Switch>
  )
}

const serviceChoices: ChoiceSource<AccountId> = async (typed, signal) =>
  (await findAccounts(typed, signal))
    .filter(({ kind, disabled }) => kind === 'service' && !disabled)
    .map(({ id, name, username }) => ({ value: id, label: name, hint: username }))

function NewKey(props: { onClose: () => void; onMade: (key: string) => void }) {
  const create = useCreateKey()
  const form = createForm<{
    readonly account: Choice<AccountId> | null
    readonly name: string
    readonly days: number | null
  }>({
    initial: { account: null, name: '', days: daysUsual },
    check: ({ account, name }) => [
      ...(account === null ? [{ path: 'account', says: say.keys.accountMissing }] : []),
      ...(name.trim() === '' ? [{ path: 'name', says: say.keys.nameMissing }] : [])
    ],
    send: async ({ account, name, days }) => {
      if (account === null) return
      const made = await create({ accountId: account.value, name: name.trim(), days: days ?? daysUsual })
      props.onMade(made.key)
    }
  })
  return (
    <Dialog open title={say.keys.createTitle} onClose={props.onClose}>
      <Form form={form} submitLabel={say.keys.create} onCancel={props.onClose}>
        <Combobox
          {...form.field('account')}
          label={say.keys.account}
          hint={say.keys.accountHint}
          choices={serviceChoices}
          required
        />
        <TextField {...form.field('name')} label={say.keys.name} hint={say.keys.nameHint} maxLength={32} required />
        <NumberField {...form.field('days')} label={say.keys.days} hint={say.keys.daysHint} min={1} max={daysMax} />
      </Form>
    </Dialog>
  )
}

function ShownOnce(props: { value: string; onClose: () => void }) {
  return (
    <Dialog
      open
      title={say.keys.shownTitle}
      description={say.keys.shownHint}
      onClose={props.onClose}
      footer={
        <Button variant="primary" onClick={props.onClose}>
          {say.keys.closeShown}
        </Button>
      }
    >
      <p class="flex items-center gap-2 rounded-md border border-edge bg-sunken px-3 py-2">
        <code class="min-w-0 flex-1 font-mono text-sm wrap-anywhere">{props.value}</code>
        <CopyButton text={props.value} label={say.keys.keyLabel} />
      </p>
    </Dialog>
  )
}
