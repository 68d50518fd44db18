/** What a command has in its hands: what was typed, the server, where to write, and the words to say it in. */
import { type Client, connect } from '@gezhi/client'
import { type AllWords, words } from '@gezhi/words'
import { type TerminalWords, terminalWords } from '@gezhi/words/terminal'
import type { Place } from '../format.ts'
import { connectionOf, type Settings } from '../settings.ts'
import { type Given, WrongUse } from './parse.ts'

/** Standard streams, as the world or a test gives them. */
export interface Streams {
  readonly out: (text: string | Uint8Array) => void
  readonly err: (text: string) => void
  readonly stdin: () => Promise<Uint8Array>
  readonly isTerminal: boolean
  readonly columns: number
  /** Aborted when the user wants to stop. */
  readonly signal: AbortSignal
}

export interface Context extends Streams {
  readonly settings: Settings
  readonly arguments: ReadonlyArray<string>
  readonly given: Given
  readonly json: boolean
  readonly words: AllWords & { readonly terminal: TerminalWords }
  /** For somebody who signed in; throws `NotSignedIn` for anybody else. */
  readonly client: Client
  /** The same, for calls that may take very long. */
  readonly patient: Client
}

export class NotSignedIn extends Error {}

const patience = 3_600_000

export const contextOf = (
  settings: Settings,
  streams: Streams,
  parsed: { readonly arguments: ReadonlyArray<string>; readonly given: Given }
): Context => {
  const clients = new Map<number | undefined, Client>()
  const clientWith = (timeout?: number): Client => {
    if (settings.token === null) throw new NotSignedIn()
    const client =
      clients.get(timeout) ?? connect({ ...connectionOf(settings), ...(timeout !== undefined && { timeout }) })
    clients.set(timeout, client)
    return client
  }
  return {
    ...streams,
    settings,
    arguments: parsed.arguments,
    given: parsed.given,
    json: parsed.given.flag('json'),
    words: { ...words(settings.locale), terminal: terminalWords(settings.locale) },
    get client() {
      return clientWith()
    },
    get patient() {
      return clientWith(patience)
    }
  }
}

/** The tenant's zone, in which moments are read and written. */
export const placeOf = async ({ client, settings }: Context): Promise<Place> => ({
  locale: settings.locale,
  zone: (await client.api.account.me.query()).tenant.zone
})

/** The text of an option, or all of standard input where it is `-`. */
export const textOrStdin = async (
  context: Context,
  name: Parameters<Given['text']>[0]
): Promise<string | undefined> => {
  const text = context.given.text(name)
  return text === '-' ? (await textFrom(context)).trim() : text
}

/** All of standard input as text. */
export const textFrom = async ({ stdin }: Streams): Promise<string> => new TextDecoder().decode(await stdin())

/** A whole number above zero. */
export const countOf = (context: Context, name: Parameters<Given['text']>[0]): number | undefined => {
  const text = context.given.text(name)
  if (text === undefined) return undefined
  if (!/^[1-9]\d{0,8}$/.test(text)) throw new WrongUse(context.words.terminal.command.wrong.number(`--${name}`))
  return Number(text)
}

export const printJson = ({ out }: Context, value: unknown): void => out(`${JSON.stringify(value, null, 2)}\n`)

/** One a line, for streams. */
export const printJsonLine = ({ out }: Context, value: unknown): void => out(`${JSON.stringify(value)}\n`)
