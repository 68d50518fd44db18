/** Verbs of stores by name, each to be used once. */
import { randomBytes } from 'node:crypto'
import { uuid7From } from '@gezhi/domain/common'
import type { Effect } from 'effect'

export type Verbs = ReadonlyArray<readonly [name: string, use: Effect.Effect<unknown, unknown>]>

export const id = () => uuid7From(Date.now(), randomBytes(10))
