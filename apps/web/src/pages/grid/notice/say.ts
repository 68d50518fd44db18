/** The words of public notices, for those who publish them. */
import { noticeWords } from '@gezhi/words/notice'
import { following } from '../../../area-words.ts'

export const say = following((locale) => noticeWords(locale).manage)
export const sayPage = following((locale) => noticeWords(locale).page)
