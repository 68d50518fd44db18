/** Where somebody says who they are; then on to where they wanted to go. */
import { Navigate, useSearchParams } from '@solidjs/router'
import { useQuery } from '@tanstack/solid-query'
import { Show } from 'solid-js'
import { isOwn, paths } from '../../paths.ts'
import { infoQuery } from '../../queries/set-up.ts'
import { useSession } from '../../session.tsx'
import { LanguageButton, ThemeMenu } from '../../shell/preferences.tsx'
import { Seal } from '../../ui/icons.tsx'
import { words } from '../../words.ts'
import { DistrictPlan } from './DistrictPlan.tsx'
import { LoginForm } from './LoginForm.tsx'

export default function LoginPage() {
  const session = useSession()
  const [query] = useSearchParams<{ then?: string }>()
  const info = useQuery(() => ({ ...infoQuery(), enabled: session.state().is === 'nobody' }))
  const next = () => (query.then !== undefined && isOwn(query.then) ? query.then : paths.today())

  return (
    <Show when={session.state().is !== 'somebody'} fallback={<Navigate href={next()} />}>
      {/* nobody can log in yet: it begins with a district */}
      <Show when={info.data?.isEmpty}>
        <Navigate href={paths.setUp()} />
      </Show>
      <main class="grid min-h-dvh bg-sheet lg:grid-cols-[minmax(0,1fr)_minmax(30rem,40%)]">
        <div class="relative flex flex-col justify-between overflow-hidden border-r border-line bg-paper p-10 max-lg:hidden">
          <div class="flex items-center gap-3">
            <Seal class="size-9" />
            <span>
              <span class="block text-lg leading-5 font-semibold">{words.ui.product}</span>
              <span class="text-sm text-ink-3">{words.ui.tagline}</span>
            </span>
          </div>
          <DistrictPlan class="mx-auto my-8 min-h-0 w-full max-w-2xl flex-1" />
          <p class="font-serif text-2xl text-ink-2">{words.ui.logIn.greeting}</p>
        </div>
        <div class="flex flex-col px-6 py-4 sm:px-12">
          <div class="flex items-center gap-1">
            <span class="mr-auto flex items-center gap-2 font-semibold lg:hidden">
              <Seal class="size-7" />
              {words.ui.product}
            </span>
            <span class="ml-auto" />
            <LanguageButton />
            <ThemeMenu />
          </div>
          <div class="mx-auto flex w-full max-w-sm flex-1 flex-col justify-center py-8">
            <h1 class="mb-6 text-2xl font-semibold">{words.ui.logIn.title}</h1>
            <LoginForm signIn={session.signIn} />
            <p class="mt-8 border-t border-line pt-4 text-sm text-ink-3">{words.ui.logIn.help}</p>
          </div>
        </div>
      </main>
    </Show>
  )
}
