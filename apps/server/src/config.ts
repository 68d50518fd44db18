/** The settings of the server: read once from the environment and the command line, complete or with every fault named. */
import { createHash } from 'node:crypto'
import { isIP } from 'node:net'
import { basename, join, resolve } from 'node:path'
import { localeNamed } from '@gezhi/words/locale'
import { Result } from 'effect'
import {
  type ConfigRefusal,
  SettingMissing,
  type SettingName,
  settingNames,
  UnknownArgument,
  UnknownSetting,
  WrongSetting
} from './refusals.ts'

export const logLevels = ['silent', 'error', 'warn', 'info', 'debug'] as const
export type LogLevel = (typeof logLevels)[number]

export interface Config {
  readonly host: string
  /** 0: any free one. */
  readonly port: number
  /** Where people reach us when that is not our own address, behind a proxy say: `https://host`. */
  readonly origin: string | undefined
  /** `undefined`: the bundled PostgreSQL in the data folder. */
  readonly databaseUrl: string | undefined
  readonly dataDir: string
  /** The folder of the built page. */
  readonly webRoot: string
  /** `undefined`: one of our own, kept in the data folder. */
  readonly secret: string | undefined
  readonly demoPassword: string | undefined
  readonly log: LogLevel
  /** The demo district goes into a database with nothing in it, unless it is asked for or ruled out on the command line. */
  readonly demo: 'when-new' | 'asked' | 'never'
}

/** What is given besides: facts of the machine, so that reading the settings stays a plain function. */
export interface Surroundings {
  readonly env: Readonly<Record<string, string | undefined>>
  readonly args: ReadonlyArray<string>
  /** The folder of the checkout. */
  readonly home: string
  readonly isRoot: boolean
  readonly isTerminal: boolean
}

/** Read by other programs of the product, which may share our environment. */
const isReadElsewhere = (name: string) =>
  name.startsWith('GEZHI_TEST_') || ['GEZHI_REAL_DATA', 'GEZHI_SERVER', 'GEZHI_TOKEN'].includes(name)

/** As root the data cannot lie in the checkout: PostgreSQL then runs as an account that may not be able to enter it. */
const defaultDataDir = (home: string, isRoot: boolean) => {
  const mark = createHash('sha256').update(home).digest('hex').slice(0, 8)
  return isRoot ? join('/var/lib/gezhi', `${basename(home)}-${mark}`) : join(home, '.gezhi')
}

const urlOf = (text: string): URL | undefined => (URL.canParse(text) ? new URL(text) : undefined)

const isPort = (text: string) => /^\d{1,5}$/.test(text) && Number(text) <= 65_535
const isHost = (text: string) => isIP(text) !== 0 || /^[a-z0-9]([a-z0-9.-]*[a-z0-9])?$/i.test(text)
const isLogLevel = (text: string): text is LogLevel => logLevels.some((level) => level === text)
const isDatabaseUrl = (text: string) => /^postgres(ql)?:$/.test(urlOf(text)?.protocol ?? '')
const isOrigin = (text: string) => {
  const url = urlOf(text)
  return url !== undefined && /^https?:$/.test(url.protocol) && url.origin === text.replace(/\/$/, '')
}

/** The shortest secret whose guessing is not worth a try. */
const secretMin = 32
const passwordMin = 8

const isRight: Record<SettingName, (text: string) => boolean> = {
  PORT: isPort,
  HOST: isHost,
  DATABASE_URL: isDatabaseUrl,
  GEZHI_DATA: (text) => !text.includes('\0'),
  GEZHI_SECRET: (text) => text.length >= secretMin,
  GEZHI_ORIGIN: isOrigin,
  GEZHI_DEMO_PASSWORD: (text) => text.length >= passwordMin,
  GEZHI_LOG: isLogLevel,
  GEZHI_LANG: (text) => localeNamed(text) !== undefined
}

/** An address that only this machine reaches. A database behind a socket has none at all. */
export const isLoopback = (host: string): boolean =>
  host === '' || host === 'localhost' || host === '::1' || host === '[::1]' || /^127(\.\d{1,3}){3}$/.test(host)

const databaseIsElsewhere = (text: string) => {
  const url = new URL(text)
  return !(url.searchParams.get('host')?.startsWith('/') || isLoopback(decodeURIComponent(url.hostname)))
}

const faultsOf = (given: Partial<Record<SettingName, string>>, { env, args }: Surroundings): Array<ConfigRefusal> => {
  const faults: Array<ConfigRefusal> = []
  for (const name of Object.keys(env))
    if (name.startsWith('GEZHI_') && !settingNames.some((known) => known === name) && !isReadElsewhere(name))
      faults.push(new UnknownSetting({ setting: name, known: settingNames }))
  for (const name of settingNames) {
    const text = given[name]
    if (text !== undefined && !isRight[name](text)) faults.push(new WrongSetting({ setting: name }))
  }
  for (const argument of args)
    if (argument !== '--demo' && argument !== '--empty') faults.push(new UnknownArgument({ argument }))
  if (args.includes('--demo') && args.includes('--empty'))
    faults.push(new UnknownArgument({ argument: '--demo --empty' }))
  if (faults.length > 0) return faults

  const open = given.HOST !== undefined && !isLoopback(given.HOST)
  if (given.GEZHI_SECRET === undefined) {
    const shared = given.DATABASE_URL !== undefined && databaseIsElsewhere(given.DATABASE_URL)
    if (open) faults.push(new SettingMissing({ setting: 'GEZHI_SECRET', because: 'HOST' }))
    else if (shared) faults.push(new SettingMissing({ setting: 'GEZHI_SECRET', because: 'DATABASE_URL' }))
  }
  return faults
}

/** An empty value counts as not given. */
export const readConfig = (around: Surroundings): Result.Result<Config, ReadonlyArray<ConfigRefusal>> => {
  const given: Partial<Record<SettingName, string>> = {}
  for (const name of settingNames) {
    const text = around.env[name]
    if (text !== undefined && text !== '') given[name] = text
  }
  const faults = faultsOf(given, around)
  if (faults.length > 0) return Result.fail(faults)
  const log = given.GEZHI_LOG
  return Result.succeed({
    host: given.HOST ?? '127.0.0.1',
    port: Number(given.PORT ?? 4310),
    origin: given.GEZHI_ORIGIN?.replace(/\/$/, ''),
    databaseUrl: given.DATABASE_URL,
    dataDir: resolve(around.home, given.GEZHI_DATA ?? defaultDataDir(around.home, around.isRoot)),
    webRoot: join(around.home, 'apps/web/dist'),
    secret: given.GEZHI_SECRET,
    demoPassword: given.GEZHI_DEMO_PASSWORD,
    // a terminal is for people: they see what matters, a service manager collects everything
    log: log !== undefined && isLogLevel(log) ? log : around.isTerminal ? 'warn' : 'info',
    demo: around.args.includes('--empty') ? 'never' : around.args.includes('--demo') ? 'asked' : 'when-new'
  })
}
