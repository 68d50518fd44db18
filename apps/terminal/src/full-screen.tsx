/** Opens the full screen on this terminal and closes it without a trace. Loaded only when it is wanted. */
import { render } from 'ink'
import { App } from './App.tsx'
import type { Begin } from './app/app.ts'
import { startSession } from './app/session.ts'
import { talkOf } from './app/talk.ts'
import { forgetToken, keepLocale, keepToken, type Settings } from './settings.ts'
import { signOut } from './sign-in.ts'

export const fullScreen = async (settings: Settings, begin: Begin): Promise<void> => {
  const { server, locale, token } = settings
  // a session that was begun by others is theirs to end
  let own = settings.tokenFrom === 'kept' ? token : null
  const session = startSession({
    server,
    locale,
    begin,
    columns: process.stdout.columns ?? 80,
    rows: process.stdout.rows ?? 24,
    talk: token === null ? null : talkOf({ server, token }),
    talkWith: (given) => talkOf({ server, token: given }),
    onSignedIn: (given) => {
      own = given
      keepToken(settings, given)
    },
    onSignedOut: (asked) => {
      if (asked && own !== null) void signOut(server, own)
      if (own !== null) forgetToken(settings)
      own = null
    },
    onLocale: (chosen) => keepLocale(settings, chosen)
  })
  const screen = render(<App session={session} colours={settings.colours} />, {
    alternateScreen: true,
    exitOnCtrlC: false,
    incrementalRendering: true
  })
  const leave = () => screen.unmount()
  process.once('SIGTERM', leave)
  process.once('SIGHUP', leave)
  void session.over.then(leave)
  await screen.waitUntilExit()
  session.stop()
}
