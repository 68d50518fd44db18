/** What holds for every page: the scope, finding things, language, looks, who is logged in. */
import { Show } from 'solid-js'
import { useAccount, useSession } from '../session.tsx'
import { KeyboardIcon, LogOutIcon, PersonIcon, SearchIcon } from '../ui/icons.tsx'
import { Kbd } from '../ui/Kbd.tsx'
import { Menu, type MenuEntry } from '../ui/Menu.tsx'
import { narrow } from '../ui/narrow.ts'
import { openPalette } from '../ui/palette.ts'
import { setLocale, words } from '../words.ts'
import { LiveSign } from './LiveSign.tsx'
import { openKeyHelp, preparePalette } from './Overlays.tsx'
import { LanguageButton, otherLocale, ThemeMenu, themeItems } from './preferences.tsx'
import { ScopeSwitch } from './ScopeSwitch.tsx'

export function TopBar() {
  return (
    <header class="flex h-12 shrink-0 items-center gap-1 border-b border-line pr-2 pl-2.5 md:pr-3 md:pl-4.5 print:hidden">
      <ScopeSwitch />
      <div class="ml-auto flex shrink-0 items-center gap-0.5">
        <LiveSign />
        <button
          type="button"
          onPointerEnter={preparePalette}
          onFocus={preparePalette}
          onClick={() => openPalette()}
          aria-haspopup="dialog"
          class="mr-1 flex h-8 items-center gap-2 rounded-sm text-ink-3 hover:text-ink max-md:size-11 max-md:justify-center md:border md:border-line-2 md:bg-raised md:px-2.5 md:hover:border-edge lg:w-52"
        >
          <SearchIcon />
          <span class="max-lg:sr-only">{words.ui.top.search}</span>
          <Kbd keys="mod+k" class="ml-auto max-md:hidden" />
        </button>
        <Show when={!narrow()}>
          <LanguageButton />
          <ThemeMenu />
        </Show>
        <AccountMenu />
      </div>
    </header>
  )
}

function AccountMenu() {
  const session = useSession()
  const account = useAccount()
  const items = (): ReadonlyArray<MenuEntry> => [
    { heading: [account().name, account().post].filter((part) => part !== null).join(' · ') },
    ...(narrow()
      ? [
          ...themeItems(),
          'line' as const,
          { label: words.ui.languages[otherLocale()], onSelect: () => setLocale(otherLocale()) }
        ]
      : []),
    { label: words.ui.top.keys, icon: KeyboardIcon, keys: '?', onSelect: openKeyHelp },
    'line',
    { label: words.ui.top.logOut, icon: LogOutIcon, onSelect: () => void session.signOut() }
  ]
  return <Menu label={words.ui.top.account(account().name)} icon={PersonIcon} iconOnly items={items()} />
}
