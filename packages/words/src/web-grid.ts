/** Words of the web's pages about the ground: map, units, people, organisations. Not part of what the first screen loads. */
import type { Locale } from './locale.ts'
import type { Words } from './shape.ts'
import { en } from './web-grid-en.ts'
import { zh } from './web-grid-zh.ts'

export type GridWords = Words<typeof zh>

const all: Record<Locale, GridWords> = { 'zh-CN': zh, en }

export const gridWords = (locale: Locale): GridWords => all[locale]
