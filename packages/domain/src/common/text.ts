/** Texts that people write and names that packs supply in two languages. */
import { Schema } from 'effect'

export const Text2 = Schema.Struct({ zh: Schema.NonEmptyString, en: Schema.NonEmptyString })
export type Text2 = typeof Text2.Type

/** A text with something in it, at most `max` characters. */
export const textUpTo = (max: number) =>
  Schema.String.check(
    Schema.makeFilter((text: string) => text.trim() !== '' || 'something more than white space'),
    Schema.isMaxLength(max)
  )

export const Title = textUpTo(200)
export const LongText = textUpTo(10_000)
export const Note = textUpTo(2_000)

/** What a spreadsheet program takes for the beginning of a formula, full-width signs as Chinese and Japanese ones do too. */
const formulaFrom = /^[=+\-@\t\r\n＝＋－＠]/

/** A text as a cell of separated values: never a formula, whoever wrote it, and quoted where it has to be. */
export const cellOfText = (text: string): string => {
  const plain = formulaFrom.test(text) ? `'${text}` : text
  return /[",\r\n]/.test(plain) ? `"${plain.replaceAll('"', '""')}"` : plain
}
