/** Words of the web's settings and of founding a district. Not part of what the first screen loads. */
import type { Locale } from './locale.ts'
import type { Words } from './shape.ts'
import { en } from './web-settings-en.ts'
import { zh } from './web-settings-zh.ts'

export type SettingsWords = Words<typeof zh>

const all: Record<Locale, SettingsWords> = { 'zh-CN': zh, en }

export const settingsWords = (locale: Locale): SettingsWords => all[locale]
