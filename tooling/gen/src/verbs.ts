/** Verbs of stores by name, each to be used once. */
import { randomBytes } from 'node:crypto'
import { uuid7From } from '@gezhi/domain/common'
import { type Effect, Struct } from 'effect'

export type Verbs = ReadonlyArray<readonly [name: string, use: Effect.Effect<unknown, unknown>]>

/** All of a store: one that has no use here does not compile. */
export const everyVerb = <Store extends object>(
  name: string,
  _store: Store,
  uses: Readonly<Record<keyof Store & string, Effect.Effect<unknown, unknown>>>
): Verbs => Struct.keys(uses).map((verb) => [`${name}.${verb}`, uses[verb]] as const)

export const id = () => uuid7From(Date.now(), randomBytes(10))
