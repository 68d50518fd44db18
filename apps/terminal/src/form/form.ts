/** A form as a value: fields, which one is meant, the list to pick from while it is open; and what each key makes of it. */

import { moved } from '../ui/cursor.ts'
import { type Draft, draft, typed } from '../ui/edit.ts'
import type { Key } from '../ui/keys.ts'

export interface Choice {
  readonly key: string
  readonly label: string
  readonly note?: string | undefined
}

/** Registers that are too long to show: one finds in them by typing. */
export type Source = 'matters' | 'leads' | 'units'

export type Entry =
  | { readonly kind: 'text'; readonly draft: Draft; readonly lines: boolean }
  | { readonly kind: 'choice'; readonly choices: ReadonlyArray<Choice>; readonly chosen: string | null }
  | { readonly kind: 'find'; readonly from: Source; readonly many: boolean; readonly chosen: ReadonlyArray<Choice> }

export interface Field {
  readonly name: string
  readonly label: string
  readonly hint: string
  readonly required: boolean
  readonly entry: Entry
  /** What is wrong with it, in words. */
  readonly fault: string | null
}

export interface Form {
  readonly fields: ReadonlyArray<Field>
  /** Index of the field; one past the last is the button. */
  readonly at: number
  readonly picker: { readonly query: Draft; readonly at: number } | null
  readonly busy: boolean
}

/** Finds in a register; the most fitting first, at most as many as anybody would look through. */
export type Find = (from: Source, query: string) => ReadonlyArray<Choice>

export interface Pressed {
  readonly form: Form
  readonly asks: 'submit' | 'leave' | null
}

export const formOf = (fields: ReadonlyArray<Field>): Form => {
  const first = fields.findIndex((field) => field.required && isEmpty(field.entry))
  return { fields, at: first === -1 ? fields.length : first, picker: null, busy: false }
}

export const isEmpty = (entry: Entry): boolean =>
  entry.kind === 'text'
    ? entry.draft.text.trim() === ''
    : entry.kind === 'choice'
      ? entry.chosen === null
      : entry.chosen.length === 0

/** What the open list shows. */
export const picks = (form: Form, find: Find): ReadonlyArray<Choice> => {
  const entry = form.fields[form.at]?.entry
  if (form.picker === null || entry === undefined || entry.kind === 'text') return []
  return entry.kind === 'choice' ? entry.choices : find(entry.from, form.picker.query.text)
}

export const pressForm = (form: Form, pressed: Key, find: Find): Pressed => {
  if (form.busy) return { form, asks: null }
  if (pressed.name === 'control' && pressed.text === 's') return { form: { ...form, picker: null }, asks: 'submit' }
  if (form.picker !== null) return { form: pressPicker(form, form.picker, pressed, find), asks: null }
  if (pressed.name === 'escape') return { form, asks: 'leave' }
  const by = stepOf(pressed)
  if (by !== 0) return { form: goTo(form, form.at + by), asks: null }
  const field = form.fields[form.at]
  if (field === undefined) return { form, asks: pressed.name === 'enter' ? 'submit' : null }
  return { form: pressField(form, field, pressed), asks: null }
}

const stepOf = ({ name }: Key): number =>
  name === 'down' || name === 'tab' ? 1 : name === 'up' || name === 'backtab' ? -1 : 0

const goTo = (form: Form, at: number): Form => ({ ...form, at: Math.max(0, Math.min(form.fields.length, at)) })

