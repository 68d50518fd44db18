/** Completion for shells: the words that may come next, as the shell asks for them. */
import { type CommandName, commandNames, commands, everywhere, type OptionName, options } from './spec.ts'

/** Hidden from help: `gezhi __complete issue li` prints what may stand where the last word begins. */
export const completing = '__complete'

export const complete = (typed: ReadonlyArray<string>): ReadonlyArray<string> => {
  const last = typed.at(-1) ?? ''
  const before = typed.slice(0, -1)
  const open = before.at(-1)
  if (open?.startsWith('--')) {
    const spec = Object.entries(options).find(([name]) => `--${name}` === open)?.[1]
    if (spec?.value === true) return matching(spec.choices ?? [], last)
  }
  const words = before.filter((word) => !word.startsWith('-'))
  const command = commandNames.find((name) => name === words.slice(0, name.split(' ').length).join(' '))
  if (last.startsWith('-'))
    return matching(
      optionNames(command).map((name) => `--${name}`),
      last
    )
  if (command === undefined) {
    const depth = words.length
    const next = commandNames
      .map((name) => name.split(' '))
      .filter((parts) => words.every((word, i) => parts[i] === word))
    return matching([...new Set(next.flatMap((parts) => parts[depth] ?? []))], last)
  }
  const at = words.length - command.split(' ').length
  return matching(commands[command].arguments[at]?.choices ?? [], last)
}

const optionNames = (command: CommandName | undefined): ReadonlyArray<OptionName> =>
  command === undefined ? [...everywhere, 'version'] : [...commands[command].options, ...everywhere]

const matching = (all: ReadonlyArray<string>, begin: string): ReadonlyArray<string> =>
  all.filter((one) => one.startsWith(begin))

const scripts = {
  bash: `_gezhi() {
  local IFS=$'\\n'
  COMPREPLY=($(gezhi ${completing} "\${COMP_WORDS[@]:1:COMP_CWORD}" 2>/dev/null))
  [ \${#COMPREPLY[@]} -eq 0 ] && compopt -o default
}
complete -F _gezhi gezhi
`,
  zsh: `#compdef gezhi
_gezhi() {
  local -a found
  found=("\${(@f)$(gezhi ${completing} "\${words[@]:1:CURRENT-1}" 2>/dev/null)}")
  if [ -n "\${found[1]}" ]; then compadd -a found; else _files; fi
}
compdef _gezhi gezhi
`,
  fish: `function __gezhi_complete
  set -l typed (commandline -opc) (commandline -ct)
  gezhi ${completing} $typed[2..-1] 2>/dev/null
end
complete -c gezhi -a '(__gezhi_complete)'
`
}

export const scriptOf = (shell: string): string | undefined =>
  Object.entries(scripts).find(([name]) => name === shell)?.[1]
