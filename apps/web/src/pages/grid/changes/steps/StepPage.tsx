/** One step while it is worked on: its form, the ground where it has some, and what it would lead to. */
import type { Operation } from '@gezhi/domain/grid'
import { useBeforeLeave, useNavigate } from '@solidjs/router'
import { useQuery } from '@tanstack/solid-query'
import { createEffect, createMemo, createSignal, type JSX, Match, on, onCleanup, Show, Switch } from 'solid-js'
import { Dynamic } from 'solid-js/web'
import { formatNumber } from '../../../../format.ts'
import { paths } from '../../../../paths.ts'
import { type ChangeDetail, type ChangePreview, previewQuery, useMoveChange } from '../../../../queries/changes.ts'
import { saidOf } from '../../../../refusal.ts'
import {
  Button,
  CheckIcon,
  confirm,
  Failure,
  Notice,
  Page,
  Skeleton,
  toast,
  WarningIcon
} from '../../../../ui/index.tsx'
import { words } from '../../../../words.ts'
import { PreviewMaps } from '../PreviewMaps.tsx'
import { sayChanges } from '../say.ts'
import type { Step } from '../step-address.ts'
import { OpenStep, RedrawStep } from './DrawSteps.tsx'
import { AmendStep, CloseStep, MoveStep } from './FormSteps.tsx'
import { type Ground, useGround } from './ground.ts'
import { MergeStep } from './MergeStep.tsx'
import { SplitStep } from './SplitStep.tsx'

/** What a form has come to: an operation, or why there is none yet. */
export type Draft = { readonly operation: Operation } | { readonly whyNot: string }

export interface StepProps {
  readonly step: Step
  readonly ground: Ground
  readonly onDraft: (draft: Draft) => void
  /** Says what it would lead to. */
  readonly verdict: JSX.Element
  /** The ground before and after, for steps that are not drawn. */
  readonly maps: JSX.Element
}

const forms = {
  open: OpenStep,
  close: CloseStep,
  amend: AmendStep,
  redraw: RedrawStep,
  move: MoveStep,
  split: SplitStep,
  merge: MergeStep
}

const restMillis = 400

