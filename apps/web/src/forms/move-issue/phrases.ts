/** Texts that are written again and again: those of the product, and those that somebody keeps in this browser. */
import { createKept } from '../../remember.ts'
import { words } from '../../words.ts'

/** Fields that people write whole sentences into. */
export const textFields = ['reason', 'result', 'answer', 'note'] as const
export type TextFieldName = (typeof textFields)[number]

/** Longest texts that the domain takes. */
export const textMax: Readonly<Record<TextFieldName, number>> = {
  reason: 2_000,
  result: 10_000,
  answer: 10_000,
  note: 2_000
}

const phrasesMax = 20

const read = (text: string): ReadonlyArray<string> | undefined => {
  try {
    const value: unknown = JSON.parse(text)
    return Array.isArray(value) ? value.filter((one) => typeof one === 'string') : undefined
  } catch {
    return undefined
  }
}

const kept = Object.fromEntries(
  textFields.map((field) => [field, createKept<ReadonlyArray<string>>(`phrases.${field}`, [], read, JSON.stringify)])
)

export const usualPhrases = (field: TextFieldName): ReadonlyArray<string> => words.webLoop.act.sample[field]

export const ownPhrases = (field: TextFieldName): ReadonlyArray<string> => kept[field]?.[0]() ?? []

/** The newest first; what is already there moves up. */
export const keepPhrase = (field: TextFieldName, text: string): void =>
  kept[field]?.[1]([text, ...ownPhrases(field).filter((one) => one !== text)].slice(0, phrasesMax))

export const dropPhrase = (field: TextFieldName, text: string): void =>
  kept[field]?.[1](ownPhrases(field).filter((one) => one !== text))
