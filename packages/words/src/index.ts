/**
 * Every text of the product in every language. An area is a file that exports `zh` and `en: Words<typeof zh>`;
 * it becomes part of the product by its two lines here. A missing word does not compile.
 * What the web shows is kept in `<area>-zh.ts` and `<area>-en.ts`: what its first screen needs has its lines in `web-zh.ts`
 * and `web-en.ts`, what any other page needs in `web-more-zh.ts` and `web-more-en.ts`.
 */
import * as access from './access.ts'
import * as building from './building.ts'
import * as change from './change.ts'
import * as checks from './checks.ts'
import * as common from './common.ts'
import { explainIn } from './explain.ts'
import * as grid from './grid.ts'
import * as importing from './import.ts'
import type { Locale } from './locale.ts'
import * as loop from './loop.ts'
import * as notice from './notice.ts'
import * as reference from './reference.ts'
import * as server from './server.ts'
import * as setUp from './set-up.ts'
import type { Said, Words } from './shape.ts'
import * as ui from './ui.ts'
import * as webFigures from './web-figures.ts'
import * as webLoop from './web-loop.ts'

export { type Locale, locales } from './locale.ts'
export type { Moment, RefusalWords, Said, Words } from './shape.ts'

const zh = {
  access: access.zh,
  building: building.zh,
  change: change.zh,
  checks: checks.zh,
  common: common.zh,
  grid: grid.zh,
  import: importing.zh,
  loop: loop.zh,
  notice: notice.zh,
  reference: reference.zh,
  server: server.zh,
  setUp: setUp.zh,
  ui: ui.zh,
  webFigures: webFigures.zh,
  webLoop: webLoop.zh
}

export type AllWords = Words<typeof zh>

const en: AllWords = {
  access: access.en,
  building: building.en,
  change: change.en,
  checks: checks.en,
  common: common.en,
  grid: grid.en,
  import: importing.en,
  loop: loop.en,
  notice: notice.en,
  reference: reference.en,
  server: server.en,
  setUp: setUp.en,
  ui: ui.en,
  webFigures: webFigures.en,
  webLoop: webLoop.en
}

const all: Record<Locale, AllWords> = { 'zh-CN': zh, en }

/** The words of one language, by area: `words('en').ui.save`. */
export const words = (locale: Locale): AllWords => all[locale]

/** What to tell the person who met a refusal, as `explainIn` does, from every area there is. */
export const explain = (locale: Locale, refusal: { readonly _tag: string }, zone = 'Asia/Shanghai'): Said | undefined =>
  explainIn(words(locale), locale, refusal, zone)
