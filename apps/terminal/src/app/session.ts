/**
 * Does the talking: takes keys, sends what the screens ask for, and lets what comes back arrive. It holds the one value
 * that the screens draw, outside of the drawing, so that the second of two quick keys always sees what the first did.
 */
import { type Client, type Failure, failureOf } from '@gezhi/client'
import { type Locale, words } from '@gezhi/words'
import { terminalWords } from '@gezhi/words/terminal'
import { askCode, SignInFailed, waitForApproval } from '../sign-in.ts'
import type { Key } from '../ui/keys.ts'
import { type App, type Next, opened, press, refresh, topOf } from './app.ts'
import { type Arrival, arrive, noticed } from './arrive.ts'
import type { Intent } from './screen.ts'
import type { Talk } from './talk.ts'
import type { Loaded, World } from './world.ts'

export interface Session {
  readonly current: () => App
  /** Calls back after every change; returns how to stop. */
  readonly subscribe: (changed: () => void) => () => void
  readonly press: (pressed: Key) => void
  readonly resize: (columns: number, rows: number) => void
  /** Resolves when the user wants to leave. */
  readonly over: Promise<void>
  readonly stop: () => void
}

export interface SessionOptions {
  readonly server: string
  readonly locale: Locale
  readonly columns: number
  readonly rows: number
  /** `null`: nobody is signed in, the log-in screen comes first. */
  readonly talk: Talk | null
  readonly talkWith: (token: string) => Talk
  readonly onSignedIn: (token: string) => void
  readonly onSignedOut: () => void
  readonly onLocale: (locale: Locale) => void
}

/** Milliseconds in which more of the same may follow. */
const rest = { detail: 120, similar: 500, refresh: 400 }
const tickMillis = 20_000

