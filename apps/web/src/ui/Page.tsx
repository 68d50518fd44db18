/** One screen: where it is, what it is called, what may be done, and then itself. Sets the title of the window. */
import { createEffect, For, type JSX, Show } from 'solid-js'
import { words } from '../words.ts'
import { cx } from './cx.ts'
import { setScreenTitle } from './screen-title.ts'

export interface Crumb {
  readonly label: string
  readonly href: string
}

export function Page(props: {
  title: string
  /** What stands beside the title: a badge, a number. */
  aside?: JSX.Element
  /** The pages above this one. */
  crumbs?: ReadonlyArray<Crumb> | undefined
  actions?: JSX.Element
  /** One line under the title. */
  lead?: JSX.Element
  /** Tabs, filters: stays with the head. */
  bar?: JSX.Element
  /** `text`: a column to read or fill in. `full`: as far as the window goes, edge to edge, scrolling inside. */
  width?: 'text' | 'wide' | 'full' | undefined
  children: JSX.Element
}) {
  createEffect(() => setScreenTitle(props.title))
  const width = () => props.width ?? 'wide'

  return (
    <div
      data-print="sheet"
      class={cx(
        'group/page flex min-w-0 flex-col',
        width() === 'full' ? 'h-full' : 'mx-auto w-full',
        width() === 'text' && 'max-w-4xl'
      )}
    >
      <header
        class={cx(
          'group-has-[[data-detail]]/page:max-md:hidden group-has-[[data-detail]]/page:print:hidden px-4 pt-4 md:px-6',
          width() === 'full' ? 'pb-3' : 'pb-4'
        )}
      >
        <Show when={props.crumbs}>
          {(crumbs) => (
            <nav aria-label={words.ui.breadcrumb} class="-ml-1 mb-1">
              <ol class="flex flex-wrap items-center text-sm text-ink-3">
                <For each={crumbs()}>
                  {(crumb) => (
                    <li class="flex items-center">
                      {/* a link of the router would call every address of this page the present one */}
                      <a href={crumb.href} class="rounded-sm px-1 py-0.5 hover:text-ink hover:underline">
                        {crumb.label}
                      </a>
                      <span aria-hidden="true" class="text-line-2">
                        /
                      </span>
                    </li>
                  )}
                </For>
              </ol>
            </nav>
          )}
        </Show>
        <div class="flex flex-wrap items-center justify-between gap-x-6 gap-y-2">
          <div class="flex min-w-0 flex-wrap items-center gap-x-3 gap-y-1">
            <h1 class="text-xl font-semibold text-balance">{props.title}</h1>
            {props.aside}
          </div>
          <div class="flex flex-wrap items-center gap-2 empty:hidden has-[input]:max-md:w-full print:hidden">
            {props.actions}
          </div>
        </div>
        <Show when={props.lead}>{(lead) => <p class="mt-1 max-w-prose text-ink-2">{lead()}</p>}</Show>
        <div class="mt-3 empty:hidden print:hidden">{props.bar}</div>
      </header>
      <div class={cx('min-w-0 flex-1', width() === 'full' ? 'min-h-0' : 'px-4 pb-10 md:px-6')}>{props.children}</div>
    </div>
  )
}

/** A part of a page under its own heading. */
export function Section(props: {
  title: string
  actions?: JSX.Element
  children: JSX.Element
  class?: string | undefined
}) {
  return (
    <section class={cx('mt-8 first:mt-0', props.class)}>
      <div class="mb-2 flex items-end justify-between gap-4 border-b border-line pb-1.5">
        <h2 class="text-base font-semibold">{props.title}</h2>
        <div class="flex items-center gap-2 empty:hidden print:hidden">{props.actions}</div>
      </div>
      {props.children}
    </section>
  )
}
