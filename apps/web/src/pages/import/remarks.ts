/** What a dry run says of single rows, in words, and as a file to take along. */
import { cellOfText } from '@gezhi/domain/common'
import type { Remark } from '../../queries/imports.ts'
import { words } from '../../words.ts'

/** The sentence of a remark; its tag where there are no words for it. */
export const remarkText = ({ tag, facts }: Remark): string => {
  const says: unknown = Reflect.get({ ...words.import.faults, ...words.import.notices }, tag)
  return typeof says === 'function' ? String(says(facts)) : tag
}

/** Separated values with the mark that spreadsheets know UTF-8 by. */
export const asCsv = (rows: ReadonlyArray<ReadonlyArray<string>>): string =>
  `\ufeff${rows.map((row) => row.map(cellOfText).join(',')).join('\r\n')}\r\n`

export const saveText = (name: string, text: string): void => {
  const address = URL.createObjectURL(new Blob([text], { type: 'text/csv;charset=utf-8' }))
  const link = document.createElement('a')
  link.href = address
  link.download = name
  link.click()
  URL.revokeObjectURL(address)
}
