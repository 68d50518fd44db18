/**
 * Every text of the product in every language. An area is a file that exports `zh` and `en: Words<typeof zh>`;
 * it becomes part of the product by its two lines here. A missing word does not compile.
 */
import * as common from './common.ts'
import * as importing from './import.ts'
import * as loop from './loop.ts'
import * as server from './server.ts'
import type { Moment, Said, Words } from './shape.ts'
import * as ui from './ui.ts'
import * as webLoop from './web-loop.ts'

export type { Moment, RefusalWords, Said, Words } from './shape.ts'

export const locales = ['zh-CN', 'en'] as const
export type Locale = (typeof locales)[number]

const zh = {
  common: common.zh,
  import: importing.zh,
  loop: loop.zh,
  server: server.zh,
  ui: ui.zh,
  webLoop: webLoop.zh
}

export type AllWords = Words<typeof zh>

const en: AllWords = {
  common: common.en,
  import: importing.en,
  loop: loop.en,
  server: server.en,
  ui: ui.en,
  webLoop: webLoop.en
}

const all: Record<Locale, AllWords> = { 'zh-CN': zh, en }

/** The words of one language, by area: `words('en').ui.save`. */
export const words = (locale: Locale): AllWords => all[locale]

/**
 * What to tell the person who met a refusal; `undefined` for a tag that no area has words for.
 * `refusal` is the tagged value itself or the same as plain data from the wire; `zone` is the tenant's time zone.
 */
export const explain = (
  locale: Locale,
  refusal: { readonly _tag: string },
  zone = 'Asia/Shanghai'
): Said | undefined => {
  for (const area of Object.values<object>(words(locale))) {
    if (!('refusals' in area)) continue
    const says: unknown = Reflect.get(Object(area.refusals), refusal._tag)
    if (typeof says === 'function') return says(refusal, momentIn(locale, zone))
  }
  return undefined
}

const momentIn =
  (locale: Locale, timeZone: string): Moment =>
  (instant) =>
    new Intl.DateTimeFormat(locale === 'en' ? 'en-GB' : locale, {
      month: 'short',
      day: 'numeric',
      hour: '2-digit',
      minute: '2-digit',
      hourCycle: 'h23',
      timeZone
    }).format(Date.parse(instant))
