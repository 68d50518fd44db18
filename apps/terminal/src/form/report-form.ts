/** The form of a report: what happened and where; everything else is welcome but not needed. */
import type { Report, World } from '../app/world.ts'
import { draft } from '../ui/edit.ts'
import type { Read } from './act-form.ts'
import { chosenOf, type Entry, type Field, type Form, formOf, textOf } from './form.ts'

export const reportForm = (world: World): Form => {
  const words = world.words.terminal.reportFields
  const field = (name: keyof typeof words, entry: Entry, required = false): Field => ({
    name,
    ...words[name],
    required,
    entry,
    fault: null
  })
  const text = (lines = false): Entry => ({ kind: 'text', draft: draft(), lines })
  const { yes, no } = world.words.terminal.form
  return formOf([
    field('title', text(), true),
    field('unitId', { kind: 'find', from: 'units', many: false, chosen: scopeChoice(world) }),
    field('point', text()),
    field('description', text(true)),
    field('matter', { kind: 'find', from: 'matters', many: false, chosen: [] }),
    field('address', text()),
    field('contactName', text()),
    field('contactPhone', text()),
    field('confidential', {
      kind: 'choice',
      choices: [
        { key: 'no', label: no },
        { key: 'yes', label: yes }
      ],
      chosen: 'no'
    })
  ])
}

/** Whoever looks at one grid probably reports in it. */
const scopeChoice = ({ registers, scope }: World) => {
  const unit = registers?.units.find(({ id }) => id === scope)
  return unit === undefined ? [] : [{ key: unit.id, label: unit.name }]
}

/** What the form says as a report under the names chosen for it, or what is wrong with it by field. */
export const readReport = (world: World, form: Form, ids: Pick<Report, 'id' | 'commandId'>): Read<Report> => {
  const { form: words } = world.words.terminal
  const title = textOf(form, 'title')
  const point = readPoint(textOf(form, 'point'))
  const [unitId] = chosenOf(form, 'unitId')
  const name = textOf(form, 'contactName')
  const phone = textOf(form, 'contactPhone')
  const faults = {
    ...(title === '' && { title: words.missing }),
    ...(point === 'faulty' && { point: words.noPoint }),
    ...(unitId === undefined && point === null && { unitId: words.noPlace }),
    ...(name === '' && phone !== '' && { contactName: words.missing })
  }
  if (Object.keys(faults).length > 0 || point === 'faulty') return { value: null, faults }
  const [matter] = chosenOf(form, 'matter')
  const description = textOf(form, 'description')
  const address = textOf(form, 'address')
  return {
    faults: null,
    value: {
      ...ids,
      title,
      ...(unitId !== undefined && { unitId }),
      ...(point !== null && { point }),
      ...(description !== '' && { description }),
      ...(matter !== undefined && { matter }),
      ...(address !== '' && { address }),
      ...(name !== '' && { contact: { name, phone: phone === '' ? null : phone } }),
      ...(chosenOf(form, 'confidential')[0] === 'yes' && { confidential: true })
    }
  }
}

/** Longitude and latitude in degrees, `116.3975, 39.9087`; `null` when nothing is written. */
export const readPoint = (text: string): readonly [number, number] | null | 'faulty' => {
  if (text === '') return null
  const found = /^(-?\d{1,3}(?:\.\d+)?)\s*[,，\s]\s*(-?\d{1,2}(?:\.\d+)?)$/.exec(text)
  const [longitude, latitude] = [Number(found?.[1]), Number(found?.[2])]
  return Math.abs(longitude) <= 180 && Math.abs(latitude) <= 90 ? [longitude, latitude] : 'faulty'
}
