/** The words of these pages. */
import { settingsWords } from '@gezhi/words/web-settings'
import { following } from '../../area-words.ts'

export const say = following(settingsWords)
