/** The whole program as a value: the world and a stack of screens; and what a key makes of it. */
import { pressChange, pressChangeAct, pressChangeMove } from '../screens/change.ts'
import { changeOpened, changesScreen, pressChanges } from '../screens/changes.ts'
import { figuresScreen, pressFigures } from '../screens/figures.ts'
import { pressFilter } from '../screens/filter.ts'
import { pressMove, pressReport, reportScreen } from '../screens/forms.ts'
import { pressAct, pressIssue } from '../screens/issue.ts'
import { issuesScreen, pressIssues, readIssues } from '../screens/issues.ts'
import { pressScope, scopeScreen } from '../screens/scope.ts'
import { pressToday, todayScreen } from '../screens/today.ts'
import { glanceAtUnit, pressUnit, pressUnits, unitsScreen, unitUnderCursor } from '../screens/units.ts'
import { moved } from '../ui/cursor.ts'
import { draft } from '../ui/edit.ts'
import type { Key } from '../ui/keys.ts'
import { type Intent, type Screen, type Step, stay } from './screen.ts'
import { type LiveLine, loading, type World } from './world.ts'

export interface App {
  readonly world: World
  /** The last one is seen. Never empty. */
  readonly stack: readonly [...ReadonlyArray<Screen>, Screen]
}

export interface Next {
  readonly app: App
  /** What the session has to do. */
  readonly asks: ReadonlyArray<Intent>
}

export const topOf = ({ stack }: App): Screen => stack[stack.length - 1] as Screen

export const press = (app: App, pressed: Key): Next => {
  const heard: App = { ...app, world: { ...app.world, notice: null, going: false } }
  const screen = topOf(app)
  if (pressed.name === 'control' && pressed.text === 'c') return { app: heard, asks: [{ do: 'quit' }] }
  if (screen.name === 'signIn') return follow(heard, pressSignIn(screen, pressed))
  if (!isWriting(screen)) {
    const step = app.world.going ? goneTo(heard, pressed) : pressAnywhere(heard, screen, pressed)
    if (step === 'going') return { app: { ...heard, world: { ...heard.world, going: true } }, asks: [] }
    if (step !== null) return follow(heard, step)
  }
  return follow(heard, pressScreen(screen, pressed, heard.world))
}

/** While letters go into a text, none of them is a command. */
const isWriting = (screen: Screen): boolean =>
  screen.name === 'move' ||
  screen.name === 'report' ||
  screen.name === 'changeMove' ||
  ((screen.name === 'issues' || screen.name === 'scope' || screen.name === 'units') && screen.search !== null)

/** The new screen takes its place, then its intents: those about screens at once, the others are the session's. */
export const follow = (app: App, { screen, intents }: Step): Next =>
  intents.reduce<Next>((next, intent) => steer(next, intent), {
    app: { ...app, stack: [...app.stack.slice(0, -1), screen] },
    asks: []
  })

const steer = ({ app, asks }: Next, intent: Intent): Next => {
  const { stack, world } = app
  switch (intent.do) {
    case 'open':
      return { app: { ...app, stack: [...stack, intent.screen] }, asks }
    case 'back': {
      const below = stack.slice(0, -1)
      const [top] = below.slice(-1)
      return top === undefined ? { app, asks } : { app: { ...app, stack: [...below.slice(0, -1), top] }, asks }
    }
    case 'home':
      return { app: { ...app, stack: [intent.screen] }, asks }
    case 'scope':
      return rescoped({ ...app, world: { ...world, scope: intent.unitId } }, asks)
    case 'language':
      return { app, asks: [...asks, intent] }
    default:
      return { app, asks: [...asks, intent] }
  }
}

/** A new scope holds everywhere: what is below the scope screen is read anew. */
const rescoped = (app: App, asks: ReadonlyArray<Intent>): Next => {
  const below = app.stack.slice(0, -1)
  return { app, asks: [...asks, ...below.flatMap((screen) => refresh(screen, app.world))] }
}

/** What has to be asked again so that a screen shows how things are now. */
export const refresh = (screen: Screen, world: World): ReadonlyArray<Intent> => {
  switch (screen.name) {
    case 'today':
      return [{ do: 'today' }]
    case 'issues':
      return readIssues(screen, world.scope)
    case 'issue':
    case 'act':
      return [{ do: 'detail', id: screen.id, soon: false }]
    case 'figures':
      return [{ do: 'board', by: screen.by }]
    case 'scope':
      return [{ do: 'registers' }]
    case 'units':
      return [{ do: 'registers', anew: true }]
    case 'unit':
      return [{ do: 'unit', id: screen.id, soon: false }]
    case 'changes':
      return [{ do: 'changes' }]
    case 'change':
    case 'changeAct':
      return [{ do: 'change', id: screen.id, soon: false }]
    default:
      return []
  }
}

