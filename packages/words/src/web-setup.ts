/** Words of the page that founds a district, besides those of the settings. Not part of what the first screen loads. */
import type { Locale } from './locale.ts'
import type { Words } from './shape.ts'
import { en } from './web-setup-en.ts'
import { zh } from './web-setup-zh.ts'

export type SetupWords = Words<typeof zh>

const all: Record<Locale, SetupWords> = { 'zh-CN': zh, en }

export const setupWords = (locale: Locale): SetupWords => all[locale]
