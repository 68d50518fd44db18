/** The words on the screen: `words.ui.save` reads in the language of the moment and follows when it changes. */
import { type AllWords, type Locale, locales, words as wordsOf } from '@gezhi/words'
import { createEffect, createRoot } from 'solid-js'
import { createKept } from './remember.ts'

export type { Locale }
export { locales }

const isLocale = (text: string): Locale | undefined => locales.find((locale) => locale === text)

export const [locale, setLocale] = createKept<Locale>('locale', 'zh-CN', isLocale, String)

/** Every area of `@gezhi/words`; reading one inside JSX or an effect follows the language. */
export const words: AllWords = new Proxy(wordsOf('zh-CN'), {
  get: (_first, area) => Reflect.get(wordsOf(locale()), area)
})

/** Words that are no part of the first screen: an area with an export of its own, following the language in the same way. */
export const following = <T extends object>(of: (locale: Locale) => T): T =>
  new Proxy(of('zh-CN'), { get: (_first, part) => Reflect.get(of(locale()), part) })

/** A name that data brings in two languages, in the language of the moment. */
export const named = (text: { readonly zh: string; readonly en: string }): string =>
  locale() === 'en' ? text.en : text.zh

createRoot(() =>
  createEffect(() => {
    document.documentElement.lang = locale()
  })
)
