/**
 * What can be typed: every command with its arguments and options, as a table. Reading the command line, help, shell
 * completion and the tests are drawn from it; what is not here does not exist.
 */
import { ChangeState, checkKinds, Severity } from '@gezhi/domain/grid'
import { Channel, Condition, Ground, Move, Stage } from '@gezhi/domain/loop'
import type { TerminalWords } from '@gezhi/words/terminal'
import { changeCommands } from './change-spec.ts'

type CommandWords = TerminalWords['command']
export type CommandName = keyof CommandWords['says']
export type ArgumentName = keyof CommandWords['arguments']
export type OptionName = keyof CommandWords['optionSays']

interface OptionSpec {
  readonly short?: string
  /** Without a value it is a switch. */
  readonly value: boolean
  readonly many?: boolean
  /** Where only these will do. */
  readonly choices?: ReadonlyArray<string>
}

const text: OptionSpec = { value: true }
const flag: OptionSpec = { value: false }
const oneOf = (...choices: ReadonlyArray<string>): OptionSpec => ({ value: true, choices })
const someOf = (choices: ReadonlyArray<string>): OptionSpec => ({ value: true, many: true, choices })

export const options: Record<OptionName, OptionSpec> = {
  server: text,
  token: text,
  lang: oneOf('zh', 'en'),
  json: flag,
  help: { ...flag, short: 'h' },
  version: { ...flag, short: 'V' },
  unit: { ...text, short: 'u' },
  stage: { ...someOf(Stage.literals), short: 's' },
  matter: { value: true, many: true, short: 'm' },
  channel: someOf(Channel.literals),
  lead: text,
  mine: oneOf('desk', 'reported'),
  condition: someOf(Condition.literals),
  open: flag,
  overdue: flag,
  from: text,
  to: text,
  text: { ...text, short: 't' },
  order: oneOf('due', 'newest', 'oldest'),
  limit: { ...text, short: 'n' },
  all: flag,
  title: text,
  point: text,
  address: text,
  description: text,
  contact: text,
  phone: text,
  confidential: flag,
  'command-id': text,
  id: text,
  assist: { value: true, many: true },
  ground: oneOf(...Ground.literals),
  reason: text,
  result: text,
  answer: text,
  resolved: oneOf('yes', 'no'),
  satisfaction: oneOf('1', '2', '3', '4', '5'),
  until: text,
  extend: text,
  note: text,
  item: { value: true, many: true },
  depth: text,
  below: flag,
  kind: someOf(checkKinds),
  severity: someOf(Severity.literals),
  'dry-run': flag,
  map: { value: true, many: true },
  skip: flag,
  option: { value: true, many: true, short: 'o' },
  sheet: text,
  'heading-row': text,
  by: oneOf('unit', 'matter', 'lead'),
  after: text,
  count: text,
  state: someOf(ChangeState.literals),
  at: text
}

/** Every command has these. */
export const everywhere: ReadonlyArray<OptionName> = ['server', 'token', 'lang', 'json', 'help']

interface ArgumentSpec {
  readonly name: ArgumentName
  readonly required: boolean
  readonly choices?: ReadonlyArray<string>
}

export interface CommandSpec {
  readonly arguments: ReadonlyArray<ArgumentSpec>
  readonly options: ReadonlyArray<OptionName>
  /** As they are typed after the program's name; the same in every language but for what people would write. */
  readonly examples: ReadonlyArray<string>
}

const needs = (name: ArgumentName, choices?: ReadonlyArray<string>): ArgumentSpec => ({
  name,
  required: true,
  ...(choices !== undefined && { choices })
})
const takes = (name: ArgumentName, choices?: ReadonlyArray<string>): ArgumentSpec => ({
  ...needs(name, choices),
  required: false
})

const importing: CommandSpec = {
  arguments: [needs('file')],
  options: ['dry-run', 'map', 'option', 'skip', 'sheet', 'heading-row', 'command-id'],
  examples: []
}

