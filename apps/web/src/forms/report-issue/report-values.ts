/** What is filled in for a report, what of it is missing, the same as the command carries it, and as a draft. */
import { IssueId, UnitId } from '@gezhi/domain/common'
import type { MatterCode } from '@gezhi/domain/loop'
import { Schema } from 'effect'
import type { Draft } from '../../drafts.ts'
import type { Position } from '../../map/map-model.ts'
import { newIssueId } from '../../queries/intention.ts'
import type { Report, SimilarInput } from '../../queries/types.ts'
import type { Fault } from '../../refusal.ts'
import type { Choice } from '../../ui/index.tsx'
import { words } from '../../words.ts'

export interface ReportValues {
  /** The id of the issue that is to be: the same for as long as this report is not answered. */
  id: IssueId
  title: string
  description: string
  point: Position | null
  unit: Choice<UnitId> | null
  address: string
  matter: Choice<MatterCode> | null
  contactName: string
  contactPhone: string
  confidential: boolean
}

export const emptyReport = (): ReportValues => ({
  id: newIssueId(),
  title: '',
  description: '',
  point: null,
  unit: null,
  address: '',
  matter: null,
  contactName: '',
  contactPhone: '',
  confidential: false
})

/** Longest texts that the domain takes. */
export const titleMax = 200
export const descriptionMax = 10_000

/** What is wrong before anything is sent. */
export const faultsIn = (values: ReportValues): ReadonlyArray<Fault> => {
  const say = words.webLoop.report
  const over = values.description.trim().length - descriptionMax
  return [
    ...(over > 0 ? [{ path: 'description', says: words.ui.form.tooMany(over) }] : []),
    ...(values.title.trim() === '' ? [{ path: 'title', says: say.whatMissing }] : []),
    // an address will do where the register of buildings knows it, which the server says
    ...(values.point === null && values.unit === null && values.address.trim() === ''
      ? [{ path: 'unit', says: say.whereMissing }]
      : []),
    ...(values.contactPhone.trim() !== '' && values.contactName.trim() === ''
      ? [{ path: 'contactName', says: say.contactNameMissing }]
      : [])
  ]
}

const placeOf = ({ point, unit }: ReportValues) => ({
  ...(point !== null && { point: [point[0], point[1]] as const }),
  ...(unit !== null && { unitId: unit.value })
})

export const reportOf = (values: ReportValues): Omit<Report, 'commandId'> => {
  const { id, title, description, address, matter, contactName, contactPhone, confidential } = values
  return {
    id,
    title: title.trim(),
    ...(description.trim() !== '' && { description: description.trim() }),
    ...placeOf(values),
    ...(address.trim() !== '' && { address: address.trim() }),
    ...(matter !== null && { matter: matter.value }),
    ...(contactName.trim() !== '' && {
      contact: { name: contactName.trim(), phone: contactPhone.trim() === '' ? null : contactPhone.trim() }
    }),
    ...(confidential && { confidential })
  }
}

/** Enough to look for the same thing: some words and a place. */
const wordsMin = 4

export const similarOf = (values: ReportValues): SimilarInput | undefined => {
  const title = values.title.trim()
  if (title.length < wordsMin || (values.point === null && values.unit === null)) return undefined
  return {
    title,
    ...(values.description.trim() !== '' && { description: values.description.trim() }),
    ...placeOf(values),
    ...(values.matter !== null && { matter: values.matter.value })
  }
}

export const asDraft = (values: ReportValues): Draft => ({
  title: values.title,
  description: values.description,
  address: values.address,
  contactName: values.contactName,
  contactPhone: values.contactPhone,
  point: values.point?.join(',') ?? '',
  unit: values.unit?.value ?? '',
  unitName: values.unit?.label ?? '',
  // only with something written is there a draft to take up again
  id: values.title.trim() === '' && values.description.trim() === '' ? '' : values.id
})

const isUnitId = Schema.is(UnitId)
const isIssueId = Schema.is(IssueId)

export const fromDraft = (draft: Draft): ReportValues => {
  const [x, y] = (draft.point ?? '').split(',').map(Number)
  return {
    ...emptyReport(),
    ...(isIssueId(draft.id) && { id: draft.id }),
    title: draft.title ?? '',
    description: draft.description ?? '',
    address: draft.address ?? '',
    contactName: draft.contactName ?? '',
    contactPhone: draft.contactPhone ?? '',
    point: x === undefined || y === undefined || Number.isNaN(x + y) || draft.point === '' ? null : [x, y],
    unit: isUnitId(draft.unit) ? { value: draft.unit, label: draft.unitName ?? '' } : null
  }
}
