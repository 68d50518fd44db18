/** What the server says on the terminal of whoever starts it, in their language. */
import type { Locale, RefusalWords } from '@gezhi/words'
import { en, zh } from '@gezhi/words/start'
import type { StartRefusal } from './refusals.ts'

export const startWords = (locale: Locale) => (locale === 'en' ? en : zh)

/** A refusal to start as one line, or `undefined` for what is none: a mistake of ours. */
export const sentence = (locale: Locale, error: unknown): string | undefined => {
  // that every refusal has words is seen here by the compiler
  const known: RefusalWords<StartRefusal> = startWords(locale).refusals
  if (!(error instanceof Error) || !('_tag' in error) || !Object.keys(known).includes(String(error._tag)))
    return undefined
  const says: unknown = Reflect.get(known, String(error._tag))
  if (typeof says !== 'function') return undefined
  const { what, next } = says(error)
  return locale === 'en' ? `${what}. ${next}` : `${what}。${next}`
}
