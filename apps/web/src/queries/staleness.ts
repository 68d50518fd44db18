/** What a live event makes old. Pure: the subscription collects events, this says which answers to ask for again. */

import { keys } from './keys.ts'
import type { LiveMessage } from './types.ts'

export type QueryKey = ReadonlyArray<unknown>

/** `all`: too much happened to say. */
export type Staleness =
  | { readonly all: true }
  | {
      readonly all: false
      readonly keys: ReadonlyArray<QueryKey>
      /** Issues by the revision they are known to have reached. */
      readonly issues: ReadonlyMap<string, number>
    }

const ofLife: Partial<Record<LiveMessage['life'], ReadonlyArray<QueryKey>>> = {
  unit: [keys.grid, keys.account],
  boundary: [keys.grid],
  changeSet: [keys.changes],
  building: [keys.buildings],
  entrance: [keys.buildings],
  household: [keys.buildings],
  organisation: [keys.grid],
  person: [keys.account],
  post: [keys.account, keys.grid],
  deputy: [keys.account, keys.grid, keys.issues],
  handover: [keys.grid],
  induction: [keys.grid],
  charge: [keys.grid],
  member: [keys.grid],
  account: [keys.account],
  reference: [keys.reference]
}

export const stalenessOf = (messages: ReadonlyArray<LiveMessage>): Staleness => {
  if (messages.some(({ life }) => life === 'missed')) return { all: true }
  const issues = new Map<string, number>()
  const stale = new Set<QueryKey>()
  for (const message of messages) {
    if (message.life === 'missed') continue
    if (message.life === 'issue') {
      issues.set(message.id, Math.max(message.revision, issues.get(message.id) ?? 0))
      stale.add(keys.issues)
    } else for (const key of ofLife[message.life] ?? []) stale.add(key)
  }
  return { all: false, keys: [...stale], issues }
}
