/**
 * The words on the screen: `words.ui.save` reads in the language of the moment and follows when it changes.
 * Chinese is part of the page; another language is fetched when it is chosen.
 */
import { type Locale, locales } from '@gezhi/words/locale'
import { type WebWords, zh } from '@gezhi/words/web-zh'
import { createSignal } from 'solid-js'
import { keep, kept } from './remember.ts'

export type { Locale }
export { locales }

const fetched: Record<Locale, () => Promise<WebWords>> = {
  'zh-CN': async () => zh,
  en: async () => (await import('@gezhi/words/web-en')).en
}

const [shown, setShown] = createSignal<{ readonly locale: Locale; readonly words: WebWords }>({
  locale: 'zh-CN',
  words: zh
})
let wanted: Locale = 'zh-CN'

export const locale = (): Locale => shown().locale

/** Changes the language once its words are there; without a network it stays as it is. */
export const setLocale = async (locale: Locale): Promise<void> => {
  wanted = locale
  const words = await fetched[locale]().catch(() => undefined)
  if (words === undefined || wanted !== locale) return
  setShown({ locale, words })
  document.documentElement.lang = locale
  keep('locale', locale)
}

/** The language that this browser was left in; the page is drawn when it is there. */
export const setKeptLocale = (): Promise<void> => setLocale(locales.find((one) => one === kept('locale')) ?? 'zh-CN')

/** Every area the web shows; reading one inside JSX or an effect follows the language. */
export const words: WebWords = new Proxy(zh, {
  get: (_first, area) => Reflect.get(shown().words, area)
})

/** A name that data brings in two languages, in the language of the moment. */
export const named = (text: { readonly zh: string; readonly en: string }): string =>
  locale() === 'en' ? text.en : text.zh
