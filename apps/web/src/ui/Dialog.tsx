/** What needs an answer before the page goes on. Keys of the page rest while it is open; Escape leaves it. */
import * as Modal from '@kobalte/core/dialog'
import { type JSX, Show } from 'solid-js'
import { words } from '../words.ts'
import { Button } from './Button.tsx'
import { cx } from './cx.ts'
import { CloseIcon } from './icons.tsx'
import { coverKeys } from './keys.ts'
import { returnFocus } from './return-focus.ts'

export interface DialogProps {
  readonly open: boolean
  readonly onClose: () => void
  readonly title: string
  readonly description?: JSX.Element
  /** Buttons, the deed last. */
  readonly footer?: JSX.Element
  readonly size?: 'small' | 'medium' | 'large' | undefined
  /** `side`: the whole height at the right edge, for forms beside what they are about. */
  readonly from?: 'middle' | 'side' | undefined
  /** `alertdialog` for questions about harm. */
  readonly role?: 'dialog' | 'alertdialog' | undefined
  readonly children?: JSX.Element
}

const widths = { small: 'max-w-md', medium: 'max-w-xl', large: 'max-w-4xl' }

export function Dialog(props: DialogProps) {
  const side = () => props.from === 'side'
  let content!: HTMLElement
  return (
    <Modal.Root open={props.open} onOpenChange={(open) => !open && props.onClose()}>
      <Modal.Portal>
        <Modal.Overlay class="fixed inset-0 z-30 animate-appear bg-veil" />
        <div
          class={cx(
            'pointer-events-none fixed inset-0 z-30 flex',
            side() ? 'justify-end' : 'items-end justify-center sm:items-start sm:p-4 sm:pt-[12vh]'
          )}
        >
          <Modal.Content
            ref={(element: HTMLElement) => {
              content = element
            }}
            role={props.role}
            onOpenAutoFocus={(event: Event) => {
              event.preventDefault()
              firstOf(content).focus()
            }}
            onCloseAutoFocus={(event: Event) => event.preventDefault()}
            class={cx(
              'pointer-events-auto flex w-full flex-col bg-sheet shadow-float outline-none',
              widths[props.size ?? 'medium'],
              side()
                ? 'h-full animate-from-right border-l border-line'
                : 'max-h-[92dvh] animate-rise rounded-t-lg border border-line sm:max-h-[76vh] sm:rounded-lg'
            )}
          >
            <Inside {...props} />
          </Modal.Content>
        </div>
      </Modal.Portal>
    </Modal.Root>
  )
}

/** Where the focus goes first: the first field, else the first answer, never the cross. */
const firstOf = (content: HTMLElement): HTMLElement =>
  content.querySelector<HTMLElement>('[autofocus], [data-body] :is(input, textarea, button)') ??
  content.querySelector<HTMLElement>('footer button') ??
  content

function Inside(props: DialogProps) {
  coverKeys()
  returnFocus()
  return (
    <>
      <header class="flex items-start gap-4 px-5 pt-4 pb-4">
        <div class="min-w-0 flex-1">
          <Modal.Title class="text-lg font-semibold text-balance">{props.title}</Modal.Title>
          <Show when={props.description}>
            {(text) => <Modal.Description class="mt-0.5 text-pretty text-ink-2">{text()}</Modal.Description>}
          </Show>
        </div>
        <Button
          variant="quiet"
          size="small"
          icon={CloseIcon}
          label={words.ui.close}
          class="-mr-1.5"
          onClick={props.onClose}
        />
      </header>
      <div data-body class="min-h-0 flex-1 overflow-y-auto px-5 pb-5 [--foot:-1.25rem] empty:hidden">
        {props.children}
      </div>
      <Show when={props.footer}>
        {(footer) => (
          <footer class="flex flex-wrap items-center justify-end gap-2 border-t border-line px-5 py-3">
            {footer()}
          </footer>
        )}
      </Show>
    </>
  )
}

/** A form or a record at the right edge, over the page it belongs to. */
export function Drawer(props: Omit<DialogProps, 'from'>) {
  return <Dialog {...props} from="side" />
}
