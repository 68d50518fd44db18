/**
 * Does the talking: takes keys, sends what the screens ask for, and lets what comes back arrive. It holds the one value
 * that the screens draw, outside of the drawing, so that the second of two quick keys always sees what the first did.
 */
import { type Failure, failureOf } from '@gezhi/client'
import { type Locale, words } from '@gezhi/words'
import { terminalWords } from '@gezhi/words/terminal'
import { askCode, SignInFailed, waitForApproval } from '../sign-in.ts'
import type { Key } from '../ui/keys.ts'
import { type App, type Begin, type Next, opened, press, refresh, topOf } from './app.ts'
import { type Arrival, arrive, noticed } from './arrive.ts'
import { ask, isQuestion, load, type Question } from './ask.ts'
import type { Intent, ScreenName } from './screen.ts'
import type { Talk } from './talk.ts'
import type { LiveLine, World } from './world.ts'

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
  /** What one finds on opening. */
  readonly begin: Begin
  /** `null`: nobody is signed in, the log-in screen comes first. */
  readonly talk: Talk | null
  readonly talkWith: (token: string) => Talk
  readonly onSignedIn: (token: string) => void
  /** `asked`: by the user, not because the session had ended. */
  readonly onSignedOut: (asked: boolean) => void
  readonly onLocale: (locale: Locale) => void
}

/** Milliseconds without another key before what the last one asks for is asked. */
const pauses = { detail: 120, similar: 500 }
/** Milliseconds in which events are gathered before what they changed is read again. */
const gathers = { refresh: 600, registers: 2_000 }
const tickMillis = 20_000

export const startSession = (options: SessionOptions): Session => new Running(options)

class Running implements Session {
  readonly over: Promise<void>
  readonly #options: SessionOptions
  readonly #listeners = new Set<() => void>()
  readonly #timers = new Map<string, NodeJS.Timeout>()
  readonly #ticking: NodeJS.Timeout
  #app: App
  #talk: Talk | null
  /** Ends waiting for a log-in, or watching what happens. */
  #waiting = new AbortController()
  #leave: () => void = () => {}

  constructor(options: SessionOptions) {
    this.#options = options
    this.#app = { world: worldOf(options), stack: [{ name: 'signIn', phase: { kind: 'asking' } }] }
    this.#talk = options.talk
    this.over = new Promise((resolve) => {
      this.#leave = resolve
    })
    this.#ticking = setInterval(() => this.#come({ got: 'world', change: { now: Date.now() } }), tickMillis)
    if (options.talk === null) void this.#signIn()
    else this.#begin(options.talk)
  }

  readonly current = (): App => this.#app

  readonly subscribe = (changed: () => void): (() => void) => {
    this.#listeners.add(changed)
    return () => this.#listeners.delete(changed)
  }

  readonly press = (pressed: Key): void => this.#take(press(this.#app, pressed))

  readonly resize = (columns: number, rows: number): void => this.#come({ got: 'world', change: { columns, rows } })

  readonly stop = (): void => {
    clearInterval(this.#ticking)
    for (const timer of this.#timers.values()) clearTimeout(timer)
    this.#waiting.abort()
    this.#listeners.clear()
  }

  #take({ app, asks }: Next): void {
    const changed = app !== this.#app
    this.#app = app
    for (const intent of asks) this.#perform(intent)
    if (changed) for (const listener of this.#listeners) listener()
  }

  #come(arrival: Arrival): void {
    if (!isNobody(arrival)) this.#take(arrive(this.#app, arrival))
    else if (this.#talk !== null) this.#signedOut()
  }

  /** Once nothing more of the name has come for a moment. */
  #paused(name: keyof typeof pauses, act: () => void): void {
    clearTimeout(this.#timers.get(name))
    this.#timers.set(name, setTimeout(act, pauses[name]))
  }

  /** Once for all that comes within a moment, however much keeps coming. */
  #gathered(name: keyof typeof gathers, act: () => void): void {
    if (this.#timers.has(name)) return
    const timer = setTimeout(() => {
      this.#timers.delete(name)
      act()
    }, gathers[name])
    this.#timers.set(name, timer)
  }

  #perform(intent: Intent): void {
    if (isQuestion(intent)) {
      if (intent.do === 'similar') this.#paused('similar', () => this.#ask(intent))
      else if ((intent.do === 'detail' || intent.do === 'unit' || intent.do === 'change') && intent.soon)
        this.#paused('detail', () => this.#ask(intent))
      else this.#ask(intent)
    } else if (intent.do === 'quit') this.#leave()
    else if (intent.do === 'signIn') void this.#signIn()
    else if (intent.do === 'signOut') this.#signedOut(true)
    else if (intent.do === 'language') this.#switchLanguage()
  }

  #ask(question: Question): void {
    const talk = this.#talk
    if (talk === null) return
    void ask(talk, question, this.#app.world).then((arrival) => {
      // somebody else may have signed in meanwhile
      if (arrival !== null && talk === this.#talk) this.#come(arrival)
    })
  }

