/** Why boundaries can't be taken from a text, divided or put together. */
import { Schema } from 'effect'
import { CutRefusal } from './cut.ts'
import { NotAdjoining } from './merge.ts'
import { NotAPartition } from './partition.ts'
import { ShapeTextRefusal } from './shape-text.ts'

export const ShapeRefusal = Schema.Union([
  ...CutRefusal.members,
  ...ShapeTextRefusal.members,
  NotAdjoining,
  NotAPartition
])
export type ShapeRefusal = typeof ShapeRefusal.Type
