/**
 * Which calls are made again when no answer came. Reading is always safe; a command is safe when it carries its id:
 * the server gives the answer it gave the first time, and the effect is there once.
 */
import { failureOf } from './failure.ts'

interface Call {
  readonly type: 'query' | 'mutation' | 'subscription'
  readonly input: unknown
}

/** Answers of a server that is starting, stopping, overloaded or without its database. */
const passing = new Set([502, 503, 504])

export const mayRepeat = ({ type, input }: Call): boolean =>
  type === 'query' || (type === 'mutation' && typeof input === 'object' && input !== null && 'commandId' in input)

/** Whether the same call may succeed a moment later. */
export const passes = (error: unknown): boolean => {
  const failure = failureOf(error)
  if (failure.kind === 'refused') return failure.refusal._tag === 'Unavailable'
  return failure.kind === 'unreachable' || (failure.status !== null && passing.has(failure.status))
}

/** Milliseconds before attempt `attempt + 1`: 200, 600, 1,800 …, at most ten seconds, half of it by chance. */
export const waitBefore = (attempt: number, random: number): number => {
  const full = Math.min(200 * 3 ** (attempt - 1), 10_000)
  return Math.round(full / 2 + (full / 2) * random)
}
