/** What the first screen says in Chinese. Each language is a file of its own, so that a browser fetches the one it shows. */
import { zh as common } from './common-zh.ts'
import { zh as loop } from './loop-stages-zh.ts'
import type { Words } from './shape.ts'
import { zh as ui } from './ui-zh.ts'
import { zh as first } from './web-first-zh.ts'

export const zh = {
  common,
  loop,
  ui,
  webLoop: { common: first.common, today: first.today, issue: { todo: first.todo }, issues: { act: first.act } }
}

export type FirstWords = Words<typeof zh>
