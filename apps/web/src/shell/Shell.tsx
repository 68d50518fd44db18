/** The frame of every page inside: navigation, bar, the page itself, and what may lie over it. */
import { useLocation } from '@solidjs/router'
import { createEffect, ErrorBoundary, type JSX, on, Suspense } from 'solid-js'
import { useAccount } from '../session.tsx'
import { ErrorState } from '../ui/Blank.tsx'
import { Skeleton } from '../ui/Skeleton.tsx'
import { screenTitle } from '../ui/screen-title.ts'
import { words } from '../words.ts'
import { ConnectionBar } from './ConnectionBar.tsx'
import { useCommands } from './commands.ts'
import { Overlays } from './Overlays.tsx'
import type { Place } from './places.ts'
import { SideNav } from './SideNav.tsx'
import { TabBar } from './TabBar.tsx'
import { TopBar } from './TopBar.tsx'

export function Shell(props: {
  /** What waits at a place: `{ today: 12 }`. */
  counts?: Partial<Record<Place['id'], number>> | undefined
  children: JSX.Element
}) {
  useCommands()
  const account = useAccount()
  let main!: HTMLElement
  return (
    <div class="flex h-dvh bg-paper max-md:flex-col max-md:[--bar:3.5rem] print:block print:h-auto">
      <button
        type="button"
        onClick={() => main.focus()}
        class="sr-only z-50 rounded-sm bg-ink px-4 py-2 text-sheet focus:not-sr-only focus:absolute focus:top-2 focus:left-2"
      >
        {words.ui.nav.skip}
      </button>
      <SideNav tenant={account().tenant} counts={props.counts} />
      <div class="flex min-h-0 min-w-0 flex-1 flex-col bg-sheet md:my-2 md:mr-2 md:rounded-lg md:border md:border-line md:shadow-sheet print:m-0 print:block print:rounded-none print:border-0 print:shadow-none">
        <TopBar />
        <ConnectionBar />
        <main
          id="main"
          ref={main}
          tabIndex={-1}
          class="min-h-0 flex-1 overflow-y-auto outline-none print:overflow-visible"
        >
          <ErrorBoundary fallback={(error, reset) => <Broken error={error} onLeave={reset} />}>
            <Suspense
              fallback={
                <div class="p-6">
                  <Skeleton lines={8} />
                </div>
              }
            >
              {props.children}
            </Suspense>
          </ErrorBoundary>
        </main>
      </div>
      <TabBar />
      <div aria-live="polite" class="sr-only">
        {screenTitle()}
      </div>
      <Overlays />
    </div>
  )
}

/** A page that could not be fetched or drawn. The frame around it stays, and other pages can be gone to. */
function Broken(props: { error: unknown; onLeave: () => void }) {
  const place = useLocation()
  createEffect(on(() => place.pathname, props.onLeave, { defer: true }))
  return <ErrorState error={props.error} onAgain={() => location.reload()} />
}
