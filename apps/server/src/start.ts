/** Brings the server up, step by step, and down again. Every step may refuse, with what has been started taken back. */
import type { ApiOptions } from '@gezhi/api'
import { databaseState, isWithoutDistrict, migrate, sqlState } from '@gezhi/database'
import { type Bundled, DiskFull, startBundled } from '@gezhi/database/bundled'
import { Unavailable } from '@gezhi/domain/common'
import type { Logger } from 'pino'
import manifest from '../package.json' with { type: 'json' }
import { type Answers, createApp } from './app.ts'
import type { Config } from './config.ts'
import { type Demo, type DemoLogin, type DemoNotes, demoNotes, keptSecret, readable } from './data-folder.ts'
import { type Listener, listen } from './listener.ts'
import { DatabaseNotUnicode, DatabaseRefused, DatabaseTooOld, NotEmpty } from './refusals.ts'

/** What the server is put together from. */
export interface Parts {
  readonly openApi: (options: ApiOptions) => Promise<Answers>
  /**
   * Fills a migrated database with the demo district and says who can log in to it. One that was broken off is begun
   * again on what it left behind.
   */
  readonly loadDemo: (options: {
    readonly databaseUrl: string
    readonly password: string
  }) => Promise<ReadonlyArray<DemoLogin>>
}

export interface Running {
  /** Where we listen. */
  readonly address: string
  /** How to get into the demo, where there is one. */
  readonly demo: Demo | undefined
  /** What founds the first district in the page; `undefined` where there is one. */
  readonly setUpCode: string | undefined
  readonly stop: () => Promise<void>
}

/** Longer answers are cut off when the server is told to stop. */
const graceMs = 500
const oldestMajor = 15

const starting: Answers = {
  trpc: () => Promise.reject(new Unavailable()),
  upload: () => Promise.reject(new Unavailable()),
  download: () => Promise.reject(new Unavailable()),
  auth: () => Promise.reject(new Unavailable()),
  notice: () => Promise.reject(new Unavailable()),
  ready: async () => 'the server is starting',
  close: async () => {}
}

/** PostgreSQL wherever it runs; `whyLost` where it is the bundled one, whose log can be read. */
type Opened = Pick<Bundled, 'url' | 'stop'> & Partial<Pick<Bundled, 'whyLost'>>

/** What the database says when it is first asked, as a refusal to start where it is one. */
const databaseRefusal = (config: Config, database: Opened | undefined, error: unknown): unknown => {
  if (database === undefined || !(error instanceof Error)) return error
  const away = error instanceof Unavailable
  // whatever else has a tag is a refusal to start already
  if (!away && '_tag' in error) return error
  const code = sqlState(error) ?? ''
  if (code === '53100') return new DiskFull({ folder: config.dataDir })
  if (!away && !/^(08|28|3D|42501|53|57P)|^(E[A-Z]+|CONN\w+)$/.test(code)) return error
  return database.whyLost?.() ?? new DatabaseRefused({ code, said: away ? '…' : error.message || code })
}

const openDatabase = async (config: Config, log: Logger): Promise<Opened> => {
  if (config.databaseUrl !== undefined) return { url: config.databaseUrl, stop: async () => {} }
  return startBundled({
    dataDir: config.dataDir,
    onChange: (change) =>
      change === 'lost' ? log.error('PostgreSQL ended; starting it again') : log.info('PostgreSQL is back')
  })
}

/** Brings the schema up to date and puts the demo into a new database. */
const prepareDatabase = async (
  config: Config,
  url: string,
  notes: DemoNotes,
  loadDemo: (password: string) => Promise<ReadonlyArray<DemoLogin>>
) => {
  const { isNew, encoding, major } = await databaseState(url)
  if (major < oldestMajor) throw new DatabaseTooOld({ major, needs: oldestMajor })
  if (encoding !== 'UTF8') throw new DatabaseNotUnicode({ encoding })
  if (config.demo === 'asked' && !isNew && notes.due() === undefined) throw new NotEmpty()
  if (config.demo !== 'never' && isNew) notes.begin(config.demoPassword)
  await migrate(url)
  const password = notes.due()
  if (password !== undefined) notes.done(await loadDemo(password))
}

/** Refuses with a `StartRefusal`. `onDemo` is told when the demo is begun, which takes a moment. */
export const start = async (
  config: Config,
  parts: Parts,
  log: Logger,
  onDemo: () => void = () => {}
): Promise<Running> => {
  const isHttps = config.origin?.startsWith('https:') ?? false
  const answer = (api: Answers) => createApp({ api, webRoot: config.webRoot, log, isHttps }).fetch
  const notes = demoNotes(config.dataDir, config.databaseUrl)
  const begun: { listener?: Listener; api?: Answers; database?: Opened } = {}
  const stop = async () => {
    await begun.listener?.close(graceMs)
    await begun.api?.close()
    await begun.database?.stop()
  }
  try {
    // first of all, so that a taken port is known before any data is touched
    begun.listener = await listen(config.host, config.port, answer(starting))
    const database = await openDatabase(config, log)
    begun.database = database
    await prepareDatabase(config, database.url, notes, (password) => {
      onDemo()
      return parts.loadDemo({ databaseUrl: database.url, password })
    })
    const secret = config.secret ?? keptSecret(config.dataDir)
    const setUpCode = (await isWithoutDistrict(database.url)) ? readable() : undefined
    const demo = notes.loaded()
    begun.api = await parts.openApi({
      databaseUrl: database.url,
      secret,
      origin: config.origin,
      about: { version: manifest.version, demo: demo !== undefined },
      ...(setUpCode !== undefined && { setUpCode }),
      clockwork: true,
      onDefect: (where, cause) => log.error({ where, err: cause }, 'defect'),
      onFeed: (change, cause) =>
        change === 'lost'
          ? log.error({ err: cause }, 'live events broke off; trying again')
          : log.info('live events are back')
    })
    begun.listener.use(answer(begun.api))
    const host = config.host.includes(':') ? `[${config.host}]` : config.host
    return {
      address: `http://${host}:${begun.listener.port}`,
      demo,
      setUpCode,
      stop
    }
  } catch (error) {
    const refusal = databaseRefusal(config, begun.database, error)
    await stop()
    throw refusal
  }
}
