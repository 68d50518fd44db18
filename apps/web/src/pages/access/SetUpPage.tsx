/** Founding the first district, before anybody can log in. Open to whoever knows the code that the server printed. */
import { useNavigate } from '@solidjs/router'
import { useQuery } from '@tanstack/solid-query'
import { createEffect, createSignal, For, Match, Show, Switch } from 'solid-js'
import { paths } from '../../paths.ts'
import { infoQuery } from '../../queries/set-up.ts'
import { keep } from '../../remember.ts'
import { LanguageButton, ThemeMenu } from '../../shell/preferences.tsx'
import { Button, ButtonLink, CheckIcon, EmptyState, ErrorState, Seal, Skeleton } from '../../ui/index.tsx'
import { setScreenTitle } from '../../ui/screen-title.ts'
import { words } from '../../words.ts'
import { say } from '../settings/say.ts'
import { FoundingForm } from './FoundingForm.tsx'
import { more } from './founding.ts'
import { nameKey } from './LoginForm.tsx'

export default function SetUpPage() {
  const info = useQuery(infoQuery)
  const [founded, setFounded] = createSignal<{
    readonly district: string
    readonly manager: string
    readonly divisions: number | null | undefined
  }>()
  createEffect(() => setScreenTitle(say.setUp.title))

  return (
    <div class="flex min-h-dvh flex-col bg-paper">
      <header class="flex items-center gap-1 border-b border-line bg-sheet px-4 py-2 sm:px-6">
        <span class="mr-auto flex items-center gap-2 font-semibold">
          <Seal class="size-7" />
          {words.ui.product}
        </span>
        <LanguageButton />
        <ThemeMenu />
      </header>
      <main class="mx-auto w-full max-w-160 flex-1 bg-sheet px-4 py-6 sm:my-8 sm:flex-none sm:rounded-lg sm:border sm:border-line sm:px-8 sm:py-8">
        <Switch fallback={<Skeleton lines={8} />}>
          <Match when={founded()}>{(it) => <Founded {...it()} />}</Match>
          <Match when={info.data?.isEmpty === false}>
            <h1 class="sr-only">{say.setUp.title}</h1>
            <EmptyState
              compact
              title={say.setUp.already}
              actions={<ButtonLink href={paths.logIn()}>{say.setUp.logIn}</ButtonLink>}
            >
              {say.setUp.alreadyHint}
            </EmptyState>
          </Match>
          <Match when={info.data}>
            <h1 class="text-2xl font-semibold">{say.setUp.title}</h1>
            <p class="mt-1 mb-6 text-ink-2">{say.setUp.lead}</p>
            <FoundingForm
              onFounded={(district, manager, divisions) => setFounded({ district, manager, divisions })}
              onClosed={() => void info.refetch()}
            />
          </Match>
          <Match when={info.error}>
            {(error) => <ErrorState compact error={error()} onAgain={() => void info.refetch()} />}
          </Match>
        </Switch>
      </main>
    </div>
  )
}

function Founded(props: { district: string; manager: string; divisions: number | null | undefined }) {
  const navigate = useNavigate()
  const logIn = () => {
    keep(nameKey, props.manager)
    navigate(paths.logIn())
  }
  return (
    <div role="status">
      <h1 class="flex items-center gap-2 text-2xl font-semibold">
        <CheckIcon class="size-6" />
        {say.setUp.doneTitle(props.district)}
      </h1>
      <p class="mt-1 text-ink-2">{say.setUp.doneLead}</p>
      <Show when={props.divisions !== undefined}>
        <p class="mt-1 text-ink-2">
          {typeof props.divisions === 'number' ? more.divisionsDone(props.divisions) : more.divisionsNotDone}
        </p>
      </Show>
      <h2 class="mt-6 font-semibold">{say.setUp.nextSteps}</h2>
      <ol class="mt-2 list-decimal pl-5 text-ink-2">
        <For each={[say.setUp.nextUnits, say.setUp.nextPeople, say.setUp.nextCatalogue]}>
          {(step) => <li class="py-0.5">{step}</li>}
        </For>
      </ol>
      <Button variant="primary" size="large" class="mt-6 max-sm:w-full" onClick={logIn}>
        {say.setUp.logInAs(props.manager)}
      </Button>
    </div>
  )
}
