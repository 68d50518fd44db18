/** Reads a command line by the table of commands, and says what is wrong with it in the reader's words. */
import { parseArgs } from 'node:util'
import type { TerminalWords } from '@gezhi/words/terminal'
import { type CommandName, commandNames, commands, everywhere, type OptionName, options } from './spec.ts'

/** The command line cannot be what the user meant; `message` says why. */
export class WrongUse extends Error {}

export interface Parsed {
  /** `null`: no command, the full screen. */
  readonly command: CommandName | null
  readonly arguments: ReadonlyArray<string>
  readonly given: Given
}

/** Options by name. Of those that may be given once the last one counts. */
export interface Given {
  readonly flag: (name: OptionName) => boolean
  readonly text: (name: OptionName) => string | undefined
  readonly list: (name: OptionName) => ReadonlyArray<string>
  readonly names: ReadonlyArray<OptionName>
}

type Wrong = TerminalWords['command']['wrong']

const isOption = (name: string): name is OptionName => Object.hasOwn(options, name)

export const parse = (argv: ReadonlyArray<string>, wrong: Wrong): Parsed => {
  const { tokens } = parseArgs({
    args: [...argv],
    allowPositionals: true,
    strict: false,
    tokens: true,
    options: Object.fromEntries(
      Object.entries(options).map(([name, { value, short }]) => [
        name,
        { type: value ? ('string' as const) : ('boolean' as const), ...(short !== undefined && { short }) }
      ])
    )
  })
  const words: Array<string> = []
  const values = new Map<OptionName, Array<string>>()
  for (const token of tokens) {
    if (token.kind === 'positional') words.push(token.value)
    if (token.kind !== 'option') continue
    const { name, rawName, value } = token
    if (!isOption(name)) throw new WrongUse(wrong.option(rawName))
    if (options[name].value && value === undefined) throw new WrongUse(wrong.value(rawName))
    if (!options[name].value && value !== undefined) throw new WrongUse(wrong.noValue(rawName))
    const { choices } = options[name]
    if (value !== undefined && choices?.includes(value) === false) {
      throw new WrongUse(wrong.choice(rawName, value, choices.join(', ')))
    }
    values.set(name, [...(values.get(name) ?? []), value ?? ''])
  }
  const given: Given = {
    flag: (name) => values.has(name),
    text: (name) => values.get(name)?.at(-1),
    list: (name) => values.get(name) ?? [],
    names: [...values.keys()]
  }
  const command = commandOf(words, given, wrong)
  if (command === null) return { command, arguments: [], given }
  const rest = words.slice(command.split(' ').length)
  if (!given.flag('help')) check(command, rest, given, wrong)
  return { command, arguments: rest, given }
}

/** The longest name that the words begin with. */
const commandOf = (words: ReadonlyArray<string>, given: Given, wrong: Wrong): CommandName | null => {
  const [first] = words
  if (first === undefined) return null
  const found =
    commandNames.find((name) => name === `${first} ${words[1]}`) ?? commandNames.find((name) => name === first)
  if (found !== undefined) return found
  const group = commandNames.filter((name) => name.startsWith(`${first} `))
  if (group.length > 0 && (words.length === 1 || given.flag('help'))) return null
  throw new WrongUse(wrong.command(group.length > 0 ? words.slice(0, 2).join(' ') : first))
}

const check = (command: CommandName, rest: ReadonlyArray<string>, given: Given, wrong: Wrong): void => {
  const spec = commands[command]
  const foreign = given.names.find(
    (name) => !spec.options.includes(name) && !everywhere.includes(name) && name !== 'version'
  )
  if (foreign !== undefined) throw new WrongUse(wrong.option(`--${foreign}`))
  spec.arguments.forEach(({ name, required, choices }, i) => {
    const value = rest[i]
    if (value === undefined && required) throw new WrongUse(wrong.missing(`<${name}>`))
    if (value !== undefined && choices !== undefined && !choices.includes(value)) {
      throw new WrongUse(wrong.choice(`<${name}>`, value, choices.join(', ')))
    }
  })
  const surplus = rest[spec.arguments.length]
  if (surplus !== undefined) throw new WrongUse(wrong.surplus(surplus))
}

/** The words of a group of commands that was named without saying which: `issue`. */
export const groupOf = (argv: ReadonlyArray<string>): string | null => {
  const first = argv.find((word) => !word.startsWith('-'))
  return first !== undefined && commandNames.some((name) => name.startsWith(`${first} `)) ? first : null
}
