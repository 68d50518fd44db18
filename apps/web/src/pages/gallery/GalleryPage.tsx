/** Every component in every state, in both languages and both looks. Development only. */
import { A } from '@solidjs/router'
import { For } from 'solid-js'
import { useCommands } from '../../shell/commands.ts'
import { Overlays } from '../../shell/Overlays.tsx'
import { setTheme, theme, themes } from '../../theme.ts'
import { Button } from '../../ui/index.tsx'
import { locale, locales, setLocale, words } from '../../words.ts'
import { Controls } from './Controls.tsx'
import { Fields } from './Fields.tsx'
import { Foundations } from './Foundations.tsx'
import { Lists } from './Lists.tsx'
import { States } from './States.tsx'
import { t } from './samples.ts'

export default function GalleryPage() {
  useCommands()
  return (
    <div class="min-h-dvh bg-sheet">
      <header class="sticky top-0 z-20 flex flex-wrap items-center gap-2 border-b border-line bg-sheet px-4 py-2 md:px-8">
        <h1 class="mr-auto text-lg font-semibold">{t('组件', 'Components')}</h1>
        <For each={locales}>
          {(one) => (
            <Button variant="quiet" size="small" pressed={locale() === one} onClick={() => setLocale(one)}>
              {words.ui.languages[one]}
            </Button>
          )}
        </For>
        <For each={themes}>
          {(one) => (
            <Button variant="quiet" size="small" pressed={theme() === one} onClick={() => setTheme(one)}>
              {words.ui.top.themes[one]}
            </Button>
          )}
        </For>
        <A href="/-/ui/shell/" class="link px-2">
          {t('框架', 'Shell')}
        </A>
      </header>
      <main class="mx-auto max-w-7xl px-4 py-8 md:px-8">
        <Foundations />
        <Controls />
        <Fields />
        <States />
        <Lists />
      </main>
      <Overlays />
    </div>
  )
}
