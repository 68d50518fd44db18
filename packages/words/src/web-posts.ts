/** Words of the web's pages about posts. Not part of what the first screen loads. */
import type { Locale } from './locale.ts'
import type { Words } from './shape.ts'
import { en } from './web-posts-en.ts'
import { zh } from './web-posts-zh.ts'

export type PostWords = Words<typeof zh>

const all: Record<Locale, PostWords> = { 'zh-CN': zh, en }

export const postWords = (locale: Locale): PostWords => all[locale]
