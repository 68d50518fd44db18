/** What the web page says in English. */
import { en as access } from './access-en.ts'
import { en as common } from './common-en.ts'
import { en as grid } from './grid-en.ts'
import { en as importing } from './import-en.ts'
import { en as loop } from './loop-en.ts'
import { en as refusals } from './loop-refusals-en.ts'
import { en as reference } from './reference-en.ts'
import { en as ui } from './ui-en.ts'
import { en as webLoop } from './web-loop-en.ts'
import type { WebWords } from './web-zh.ts'

export const en: WebWords = {
  access,
  common,
  grid,
  import: importing,
  loop: { ...loop, refusals },
  reference,
  ui,
  webLoop
}
