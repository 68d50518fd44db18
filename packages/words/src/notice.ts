/** Words of public notices, for the page that strangers read and for those who publish it. */
import type { Locale } from './locale.ts'
import { en } from './notice-en.ts'
import { zh } from './notice-zh.ts'
import type { Words } from './shape.ts'

export { en, zh }

export type NoticeWords = Words<typeof zh>

const all: Record<Locale, NoticeWords> = { 'zh-CN': zh, en }

export const noticeWords = (locale: Locale): NoticeWords => all[locale]
