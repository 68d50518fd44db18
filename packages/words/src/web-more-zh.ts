/** What every page but the first says in Chinese, on top of the first's: whole areas, in place of its beginnings of them. */
import { zh as access } from './access-zh.ts'
import { zh as building } from './building-zh.ts'
import { zh as change } from './change-zh.ts'
import { zh as grid } from './grid-zh.ts'
import { zh as importing } from './import-zh.ts'
import { zh as refusals } from './loop-refusals-zh.ts'
import { zh as loop } from './loop-zh.ts'
import { refusals as noticeRefusals } from './notice-zh.ts'
import { zh as reference } from './reference-zh.ts'
import type { Words } from './shape.ts'
import { zh as webFigures } from './web-figures-zh.ts'
import { zh as webLoop } from './web-loop-zh.ts'
import type { FirstWords } from './web-zh.ts'

export const zh = {
  access,
  building,
  change,
  grid,
  import: importing,
  loop: { ...loop, refusals },
  notice: { refusals: noticeRefusals },
  reference,
  webFigures,
  webLoop
}

export type MoreWords = Words<typeof zh>

/** All that the web page says. */
export type WebWords = Omit<FirstWords, keyof MoreWords> & MoreWords
