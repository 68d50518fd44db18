/** The places a phone shows at its lower edge, with reporting in the middle, where the thumb is. */
import { A, useLocation, useNavigate } from '@solidjs/router'
import { For } from 'solid-js'
import { paths } from '../paths.ts'
import { cx } from '../ui/cx.ts'
import { MoreIcon, PlusIcon } from '../ui/icons.tsx'
import { Menu } from '../ui/Menu.tsx'
import { words } from '../words.ts'
import { isAt, type Place, usePlaces } from './places.ts'

const shown: ReadonlyArray<Place['id']> = ['today', 'issues', 'map']
const tab = 'flex h-full flex-col items-center justify-center gap-0.5 text-xs text-ink-2'

export function TabBar() {
  const location = useLocation()
  const navigate = useNavigate()
  const places = usePlaces()
  const first = () => places().filter(({ id }) => shown.includes(id))
  const rest = () => places().filter(({ id }) => !shown.includes(id))
  return (
    <nav
      aria-label={words.ui.nav.main}
      class="grid h-14 shrink-0 grid-cols-5 border-t border-line bg-paper pb-[env(safe-area-inset-bottom)] md:hidden print:hidden"
    >
      <For each={first()}>
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
      <A href={paths.report()} aria-label={words.ui.nav.report} class="order-1 grid place-items-center">
        <span class="grid size-10 place-items-center rounded-full bg-accent text-on-accent">
          <PlusIcon class="size-5" />
        </span>
      </A>
      <Menu
        label={words.ui.nav.more}
        icon={MoreIcon}
        tab
        class="order-3"
        items={rest().map((place) => ({
          label: words.ui.nav[place.id],
          icon: place.icon,
          onSelect: () => navigate(place.href)
        }))}
      />
    </nav>
  )
}
