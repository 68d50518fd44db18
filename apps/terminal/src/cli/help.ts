/** Help, drawn from the table of commands in the reader's language. */
import type { TerminalWords } from '@gezhi/words/terminal'
import { fit, width, wrap } from '../ui/text.ts'
import { type CommandName, commandNames, commands, everywhere, type OptionName, options } from './spec.ts'

const program = 'gezhi'

/** All commands, or those of a group. */
export const overview = ({ command: words }: TerminalWords, columns: number, group: string | null = null): string => {
  const names = commandNames.filter((name) => group === null || name.startsWith(`${group} `))
  return [
    ...(group === null ? [words.about, ''] : []),
    `${words.usage}: ${program} ${group === null ? `[${words.commands}]` : group} …`,
    '',
    `${words.commands}:`,
    ...table(
      names.map((name) => [usageOf(name, words), words.says[name]]),
      columns
    ),
    '',
    `${words.everywhere}:`,
    ...optionTable(group === null ? [...everywhere, 'version'] : everywhere, words, columns),
    ...(group === null ? ['', `${words.exits}:`, ...exitTable(words, columns)] : []),
    '',
    words.moreHelp(program),
    ''
  ].join('\n')
}

export const helpOf = (name: CommandName, { command: words }: TerminalWords, columns: number): string => {
  const spec = commands[name]
  return [
    words.says[name],
    '',
    `${words.usage}: ${program} ${usageOf(name, words)}`,
    ...(spec.arguments.length > 0
      ? [
          '',
          ...table(
            spec.arguments.map((argument) => [`<${argument.name}>`, argumentSays(argument, words)]),
            columns
          )
        ]
      : []),
    ...(spec.options.length > 0 ? ['', `${words.options}:`, ...optionTable(spec.options, words, columns)] : []),
    '',
    `${words.everywhere}:`,
    ...optionTable(everywhere, words, columns),
    '',
    `${words.examples}:`,
    ...spec.examples.map((example) => `  ${program} ${example}`),
    '',
    `${words.exits}:`,
    ...exitTable(words, columns),
    ''
  ].join('\n')
}

type Words = TerminalWords['command']

const argumentSays = ({ name, choices }: (typeof commands)[CommandName]['arguments'][number], words: Words): string =>
  choices === undefined ? words.arguments[name] : `${words.arguments[name]} (${choices.join(', ')})`

const usageOf = (name: CommandName, words: Words): string => {
  const { arguments: all, options: own } = commands[name]
  const parts = all.map((argument) => (argument.required ? `<${argument.name}>` : `[${argument.name}]`))
  return [name, ...parts, ...(own.length > 0 ? [`[${words.options}]`] : [])].join(' ')
}

const optionTable = (names: ReadonlyArray<OptionName>, words: Words, columns: number): ReadonlyArray<string> => {
  const values: Readonly<Record<string, string>> = words.values
  return table(
    names.map((name) => {
      const { short, value, choices } = options[name]
      const taken = value ? ` <${values[name] ?? ''}>` : ''
      const listed = choices !== undefined && choices.length > 5 ? `: ${choices.join(', ')}` : ''
      return [`${short === undefined ? '    ' : `-${short}, `}--${name}${taken}`, `${words.optionSays[name]}${listed}`]
    }),
    columns
  )
}

const exitTable = (words: Words, columns: number): ReadonlyArray<string> =>
  table(
    Object.entries(words.exitCodes).map(([code, says]) => [code, says]),
    columns
  )

/** Two columns; the right one keeps its place when it needs more than one line. */
const table = (rows: ReadonlyArray<readonly [string, string]>, columns: number): ReadonlyArray<string> => {
  const left = Math.min(36, Math.max(...rows.map(([name]) => width(name)))) + 2
  return rows.flatMap(([name, says]) => {
    const lines = wrap(says, Math.max(24, columns - left - 2))
    const [first = '', ...more] = lines
    const begin =
      width(name) > left - 2 ? [`  ${name}`, `  ${' '.repeat(left)}${first}`] : [`  ${fit(name, left)}${first}`]
    return [...begin, ...more.map((line) => `  ${' '.repeat(left)}${line}`)]
  })
}