export default function StepPage(props: { page: ChangeDetail; step: Step }) {
  const navigate = useNavigate()
  const move = useMoveChange()
  const set = () => props.page.set
  const before = createMemo(() => set().operations.slice(0, props.step.index), undefined, { equals: sameLength })
  const ground = useGround(before)
  const [draft, setDraft] = createSignal<Draft>({ whyNot: '' })
  const [rested, setRested] = createSignal<Operation>()
  const [busy, setBusy] = createSignal(false)
  const [failure, setFailure] = createSignal<unknown>()
  let saved = false

  const operation = () => {
    const now = draft()
    return 'operation' in now ? now.operation : undefined
  }
  createEffect(
    on(operation, (now) => {
      if (now === undefined) return void setRested(undefined)
      const timer = setTimeout(() => setRested(() => now), restMillis)
      onCleanup(() => clearTimeout(timer))
    })
  )
  const asked = () => {
    const one = rested()
    return one === undefined ? [] : withStep(set().operations, props.step.index, one)
  }
  const preview = useQuery(() => ({ ...previewQuery(asked()), enabled: asked().length > 0 }))
  const shown = () => (operation() !== undefined && rested() === operation() ? preview.data : undefined)
  const changed = () => {
    const now = operation()
    return now !== undefined && JSON.stringify(now) !== JSON.stringify(props.step.kept)
  }

  const leave = () => navigate(paths.change(set().id, { unit: props.step.unit }))
  const save = async () => {
    const one = operation()
    if (one === undefined) return
    setBusy(true)
    setFailure(undefined)
    try {
      const operations = withStep(set().operations, props.step.index, one)
      await move({ id: set().id, seen: set().revision, move: 'edit', input: { operations } })
      saved = true
      toast({ says: sayChanges.form.saved })
      leave()
    } catch (error) {
      setFailure(() => error)
    } finally {
      setBusy(false)
    }
  }
  useBeforeLeave((event) => {
    if (saved || !changed() || event.defaultPrevented) return
    event.preventDefault()
    void confirm({
      title: sayChanges.form.leave,
      consequence: sayChanges.form.leaveHint,
      deed: sayChanges.form.leaveDeed,
      harmful: true
    }).then((yes) => yes && event.retry(true))
  })

  const title = () => {
    const name = words.change.operations[props.step.does]
    const { heading } = sayChanges.form
    return props.step.kept === undefined ? heading.add(name) : heading.change(props.step.index + 1, name)
  }
  const whyNot = () => {
    const now = draft()
    return 'whyNot' in now ? now.whyNot : undefined
  }

  return (
    <Page
      title={title()}
      width="full"
      crumbs={[
        { label: sayChanges.title, href: paths.changes() },
        { label: set().title, href: paths.change(set().id) }
      ]}
      actions={
        <>
          <Button variant="quiet" onClick={leave}>
            {words.ui.cancel}
          </Button>
          <Button variant="primary" busy={busy()} disabledReason={whyNot()} onClick={() => void save()}>
            {sayChanges.form.save}
          </Button>
        </>
      }
    >
      <Show when={ground.ready()} fallback={<Skeleton lines={8} />}>
        <Dynamic
          component={forms[props.step.does]}
          step={props.step}
          ground={ground}
          onDraft={setDraft}
          verdict={
            <>
              <Show when={failure()}>{(error) => <Failure error={error()} />}</Show>
              <Show when={operation()}>
                <Verdict preview={shown()} error={preview.error} />
              </Show>
            </>
          }
          maps={
            <div class="h-full p-4">
              <Show when={(shown()?.units.length ?? 0) > 0 && shown()}>
                {(found) => <PreviewMaps lines={found().units} fills />}
              </Show>
            </div>
          }
        />
      </Show>
    </Page>
  )
}

/** The steps before it are others only when somebody else edits them: then the ground is read anew. */
const sameLength = (a: ReadonlyArray<Operation>, b: ReadonlyArray<Operation>): boolean =>
  a.length === b.length && a.every((one, i) => JSON.stringify(one) === JSON.stringify(b[i]))

const withStep = (operations: ReadonlyArray<Operation>, index: number, one: Operation): ReadonlyArray<Operation> =>
  index < operations.length ? operations.with(index, one) : [...operations, one]

function Verdict(props: { preview: ChangePreview | undefined; error: unknown }) {
  const text = sayChanges.preview
  const said = () => {
    const refused = props.preview?.refused
    return refused == null ? undefined : saidOf(refused)
  }
  const counts = () => {
    const found = props.preview
    if (found === undefined) return ''
    const sum = (ways: ChangePreview['issues']) => ways.reduce((all, { count }) => all + count, 0)
    const [issues, houses] = [sum(found.issues), sum(found.buildings)]
    return [
      ...(issues > 0 ? [`${text.issues} ${text.count(formatNumber(issues), found.more)}`] : []),
      ...(houses > 0 ? [`${text.buildings} ${text.houses(formatNumber(houses), found.more)}`] : []),
      ...(found.posts.length > 0 ? [`${text.posts} ${formatNumber(found.posts.length)}`] : [])
    ].join(' · ')
  }
  return (
    <div role="status">
      <Switch fallback={<Notice title={text.wait} />}>
        <Match when={props.error}>{(error) => <Failure error={error()} />}</Match>
        <Match when={said()}>
          {(why) => (
            <Notice tone="alert" icon={WarningIcon} title={why().what}>
              {why().next}
            </Notice>
          )}
        </Match>
        <Match when={props.preview}>
          <Notice icon={CheckIcon} title={text.good}>
            {counts() === '' ? text.noIssues : counts()}
          </Notice>
        </Match>
      </Switch>
    </div>
  )
}
