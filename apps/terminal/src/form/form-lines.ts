/** A form as lines, and where in them the letters go. */
import type { World } from '../app/world.ts'
import { windowOf } from '../ui/cursor.ts'
import { bold, fitLine, type Line, span } from '../ui/line.ts'
import { graphemes, oneLine, width, wrap } from '../ui/text.ts'
import { type Entry, type Field, type Find, type Form, picks } from './form.ts'

export interface FormLines {
  readonly lines: ReadonlyArray<Line>
  /** Place of the cursor among the lines; `null` where nothing is being written. */
  readonly cursor: { readonly row: number; readonly column: number } | null
  /** The line that has to be in view. */
  readonly focus: number
}

const indent = 4
const pickRows = 7

export const formLines = (form: Form, submit: string, columns: number, world: World, find: Find): FormLines => {
  const lines: Array<Line> = []
  let cursor: FormLines['cursor'] = null
  let focus = 0
  form.fields.forEach((field, i) => {
    const here = i === form.at
    if (here) focus = lines.length
    lines.push(labelLine(field, here, world))
    const written = entryLines(field.entry, here, columns - indent, world)
    if (here && form.picker === null && field.entry.kind === 'text') {
      const place = placeOf(field.entry, columns - indent)
      cursor = { row: lines.length + place.row, column: indent + place.column }
    }
    lines.push(...written.map((line) => [span(' '.repeat(indent)), ...line]))
    if (here && form.picker !== null) {
      const list = pickerLines(form, columns - indent, world, find)
      if (field.entry.kind === 'find') cursor = { row: lines.length, column: indent + 2 + queryWidth(form) }
      lines.push(...list.map((line) => [span(' '.repeat(indent)), ...line]))
      focus = lines.length - 1
    }
    if (field.fault !== null) lines.push([span(' '.repeat(indent)), span(`! ${field.fault}`, 'red')])
  })
  lines.push([])
  const onButton = form.at === form.fields.length
  if (onButton) focus = lines.length
  lines.push([
    span(onButton ? '› ' : '  ', 'accent'),
    { text: ` ${form.busy ? world.words.terminal.form.sending : submit} `, inverse: onButton, bold: true }
  ])
  return { lines, cursor, focus }
}

const labelLine = ({ label, hint, required }: Field, here: boolean, { words }: World): Line => [
  span(here ? '› ' : '  ', 'accent'),
  here ? bold(label) : span(label),
  ...(required ? [span(` ${words.terminal.form.required}`, 'dim')] : []),
  ...(here ? [span(`  ${hint}`, 'dim')] : [])
]

const entryLines = (entry: Entry, here: boolean, columns: number, { words }: World): ReadonlyArray<Line> => {
  if (entry.kind === 'text' && entry.draft.text === '' && !here) return [[span('—', 'dim')]]
  if (entry.kind === 'text') return textLines(entry, columns).map((text) => [span(text)])
  if (entry.kind === 'choice') {
    const chosen = entry.choices.find(({ key }) => key === entry.chosen)
    return [[chosen === undefined ? span(words.terminal.form.choose, 'dim') : span(`‹ ${chosen.label} ›`)]]
  }
  if (entry.chosen.length === 0) return [[span(words.terminal.form.find, 'dim')]]
  return entry.chosen.map(({ label, note }) => [span(oneLine(label)), span(note ? `  ${oneLine(note)}` : '', 'dim')])
}

/** Broken exactly where the cursor is reckoned too: after so many columns, wherever that is. */
const textLines = ({ draft }: Extract<Entry, { readonly kind: 'text' }>, columns: number): ReadonlyArray<string> =>
  draft.text.split('\n').flatMap((line) => hardWrap(line, columns))

const hardWrap = (text: string, columns: number): ReadonlyArray<string> => {
  const lines = ['']
  for (const letter of graphemes(text)) {
    const last = lines.at(-1) ?? ''
    if (width(last) + width(letter) > columns) lines.push(letter)
    else lines[lines.length - 1] = last + letter
  }
  return lines
}

const placeOf = ({ draft }: Extract<Entry, { readonly kind: 'text' }>, columns: number) => {
  const before = graphemes(draft.text).slice(0, draft.at).join('')
  const lines = before.split('\n').flatMap((line) => hardWrap(line, columns))
  const last = lines.at(-1) ?? ''
  // a full line is left only by the next letter
  return width(last) >= columns ? { row: lines.length, column: 0 } : { row: lines.length - 1, column: width(last) }
}

const queryWidth = ({ picker }: Form): number =>
  picker === null ? 0 : width(graphemes(picker.query.text).slice(0, picker.query.at).join(''))

const pickerLines = (form: Form, columns: number, world: World, find: Find): ReadonlyArray<Line> => {
  const { picker } = form
  const entry = form.fields[form.at]?.entry
  if (picker === null || entry === undefined || entry.kind === 'text') return []
  const rows = picks(form, find)
  const chosen = entry.kind === 'choice' ? [entry.chosen] : entry.chosen.map(({ key }) => key)
  const top = windowOf(picker.at, rows.length, pickRows)
  const { form: words } = world.words.terminal
  const nothing = world.registers === null && entry.kind === 'find' ? words.loading : words.nothingFound
  return [
    ...(entry.kind === 'find' ? [[span('/ ', 'accent'), span(picker.query.text)]] : []),
    ...(rows.length === 0 ? wrap(nothing, columns).map((text): Line => [span(text, 'dim')]) : []),
    ...rows.slice(top, top + pickRows).map(({ key, label, note }, i): Line => {
      const here = top + i === picker.at
      return fitLine(
        [
          span(here ? '› ' : '  ', 'accent'),
          span(chosen.includes(key) ? '✓ ' : '  ', 'accent'),
          here ? bold(oneLine(label)) : span(oneLine(label)),
          span(note ? `  ${oneLine(note)}` : '', 'dim')
        ],
        columns
      )
    })
  ]
}
