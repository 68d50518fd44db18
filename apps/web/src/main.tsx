/** Puts the app on the page. */
import { I18nProvider } from '@kobalte/core/i18n'
import { Router } from '@solidjs/router'
import { createRoot, type ParentProps } from 'solid-js'
import { render } from 'solid-js/web'
import './app.css'
import { Answers } from './queries/Answers.tsx'
import { useScopeSource } from './queries/scope-source.ts'
import { routes } from './routes.tsx'
import { ScopeProvider } from './scope.tsx'
import { SessionProvider } from './session.tsx'
import { sessionSource } from './session-source.ts'
import { followTitle } from './ui/screen-title.ts'
import { locale, setKeptLocale } from './words.ts'

/** Inside the session and its answers: the part of the tree that the page is about. */
function Scoped(props: ParentProps) {
  return <ScopeProvider source={useScopeSource()}>{props.children}</ScopeProvider>
}

const root = document.getElementById('app')
if (root === null) throw new Error('index.html has no #app')

await setKeptLocale()
createRoot(followTitle)

render(
  () => (
    <I18nProvider locale={locale()}>
      <SessionProvider source={sessionSource}>
        <Answers>
          <Scoped>
            <Router>{routes}</Router>
          </Scoped>
        </Answers>
      </SessionProvider>
    </I18nProvider>
  ),
  root
)
