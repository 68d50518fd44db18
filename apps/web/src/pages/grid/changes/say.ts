/** The words for changes of the tree. */
import { changeWords } from '@gezhi/words/web-changes'
import { following } from '../../../area-words.ts'

export const sayChanges = following(changeWords)
