/** What the web page says in English. */
import { en as common } from './common-en.ts'
import { en as importing } from './import-en.ts'
import { en as loop } from './loop-en.ts'
import { en as refusals } from './loop-refusals-en.ts'
import { en as ui } from './ui-en.ts'
import { en as webLoop } from './web-loop-en.ts'
import type { WebWords } from './web-zh.ts'

export const en: WebWords = { common, import: importing, loop: { ...loop, refusals }, ui, webLoop }
