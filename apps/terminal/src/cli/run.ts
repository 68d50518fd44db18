/** Runs one command line from its first letter to its exit code. */
import { type Failure, failureOf } from '@gezhi/client'
import { words } from '@gezhi/words'
import { terminalWords } from '@gezhi/words/terminal'
import type { Begin } from '../app/app.ts'
import { say } from '../app/say.ts'
import { runCommand } from '../commands/index.ts'
import { ToldAlready } from '../commands/told-already.ts'
import { type Environment, readSettings, type Settings, WrongAddress } from '../settings.ts'
import { SignInFailed } from '../sign-in.ts'
import { complete, completing } from './completion.ts'
import { contextOf, NotSignedIn, type Streams } from './context.ts'
import { helpOf, overview } from './help.ts'
import { groupOf, type Parsed, parse, WrongUse } from './parse.ts'

export const exits = { done: 0, refused: 1, wrongUse: 2, notSignedIn: 3, unreachable: 4 } as const

export interface Program {
  readonly argv: ReadonlyArray<string>
  readonly env: Environment
  readonly streams: Streams
  readonly version: string
  readonly fullScreen: (settings: Settings, begin: Begin) => Promise<void>
}

export const run = async ({ argv, env, streams, version, fullScreen }: Program): Promise<number> => {
  const { out, err } = streams
  if (argv[0] === completing) {
    out(
      complete(argv.slice(1))
        .map((word) => `${word}\n`)
        .join('')
    )
    return exits.done
  }
  // what is wrong with the command line is said in the language that can be told from it all the same
  const guess = readSettingsSafely(langIn(argv), env)
  const terminal = terminalWords(guess)
  try {
    const parsed = parse(argv, terminal.command.wrong)
    const { given, command } = parsed
    if (given.flag('version')) return printed(out, `gezhi ${version}\n`)
    if (given.flag('help')) {
      const text =
        command === null
          ? overview(terminal, streams.columns, groupOf(argv))
          : helpOf(command, terminal, streams.columns)
      return printed(out, text)
    }
    const settings = readSettings(
      { server: given.text('server'), token: given.text('token'), lang: given.text('lang') },
      env
    )
    // to people the tree is something to walk about in, as long as they do not ask for a list of it
    if (command === 'unit tree' && streams.isTerminal && !given.flag('json') && given.text('depth') === undefined) {
      await fullScreen(settings, { at: 'units', find: given.text('unit') })
      return exits.done
    }
    if (command !== null) return await finish(settings, streams, parsed, command)
    if (streams.isTerminal && groupOf(argv) === null) {
      await fullScreen(settings, { at: 'today' })
      return exits.done
    }
    const group = groupOf(argv)
    err(
      `${group === null ? `${terminal.command.wrong.noTerminal}\n\n` : ''}${overview(terminal, streams.columns, group)}`
    )
    return exits.wrongUse
  } catch (error) {
    if (error instanceof WrongUse) err(`gezhi: ${error.message}\n`)
    else if (error instanceof WrongAddress) err(`gezhi: ${terminal.command.wrong.address(error.address)}\n`)
    else throw error
    return exits.wrongUse
  }
}

const printed = (out: Streams['out'], text: string): number => {
  out(text)
  return exits.done
}

const finish = async (
  settings: Settings,
  streams: Streams,
  parsed: Parsed,
  command: NonNullable<Parsed['command']>
): Promise<number> => {
  try {
    await runCommand(command, contextOf(settings, streams, parsed))
    return exits.done
  } catch (error) {
    if (error instanceof WrongUse || error instanceof WrongAddress) throw error
    if (streams.signal.aborted) return exits.done
    if (error instanceof ToldAlready) return exits.refused
    const failure: Failure =
      error instanceof SignInFailed
        ? error.failure
        : error instanceof NotSignedIn
          ? { kind: 'refused', refusal: { _tag: 'NotSignedIn' } }
          : failureOf(error)
    tell(settings, streams, parsed, failure)
    return exitOf(failure)
  }
}

const exitOf = (failure: Failure): number => {
  if (failure.kind === 'unreachable') return exits.unreachable
  return failure.kind === 'refused' && failure.refusal._tag === 'NotSignedIn' ? exits.notSignedIn : exits.refused
}

/** To people in sentences, to scripts as one line of JSON; both on standard error. */
const tell = (settings: Settings, { err }: Streams, { given }: Parsed, failure: Failure): void => {
  const terminal = terminalWords(settings.locale)
  const speaker = { ...settings, zone: 'Asia/Shanghai', words: { ...words(settings.locale), terminal } }
  const isNobody = failure.kind === 'refused' && failure.refusal._tag === 'NotSignedIn'
  const message = isNobody
    ? terminal.failures.sentence(
        settings.token === null
          ? terminal.command.login.notIn(settings.server)
          : terminal.command.login.ended(settings.server),
        terminal.command.login.hint('gezhi')
      )
    : say(speaker, failure)
  if (given.flag('json')) {
    const facts = failure.kind === 'refused' ? { refusal: failure.refusal } : {}
    err(`${JSON.stringify({ error: { kind: failure.kind, ...facts, message } })}\n`)
  } else err(`gezhi: ${message}\n`)
}

const langIn = (argv: ReadonlyArray<string>): string | undefined => {
  const at = argv.indexOf('--lang')
  return at === -1 ? argv.find((word) => word.startsWith('--lang='))?.slice(7) : argv[at + 1]
}

const readSettingsSafely = (lang: string | undefined, env: Environment) => {
  const { GEZHI_SERVER: _server, ...rest } = env
  return readSettings({ lang }, rest).locale
}
