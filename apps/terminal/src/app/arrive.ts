/** What an answer, an event or the clock makes of the program. */
import type { Failure, Outputs } from '@gezhi/client'
import { withFaults } from '../form/form.ts'
import { changeRowsOf, glanceAtChange } from '../screens/changes.ts'
import { issueRowsOf } from '../screens/issues.ts'
import { glance, todayRows } from '../screens/today.ts'
import { openTree } from '../screens/tree.ts'
import { glanceAtUnit, unitUnderCursor } from '../screens/units.ts'
import { oneLine } from '../ui/text.ts'
import { type App, follow, type Next, refresh, topOf } from './app.ts'
import { say } from './say.ts'
import {
  type ChangesScreen,
  type FiguresScreen,
  type Intent,
  type IssuesScreen,
  type Screen,
  type SignInPhase,
  stay
} from './screen.ts'
import {
  type Board,
  type ChangeCommand,
  type ChangeDetail,
  type ChangeLine,
  type IssueDetail,
  type IssuePage,
  type LiveLine,
  type Loaded,
  type Me,
  type Query,
  type Registers,
  type Similar,
  stageName,
  type Today,
  type UnitPage,
  type World
} from './world.ts'

export type Arrival =
  | { readonly got: 'today'; readonly data: Loaded<Today> }
  | { readonly got: 'list'; readonly query: Query; readonly more: boolean; readonly data: Loaded<IssuePage> }
  | { readonly got: 'count'; readonly query: Query; readonly count: number }
  | { readonly got: 'detail'; readonly id: string; readonly data: Loaded<IssueDetail> }
  | { readonly got: 'unit'; readonly id: string; readonly data: Loaded<UnitPage> }
  | { readonly got: 'acted'; readonly data: Loaded<IssueDetail>; readonly move: IssueDetail['options'][number]['move'] }
  | { readonly got: 'changes'; readonly data: Loaded<ReadonlyArray<ChangeLine>> }
  | { readonly got: 'change'; readonly id: string; readonly data: Loaded<ChangeDetail> }
  | { readonly got: 'changeMoved'; readonly data: Loaded<ChangeDetail>; readonly move: ChangeCommand['move'] }
  | { readonly got: 'reported'; readonly data: Loaded<Outputs['issue']['report']> }
  | { readonly got: 'similar'; readonly similar: Similar }
  | { readonly got: 'board'; readonly by: FiguresScreen['by']; readonly data: Loaded<Board> }
  | { readonly got: 'registers'; readonly registers: Registers }
  | { readonly got: 'me'; readonly me: Me }
  | { readonly got: 'phase'; readonly phase: SignInPhase }
  | { readonly got: 'signedOut'; readonly asked: boolean }
  | { readonly got: 'event'; readonly event: LiveLine }
  | { readonly got: 'connection'; readonly connected: boolean }
  | { readonly got: 'failure'; readonly failure: Failure }
  | { readonly got: 'world'; readonly change: Partial<Pick<World, 'now' | 'columns' | 'rows' | 'locale' | 'words'>> }

const eventsMax = 500

export const arrive = (app: App, arrival: Arrival): Next => {
  switch (arrival.got) {
    case 'world':
      return settled(inWorld(app, arrival.change))
    case 'today': {
      const next = on(app, 'today', (screen) => ({ ...screen, data: kept(screen.data, arrival.data) }))
      return { app: failing(next, arrival.data), asks: glanceAt(next) }
    }
    case 'list': {
      const next = on(app, 'issues', (screen) => listed(screen, arrival))
      return { app: failing(next, arrival.data), asks: glanceAt(next) }
    }
    case 'count':
      return settled(on(app, 'issues', (screen) => ({ ...screen, count: arrival.count })))
    case 'detail':
      return settled(detailed(app, arrival.id, arrival.data))
    case 'unit':
      return settled(withUnit(app, arrival.id, arrival.data))
    case 'changes': {
      const next = on(app, 'changes', (screen) => changesListed(screen, arrival.data))
      return { app: failing(next, arrival.data), asks: glanceAt(next) }
    }
    case 'change':
      return settled(withChange(app, arrival.id, arrival.data))
    case 'changeMoved':
      return changeMoved(app, arrival)
    case 'acted':
      return acted(app, arrival)
    case 'reported':
      return reported(app, arrival.data)
    case 'similar':
      return settled(on(app, 'report', (screen) => ({ ...screen, similar: arrival.similar })))
    case 'board': {
      const next = on(app, 'figures', (screen) =>
        screen.by === arrival.by ? { ...screen, data: kept(screen.data, arrival.data) } : screen
      )
      return settled(failing(next, arrival.data))
    }
    case 'registers':
      return registered(app, arrival.registers)
    case 'me':
      return settled(inWorld(app, { me: arrival.me, zone: arrival.me.zone }))
    case 'phase':
      return settled(on(app, 'signIn', (screen) => ({ ...screen, phase: arrival.phase })))
    case 'signedOut':
      return {
        app: {
          world: {
            ...app.world,
            me: null,
            details: new Map(),
            units: new Map(),
            changes: new Map(),
            events: [],
            notice: arrival.asked ? null : { tone: 'bad', text: app.world.words.terminal.signIn.ended }
          },
          stack: [{ name: 'signIn', phase: { kind: 'asking' } }]
        },
        asks: [{ do: 'signIn' }]
      }
    case 'event':
      return happened(app, arrival.event)
    case 'connection':
      return settled(inWorld(app, { connected: arrival.connected }))
    case 'failure':
      return settled(noticed(app, 'bad', say(app.world, arrival.failure)))
  }
}