const pressField = (form: Form, field: Field, pressed: Key): Form => {
  const { entry } = field
  if (entry.kind === 'text') {
    if (pressed.name === 'enter') return goTo(form, form.at + 1)
    const next = typed(entry.draft, pressed, entry.lines)
    return next === undefined ? form : withEntry(form, { ...entry, draft: next })
  }
  if (entry.kind === 'choice' && (pressed.name === 'left' || pressed.name === 'right')) {
    const now = entry.choices.findIndex(({ key }) => key === entry.chosen)
    const to = now + (pressed.name === 'right' ? 1 : -1)
    const chosen = entry.choices[Math.max(0, Math.min(entry.choices.length - 1, to))]
    return chosen === undefined ? form : withEntry(form, { ...entry, chosen: chosen.key })
  }
  if (entry.kind === 'find' && (pressed.name === 'backspace' || pressed.name === 'delete')) {
    return withEntry(form, { ...entry, chosen: entry.chosen.slice(0, -1) })
  }
  if (entry.kind === 'choice' && pressed.name === 'backspace') return withEntry(form, { ...entry, chosen: null })
  if (pressed.name === 'enter') return open(form, entry, '')
  if (pressed.name === 'letter' && pressed.text.trim() !== '' && entry.kind === 'find') {
    return open(form, entry, pressed.text)
  }
  return form
}

const open = (form: Form, entry: Entry, query: string): Form => {
  const at = entry.kind === 'choice' ? entry.choices.findIndex(({ key }) => key === entry.chosen) : 0
  return { ...form, picker: { query: draft(query), at: Math.max(0, at) } }
}

const pressPicker = (form: Form, picker: NonNullable<Form['picker']>, pressed: Key, find: Find): Form => {
  const entry = form.fields[form.at]?.entry
  const rows = picks(form, find)
  const close: Form = { ...form, picker: null }
  if (entry === undefined || entry.kind === 'text' || pressed.name === 'escape') return close
  if (pressed.name === 'tab') return goTo(close, form.at + 1)
  if (pressed.name === 'enter') {
    const chosen = rows[picker.at]
    return chosen === undefined ? form : choose(form, entry, chosen)
  }
  const letters = pressed.name === 'letter' || pressed.name === 'home' || pressed.name === 'end'
  const to = entry.kind === 'find' && letters ? undefined : moved(picker.at, pressed, rows.length, 8)
  if (to !== undefined) return { ...form, picker: { ...picker, at: to } }
  const query = entry.kind === 'find' ? typed(picker.query, pressed) : undefined
  return query === undefined ? form : { ...form, picker: { query, at: 0 } }
}

/** One choice ends the picking; of many, the list stays open for the next and a second time takes it away again. */
const choose = (form: Form, entry: Exclude<Entry, { readonly kind: 'text' }>, chosen: Choice): Form => {
  if (entry.kind === 'choice')
    return goTo({ ...withEntry(form, { ...entry, chosen: chosen.key }), picker: null }, form.at + 1)
  if (!entry.many) return goTo({ ...withEntry(form, { ...entry, chosen: [chosen] }), picker: null }, form.at + 1)
  const has = entry.chosen.some(({ key }) => key === chosen.key)
  const next = has ? entry.chosen.filter(({ key }) => key !== chosen.key) : [...entry.chosen, chosen]
  return { ...withEntry(form, { ...entry, chosen: next }), picker: { query: draft(), at: 0 } }
}

/** The field that is meant gets another entry, and what was wrong with it is forgotten. */
const withEntry = (form: Form, entry: Entry): Form => ({
  ...form,
  fields: form.fields.map((field, i) => (i === form.at ? { ...field, entry, fault: null } : field))
})

/** What is wrong is written to its fields, and the first of them is meant. */
export const withFaults = (form: Form, faults: Readonly<Record<string, string>>): Form => {
  const fields = form.fields.map((field) => ({ ...field, fault: faults[field.name] ?? null }))
  const first = fields.findIndex(({ fault }) => fault !== null)
  return { ...form, fields, busy: false, at: first === -1 ? form.at : first }
}

/** The text of a field; empty where it is no text or there is none. */
export const textOf = (form: Form, name: string): string => {
  const entry = form.fields.find((field) => field.name === name)?.entry
  return entry?.kind === 'text' ? entry.draft.text.trim() : ''
}

/** The keys that were chosen in a field. */
export const chosenOf = (form: Form, name: string): ReadonlyArray<string> => {
  const entry = form.fields.find((field) => field.name === name)?.entry
  if (entry === undefined || entry.kind === 'text') return []
  return entry.kind === 'choice' ? (entry.chosen === null ? [] : [entry.chosen]) : entry.chosen.map(({ key }) => key)
}
