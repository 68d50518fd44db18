/** Puts the app on the page. */
import { I18nProvider } from '@kobalte/core/i18n'
import { Router } from '@solidjs/router'
import { QueryClient, QueryClientProvider } from '@tanstack/solid-query'
import { render } from 'solid-js/web'
import './app.css'
import { routes } from './routes.tsx'
import { SessionProvider } from './session.tsx'
import { sessionSource } from './session-source.ts'
import { locale } from './words.ts'

const queries = new QueryClient({
  defaultOptions: {
    // what is on the screen follows live events; refusals are answers and are not asked for again
    queries: { staleTime: 30_000, retry: 1, refetchOnWindowFocus: false }
  }
})

const root = document.getElementById('app')
if (root === null) throw new Error('index.html has no #app')

render(
  () => (
    <I18nProvider locale={locale()}>
      <QueryClientProvider client={queries}>
        <SessionProvider source={sessionSource}>
          <Router>{routes}</Router>
        </SessionProvider>
      </QueryClientProvider>
    </I18nProvider>
  ),
  root
)
