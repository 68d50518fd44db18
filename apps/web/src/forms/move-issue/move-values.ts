/** What is filled in for a move, what of it is still missing, and the same as the command carries it. */
import { type Day, type LimitKind, minute, plusDays, plusMillis } from '@gezhi/domain/common'
import { type Field, type Ground, type MatterCode, type Move, rowOf } from '@gezhi/domain/loop'
import { startOfDay } from '../../day.ts'
import type { Input, IssueDetail } from '../../queries/types.ts'
import { type Fault, refusalOf } from '../../refusal.ts'
import type { Choice } from '../../ui/index.tsx'
import { words } from '../../words.ts'
import { type AssigneeKey, assigneeOf, keyOf } from '../pick-assignee.ts'
import { matterChoice } from '../pick-matter.ts'
import { textFields, textMax } from './phrases.ts'

export interface MoveValues {
  matter: Choice<MatterCode> | null
  lead: Choice<AssigneeKey> | null
  assistants: ReadonlyArray<Choice<AssigneeKey>>
  ground: Ground | null
  reason: string
  result: string
  answer: string
  note: string
  resolved: 'yes' | 'no' | null
  satisfaction: '1' | '2' | '3' | '4' | '5' | null
  until: Day | null
  amount: number | null
  kind: LimitKind
}

/** Who the rules propose, by name; nobody before there is a route. */
export const proposalOf = ({ issue, names }: Pick<IssueDetail, 'issue' | 'names'>): Choice<AssigneeKey> | null => {
  const lead = issue.route?.lead ?? null
  return lead === null ? null : { value: keyOf(lead), label: names[lead.id] ?? words.webLoop.common.unknown }
}

export const initialValues = (detail: IssueDetail): MoveValues => ({
  matter: detail.matter === null ? null : matterChoice(detail.matter),
  lead: proposalOf(detail),
  assistants: [],
  ground: null,
  reason: '',
  result: '',
  answer: '',
  note: '',
  resolved: null,
  satisfaction: null,
  until: null,
  amount: null,
  kind: 'working_day'
})

const isGiven = (values: MoveValues, field: Field): boolean => {
  switch (field) {
    case 'assistants':
      return values.assistants.length > 0
    case 'rating':
      return values.resolved !== null && values.satisfaction !== null
    case 'limit':
      return values.amount !== null
    case 'reason':
    case 'result':
    case 'answer':
    case 'note':
      return values[field].trim() !== ''
    default:
      return values[field] !== null
  }
}

/** Fields that are chosen, not written. */
const chosen: ReadonlyArray<Field> = ['matter', 'lead', 'ground', 'until', 'rating']

const missingFault = (field: Field): Fault => {
  const { label } = words.loop.fields[field]
  return {
    path: field,
    says: chosen.includes(field) ? words.webLoop.act.choose(label) : words.webLoop.act.missing(label)
  }
}

/** What is wrong before anything is sent: what is needed and not there, and texts that are too long. */
export const faultsIn = (values: MoveValues, move: Move): ReadonlyArray<Fault> => [
  ...rowOf(move).needs.flatMap((field) => (isGiven(values, field) ? [] : [missingFault(field)])),
  ...textFields
    .map((path) => ({ path, over: values[path].trim().length - textMax[path] }))
    .filter(({ over }) => over > 0)
    .map(({ path, over }) => ({ path, says: words.ui.form.tooMany(over) }))
]

/** Only what was filled in and the move has a use for; what the rules propose anyway is left to them. */
export const inputOf = (values: MoveValues, move: Move, detail: IssueDetail, zone: string): Input => {
  const { needs, takes } = rowOf(move)
  const asked = new Set([...needs, ...takes])
  const given = (field: Field) => asked.has(field) && isGiven(values, field)
  const { matter, lead, assistants, ground, until, amount, kind, resolved, satisfaction } = values
  return {
    ...(given('matter') && matter !== null && matter.value !== detail.issue.matter && { matter: matter.value }),
    ...(given('lead') && lead !== null && lead.value !== proposalOf(detail)?.value && { lead: assigneeOf(lead.value) }),
    ...(given('assistants') && { assistants: assistants.map(({ value }) => assigneeOf(value)) }),
    ...(given('ground') && ground !== null && { ground }),
    ...(given('reason') && { reason: values.reason.trim() }),
    ...(given('result') && { result: values.result.trim() }),
    ...(given('answer') && { answer: values.answer.trim() }),
    ...(given('note') && { note: values.note.trim() }),
    ...(given('rating') && { rating: { resolved: resolved === 'yes', satisfaction: Number(satisfaction) } }),
    // to the end of the day that was chosen
    ...(given('until') && until !== null && { until: plusMillis(startOfDay(plusDays(until, 1), zone), -minute) }),
    ...(given('limit') && amount !== null && { limit: { kind, amount } })
  }
}

/** Which field a refusal is about; the rest is said above the form. */
export const refusedFields = (error: unknown): ReadonlyArray<string> => {
  const refusal = refusalOf(error)
  const field: Readonly<Record<string, string>> = {
    UnknownMatter: 'matter',
    NotOnDutyList: 'lead',
    WrongGround: 'ground',
    UntilNotAhead: 'until',
    ExtensionTooLong: 'limit'
  }
  const found = refusal === undefined ? undefined : field[refusal._tag]
  return found === undefined ? [] : [found]
}