const pressAnywhere = (app: App, screen: Screen, pressed: Key): Step | 'going' | null => {
  const { world, stack } = app
  if (pressed.name === 'escape') return stay(screen, ...(stack.length > 1 ? [{ do: 'back' } as const] : []))
  if (pressed.name === 'control' && (pressed.text === 'r' || pressed.text === 'l'))
    return stay(screen, ...refresh(screen, world))
  if (pressed.name !== 'letter') return null
  switch (pressed.text) {
    case 'q':
      return stay(screen, { do: stack.length > 1 ? 'back' : 'quit' })
    case 'g':
      return 'going'
    case '?':
      return stay(screen, { do: 'open', screen: { name: 'help', top: 0 } })
    case 'L':
      return stay(screen, { do: 'language' })
    case 's':
      return stay(screen, { do: 'registers' }, { do: 'open', screen: scopeScreen(world) })
    case 'n':
      return stay(screen, { do: 'registers' }, { do: 'open', screen: reportScreen(world) })
    case 'r':
      return stay(screen, ...refresh(screen, world))
    case '/': {
      if (screen.name === 'issues' || screen.name === 'scope' || screen.name === 'units') return null
      const issues = { ...issuesScreen('all'), search: draft() }
      return stay(screen, { do: 'open', screen: issues }, ...readIssues(issues, world.scope))
    }
    default:
      return null
  }
}

/** `g` and a letter. */
const goneTo = (app: App, { text }: Key): Step => {
  const { world } = app
  const screen = topOf(app)
  switch (text) {
    case 't':
      return stay(screen, { do: 'home', screen: todayScreen }, { do: 'today' })
    case 'i': {
      const issues = issuesScreen()
      return stay(screen, { do: 'home', screen: issues }, ...readIssues(issues, world.scope))
    }
    case 'f':
      return stay(screen, { do: 'home', screen: figuresScreen() }, { do: 'board', by: 'unit' })
    case 'u': {
      const units = unitsScreen(world)
      return stay(
        screen,
        { do: 'registers' },
        { do: 'home', screen: units },
        ...glanceAtUnit(unitUnderCursor(units, world))
      )
    }
    case 'c':
      return stay(screen, { do: 'home', screen: changesScreen }, { do: 'changes' })
    case 'l':
      return stay(screen, { do: 'home', screen: { name: 'live', at: 0 } })
    case 'g':
      return stay('at' in screen ? { ...screen, at: 0 } : 'top' in screen ? { ...screen, top: 0 } : screen)
    case 'x':
      return stay(screen, { do: 'signOut' })
    default:
      return stay(screen)
  }
}

const pressScreen = (screen: Screen, pressed: Key, world: World): Step => {
  switch (screen.name) {
    case 'today':
      return pressToday(screen, pressed, world)
    case 'issues':
      return pressIssues(screen, pressed, world)
    case 'issue':
      return pressIssue(screen, pressed, world)
    case 'act':
      return pressAct(screen, pressed, world)
    case 'move':
      return pressMove(screen, pressed, world)
    case 'report':
      return pressReport(screen, pressed, world)
    case 'filter':
      return pressFilter(screen, pressed, world)
    case 'scope':
      return pressScope(screen, pressed, world)
    case 'units':
      return pressUnits(screen, pressed, world)
    case 'unit':
      return pressUnit(screen, pressed, world)
    case 'changes':
      return pressChanges(screen, pressed, world)
    case 'change':
      return pressChange(screen, pressed, world)
    case 'changeAct':
      return pressChangeAct(screen, pressed, world)
    case 'changeMove':
      return pressChangeMove(screen, pressed, world)
    case 'figures':
      return pressFigures(screen, pressed, world)
    case 'live': {
      const at = moved(screen.at, pressed, world.events.length, world.rows - 6) ?? screen.at
      const event = world.events[Math.max(0, at)]
      if (pressed.name !== 'enter' || event === undefined) return stay({ ...screen, at: Math.max(0, at) })
      return stay(screen, ...eventOpened(event))
    }
    case 'help':
      return stay({ ...screen, top: moved(screen.top, pressed, 200, world.rows - 6) ?? screen.top })
    case 'signIn':
      return stay(screen)
  }
}

/** What has a page of its own opens it. */
const eventOpened = ({ life, id }: LiveLine): ReadonlyArray<Intent> => {
  if (life === 'issue') {
    return [
      { do: 'open', screen: { name: 'issue', id, failure: null, top: 0 } },
      { do: 'detail', id, soon: false }
    ]
  }
  return life === 'changeSet' ? changeOpened(id) : []
}

const pressSignIn = (screen: Extract<Screen, { readonly name: 'signIn' }>, pressed: Key): Step => {
  if (pressed.name === 'letter' && pressed.text === 'q') return stay(screen, { do: 'quit' })
  if (pressed.name === 'letter' && pressed.text === 'L') return stay(screen, { do: 'language' })
  const again = screen.phase.kind === 'over' || screen.phase.kind === 'failed'
  return again && pressed.name === 'enter'
    ? stay({ ...screen, phase: { kind: 'asking' } }, { do: 'signIn' })
    : stay(screen)
}

/** What is opened first: the desk of the reader, or the tree, perhaps with something to be found in it. */
export type Begin = { readonly at: 'today' } | { readonly at: 'units'; readonly find: string | undefined }

export const opened = (app: App, begin: Begin): Next => {
  if (begin.at === 'today') {
    return follow({ ...app, stack: [todayScreen] }, stay({ ...todayScreen, data: loading }, { do: 'today' }))
  }
  const units = unitsScreen(app.world, begin.find)
  return follow({ ...app, stack: [units] }, stay(units))
}
