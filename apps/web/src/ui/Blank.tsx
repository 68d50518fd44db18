/** What stands where there is nothing to show: nothing yet, nothing found, not for you, not working. */
import { type JSX, Show } from 'solid-js'
import { Dynamic } from 'solid-js/web'
import { saidOf } from '../refusal.ts'
import { words } from '../words.ts'
import { Button } from './Button.tsx'
import { cx } from './cx.ts'
import { type Icon, InboxIcon, LockIcon, RefreshIcon, WarningIcon } from './icons.tsx'

function Blank(props: {
  icon: Icon
  title: string
  children?: JSX.Element
  actions?: JSX.Element
  role?: 'alert' | undefined
  compact?: boolean | undefined
}) {
  return (
    <div
      role={props.role}
      class={cx('mx-auto flex max-w-md flex-col items-center px-6 text-center', props.compact ? 'py-8' : 'py-16')}
    >
      <span class="relative mb-4 grid size-14 place-items-center text-ink-3">
        {/* an empty cell of the grid */}
        <svg viewBox="0 0 56 56" fill="none" aria-hidden="true" class="absolute inset-0 stroke-line-2">
          <path d="M18.5 2v52M37.5 2v52M2 18.5h52M2 37.5h52" stroke-dasharray="2 3" />
          <rect x="12" y="12" width="32" height="32" rx="5" class="fill-sheet stroke-line-2" />
        </svg>
        <Dynamic component={props.icon} class="relative size-5" />
      </span>
      <h2 class="text-lg font-semibold">{props.title}</h2>
      <Show when={props.children}>{(text) => <div class="mt-1 text-pretty text-ink-2">{text()}</div>}</Show>
      <div class="mt-5 flex flex-wrap justify-center gap-2 empty:hidden">{props.actions}</div>
    </div>
  )
}

/** Nothing yet, or nothing that fits: says why, and what would change it. */
export function EmptyState(props: {
  title: string
  icon?: Icon | undefined
  children?: JSX.Element
  actions?: JSX.Element
  compact?: boolean | undefined
}) {
  return <Blank {...props} icon={props.icon ?? InboxIcon} />
}

/** A whole page or panel that could not be had. Inside a page, use `Failure`. */
export function ErrorState(props: {
  error: unknown
  onAgain?: (() => void) | undefined
  compact?: boolean | undefined
}) {
  const said = () => saidOf(props.error)
  return (
    <Blank
      role="alert"
      icon={WarningIcon}
      title={said().what}
      compact={props.compact}
      actions={
        <Show when={said().again && props.onAgain}>
          {(again) => (
            <Button icon={RefreshIcon} onClick={() => again()()}>
              {words.ui.again}
            </Button>
          )}
        </Show>
      }
    >
      {said().next}
    </Blank>
  )
}

/** The reader may not see this: whose it is, and who can give it. Empty texts for what is not known. */
export function NoPermission(props: { seenBy: string; givenBy: string; compact?: boolean | undefined }) {
  return (
    <Blank icon={LockIcon} title={words.ui.noPermission.title} compact={props.compact}>
      {props.seenBy === '' ? words.ui.noPermission.nobody : words.ui.noPermission.seenBy(props.seenBy)}
      <Show when={props.givenBy !== '' && props.givenBy !== props.seenBy}>
        <p>{words.ui.noPermission.ask(props.givenBy)}</p>
      </Show>
    </Blank>
  )
}
