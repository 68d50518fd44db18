/** The words of these pages. */
import { gridWords } from '@gezhi/words/web-grid'
import { following } from '../../area-words.ts'

export const say = following(gridWords)
