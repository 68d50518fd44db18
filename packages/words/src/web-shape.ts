/** Words of the web for changing shapes, fetched with the pages that do. */
import type { Locale } from './locale.ts'
import type { Words } from './shape.ts'
import { en } from './web-shape-en.ts'
import { zh } from './web-shape-zh.ts'

export type ShapeWords = Words<typeof zh>

const all: Record<Locale, ShapeWords> = { 'zh-CN': zh, en }

export const shapeWords = (locale: Locale): ShapeWords => all[locale]
