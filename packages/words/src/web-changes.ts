/** Words of the web's pages about changes of the tree. Not part of what the first screen loads. */
import type { Locale } from './locale.ts'
import type { Words } from './shape.ts'
import { en } from './web-changes-en.ts'
import { zh } from './web-changes-zh.ts'

export type ChangeWords = Words<typeof zh>

const all: Record<Locale, ChangeWords> = { 'zh-CN': zh, en }

export const changeWords = (locale: Locale): ChangeWords => all[locale]
