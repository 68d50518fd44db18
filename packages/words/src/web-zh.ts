/** What the web page says in Chinese. Each language is a file of its own, so that a browser fetches the one it shows. */
import { zh as access } from './access-zh.ts'
import { zh as common } from './common-zh.ts'
import { zh as grid } from './grid-zh.ts'
import { zh as importing } from './import-zh.ts'
import { zh as refusals } from './loop-refusals-zh.ts'
import { zh as loop } from './loop-zh.ts'
import { zh as reference } from './reference-zh.ts'
import type { Words } from './shape.ts'
import { zh as ui } from './ui-zh.ts'
import { zh as webLoop } from './web-loop-zh.ts'

export const zh = { access, common, grid, import: importing, loop: { ...loop, refusals }, reference, ui, webLoop }

export type WebWords = Words<typeof zh>
