/** The form of a move on a change of the tree, drawn from what the server says it needs and takes. */
import { ChangeField } from '@gezhi/domain/grid'
import type { ChangeCommand, ChangeDetail, World } from '../app/world.ts'
import { readMoment, writtenMoment } from '../format.ts'
import { draft } from '../ui/edit.ts'
import type { Read } from './act-form.ts'
import { type Field, type Form, formOf, isEmpty, textOf } from './form.ts'

export type ChangeOption = ChangeDetail['options'][number]
type Input = ChangeCommand['input']

export const changeForm = (world: World, detail: ChangeDetail, option: ChangeOption): Form => {
  const fieldsOf = (names: ReadonlyArray<string>, required: boolean) =>
    ChangeField.literals
      .filter((name) => names.includes(name))
      .flatMap((name) => field(world, detail, option, name, required))
  return formOf([...fieldsOf(option.needs, true), ...fieldsOf(option.takes, false)])
}

/** Steps and posts are too much for a line: they come from a file. */
const field = (
  world: World,
  { set }: ChangeDetail,
  { move }: ChangeOption,
  name: ChangeField,
  required: boolean
): ReadonlyArray<Field> => {
  if (name === 'operations' || name === 'reappointments') return []
  const { hints } = world.words.terminal.change
  const written = (): string => {
    if (move !== 'edit') return ''
    if (name !== 'effectiveAt') return set[name]
    return set.effectiveAt === null ? '' : writtenMoment(world.zone, Date.parse(set.effectiveAt))
  }
  return [
    {
      name,
      label: world.words.change.fields[name],
      hint: hints[name],
      required,
      entry: { kind: 'text', draft: draft(written()), lines: name === 'reason' },
      fault: null
    }
  ]
}

/** What the form says as the input of a command, or what is wrong with it by field. */
export const readChange = (world: World, form: Form): Read<Input> => {
  const { missing, noMoment } = world.words.terminal.form
  const faults: Record<string, string> = {}
  const value: Record<string, string> = {}
  for (const { name, entry, required } of form.fields) {
    if (isEmpty(entry)) {
      if (required) faults[name] = missing
      continue
    }
    const text = textOf(form, name)
    const read = name === 'effectiveAt' ? readMoment(world.zone, text) : text
    if (read === undefined) faults[name] = noMoment
    else value[name] = read
  }
  return Object.keys(faults).length > 0 ? { value: null, faults } : { value, faults: null }
}
