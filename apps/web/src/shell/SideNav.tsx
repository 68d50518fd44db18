/** The places, at the left of a wide screen; only their signs on a middling one. */
import { A, useLocation } from '@solidjs/router'
import { For, Show } from 'solid-js'
import { useOpens } from '../admission.ts'
import { formatNumber } from '../format.ts'
import { paths } from '../paths.ts'
import { buttonClass } from '../ui/Button.tsx'
import { cx } from '../ui/cx.ts'
import { PlusIcon, Seal } from '../ui/icons.tsx'
import { Kbd } from '../ui/Kbd.tsx'
import { tip } from '../ui/tip.ts'
import { words } from '../words.ts'
import { isAt, type Place, reportKeys, usePlaces } from './places.ts'

export function SideNav(props: { tenant: string; counts?: Partial<Record<Place['id'], number>> | undefined }) {
  const location = useLocation()
  const places = usePlaces()
  const opens = useOpens()
  return (
    <nav
      aria-label={words.ui.nav.main}
      class="flex w-14 shrink-0 flex-col bg-paper px-2 py-2 max-md:hidden lg:w-52 lg:px-3 print:hidden"
    >
      <A href={paths.today()} class="mb-3 flex h-10 items-center gap-2.5 rounded-sm px-1.5 max-lg:justify-center">
        <Seal class="size-7" />
        <span class="min-w-0 max-lg:sr-only">
          <span class="block leading-5 font-semibold">{words.ui.product}</span>
          <span class="block truncate text-xs text-ink-3">{props.tenant}</span>
        </span>
      </A>
      <Show when={opens('report')}>
        <A
          href={paths.report()}
          ref={(link) => tip(link, () => ({ text: words.ui.nav.report, keys: reportKeys }))}
          class={buttonClass({ class: 'mb-4 w-full max-lg:px-0 lg:justify-start' })}
        >
          <PlusIcon />
          <span class="max-lg:sr-only">{words.ui.nav.report}</span>
          <Kbd keys={reportKeys} class="ml-auto text-ink-3 max-lg:hidden" />
        </A>
      </Show>
      <ul class="flex flex-col gap-0.5">
        <For each={places()}>
          {(place) => {
            const current = () => isAt(place, location.pathname)
            const count = () => props.counts?.[place.id] ?? 0
            return (
              <li>
                <A
                  href={place.href}
                  ref={(link) => tip(link, () => ({ text: words.ui.nav[place.id], keys: place.keys }))}
                  aria-current={current() ? 'page' : 'false'}
                  class={cx(
                    'flex h-8 items-center gap-2.5 rounded-sm px-2 text-ink-2 transition-colors hover:bg-select hover:text-ink max-lg:justify-center',
                    current() && 'bg-select font-medium text-ink'
                  )}
                >
                  <place.icon />
                  <span class="max-lg:sr-only">{words.ui.nav[place.id]}</span>
                  <Show when={count() > 0}>
                    <span class="ml-auto text-sm font-normal text-ink-3 max-lg:sr-only">{formatNumber(count())}</span>
                  </Show>
                </A>
              </li>
            )
          }}
        </For>
      </ul>
    </nav>
  )
}