export const startSession = (options: SessionOptions): Session => {
  const listeners = new Set<() => void>()
  const timers = new Map<string, NodeJS.Timeout>()
  let app: App = { world: worldOf(options), stack: [{ name: 'signIn', phase: { kind: 'asking' } }] }
  let talk = options.talk
  let watching = new AbortController()
  let leave: () => void = () => {}
  const over = new Promise<void>((resolve) => {
    leave = resolve
  })

  const take = ({ app: next, asks }: Next): void => {
    const changed = next !== app
    app = next
    for (const intent of asks) void perform(intent)
    if (changed) for (const listener of listeners) listener()
  }
  const come = (arrival: Arrival): void => {
    if (!isNobody(arrival)) take(arrive(app, arrival))
    else if (talk !== null) signedOut()
  }

  const later = (name: string, millis: number, act: () => void): void => {
    clearTimeout(timers.get(name))
    timers.set(name, setTimeout(act, millis))
  }

  const load = async <A>(answer: Promise<A>): Promise<Loaded<A>> =>
    answer.then(
      (value) => ({ state: 'ready', value }) as const,
      (error: unknown) => ({ state: 'failed', failure: failureOf(error) }) as const
    )

  const perform = async (intent: Intent): Promise<void> => {
    switch (intent.do) {
      case 'quit':
        return leave()
      case 'language': {
        const locale: Locale = app.world.locale === 'en' ? 'zh-CN' : 'en'
        options.onLocale(locale)
        return come({ got: 'world', change: { locale, words: wordsOf(locale) } })
      }
      case 'signIn':
        return signIn()
      case 'signOut':
        return signedOut()
    }
    if (talk !== null) await ask(talk, intent)
  }

  /** What needs somebody who is signed in. */
  const ask = async ({ client, registers }: Talk, intent: Intent): Promise<void> => {
    const { api } = client
    switch (intent.do) {
      case 'today':
        return come({ got: 'today', data: await load(api.issue.today.query()) })
      case 'list': {
        const { query, cursor } = intent
        const data = await load(api.issue.list.query({ ...query, cursor }))
        return come({ got: 'list', query, more: cursor !== null, data })
      }
      case 'count': {
        const data = await load(api.issue.count.query(intent.query))
        return data.state === 'ready' ? come({ got: 'count', query: intent.query, count: data.value }) : undefined
      }
      case 'detail': {
        const { id, soon } = intent
        const read = async () => come({ got: 'detail', id, data: await load(api.issue.byId.query({ id })) })
        return soon ? later('detail', rest.detail, () => void read()) : read()
      }
      case 'act': {
        const data = await load(api.issue.act.mutate(intent.command))
        return come({ got: 'acted', move: intent.command.move, data })
      }
      case 'report':
        return come({ got: 'reported', data: await load(api.issue.report.mutate(intent.report)) })
      case 'similar':
        return later('similar', rest.similar, () => {
          void load(api.issue.similar.query(intent.report)).then((data) => {
            if (data.state === 'ready') come({ got: 'similar', similar: data.value })
          })
        })
      case 'board': {
        const { scope } = app.world
        // of everything the streets are of interest, not the one district
        const narrow = scope === null ? { level: 1 } : { unitId: scope }
        return come({
          got: 'board',
          by: intent.by,
          data: await load(api.figures.board.query({ by: intent.by, ...narrow }))
        })
      }
      case 'registers': {
        if (app.world.registers !== null) return
        const data = await load(registers())
        if (data.state === 'ready') come({ got: 'registers', registers: data.value })
        else if (data.state === 'failed') come({ got: 'failure', failure: data.failure })
      }
    }
  }

  const signIn = async (): Promise<void> => {
    watching = new AbortController()
    const { signal } = watching
    try {
      const code = await askCode(options.server, signal)
      const until = Date.now() + code.seconds * 1000
      come({ got: 'phase', phase: { kind: 'waiting', code: code.userCode, address: code.address, until } })
      const answer = await waitForApproval(options.server, code, signal)
      if (answer.kind === 'over') return come({ got: 'phase', phase: answer })
      options.onSignedIn(answer.token)
      begin(options.talkWith(answer.token))
    } catch (error) {
      if (signal.aborted) return
      const failure: Failure = error instanceof SignInFailed ? error.failure : failureOf(error)
      come({ got: 'phase', phase: { kind: 'failed', failure } })
    }
  }

  const signedOut = (): void => {
    watching.abort()
    talk = null
    options.onSignedOut()
    take(arrive(app, { got: 'signedOut' }))
  }

  const begin = (given: Talk): void => {
    talk = given
    take(opened(app))
    void load(given.me()).then((data) => {
      if (data.state === 'ready') come({ got: 'me', me: data.value })
      else if (data.state === 'failed') come({ got: 'failure', failure: data.failure })
    })
    void perform({ do: 'registers' })
    void watch(given.client)
  }

  const watch = async (client: Client): Promise<void> => {
    watching.abort()
    watching = new AbortController()
    const { signal } = watching
    const onConnection = (connected: boolean) => come({ got: 'connection', connected })
    try {
      for await (const { event } of client.live({ signal, onConnection })) {
        if (event.life === 'missed') {
          take({ app: noticed(app, 'good', app.world.words.terminal.live.missed), asks: [] })
          later('refresh', rest.refresh, showAnew)
        } else happened(event)
      }
    } catch (error) {
      const failure = failureOf(error)
      if (failure.kind === 'refused' && failure.refusal._tag === 'NotSignedIn') signedOut()
      else come({ got: 'connection', connected: false })
    }
  }

  const happened = (event: Extract<Arrival, { readonly got: 'event' }>['event']): void => {
    come({ got: 'event', event })
    const { details } = app.world
    const seen = details.get(event.id)
    const isNews = seen === undefined || seen.issue.revision < event.revision
    // listed by its title, or open somewhere: its detail is read again
    if (event.life === 'issue' && isNews && (seen !== undefined || topOf(app).name === 'live')) {
      void perform({ do: 'detail', id: event.id, soon: false })
    }
    if (event.life === 'issue') later('refresh', rest.refresh, showAnew)
    else if (registerLives.has(event.life)) later('registers', rest.refresh, readRegisters)
  }

  const showAnew = (): void => {
    const screen = topOf(app)
    if (screen.name === 'today' || screen.name === 'issues' || screen.name === 'figures') {
      for (const intent of refresh(screen, app.world)) void perform(intent)
    }
  }

  const readRegisters = (): void => {
    if (talk === null) return
    void load(talk.registers()).then((data) => {
      if (data.state === 'ready') come({ got: 'registers', registers: data.value })
    })
  }

  const ticking = setInterval(() => come({ got: 'world', change: { now: Date.now() } }), tickMillis)
  if (talk === null) void perform({ do: 'signIn' })
  else begin(talk)

  return {
    current: () => app,
    subscribe: (changed) => {
      listeners.add(changed)
      return () => listeners.delete(changed)
    },
    press: (pressed) => take(press(app, pressed)),
    resize: (columns, rows) => come({ got: 'world', change: { columns, rows } }),
    over,
    stop: () => {
      clearInterval(ticking)
      for (const timer of timers.values()) clearTimeout(timer)
      watching.abort()
      listeners.clear()
    }
  }
}

const registerLives = new Set(['unit', 'organisation', 'reference'])

/** Whatever came back says that the session has ended. */
const isNobody = (arrival: Arrival): boolean => {
  const failure = 'failure' in arrival ? arrival.failure : failureIn(arrival)
  return failure?.kind === 'refused' && failure.refusal._tag === 'NotSignedIn'
}

const failureIn = (arrival: Arrival): Failure | null =>
  'data' in arrival && arrival.data.state === 'failed' ? arrival.data.failure : null

const wordsOf = (locale: Locale): World['words'] => ({ ...words(locale), terminal: terminalWords(locale) })

/** The world before anybody is known in it. */
export const worldOf = ({
  server,
  locale,
  columns,
  rows
}: Pick<SessionOptions, 'server' | 'locale' | 'columns' | 'rows'>): World => ({
  locale,
  zone: 'Asia/Shanghai',
  words: wordsOf(locale),
  now: Date.now(),
  columns,
  rows,
  server,
  me: null,
  registers: null,
  scope: null,
  connected: false,
  details: new Map(),
  events: [],
  notice: null,
  going: false
})
