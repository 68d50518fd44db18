/** Language and looks: the two choices that everybody makes for this browser, before and after logging in. */
import { isDark, setTheme, theme, themes } from '../theme.ts'
import { Button } from '../ui/Button.tsx'
import { MoonIcon, ScreenIcon, SunIcon } from '../ui/icons.tsx'
import { Menu, type MenuEntry } from '../ui/Menu.tsx'
import { locale, setLocale, words } from '../words.ts'

const themeIcons = { system: ScreenIcon, light: SunIcon, dark: MoonIcon }

export const themeItems = (): ReadonlyArray<MenuEntry> =>
  themes.map((one) => ({
    label: words.ui.top.themes[one],
    icon: themeIcons[one],
    checked: theme() === one,
    onSelect: () => setTheme(one)
  }))

export const otherLocale = () => (locale() === 'en' ? 'zh-CN' : 'en')

export function LanguageButton() {
  return (
    <Button variant="quiet" onClick={() => setLocale(otherLocale())} class="px-2!">
      <span aria-hidden="true">{words.ui.top.languageShort}</span>
      <span class="sr-only">{words.ui.top.language}</span>
    </Button>
  )
}

export function ThemeMenu() {
  return <Menu label={words.ui.top.theme} icon={isDark() ? MoonIcon : SunIcon} iconOnly items={themeItems()} />
}
