/** Where the terminal finds its server, its language and who signed in: options, then environment, then what it kept. */
import { mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import { homedir } from 'node:os'
import { join } from 'node:path'
import type { Connection } from '@gezhi/client'
import { type Locale, localeNamed, localeOf } from '@gezhi/words/locale'

export type Environment = Readonly<Record<string, string | undefined>>

export interface Settings {
  /** `http://127.0.0.1:4310`, without a path. */
  readonly server: string
  readonly locale: Locale
  /** A session's token or an API key; `null` when nobody signed in. */
  readonly token: string | null
  /** Where the token came from: only a kept one can be forgotten. */
  readonly tokenFrom: 'option' | 'environment' | 'kept' | null
  readonly colours: boolean
  readonly folder: string
}

export interface Given {
  readonly server?: string | undefined
  readonly token?: string | undefined
  readonly lang?: string | undefined
}

const usualServer = 'http://127.0.0.1:4310'

/** Throws `WrongAddress` for a server address that is none. */
export const readSettings = (given: Given, env: Environment): Settings => {
  const folder = configFolder(env)
  const kept = readKept(folder)
  const server = addressOf(given.server ?? (env.GEZHI_SERVER || kept.server || usualServer))
  const token = given.token ?? (env.GEZHI_TOKEN || kept.sessions[server] || null)
  const tokenFrom =
    given.token !== undefined ? 'option' : env.GEZHI_TOKEN ? 'environment' : token === null ? null : 'kept'
  return {
    server,
    locale: localeOf(env, { chosen: localeNamed(given.lang), kept: kept.locale }),
    token,
    tokenFrom,
    colours: !env.NO_COLOR,
    folder
  }
}

export class WrongAddress extends Error {
  readonly address: string
  constructor(address: string) {
    super(address)
    this.address = address
  }
}

const addressOf = (text: string): string => {
  const url = URL.parse(text.includes('://') ? text : `http://${text}`)
  if (url === null || url.hostname === '' || !/^https?:$/.test(url.protocol)) throw new WrongAddress(text)
  return url.origin
}

/** Keys of services begin with their name; everything else is the token of a session. */
export const connectionOf = ({ server, token }: Pick<Settings, 'server' | 'token'>): Connection => ({
  url: server,
  ...(token !== null && (token.startsWith('gezhi_') ? { apiKey: token } : { token }))
})

const configFolder = (env: Environment): string =>
  join(env.XDG_CONFIG_HOME || (process.platform === 'win32' && env.APPDATA) || join(homedir(), '.config'), 'gezhi')

interface Kept {
  readonly server?: string | undefined
  readonly locale?: Locale | undefined
  /** Token by address. */
  readonly sessions: Readonly<Record<string, string>>
}

const fileOf = (folder: string) => join(folder, 'terminal.json')

const readKept = (folder: string): Kept => {
  try {
    const kept: unknown = JSON.parse(readFileSync(fileOf(folder), 'utf8'))
    if (typeof kept !== 'object' || kept === null) return { sessions: {} }
    const { server, locale, sessions } = kept as { server?: unknown; locale?: unknown; sessions?: unknown }
    return {
      ...(typeof server === 'string' && { server }),
      locale: localeNamed(typeof locale === 'string' ? locale : undefined),
      sessions: Object.fromEntries(
        Object.entries(typeof sessions === 'object' && sessions !== null ? sessions : {}).filter(
          (pair): pair is [string, string] => typeof pair[1] === 'string'
        )
      )
    }
  } catch {
    // not there yet, or spoilt: either way nobody is signed in
    return { sessions: {} }
  }
}

/** Only its owner may read it; replaced as a whole, so that a crash leaves the old one. */
const writeKept = (folder: string, kept: Kept): void => {
  mkdirSync(folder, { recursive: true, mode: 0o700 })
  const half = `${fileOf(folder)}.${process.pid}`
  writeFileSync(half, `${JSON.stringify(kept, null, 2)}\n`, { mode: 0o600 })
  renameSync(half, fileOf(folder))
}

/** Keeps who signed in at a server, which from now on is the usual one. */
export const keepToken = ({ folder, server }: Settings, token: string): void => {
  const kept = readKept(folder)
  writeKept(folder, { ...kept, server, sessions: { ...kept.sessions, [server]: token } })
}

export const forgetToken = ({ folder, server }: Settings): void => {
  const kept = readKept(folder)
  const { [server]: _gone, ...sessions } = kept.sessions
  if (Object.keys(sessions).length === 0 && kept.locale === undefined) rmSync(fileOf(folder), { force: true })
  else writeKept(folder, { ...kept, sessions })
}

export const keepLocale = ({ folder }: Settings, locale: Locale): void =>
  writeKept(folder, { ...readKept(folder), locale })
