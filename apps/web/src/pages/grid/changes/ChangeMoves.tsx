/** What may be done with a change now, drawn from what the server says; each says before what follows. */
import type { Day, Instant } from '@gezhi/domain/common'
import type { ChangeInput, ChangeMove } from '@gezhi/domain/grid'
import { createSignal, For, Show } from 'solid-js'
import { startOfDay } from '../../../day.ts'
import { formatMoment, zone } from '../../../format.ts'
import { type ChangeDetail, type ChangeOption, useMoveChange } from '../../../queries/changes.ts'
import { saidOf } from '../../../refusal.ts'
import { Button, createForm, DateField, Dialog, Form, TextArea, toast } from '../../../ui/index.tsx'
import { words } from '../../../words.ts'
import { sayChanges } from './say.ts'

/** Moves that people make; the rest is the platform's, and editing has forms of its own. */
type Deed = keyof typeof sayChanges.moves.consequences

const isDeed = (move: ChangeMove): move is Deed => move in sayChanges.moves.consequences

/** What takes it on stands last and stands out. */
const order: ReadonlyArray<ChangeMove> = ['withdraw', 'revise', 'sendBack', 'submit', 'approve', 'publish']
const onward: ReadonlySet<ChangeMove> = new Set(['submit', 'approve', 'publish'])

export function ChangeMoves(props: { page: ChangeDetail }) {
  const [open, setOpen] = createSignal<Deed>()
  const deeds = () => order.flatMap((move) => props.page.options.filter((one) => one.move === move && isDeed(one.move)))
  const opened = () => props.page.options.find(({ move }) => move === open())
  return (
    <>
      <For each={deeds()}>
        {(option) => (
          <Button
            variant={onward.has(option.move) ? 'primary' : option.move === 'withdraw' ? 'quiet' : 'plain'}
            disabledReason={whyNot(option)}
            onClick={() => isDeed(option.move) && setOpen(option.move)}
          >
            {words.change.moves[option.move].label}
          </Button>
        )}
      </For>
      <Show when={opened()}>
        {(option) => <MoveDialog page={props.page} option={option()} onClose={() => setOpen(undefined)} />}
      </Show>
    </>
  )
}

/** A day that is past can be mended in the form itself. */
const isMendable = ({ barred, takes }: ChangeOption): boolean =>
  barred?._tag === 'EffectNotAhead' && takes.includes('effectiveAt')

const whyNot = (option: ChangeOption): string | undefined => {
  if (option.barred === null || isMendable(option)) return undefined
  const { what, next } = saidOf(option.barred)
  return words.webLoop.common.sentences(what, next)
}

interface Values {
  readonly reason: string
  readonly effective: Day | null
}

function MoveDialog(props: { page: ChangeDetail; option: ChangeOption; onClose: () => void }) {
  const move = useMoveChange()
  const text = sayChanges.moves
  const set = () => props.page.set
  const deed = props.option.move
  const needs = (field: string) => props.option.needs.includes(field)
  const asks = (field: string) => needs(field) || props.option.takes.includes(field)
  const consequence = () => (isDeed(deed) ? text.consequences[deed] : undefined)
  /** The day that it has is past: another has to be said. */
  const late = () => isMendable(props.option)

  const form = createForm<Values>({
    initial: { reason: '', effective: null },
    check: ({ reason, effective }) => [
      ...(needs('reason') && reason.trim() === '' ? [{ path: 'reason', says: text.reasonMissing }] : []),
      ...(late() && effective === null ? [{ path: 'effective', says: saidOf(props.option.barred).what }] : [])
    ],
    send: async ({ reason, effective }) => {
      const input: ChangeInput = {
        ...(reason.trim() !== '' && { reason: reason.trim() }),
        ...(effective !== null && { effectiveAt: startOfDay(effective, zone()) })
      }
      await move({ id: set().id, seen: set().revision, move: deed, input })
      toast({ says: text.done(words.change.moves[deed].label) })
    }
  })
  const effectiveHint = (at: Instant | null) =>
    at === null ? text.effectiveHint : late() ? undefined : text.effectiveKept(formatMoment(at, 'full'))

  return (
    <Dialog
      open
      size="small"
      role={deed === 'withdraw' ? 'alertdialog' : 'dialog'}
      title={consequence()?.title ?? ''}
      description={consequence()?.text}
      onClose={props.onClose}
    >
      <Form form={form} submitLabel={words.change.moves[deed].label} onDone={props.onClose} onCancel={props.onClose}>
        <Show when={asks('reason')}>
          <TextArea
            {...form.field('reason')}
            label={needs('reason') ? text.reason : text.opinion}
            required={needs('reason')}
            optional={!needs('reason')}
            rows={3}
            maxLength={2000}
          />
        </Show>
        <Show when={asks('effectiveAt')}>
          <DateField
            {...form.field('effective')}
            label={text.effective}
            optional={!late()}
            required={late()}
            hint={effectiveHint(set().effectiveAt)}
          />
        </Show>
      </Form>
    </Dialog>
  )
}
