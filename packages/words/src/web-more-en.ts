/** What every page but the first says in English. */
import { en as access } from './access-en.ts'
import { en as building } from './building-en.ts'
import { en as change } from './change-en.ts'
import { en as grid } from './grid-en.ts'
import { en as importing } from './import-en.ts'
import { en as loop } from './loop-en.ts'
import { en as refusals } from './loop-refusals-en.ts'
import { refusals as noticeRefusals } from './notice-en.ts'
import { en as reference } from './reference-en.ts'
import { en as webFigures } from './web-figures-en.ts'
import { en as webLoop } from './web-loop-en.ts'
import type { MoreWords } from './web-more-zh.ts'

export const en: MoreWords = {
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
