/** The settings: a menu of what the reader may see, and one part of it open beside. */
import { A, useNavigate, useParams } from '@solidjs/router'
import { For, lazy, Match, Show, Suspense, Switch } from 'solid-js'
import { Dynamic } from 'solid-js/web'
import { useOpens } from '../../admission.ts'
import { paths, type SettingsSection, settingsSections } from '../../paths.ts'
import { cx, narrow, Page, Select, Skeleton } from '../../ui/index.tsx'
import { Barred } from '../Barred.tsx'
import { say } from './say.ts'
import { menuOf } from './sections.ts'

const pages = {
  me: lazy(() => import('./MyAccount.tsx')),
  catalogue: lazy(() => import('./Catalogue.tsx')),
  calendar: lazy(() => import('./CalendarPage.tsx')),
  profile: lazy(() => import('./ProfilePage.tsx')),
  scheme: lazy(() => import('./SchemePage.tsx')),
  roles: lazy(() => import('./RolesPage.tsx')),
  accounts: lazy(() => import('./AccountsPage.tsx')),
  keys: lazy(() => import('./KeysPage.tsx')),
  audit: lazy(() => import('./AuditPage.tsx'))
} satisfies Record<SettingsSection, unknown>

export default function SettingsPage() {
  const params = useParams<{ section?: string }>()
  const opens = useOpens()
  const section = (): SettingsSection => settingsSections.find((one) => one === params.section) ?? 'me'
  return (
    <div class="flex h-full min-h-0">
      <Menu current={section()} />
      <div class="h-full min-w-0 flex-1 overflow-y-auto">
        <Show when={narrow()}>
          <MenuSelect current={section()} />
        </Show>
        <Switch>
          <Match when={!opens(section())}>
            <Page title={say.sections[section()]}>
              <Barred screen={section()} />
            </Page>
          </Match>
          <Match when={opens(section())}>
            <Suspense
              fallback={
                <div class="p-6">
                  <Skeleton lines={8} />
                </div>
              }
            >
              <Dynamic component={pages[section()]} />
            </Suspense>
          </Match>
        </Switch>
      </div>
    </div>
  )
}

function Menu(props: { current: SettingsSection }) {
  const opens = useOpens()
  return (
    <nav
      aria-label={say.menu}
      class="w-48 shrink-0 overflow-y-auto border-r border-line px-2 py-4 max-md:hidden print:hidden"
    >
      <For each={menuOf(opens)}>
        {({ group, entries }) => (
          <>
            <h2 class="mt-3 mb-1 px-2 text-xs text-ink-3 first:mt-0">{say.groups[group]}</h2>
            <ul>
              <For each={entries}>
                {({ href, name, section }) => (
                  <li>
                    <A
                      href={href}
                      aria-current={section === props.current ? 'page' : 'false'}
                      class={cx(
                        'flex h-8 items-center rounded-sm px-2 text-ink-2 hover:bg-select hover:text-ink',
                        section === props.current && 'bg-select font-medium text-ink'
                      )}
                    >
                      {name()}
                    </A>
                  </li>
                )}
              </For>
            </ul>
          </>
        )}
      </For>
    </nav>
  )
}

function MenuSelect(props: { current: SettingsSection }) {
  const navigate = useNavigate()
  const opens = useOpens()
  const choices = () => {
    const all = menuOf(opens).flatMap(({ entries }) =>
      entries.map(({ href, name }) => ({ value: href, label: name() }))
    )
    const here = { value: paths.settings(props.current), label: say.sections[props.current] }
    // where one is stands there even if one may not be there
    return all.some(({ value }) => value === here.value) ? all : [here, ...all]
  }
  return (
    <div class="px-4 pt-3 print:hidden">
      <Select
        label={say.menu}
        labelHidden
        value={paths.settings(props.current)}
        choices={choices()}
        onChange={(href) => navigate(href)}
      />
    </div>
  )
}
