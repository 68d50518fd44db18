/** Words of the terminal client: its full screen and its commands. Not part of what the web page loads. */
import { en as enCommands } from './commands-en.ts'
import { zh as zhCommands } from './commands-zh.ts'
import type { Locale } from './index.ts'
import type { Words } from './shape.ts'
import { en as enChange } from './terminal-change-en.ts'
import { zh as zhChange } from './terminal-change-zh.ts'
import { en as enScreens } from './terminal-en.ts'
import { zh as zhScreens } from './terminal-zh.ts'
import { en as enGround } from './web-grid-en.ts'
import { zh as zhGround } from './web-grid-zh.ts'

const zh = { ...zhScreens, change: zhChange, command: zhCommands, ground: zhGround }

export type TerminalWords = Words<typeof zh>

const en: TerminalWords = { ...enScreens, change: enChange, command: enCommands, ground: enGround }

const all: Record<Locale, TerminalWords> = { 'zh-CN': zh, en }

export const terminalWords = (locale: Locale): TerminalWords => all[locale]
