/** What was picked on a map or a chart, beside it: the page goes on being used. On a phone it rises from the lower edge. */
import { type JSX, Show } from 'solid-js'
import { words } from '../words.ts'
import { Button } from './Button.tsx'
import { CloseIcon } from './icons.tsx'
import { bindKeys } from './keys.ts'

export function SidePanel(props: {
  title: string
  /** Beside the title: a badge, a code. */
  aside?: JSX.Element
  onClose: () => void
  footer?: JSX.Element
  children: JSX.Element
}) {
  bindKeys([{ keys: 'Escape', does: () => words.ui.keys.closeDetail, run: () => props.onClose() }])
  return (
    <section
      aria-label={props.title}
      class="flex max-h-[55%] w-full animate-rise flex-col border-line bg-sheet shadow-raised max-md:absolute max-md:inset-x-0 max-md:bottom-0 max-md:z-10 max-md:rounded-t-lg max-md:border-t md:h-full md:max-h-none md:w-88 md:shrink-0 md:animate-from-right md:border-l md:shadow-none print:hidden"
    >
      <header class="flex items-start gap-3 px-4 pt-3 pb-2">
        <div class="min-w-0 flex-1">
          <h2 class="font-semibold text-balance">{props.title}</h2>
          <div class="text-sm text-ink-3 empty:hidden">{props.aside}</div>
        </div>
        <Button
          variant="quiet"
          size="small"
          icon={CloseIcon}
          label={words.ui.close}
          keys="Escape"
          class="-mr-1.5"
          onClick={props.onClose}
        />
      </header>
      <div
        tabIndex={0}
        role="group"
        aria-label={props.title}
        class="min-h-0 flex-1 overflow-y-auto px-4 pb-4 focus-visible:-outline-offset-2"
      >
        {props.children}
      </div>
      <Show when={props.footer}>
        {(footer) => <footer class="flex flex-wrap gap-2 border-t border-line px-4 py-3">{footer()}</footer>}
      </Show>
    </section>
  )
}
