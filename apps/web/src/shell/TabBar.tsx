/** The places a phone shows at its lower edge, with reporting in the middle, where the thumb is. */
import { A, useLocation, useNavigate } from '@solidjs/router'
import { For, Show } from 'solid-js'
import { useOpens } from '../admission.ts'
import { paths } from '../paths.ts'
import { cx } from '../ui/cx.ts'
import { MoreIcon, PlusIcon } from '../ui/icons.tsx'
import { Menu } from '../ui/Menu.tsx'
import { words } from '../words.ts'
import { isAt, type Place, usePlaces } from './places.ts'

const usual: ReadonlyArray<Place['id']> = ['today', 'issues', 'map']
/** Beside reporting and the menu of the rest. */
const roomFor = 3
const tab = 'flex h-full flex-col items-center justify-center gap-0.5 text-xs text-ink-2'

export function TabBar() {
  const location = useLocation()
  const navigate = useNavigate()
  const places = usePlaces()
  const opens = useOpens()
  const shown = () => {
    const wanted = places().filter(({ id }) => usual.includes(id))
    const others = places().filter(({ id }) => !usual.includes(id))
    // whoever has fewer places finds them all without the menu
    const room = opens('report') ? roomFor : roomFor + 1
    return others.length + wanted.length <= room + 1
      ? { first: places(), rest: [] }
      : { first: [...wanted, ...others].slice(0, room), rest: [...wanted, ...others].slice(room) }
  }
  return (
    <nav
      aria-label={words.ui.nav.main}
      class="grid h-14 shrink-0 auto-cols-fr grid-flow-col border-t border-line bg-paper pb-[env(safe-area-inset-bottom)] md:hidden print:hidden"
    >
      <For each={shown().first}>
        {(place, index) => (
          <A
            href={place.href}
            aria-current={isAt(place, location.pathname) ? 'page' : 'false'}
            class={cx(
              tab,
              isAt(place, location.pathname) && 'font-medium text-ink [&_svg]:stroke-2',
              index() >= 2 && 'order-2'
            )}
          >
            <place.icon class="size-5" />
            {words.ui.nav[place.id]}
          </A>
        )}
      </For>
      <Show when={opens('report')}>
        <A href={paths.report()} aria-label={words.ui.nav.report} class="order-1 grid place-items-center">
          <span class="grid size-10 place-items-center rounded-full bg-accent text-on-accent">
            <PlusIcon class="size-5" />
          </span>
        </A>
      </Show>
      <Show when={shown().rest.length > 0}>
        <Menu
          label={words.ui.nav.more}
          icon={MoreIcon}
          tab
          class="order-3"
          items={shown().rest.map((place) => ({
            label: words.ui.nav[place.id],
            icon: place.icon,
            onSelect: () => navigate(place.href)
          }))}
        />
      </Show>
    </nav>
  )
}
