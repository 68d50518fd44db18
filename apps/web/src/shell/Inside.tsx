/** Lets those who are logged in through to the shell, and sends everybody else to log in and back. */
import { Navigate, type RouteSectionProps, useLocation } from '@solidjs/router'
import { Match, type ParentProps, Switch } from 'solid-js'
import { useChangePalette } from '../pages/grid/changes/change-palette.ts'
import { useUnitPalette } from '../pages/grid/unit-palette.ts'
import { useIssuePalette } from '../pages/loop/issue-palette.ts'
import { paths } from '../paths.ts'
import { useWaiting } from '../queries/waiting.ts'
import { useSession } from '../session.tsx'
import { ErrorState } from '../ui/Blank.tsx'
import { Shell } from './Shell.tsx'
import { Waiting } from './Waiting.tsx'

export default function Inside(props: RouteSectionProps) {
  const session = useSession()
  const location = useLocation()
  const failed = () => {
    const state = session.state()
    return state.is === 'failed' ? state : undefined
  }
  const here = () => location.pathname + location.search
  return (
    <Switch fallback={<Waiting />}>
      <Match when={session.state().is === 'somebody'}>
        <Desk>{props.children}</Desk>
      </Match>
      <Match when={session.state().is === 'nobody'}>
        <Navigate href={paths.logIn(here() === '/' ? undefined : here())} />
      </Match>
      <Match when={failed()}>
        {(state) => (
          <main class="grid min-h-dvh place-items-center bg-sheet">
            <ErrorState error={state().error} onAgain={session.reload} />
          </main>
        )}
      </Match>
    </Switch>
  )
}

/** The shell for somebody who is here: what waits for them, and their issues at hand. */
function Desk(props: ParentProps) {
  const waiting = useWaiting()
  useIssuePalette()
  useChangePalette()
  useUnitPalette()
  return <Shell counts={waiting()}>{props.children}</Shell>
}
