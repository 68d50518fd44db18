/**
 * The words on the screen: `words.ui.save` reads in the language of the moment and follows when it changes.
 * A browser fetches the words of the language it shows: first those of the first screen, the others with the first page
 * that needs them.
 */
import { type Locale, locales } from '@gezhi/words/locale'
import type { MoreWords, WebWords } from '@gezhi/words/web-more-zh'
import type { FirstWords } from '@gezhi/words/web-zh'
import { createSignal } from 'solid-js'
import { keep, kept } from './remember.ts'

export type { Locale }
export { locales }

const first: Record<Locale, () => Promise<FirstWords>> = {
  'zh-CN': async () => (await import('@gezhi/words/web-zh')).zh,
  en: async () => (await import('@gezhi/words/web-en')).en
}

const more: Record<Locale, () => Promise<MoreWords>> = {
  'zh-CN': async () => (await import('@gezhi/words/web-more-zh')).zh,
  en: async () => (await import('@gezhi/words/web-more-en')).en
}

interface Wanted {
  readonly locale: Locale
  /** Not only the words of the first screen. */
  readonly all: boolean
}

interface Shown extends Wanted {
  readonly areas: Readonly<Record<string, object>>
}

const [shown, setShown] = createSignal<Shown>({ locale: 'zh-CN', all: false, areas: {} })
let wanted: Wanted = shown()
let latest = Promise.resolve()

/** Shows what is wanted once it is there, unless something else is wanted by then. */
const show = (next: Wanted): Promise<void> => {
  wanted = next
  const fetched = async () => {
    const [begun, rest] = await Promise.all([first[next.locale](), next.all ? more[next.locale]() : undefined])
    if (wanted !== next) return latest
    setShown({ ...next, areas: { ...begun, ...rest } })
  }
  latest = fetched().catch((error: unknown) => {
    if (wanted !== next) return latest
    wanted = shown()
    throw error
  })
  return latest
}

export const locale = (): Locale => shown().locale

const settle = (): void => {
  document.documentElement.lang = locale()
  keep('locale', locale())
}

/** Changes the language once its words are there; without a network it stays as it is. */
export const setLocale = (locale: Locale): Promise<void> => show({ ...wanted, locale }).then(settle, () => undefined)

/** The language that this browser was left in; the page is drawn when it is there. Rejects where no words can be had. */
export const setKeptLocale = async (): Promise<void> => {
  const locale = locales.find((one) => one === kept('locale')) ?? 'zh-CN'
  await show({ ...wanted, locale }).catch(() => show({ ...wanted, locale: 'zh-CN' }))
  settle()
}

/** Fetches the words of every page; rejects where they cannot be had. */
export const allWords = async (): Promise<void> => {
  if (!shown().all) await (wanted.all ? latest : show({ ...wanted, all: true }))
}

/** The areas that are there by now, for whoever looks through all of them. */
export const wordAreas = (): Readonly<Record<string, object>> => shown().areas

/**
 * Every area the web shows; reading one inside JSX or an effect follows the language.
 * Pages that `routes.tsx` gives all words may read all; what the first screen reads is held to its own by a test.
 */
export const words: WebWords = new Proxy<WebWords>(Object.create(null), {
  get: (_none, area) => Reflect.get(shown().areas, area)
})

/** A name that data brings in two languages, in the language of the moment. */
export const named = (text: { readonly zh: string; readonly en: string }): string =>
  locale() === 'en' ? text.en : text.zh
