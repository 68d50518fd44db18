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
