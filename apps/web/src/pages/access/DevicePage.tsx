/** Lets a terminal in that shows a code: the same code here, one press, and it acts as the reader. */
import { useSearchParams } from '@solidjs/router'
import { createSignal, Match, Switch } from 'solid-js'
import { answerDevice, checkDevice, type DeviceAnswer } from '../../queries/device.ts'
import { useAccount } from '../../session.tsx'
import { Button, createForm, EmptyState, Failure, Form, Notice, Page, TextField } from '../../ui/index.tsx'
import { words } from '../../words.ts'

/** As the terminal shows it; people type it with spaces, dashes and small letters. */
const tidy = (code: string): string => code.normalize('NFKC').replaceAll(/[\s-]/g, '').toUpperCase()

/** `ABCD-EFGH`, as it is read out. */
const shown = (code: string): string => code.replace(/^(.{4})(?=.)/, '$1-')

export default function DevicePage() {
  const [search] = useSearchParams<{ user_code?: string }>()
  const account = useAccount()
  const say = () => words.webLoop.device
  const [pending, setPending] = createSignal<string>()
  const [answer, setAnswer] = createSignal<DeviceAnswer>()
  const [failure, setFailure] = createSignal<unknown>()
  const [busy, setBusy] = createSignal<DeviceAnswer>()

  const form = createForm({
    initial: { code: search.user_code ?? '' },
    check: ({ code }) => (tidy(code) === '' ? [{ path: 'code', says: say().codeMissing }] : []),
    send: async ({ code }) => {
      const found = await checkDevice(tidy(code))
      if (found === 'pending') return void setPending(tidy(code))
      const { unknown, unknownHint, used, usedHint } = say().refusals
      const [what, next] = found === 'used' ? [used, usedHint] : [unknown, unknownHint]
      throw { _tag: 'BadInput', faults: [{ path: 'code', says: words.webLoop.common.sentences(what, next) }] }
    }
  })
  const decide = async (given: DeviceAnswer) => {
    const code = pending()
    if (code === undefined || busy() !== undefined) return
    setBusy(given)
    setFailure(undefined)
    try {
      await answerDevice(given, code)
      setAnswer(given)
    } catch (error) {
      setFailure(() => error)
    } finally {
      setBusy(undefined)
    }
  }

  return (
    <Page title={say().title} width="text">
      <Switch
        fallback={
          <Form form={form} submitLabel={say().check} class="max-w-sm">
            <p class="text-pretty text-ink-2">{say().lead}</p>
            <TextField {...form.field('code')} label={say().code} maxLength={20} autofocus required />
          </Form>
        }
      >
        <Match when={answer()}>
          {(given) => (
            <EmptyState title={given() === 'approve' ? say().approved : say().denied}>
              {given() === 'approve' ? say().approvedHint : say().deniedHint}
            </EmptyState>
          )}
        </Match>
        <Match when={pending()}>
          {(code) => (
            <div class="flex max-w-md flex-col gap-4">
              <p>{say().matches}</p>
              <p class="rounded-md border border-line-2 bg-sunken py-4 text-center font-mono text-2xl font-semibold tracking-widest">
                {shown(code())}
              </p>
              <Notice title={say().asWhom(account().name)} />
              {failure() === undefined ? null : <Failure error={failure()} />}
              <div class="flex flex-wrap gap-2">
                <Button variant="primary" busy={busy() === 'approve'} onClick={() => void decide('approve')}>
                  {say().approve}
                </Button>
                <Button busy={busy() === 'deny'} onClick={() => void decide('deny')}>
                  {say().deny}
                </Button>
              </div>
            </div>
          )}
        </Match>
      </Switch>
    </Page>
  )
}
