/** The words of these pages. */
import { importWords } from '@gezhi/words/web-import'
import { following } from '../../area-words.ts'

export const say = following(importWords)