  #switchLanguage(): void {
    const locale: Locale = this.#app.world.locale === 'en' ? 'zh-CN' : 'en'
    this.#options.onLocale(locale)
    this.#come({ got: 'world', change: { locale, words: wordsOf(locale) } })
  }

  async #signIn(): Promise<void> {
    const { server, onSignedIn, talkWith } = this.#options
    this.#waiting.abort()
    this.#waiting = new AbortController()
    const { signal } = this.#waiting
    try {
      const code = await askCode(server, signal)
      const until = Date.now() + code.seconds * 1000
      this.#come({ got: 'phase', phase: { kind: 'waiting', code: code.userCode, address: code.address, until } })
      const answer = await waitForApproval(server, code, signal)
      if (answer.kind === 'over') return this.#come({ got: 'phase', phase: answer })
      onSignedIn(answer.token)
      this.#begin(talkWith(answer.token))
    } catch (error) {
      if (signal.aborted) return
      const failure = error instanceof SignInFailed ? error.failure : failureOf(error)
      this.#come({ got: 'phase', phase: { kind: 'failed', failure } })
    }
  }

  #signedOut(asked = false): void {
    this.#waiting.abort()
    this.#talk = null
    this.#options.onSignedOut(asked)
    this.#take(arrive(this.#app, { got: 'signedOut', asked }))
  }

  #begin(talk: Talk): void {
    this.#talk = talk
    this.#take(opened(this.#app, this.#options.begin))
    void load(talk.me()).then((data) =>
      this.#come(data.state === 'ready' ? { got: 'me', me: data.value } : { got: 'failure', failure: data.failure })
    )
    this.#ask({ do: 'registers', anew: true })
    void this.#watch(talk)
  }

  async #watch({ client }: Talk): Promise<void> {
    this.#waiting.abort()
    this.#waiting = new AbortController()
    const { signal } = this.#waiting
    const onConnection = (connected: boolean) => this.#come({ got: 'connection', connected })
    try {
      for await (const { event } of client.live({ signal, onConnection })) {
        if (event.life === 'missed') this.#missed()
        else this.#happened(event)
      }
    } catch (error) {
      const failure = failureOf(error)
      if (!isNobody({ got: 'failure', failure })) this.#come({ got: 'connection', connected: false })
      else if (!signal.aborted) this.#signedOut()
    }
  }

  #missed(): void {
    this.#take({ app: noticed(this.#app, 'good', this.#app.world.words.terminal.live.missed), asks: [] })
    this.#gathered('refresh', () => this.#showAnew())
  }

  #happened(event: LiveLine): void {
    this.#come({ got: 'event', event })
    if (event.life === 'issue') {
      const seen = this.#app.world.details.get(event.id)
      const isNews = seen === undefined || seen.issue.revision < event.revision
      // listed by its title, or open somewhere: it is read again
      if (isNews && (seen !== undefined || topOf(this.#app).name === 'live')) {
        this.#ask({ do: 'detail', id: event.id, soon: false })
      }
      this.#gathered('refresh', () => this.#showAnew())
    } else if (event.life === 'changeSet') {
      if (this.#app.world.changes.has(event.id)) this.#ask({ do: 'change', id: event.id, soon: false })
      this.#gathered('refresh', () => this.#showAnew())
    } else if (registerLives.has(event.life)) {
      if (this.#app.world.units.has(event.id)) this.#ask({ do: 'unit', id: event.id, soon: false })
      this.#gathered('registers', () => {
        this.#ask({ do: 'registers', anew: true })
        // what a change of the tree would do hangs on the tree
        if (topOf(this.#app).name === 'change') this.#showAnew()
      })
    }
  }

  #showAnew(): void {
    const screen = topOf(this.#app)
    if (!followed.has(screen.name)) return
    for (const intent of refresh(screen, this.#app.world)) this.#perform(intent)
  }
}

/** Screens that are read anew when something happened. */
const followed: ReadonlySet<ScreenName> = new Set(['today', 'issues', 'figures', 'changes', 'change'])

const registerLives: ReadonlySet<string> = new Set(['unit', 'organisation', 'reference'])

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
  units: new Map(),
  changes: new Map(),
  events: [],
  notice: null,
  going: false
})
