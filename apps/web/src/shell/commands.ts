/** The keys and commands that work everywhere: going to a place, reporting, language, looks. */
import { useNavigate } from '@solidjs/router'
import { useOpens } from '../admission.ts'
import { paths } from '../paths.ts'
import { setTheme, themes } from '../theme.ts'
import { KeyboardIcon, LanguageIcon, PlusIcon, SunIcon } from '../ui/icons.tsx'
import { bindKeys } from '../ui/keys.ts'
import { openPalette, providePalette } from '../ui/palette.ts'
import { locale, setLocale, words } from '../words.ts'
import { openKeyHelp } from './Overlays.tsx'
import { reportKeys, usePlaces } from './places.ts'

export const useCommands = (): void => {
  const navigate = useNavigate()
  const places = usePlaces()
  const opens = useOpens()
  const general = () => words.ui.keys.general
  const report = () => navigate(paths.report())
  const switchLanguage = () => setLocale(locale() === 'en' ? 'zh-CN' : 'en')

  bindKeys([
    { keys: 'mod+k', does: () => words.ui.keys.palette, group: general, inFields: true, run: () => openPalette() },
    { keys: '?', does: () => words.ui.keys.help, group: general, run: openKeyHelp },
    ...(opens('report') ? [{ keys: reportKeys, does: () => words.ui.nav.report, group: general, run: report }] : []),
    ...places().map(({ id, href, keys }) => ({
      keys,
      does: () => words.ui.nav[id],
      group: () => words.ui.keys.navigation,
      run: () => navigate(href)
    }))
  ])

  providePalette({
    group: () => words.ui.palette.commands,
    items: () => [
      ...(opens('report')
        ? [
            {
              id: 'report',
              title: words.ui.nav.report,
              also: words.ui.nav.terms.report,
              icon: PlusIcon,
              keys: reportKeys,
              run: report
            }
          ]
        : []),
      {
        id: 'language',
        title: words.ui.top.language,
        also: 'language yuyan English 中文',
        icon: LanguageIcon,
        run: switchLanguage
      },
      ...themes.map((theme) => ({
        id: `theme-${theme}`,
        title: `${words.ui.top.theme} · ${words.ui.top.themes[theme]}`,
        also: 'theme waiguan',
        icon: SunIcon,
        run: () => setTheme(theme)
      })),
      {
        id: 'keys',
        title: words.ui.top.keys,
        also: 'keys kuaijiejian',
        icon: KeyboardIcon,
        keys: '?',
        run: openKeyHelp
      }
    ]
  })
  providePalette({
    group: () => words.ui.palette.screens,
    items: () =>
      places().map(({ id, href, icon, keys }) => ({
        id,
        title: words.ui.nav[id],
        also: words.ui.nav.terms[id],
        icon,
        keys,
        run: () => navigate(href)
      }))
  })
}
