/**
 * Every text of the product in every language. An area is a file that exports `zh` and `en: Words<typeof zh>`;
 * it becomes part of the product by its two lines here. A missing word does not compile.
 * What the web shows is kept in `<area>-zh.ts` and `<area>-en.ts` and has its lines in `web-zh.ts` and `web-en.ts` too.
 */
import * as common from './common.ts'
import { explainIn } from './explain.ts'
import * as importing from './import.ts'
import type { Locale } from './locale.ts'
import * as loop from './loop.ts'
import * as server from './server.ts'
import * as setUp from './set-up.ts'
import type { Said, Words } from './shape.ts'
import * as ui from './ui.ts'
import * as webLoop from './web-loop.ts'

export { type Locale, locales } from './locale.ts'
export type { Moment, RefusalWords, Said, Words } from './shape.ts'

const zh = {
  common: common.zh,
  import: importing.zh,
  loop: loop.zh,
  server: server.zh,
  setUp: setUp.zh,
  ui: ui.zh,
  webLoop: webLoop.zh
}

export type AllWords = Words<typeof zh>

const en: AllWords = {
  common: common.en,
  import: importing.en,
  loop: loop.en,
  server: server.en,
  setUp: setUp.en,
  ui: ui.en,
  webLoop: webLoop.en
}

const all: Record<Locale, AllWords> = { 'zh-CN': zh, en }

/** The words of one language, by area: `words('en').ui.save`. */
export const words = (locale: Locale): AllWords => all[locale]

/** What to tell the person who met a refusal, as `explainIn` does, from every area there is. */
export const explain = (locale: Locale, refusal: { readonly _tag: string }, zone = 'Asia/Shanghai'): Said | undefined =>
  explainIn(words(locale), locale, refusal, zone)
