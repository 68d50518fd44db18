/** Where an issue can stand. The order is the order of the main line; side states follow. */
import { Schema } from 'effect'

export const Stage = Schema.Literals([
  'reported',
  'accepted',
  'dispatched',
  'received',
  'handling',
  'handled',
  'verified',
  'answered',
  'rated',
  'closed',
  'declined',
  'suspended',
  'cancelled',
  'reopened',
  'withdrawn'
])
export type Stage = typeof Stage.Type

/** The main line, drawn as a track on every face. */
export const mainLine = [
  'reported',
  'accepted',
  'dispatched',
  'received',
  'handling',
  'handled',
  'verified',
  'answered',
  'rated',
  'closed'
] as const satisfies ReadonlyArray<Stage>

/** Nothing more is owed; only reopening leads out of `closed` and `declined`. */
export const endStages = ['closed', 'declined', 'cancelled', 'withdrawn'] as const satisfies ReadonlyArray<Stage>

const ends = new Set<Stage>(endStages)

export const isOpen = (stage: Stage): boolean => !ends.has(stage)

export const openStages: ReadonlyArray<Stage> = Stage.literals.filter(isOpen)