const settled = (app: App): Next => ({ app, asks: [] })

const inWorld = (app: App, change: Partial<World>): App => ({ ...app, world: { ...app.world, ...change } })

export const noticed = (app: App, tone: 'good' | 'bad', text: string): App => inWorld(app, { notice: { tone, text } })

/** Changes every screen of a name, wherever in the stack it is. */
const on = <N extends Screen['name']>(
  app: App,
  name: N,
  change: (screen: Extract<Screen, { readonly name: N }>) => Screen
): App => {
  const is = (screen: Screen): screen is Extract<Screen, { readonly name: N }> => screen.name === name
  const after = (screen: Screen): Screen => (is(screen) ? change(screen) : screen)
  const [top] = app.stack.slice(-1)
  return top === undefined ? app : { ...app, stack: [...app.stack.slice(0, -1).map(after), after(top)] }
}

/** What is there stays on the screen when reading it again fails; the failure is told beside it. */
const kept = <A>(before: Loaded<A>, after: Loaded<A>): Loaded<A> =>
  after.state === 'failed' && before.state === 'ready' ? before : after

const failing = (app: App, data: Loaded<unknown>): App =>
  data.state === 'failed' ? noticed(app, 'bad', say(app.world, data.failure)) : app

const listed = (screen: IssuesScreen, { more, data }: Extract<Arrival, { readonly got: 'list' }>): IssuesScreen => {
  if (data.state !== 'ready') return { ...screen, reading: false, data: kept(screen.data, data) }
  const before = issueRowsOf(screen)
  const rows = more ? [...before, ...data.value.rows] : data.value.rows
  // the cursor stays on its issue, wherever that went
  const place = rows.findIndex(({ id }) => id === before[screen.at]?.id)
  const at = place === -1 ? Math.max(0, Math.min(screen.at, rows.length - 1)) : place
  return { ...screen, at, reading: false, data: { state: 'ready', value: { rows, next: data.value.next } } }
}

const glanceAt = (app: App): ReadonlyArray<Intent> => {
  const screen = topOf(app)
  if (screen.name === 'today') return glance(todayRows(screen, app.world)[screen.at])
  if (screen.name === 'units') return glanceAtUnit(unitUnderCursor(screen, app.world))
  if (screen.name === 'changes') return glanceAtChange(changeRowsOf(screen)[screen.at])
  return screen.name === 'issues' ? glance(issueRowsOf(screen)[screen.at]) : []
}

/** A tree that was opened before there was anything in it opens now. */
const registered = (app: App, registers: Registers): Next => {
  const known = inWorld(app, { registers })
  if (app.world.registers !== null) return settled(known)
  const { opened } = openTree(known.world)
  const next = on(
    on(known, 'scope', (screen) => ({ ...screen, opened })),
    'units',
    (screen) => ({ ...screen, opened })
  )
  return { app: next, asks: glanceAt(next) }
}

const withUnit = (app: App, id: string, data: Loaded<UnitPage>): App => {
  if (data.state === 'ready') {
    const older = app.world.units.size >= detailsMax ? [] : [...app.world.units]
    return inWorld(app, { units: new Map([...older, [id, data.value]]) })
  }
  if (data.state === 'loading') return app
  const next = on(app, 'unit', (screen) => (screen.id === id ? { ...screen, failure: data.failure } : screen))
  return failing(next, data)
}

/** The cursor stays on its change, wherever that went. */
const changesListed = (screen: ChangesScreen, data: Loaded<ReadonlyArray<ChangeLine>>): ChangesScreen => {
  const before = changeRowsOf(screen)[screen.at]?.id
  const next = { ...screen, data: kept(screen.data, data) }
  const rows = changeRowsOf(next)
  const place = rows.findIndex(({ id }) => id === before)
  return { ...next, at: place === -1 ? Math.max(0, Math.min(screen.at, rows.length - 1)) : place }
}

