/** An empty register of a kind to fill in: the headings that are recognised, and one row that shows how. */
import { type Locale, words } from '@gezhi/words'
import type { Sheet } from '../views/sheet.ts'
import type { ImportKind } from './kinds.ts'

export const templateOf = (kind: ImportKind, locale: Locale): Sheet => {
  const { fields, examples } = words(locale).import
  const headings: Readonly<Record<string, string>> = fields[kind]
  const example: Readonly<Record<string, string>> = examples[kind]
  // somebody works in a unit or in an organisation
  const shown = (field: string) => (kind === 'people' && field === 'organisation' ? '' : (example[field] ?? ''))
  return { headings: Object.values(headings), rows: [Object.keys(headings).map(shown)] }
}
