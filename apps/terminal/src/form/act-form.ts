/** The form of a move, drawn from what the server says it needs and takes, and read back into the input of the command. */
import { LimitKind } from '@gezhi/domain/common'
import { Field as FieldName, Ground, groundsOf, type Move } from '@gezhi/domain/loop'
import { type Command, type IssueDetail, named, type World } from '../app/world.ts'
import { readMoment } from '../format.ts'
import { draft } from '../ui/edit.ts'
import { leadKey } from './find.ts'
import { type Choice, chosenOf, type Entry, type Field, type Form, formOf, isEmpty, textOf } from './form.ts'

export type Option = IssueDetail['options'][number]
type CommandInput = Command['input']

export const actForm = (world: World, detail: IssueDetail, option: Option): Form => {
  const fieldsOf = (names: ReadonlyArray<string>, required: boolean) =>
    FieldName.literals
      .filter((name) => names.includes(name))
      .flatMap((name) => fields(world, detail, option.move, name, required))
  return formOf([...fieldsOf(option.needs, true), ...fieldsOf(option.takes, false)])
}

const fields = (
  world: World,
  detail: IssueDetail,
  move: Move,
  name: FieldName,
  required: boolean
): ReadonlyArray<Field> => {
  const { label, hint } = world.words.loop.fields[name]
  const { form } = world.words.terminal
  const field = (entry: Entry, given: Partial<Field> = {}): Field => ({
    name,
    label,
    hint,
    required,
    entry,
    fault: null,
    ...given
  })
  const text = (lines: boolean): Entry => ({ kind: 'text', draft: draft(), lines })
  const choice = (choices: ReadonlyArray<Choice>, chosen: string | null = null): Entry => ({
    kind: 'choice',
    choices,
    chosen
  })
  switch (name) {
    case 'matter':
      return [field({ kind: 'find', from: 'matters', many: false, chosen: matterOf(world, detail) })]
    case 'lead':
      return [field({ kind: 'find', from: 'leads', many: false, chosen: leadOf(detail) })]
    case 'assistants':
      return [field({ kind: 'find', from: 'leads', many: true, chosen: [] })]
    case 'ground':
      return [field(choice(groundsOf(move).map((key) => ({ key, label: world.words.loop.grounds[key] }))))]
    case 'rating':
      return [
        field(choice(resolvedChoices(world)), { name: 'resolved', label: form.resolved, hint: form.useArrows }),
        field(choice(satisfactionChoices(world)), {
          name: 'satisfaction',
          label: form.satisfaction,
          hint: form.useArrows
        })
      ]
    case 'until':
      return [field(text(false), { hint: form.momentHint })]
    case 'limit':
      return [
        field(text(false), { name: 'limit' }),
        field(choice(limitChoices(world), detail.issue.stepClock[0]?.limit?.kind ?? 'working_day'), {
          name: 'limitKind',
          label: form.limitKind,
          hint: form.useArrows
        })
      ]
    case 'reason':
    case 'result':
    case 'answer':
    case 'note':
      return [field(text(true), { hint: `${hint} · ${form.linesHint}` })]
  }
}

const matterOf = (world: World, { matter }: IssueDetail): ReadonlyArray<Choice> =>
  matter === null
    ? []
    : [{ key: matter.code, label: `${matter.code} ${named(world, matter.minor)}`, note: named(world, matter.major) }]

/** The proposal of the route stands there to be confirmed. */
const leadOf = ({ issue, names }: IssueDetail): ReadonlyArray<Choice> => {
  const lead = issue.route?.lead
  return lead ? [{ key: leadKey(lead.kind, lead.id), label: names[lead.id] ?? lead.id }] : []
}

const resolvedChoices = ({ words }: World) =>
  [true, false].map((yes) => ({ key: String(yes), label: words.loop.resolved(yes) }))

const satisfactionChoices = ({ words }: World) =>
  ([5, 4, 3, 2, 1] as const).map((n) => ({ key: String(n), label: `${n} ${words.loop.satisfactions[n]}` }))

const limitChoices = ({ words }: World) =>
  LimitKind.literals.map((key) => ({ key, label: words.terminal.form.limitKinds[key] }))

export type Read<A> =
  | { readonly value: A; readonly faults: null }
  | { readonly value: null; readonly faults: Readonly<Record<string, string>> }

/** A part of the input, or what is wrong with the field. */
type Part = Partial<CommandInput> | string

/** What the form says as the input of a command, or what is wrong with it by field. */
export const readAct = (world: World, form: Form): Read<CommandInput> => {
  const { form: words } = world.words.terminal
  const parts = form.fields.map(({ name, entry, required }): readonly [string, Part] => [
    name,
    isEmpty(entry) ? (required ? words.missing : {}) : readField(world, form, name)
  ])
  const faults = parts.filter((part): part is readonly [string, string] => typeof part[1] === 'string')
  return faults.length > 0
    ? { value: null, faults: Object.fromEntries(faults) }
    : { value: Object.assign({}, ...parts.map(([, part]) => part)), faults: null }
}

const readField = (world: World, form: Form, name: string): Part => {
  const { form: words } = world.words.terminal
  const [chosen = ''] = chosenOf(form, name)
  switch (name) {
    case 'matter':
      return { matter: chosen }
    case 'lead':
      return { lead: assigneeOf(chosen) }
    case 'assistants':
      return { assistants: chosenOf(form, name).map(assigneeOf) }
    case 'ground':
      return isGround(chosen) ? { ground: chosen } : {}
    case 'resolved':
      return { rating: { resolved: chosen === 'true', satisfaction: Number(chosenOf(form, 'satisfaction')[0]) } }
    case 'satisfaction':
      return chosenOf(form, 'resolved').length === 0 ? words.missing : {}
    case 'until': {
      const until = readMoment(world.zone, textOf(form, name))
      return until === undefined ? words.noMoment : { until }
    }
    case 'limit':
      return readLimit(form) ?? words.noAmount
    case 'reason':
    case 'result':
    case 'answer':
    case 'note':
      return { [name]: textOf(form, name) }
    default:
      return {}
  }
}

const readLimit = (form: Form): Part | undefined => {
  const kind = LimitKind.literals.find((one) => one === chosenOf(form, 'limitKind')[0])
  const amount = textOf(form, 'limit')
  return kind === undefined || !/^[1-9]\d{0,5}$/.test(amount) ? undefined : { limit: { kind, amount: Number(amount) } }
}

/** From the key that the finder gave it. */
const assigneeOf = (key: string): NonNullable<CommandInput['lead']> => {
  const [kind, id = ''] = key.split(':')
  return kind === 'unit' ? { kind, id } : { kind: 'organisation', id }
}

const isGround = (key: string): key is Ground => Ground.literals.some((one) => one === key)
