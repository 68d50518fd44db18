/** The words of these pages. */
import { gridWords } from '@gezhi/words/web-grid'
import { postWords } from '@gezhi/words/web-posts'
import { following } from '../../area-words.ts'

export const say = following(gridWords)
export const sayPosts = following(postWords)
