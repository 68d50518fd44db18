/** Words of the web's pages about imports. Not part of what the first screen loads. */
import type { Locale } from './locale.ts'
import type { Words } from './shape.ts'
import { en } from './web-import-en.ts'
import { zh } from './web-import-zh.ts'

export type ImportWords = Words<typeof zh>

const all: Record<Locale, ImportWords> = { 'zh-CN': zh, en }

export const importWords = (locale: Locale): ImportWords => all[locale]
