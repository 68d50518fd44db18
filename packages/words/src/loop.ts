/** Words of the loop: stages, moves, what a move asks for, clocks, routes and figures, and why a move is refused. */
import { en as enNames } from './loop-en.ts'
import { en as enRefusals } from './loop-refusals-en.ts'
import { zh as zhRefusals } from './loop-refusals-zh.ts'
import { zh as zhNames } from './loop-zh.ts'
import type { Words } from './shape.ts'

export const zh = { ...zhNames, refusals: zhRefusals }

export const en: Words<typeof zh> = { ...enNames, refusals: enRefusals }