const withChange = (app: App, id: string, data: Loaded<ChangeDetail>): App => {
  if (data.state === 'ready') {
    const older = app.world.changes.size >= detailsMax ? [] : [...app.world.changes]
    return inWorld(app, { changes: new Map([...older, [id, data.value]]) })
  }
  if (data.state === 'loading') return app
  const next = on(app, 'change', (screen) => (screen.id === id ? { ...screen, failure: data.failure } : screen))
  return failing(next, data)
}

/** As with an issue: made, the menu and the form are left behind; refused, the form stays. */
const changeMoved = (app: App, { data, move }: Extract<Arrival, { readonly got: 'changeMoved' }>): Next => {
  if (data.state === 'failed') {
    const next = on(app, 'changeMove', (screen) => ({ ...screen, form: withFaults(screen.form, {}) }))
    const screen = topOf(app)
    const stale = data.failure.kind === 'refused' && data.failure.refusal._tag === 'Stale'
    return {
      app: failing(next, data),
      asks: stale && screen.name === 'changeMove' ? [{ do: 'change', id: screen.detail.set.id, soon: false }] : []
    }
  }
  if (data.state === 'loading') return settled(app)
  const { set } = data.value
  const left = app.stack.filter(({ name }) => name !== 'changeMove' && name !== 'changeAct')
  const [top = { name: 'change', id: set.id, failure: null, top: 0 } as const] = left.slice(-1)
  const { terminal, change } = app.world.words
  const done = terminal.change.done(change.moves[move].done, oneLine(set.title), change.states[set.state])
  const next = noticed(withChange({ ...app, stack: [...left.slice(0, -1), top] }, set.id, data), 'good', done)
  return { app: next, asks: refresh(top, next.world) }
}

const detailsMax = 200

const detailed = (app: App, id: string, data: Loaded<IssueDetail>): App => {
  if (data.state === 'failed') {
    const next = on(app, 'issue', (screen) => (screen.id === id ? { ...screen, failure: data.failure } : screen))
    return app.world.details.has(id) ? noticed(next, 'bad', say(app.world, data.failure)) : next
  }
  if (data.state === 'loading') return app
  const { details } = app.world
  const older = details.size >= detailsMax ? [] : [...details]
  return inWorld(app, { details: new Map([...older, [id, data.value]]) })
}

/** Made: the menu and the form are left behind. Refused: the form stays, with what was written in it. */
const acted = (app: App, { data, move }: Extract<Arrival, { readonly got: 'acted' }>): Next => {
  if (data.state === 'failed') {
    const next = on(app, 'move', (screen) => ({ ...screen, form: withFaults(screen.form, {}) }))
    const screen = topOf(app)
    const stale = data.failure.kind === 'refused' && data.failure.refusal._tag === 'Stale'
    return {
      app: failing(next, data),
      asks: stale && screen.name === 'move' ? [{ do: 'detail', id: screen.detail.issue.id, soon: false }] : []
    }
  }
  if (data.state === 'loading') return settled(app)
  const { issue } = data.value
  const left = app.stack.filter(({ name }) => name !== 'move' && name !== 'act')
  const [top = { name: 'issue', id: issue.id, failure: null, top: 0 } as const] = left.slice(-1)
  const { words } = app.world
  const done = words.terminal.done(words.loop.moves[move].done, issue.number, stageName(app.world, issue.stage))
  const next = noticed(detailed({ ...app, stack: [...left.slice(0, -1), top] }, issue.id, data), 'good', done)
  return { app: next, asks: refresh(top, next.world) }
}

const reported = (app: App, data: Extract<Arrival, { readonly got: 'reported' }>['data']): Next => {
  if (data.state === 'failed') {
    return settled(
      failing(
        on(app, 'report', (screen) => ({ ...screen, form: withFaults(screen.form, {}) })),
        data
      )
    )
  }
  if (data.state === 'loading') return settled(app)
  const { id, number } = data.value
  const said = noticed(app, 'good', app.world.words.terminal.reported(number))
  return follow(said, stay({ name: 'issue', id, failure: null, top: 0 }, { do: 'detail', id, soon: false }))
}

/** Something happened: it is listed, and what shows it is read again. The session waits a moment for more of the kind. */
const happened = (app: App, event: LiveLine): Next => {
  const known = app.world.events.some(({ id, revision }) => id === event.id && revision === event.revision)
  const next = known ? app : inWorld(app, { events: [event, ...app.world.events].slice(0, eventsMax) })
  return settled(next)
}
