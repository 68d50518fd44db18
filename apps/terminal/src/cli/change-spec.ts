/** The commands over changes of the tree: which moves there are and what each needs and takes is the table of the domain. */
import { ChangeField, type ChangeMove, changeMoves } from '@gezhi/domain/grid'
import type { CommandSpec, OptionName } from './spec.ts'

/** The option by which a field is given; what is too much for an option comes from a file. */
const optionOf = {
  title: 'title',
  reason: 'reason',
  effectiveAt: 'at',
  operations: null,
  reappointments: null
} as const satisfies Record<ChangeField, OptionName | null>

export const optionOfField = (field: ChangeField): 'title' | 'reason' | 'at' | null => optionOf[field]

/** What a move needs or takes, in the order in which it is asked for. */
export const fieldsOf = (move: ChangeMove): ReadonlyArray<ChangeField> => {
  const { needs, takes }: { readonly needs: ReadonlyArray<ChangeField>; readonly takes: ReadonlyArray<ChangeField> } =
    changeMoves[move]
  return ChangeField.literals.filter((field) => needs.includes(field) || takes.includes(field))
}

const which = { name: 'changeSet', required: true } as const

const moving = (move: ChangeMove, ...examples: ReadonlyArray<string>): CommandSpec => {
  const fields = fieldsOf(move)
  const byFile = fields.some((field) => optionOf[field] === null)
  return {
    arguments: byFile ? [which, { name: 'changeFile', required: false }] : [which],
    options: [...fields.flatMap((field) => optionOf[field] ?? []), 'command-id'],
    examples
  }
}

export const changeCommands = {
  'change list': {
    arguments: [],
    options: ['state'],
    examples: ['change list', 'change list --state submitted --state approved', 'change list --json | jq length']
  },
  'change show': { arguments: [which], options: [], examples: ['change show 3f9a2c', 'change show 3f9a2c --json'] },
  'change propose': {
    arguments: [{ name: 'changeFile', required: false }],
    options: ['title', 'reason', 'at', 'dry-run', 'id', 'command-id'],
    examples: [
      'change propose split.json --dry-run',
      'change propose split.json --at 2027-01-01',
      'change propose - --json < split.json'
    ]
  },
  'change edit': moving('edit', 'change edit 3f9a2c split.json', 'change edit 3f9a2c --title "两网格合并"'),
  'change submit': moving('submit', 'change submit 3f9a2c'),
  'change approve': moving('approve', 'change approve 3f9a2c', 'change approve 3f9a2c --reason "同意"'),
  'change send-back': moving('sendBack', 'change send-back 3f9a2c --reason "请补画边界"'),
  'change publish': moving('publish', 'change publish 3f9a2c', 'change publish 3f9a2c --at 2027-01-01'),
  'change revise': moving('revise', 'change revise 3f9a2c'),
  'change withdraw': moving('withdraw', 'change withdraw 3f9a2c --reason "居民意见不一"')
} as const satisfies Record<string, CommandSpec>
