/** The words for changing shapes. */
import { shapeWords } from '@gezhi/words/web-shape'
import { following } from '../../../area-words.ts'

export const sayShape = following(shapeWords)
