/**
 * What was written and not yet sent, kept by this browser until it is sent, dropped or old. Texts only, under the
 * account that wrote them; logging out takes all of them away.
 */
import { keep, kept, keptKeys } from './remember.ts'

const prefix = 'draft.'
const daysMax = 14

export type Draft = Readonly<Record<string, string>>

const isDraft = (value: unknown): value is { readonly at: number; readonly texts: Draft } =>
  typeof value === 'object' &&
  value !== null &&
  'at' in value &&
  typeof value.at === 'number' &&
  'texts' in value &&
  typeof value.texts === 'object' &&
  value.texts !== null &&
  Object.values(value.texts).every((text) => typeof text === 'string')

const read = (key: string): Draft | undefined => {
  try {
    const value: unknown = JSON.parse(kept(key) ?? '')
    return isDraft(value) && value.at > Date.now() - daysMax * 86_400_000 ? value.texts : undefined
  } catch {
    return undefined
  }
}

export interface DraftPlace {
  readonly read: () => Draft | undefined
  /** Empty texts are no draft. */
  readonly write: (texts: Draft) => void
  readonly drop: () => void
}

/** `what` names the form and its thing: `report`, `finish.0199…`. */
export const draftOf = (accountId: string, what: string): DraftPlace => {
  const key = `${prefix}${accountId}.${what}`
  const drop = () => keep(key, null)
  return {
    read: () => read(key),
    write: (texts) => {
      const written = Object.fromEntries(Object.entries(texts).filter(([, text]) => text.trim() !== ''))
      if (Object.keys(written).length === 0) drop()
      else keep(key, JSON.stringify({ at: Date.now(), texts: written }))
    },
    drop
  }
}

export const dropAllDrafts = (): void => {
  for (const key of keptKeys(prefix)) keep(key, null)
}

/** Those that nobody came back to. */
export const dropOldDrafts = (): void => {
  for (const key of keptKeys(prefix)) if (read(key) === undefined) keep(key, null)
}
