/** The one box to read first: whose turn it is, by when, and the move to make. */
import { isOpen, type Move } from '@gezhi/domain/loop'
import { Show } from 'solid-js'
import { formatMoment } from '../../format.ts'
import { MoveBar } from '../../forms/move-issue/MoveBar.tsx'
import type { IssueDetail } from '../../queries/types.ts'
import { words } from '../../words.ts'
import { ClockLedger } from './ClockLedger.tsx'
import { primaryOf } from './issue-face.ts'
import { mainMoveOf, todoOf, whoIsNext } from './next-step.ts'
import { stageName } from './stage-words.ts'

export function NextBox(props: { detail: IssueDetail }) {
  const issue = () => props.detail.issue
  const primary = () => primaryOf(issue().stage, props.detail.options)
  const isMine = () => primary()?.barred === null
  return (
    <section
      aria-label={words.webLoop.issue.next}
      class="rounded-md border border-line-2 bg-raised px-4 py-3 print:border-x-0"
      data-mine={isMine() || undefined}
    >
      <div class="flex flex-wrap items-center justify-between gap-x-6 gap-y-2">
        <p class="min-w-0 flex-auto text-lg font-semibold text-balance">
          {headline(props.detail, primary()?.move, isMine())}
        </p>
        <MoveBar detail={props.detail} primary={primary()} clocks={<Clocks detail={props.detail} />} />
      </div>
    </section>
  )
}

/** `请您签收` for whoever can; otherwise who is waited for, and for what. */
const headline = ({ issue, names }: IssueDetail, move: Move | undefined, isMine: boolean): string => {
  const say = words.webLoop.issue
  if (isMine && move !== undefined) return say.yours(todoOf(move))
  if (!isOpen(issue.stage)) return say.ended(stageName(issue.stage))
  if (issue.stage === 'suspended' && issue.until !== null) return say.suspendedUntil(formatMoment(issue.until, 'full'))
  const who = whoIsNext(issue.stage, issue.lead === null ? null : (names[issue.lead.id] ?? null))
  if (who === undefined) return stageName(issue.stage)
  const next = mainMoveOf(issue.stage)
  return next === undefined ? say.waits(who) : say.waitsFor(who, todoOf(next))
}

function Clocks(props: { detail: IssueDetail }) {
  const step = () => props.detail.issue.step
  const stepName = () => {
    const name = step()
    return name === null ? words.loop.clocks.step : words.loop.steps[name]
  }
  return (
    <Show when={isOpen(props.detail.issue.stage)}>
      <div class="-mt-1 flex w-full flex-wrap items-center gap-x-6 gap-y-1">
        <ClockLedger name={stepName()} clock={props.detail.stepClock} />
        <ClockLedger name={words.loop.clocks.promise} clock={props.detail.promiseClock} />
      </div>
    </Show>
  )
}
