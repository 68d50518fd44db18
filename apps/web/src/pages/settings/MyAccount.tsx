/** The reader's own account: password, the devices that are logged in, language and looks. */
import { useQuery } from '@tanstack/solid-query'
import { For, Match, Show, Switch } from 'solid-js'
import { formatMoment } from '../../format.ts'
import type { SessionLine } from '../../queries/register-types.ts'
import { sessionsQuery, useChangePassword, useEndSession } from '../../queries/settings.ts'
import { refusalOf } from '../../refusal.ts'
import { useAccount } from '../../session.tsx'
import { tellRefusal } from '../../tell.ts'
import { setTheme, theme, themes } from '../../theme.ts'
import {
  Badge,
  Button,
  confirm,
  createForm,
  Failure,
  Form,
  KeyValue,
  Page,
  RadioGroup,
  Section,
  Skeleton,
  TextField,
  toast
} from '../../ui/index.tsx'
import { locale, locales, setLocale, words } from '../../words.ts'
import { deviceOf } from './device.ts'
import { lacksOf, PasswordField } from './PasswordField.tsx'
import { say } from './say.ts'

export default function MyAccount() {
  const account = useAccount()
  return (
    <Page title={say.sections.me} lead={say.leads.me} width="text">
      <KeyValue
        columns={1}
        facts={[
          { name: say.me.username, value: account().username },
          { name: say.me.name, value: account().name },
          { name: say.me.roles, value: account().post },
          {
            name: say.me.places,
            value: account().whole
              ? say.me.whole
              : account()
                  .units.map(({ name }) => name)
                  .join(words.webLoop.common.list)
          }
        ]}
      />
      <Section title={say.me.password}>
        <ChangePassword username={account().username} />
      </Section>
      <Section title={say.me.sessions}>
        <Sessions />
      </Section>
      <Section title={say.me.language}>
        <div class="grid gap-6 sm:grid-cols-2">
          <RadioGroup
            label={say.me.language}
            hint={say.me.thisBrowser}
            value={locale()}
            onChange={(next) => void setLocale(next)}
            choices={locales.map((one) => ({ value: one, label: words.ui.languages[one] }))}
          />
          <RadioGroup
            label={say.me.theme}
            hint={say.me.thisBrowser}
            value={theme()}
            onChange={setTheme}
            choices={themes.map((one) => ({ value: one, label: words.ui.top.themes[one] }))}
          />
        </div>
      </Section>
    </Page>
  )
}

function ChangePassword(props: { username: string }) {
  const change = useChangePassword()
  const form = createForm({
    initial: { old: '', password: '', again: '' },
    check: ({ old, password, again }) => [
      ...(old === '' ? [{ path: 'old', says: say.me.missing }] : []),
      ...(lacksOf(password, props.username).length > 0 ? [{ path: 'password', says: say.accounts.passwordHint }] : []),
      ...(password === again ? [] : [{ path: 'again', says: say.me.mismatch }])
    ],
    send: async ({ old, password }) => {
      await change({ old, password })
      toast({ says: say.me.changed })
      form.reset()
    }
  })
  return (
    <Form form={form} submitLabel={say.me.change} class="max-w-sm">
      {/* password managers want to know whose it is */}
      <input type="text" autocomplete="username" value={props.username} readonly hidden />
      <TextField
        {...form.field('old')}
        label={say.me.old}
        type="password"
        autocomplete="current-password"
        maxLength={128}
        required
      />
      <PasswordField {...form.field('password')} label={say.me.fresh} username={props.username} />
      <TextField
        {...form.field('again')}
        label={say.me.again}
        type="password"
        autocomplete="new-password"
        maxLength={128}
        required
      />
    </Form>
  )
}

function Sessions() {
  const sessions = useQuery(sessionsQuery)
  return (
    <Switch fallback={<Skeleton lines={3} />}>
      <Match when={sessions.error}>
        {(error) => <Failure error={error()} onAgain={() => void sessions.refetch()} />}
      </Match>
      <Match when={sessions.data}>
        {(lines) => (
          <ul class="divide-y divide-line">
            <For each={lines()}>{(line) => <SessionRow line={line} />}</For>
          </ul>
        )}
      </Match>
    </Switch>
  )
}

function SessionRow(props: { line: SessionLine }) {
  const end = useEndSession()
  const ask = async () => {
    const yes = await confirm({
      title: say.me.endTitle,
      consequence: say.me.endConsequence,
      deed: say.me.end,
      harmful: true
    })
    if (!yes) return
    try {
      await end({ id: props.line.id })
      toast({ says: say.me.ended })
    } catch (error) {
      if (refusalOf(error)?._tag !== 'NotFound') tellRefusal(error)
    }
  }
  const device = () => {
    const found = deviceOf(props.line.userAgent ?? '')
    if (found === undefined) return say.me.unknownDevice
    return found === 'terminal' ? say.me.terminal : say.me.device(found.browser, found.system)
  }
  return (
    <li class="flex flex-wrap items-center gap-x-3 gap-y-0.5 py-2">
      <span class="min-w-0 flex-1">
        <span class="font-medium">{device()}</span>
        <Show when={props.line.ipAddress}>{(address) => <span class="ml-2 text-sm text-ink-3">{address()}</span>}</Show>
        <span class="block text-sm text-ink-3">
          {say.me.since(formatMoment(props.line.createdAt))} ·{' '}
          {say.me.until(formatMoment(props.line.expiresAt, 'date'))}
        </span>
      </span>
      <Show when={!props.line.current} fallback={<Badge>{say.me.current}</Badge>}>
        <Button size="small" onClick={() => void ask()}>
          {say.me.end}
        </Button>
      </Show>
    </li>
  )
}
