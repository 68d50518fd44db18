/** The whole screen: draws what the session holds, and hands it every key. */
import { Box, Text, useInput, usePaste, useWindowSize } from 'ink'
import { useEffect, useSyncExternalStore } from 'react'
import { topOf } from './app/app.ts'
import type { Screen } from './app/screen.ts'
import type { Session } from './app/session.ts'
import type { World } from './app/world.ts'
import { ActScreen } from './screens/ActScreen.tsx'
import { ChangeActScreen } from './screens/ChangeActScreen.tsx'
import { ChangeScreen } from './screens/ChangeScreen.tsx'
import { ChangesScreen } from './screens/ChangesScreen.tsx'
import { FiguresScreen } from './screens/FiguresScreen.tsx'
import { FilterScreen } from './screens/FilterScreen.tsx'
import { FormScreen } from './screens/FormScreen.tsx'
import { HelpScreen } from './screens/HelpScreen.tsx'
import { IssueScreen } from './screens/IssueScreen.tsx'
import { IssuesScreen } from './screens/IssuesScreen.tsx'
import { LiveScreen } from './screens/LiveScreen.tsx'
import { ScopeScreen } from './screens/ScopeScreen.tsx'
import { SignInScreen } from './screens/SignInScreen.tsx'
import { TodayScreen } from './screens/TodayScreen.tsx'
import { UnitScreen } from './screens/UnitScreen.tsx'
import { UnitsScreen } from './screens/UnitsScreen.tsx'
import { key, keysOf } from './ui/keys.ts'
import { Colours } from './ui/Lines.tsx'

/** Below this nothing can be laid out. */
const smallest = { columns: 60, rows: 14 }

interface AppProps {
  readonly session: Session
  readonly colours: boolean
}

export function App({ session, colours }: AppProps) {
  const { world, stack } = useSyncExternalStore(session.subscribe, session.current)
  const { columns, rows } = useWindowSize()
  useEffect(() => session.resize(columns, rows), [session, columns, rows])
  useInput((input, pressed) => {
    for (const one of keysOf(input, pressed)) session.press(one)
  })
  usePaste((text) => session.press(key('letter', text)))
  return (
    <Colours value={colours}>
      {world.columns < smallest.columns || world.rows < smallest.rows ? (
        <Box width={world.columns} height={world.rows}>
          <Text>{world.words.terminal.tooSmall(smallest.columns, smallest.rows)}</Text>
        </Box>
      ) : (
        <Shown screen={topOf({ world, stack })} world={world} />
      )}
    </Colours>
  )
}

interface ShownProps {
  readonly screen: Screen
  readonly world: World
}

/** The one screen that is seen. */
export function Shown({ screen, world }: ShownProps) {
  switch (screen.name) {
    case 'signIn':
      return <SignInScreen screen={screen} world={world} />
    case 'today':
      return <TodayScreen screen={screen} world={world} />
    case 'issues':
      return <IssuesScreen screen={screen} world={world} />
    case 'issue':
      return <IssueScreen screen={screen} world={world} />
    case 'act':
      return <ActScreen screen={screen} world={world} />
    case 'move':
    case 'report':
    case 'changeMove':
      return <FormScreen screen={screen} world={world} />
    case 'filter':
      return <FilterScreen screen={screen} world={world} />
    case 'scope':
      return <ScopeScreen screen={screen} world={world} />
    case 'units':
      return <UnitsScreen screen={screen} world={world} />
    case 'unit':
      return <UnitScreen screen={screen} world={world} />
    case 'changes':
      return <ChangesScreen screen={screen} world={world} />
    case 'change':
      return <ChangeScreen screen={screen} world={world} />
    case 'changeAct':
      return <ChangeActScreen screen={screen} world={world} />
    case 'live':
      return <LiveScreen screen={screen} world={world} />
    case 'figures':
      return <FiguresScreen screen={screen} world={world} />
    case 'help':
      return <HelpScreen screen={screen} world={world} />
  }
}
