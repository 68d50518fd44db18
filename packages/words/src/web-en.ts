/** What the first screen says in English. */
import { en as common } from './common-en.ts'
import { en as loop } from './loop-stages-en.ts'
import { en as ui } from './ui-en.ts'
import { en as first } from './web-first-en.ts'
import type { FirstWords } from './web-zh.ts'

export const en: FirstWords = {
  common,
  loop,
  ui,
  webLoop: { common: first.common, today: first.today, issue: { todo: first.todo }, issues: { act: first.act } }
}