export const commands: Record<CommandName, CommandSpec> = {
  login: {
    arguments: [],
    options: [],
    examples: ['login', 'login --server https://gezhi.example.cn', 'login --token - < key.txt']
  },
  logout: { arguments: [], options: [], examples: ['logout'] },
  whoami: { arguments: [], options: [], examples: ['whoami --json'] },
  'issue list': {
    arguments: [],
    options: [
      'unit',
      'stage',
      'matter',
      'channel',
      'lead',
      'mine',
      'condition',
      'open',
      'overdue',
      'from',
      'to',
      'text',
      'order',
      'limit',
      'all'
    ],
    examples: [
      'issue list --mine desk --order due',
      'issue list --unit 420302 --stage handling --stage handled',
      'issue list --overdue --all --json | jq length'
    ]
  },
  'issue show': { arguments: [needs('issue')], options: [], examples: ['issue show 1023', 'issue show 1023 --json'] },
  'issue report': {
    arguments: [takes('input')],
    options: [
      'title',
      'unit',
      'point',
      'matter',
      'address',
      'description',
      'channel',
      'contact',
      'phone',
      'confidential',
      'id',
      'command-id'
    ],
    examples: [
      'issue report --title "3 号楼路灯不亮" --unit 420302001003',
      'issue report --title "井盖破损" --point 116.3975,39.9087 --matter 0101 --json',
      'issue report - < reports.ndjson'
    ]
  },
  'issue act': {
    arguments: [
      needs('issue'),
      takes(
        'move',
        Move.literals.filter((move) => move !== 'withdraw')
      ),
      takes('input')
    ],
    options: [
      'matter',
      'lead',
      'assist',
      'ground',
      'reason',
      'result',
      'answer',
      'resolved',
      'satisfaction',
      'until',
      'extend',
      'note',
      'command-id'
    ],
    examples: [
      'issue act 1023',
      'issue act 1023 accept --matter 0106',
      'issue act 1023 finish --result "已更换灯具"',
      'issue act 1023 rate --resolved yes --satisfaction 5'
    ]
  },
  'unit tree': {
    arguments: [],
    options: ['unit', 'depth'],
    examples: ['unit tree', 'unit tree --depth 3', 'unit tree --unit 420302001 --json']
  },
  'unit show': {
    arguments: [needs('unit')],
    options: [],
    examples: ['unit show 420302001003', 'unit show 420302001003 --json']
  },
  'unit people': {
    arguments: [needs('unit')],
    options: ['below'],
    examples: ['unit people 420302001003', 'unit people 420302001 --below --json']
  },
  'unit locate': {
    arguments: [takes('point')],
    options: [],
    examples: [
      'unit locate 116.3975,39.9087',
      'unit locate < points.csv > units.csv',
      'unit locate - --json < points.csv'
    ]
  },
  'post list': {
    arguments: [],
    options: ['unit', 'text'],
    examples: ['post list --unit 420302001', 'post list --json | jq length']
  },
  'post vacancies': { arguments: [], options: ['unit'], examples: ['post vacancies --unit 420302001'] },
  'unit checks': {
    arguments: [],
    options: ['unit', 'kind', 'severity', 'limit', 'all'],
    examples: ['unit checks --unit 420302001', 'unit checks --kind postMissing --all --json']
  },
  'notice show': { arguments: [needs('unit')], options: [], examples: ['notice show 420302001001001'] },
  'notice publish': {
    arguments: [needs('unit')],
    options: ['below', 'command-id'],
    examples: ['notice publish 420302001001001', 'notice publish 420302001 --below']
  },
  'notice withdraw': {
    arguments: [needs('unit')],
    options: ['below', 'command-id'],
    examples: ['notice withdraw 420302001001001']
  },
  ...changeCommands,
  'handover list': { arguments: [], options: ['all'], examples: ['handover list', 'handover list --all --json'] },
  'handover show': { arguments: [needs('handover')], options: [], examples: ['handover show 3f9a2c'] },
  'handover accept': {
    arguments: [needs('handover')],
    options: ['item', 'command-id'],
    examples: ['handover accept 3f9a2c', 'handover accept 3f9a2c --item 1 --item 4']
  },
  'building list': {
    arguments: [],
    options: ['unit', 'text', 'limit', 'all'],
    examples: ['building list --unit 420302001003', 'building list --text 锦澜花园 --all --json']
  },
  'building show': {
    arguments: [needs('building')],
    options: ['unit'],
    examples: ['building show 00042 --unit 420302001003', 'building show 锦澜花园3幢 --json']
  },
  'building find': {
    arguments: [needs('text')],
    options: [],
    examples: ['building find "春水路18号锦澜花园3幢2单元302室"', 'building find - --json < addresses.txt']
  },
  'unit import': { ...importing, examples: ['unit import grids.geojson --dry-run'] },
  'import units': { ...importing, examples: ['import units grids.geojson --dry-run'] },
  'import organisations': { ...importing, examples: ['import organisations branches.xlsx --dry-run'] },
  'import divisions': {
    ...importing,
    arguments: [takes('division')],
    examples: [
      'import divisions --dry-run',
      'import divisions 420302 --option root.code=420302 --option root.name=茅箭区'
    ]
  },
  'import people': {
    ...importing,
    examples: ['import people staff.xlsx --dry-run', 'import people staff.xlsx --map name=姓名']
  },
  'import buildings': {
    ...importing,
    examples: ['import buildings buildings.xlsx --dry-run', 'import buildings buildings.xlsx --map door=室号']
  },
  'import issues': {
    ...importing,
    examples: ['import issues 2025.csv --map title=标题 --map point=坐标', 'import issues 2025.csv --skip']
  },
  'import template': {
    arguments: [needs('kind', ['units', 'organisations', 'people', 'buildings', 'issues'])],
    options: [],
    examples: ['import template issues > issues.xlsx']
  },
  'import list': { arguments: [], options: ['limit'], examples: ['import list --json'] },
  'import undo': { arguments: [needs('batch')], options: ['command-id'], examples: ['import undo 0199…'] },
  figures: {
    arguments: [],
    options: ['by', 'unit', 'from', 'to'],
    examples: ['figures --by unit --from 2026-01-01', 'figures --by matter --unit 420302001 --json']
  },
  live: {
    arguments: [],
    options: ['after', 'count'],
    examples: ['live', 'live --json --after 12-345 >> events.ndjson']
  },
  completion: {
    arguments: [needs('shell', ['bash', 'zsh', 'fish'])],
    options: [],
    examples: ['completion bash > ~/.local/share/bash-completion/completions/gezhi']
  }
}

export const commandNames = Object.keys(commands) as ReadonlyArray<CommandName>
