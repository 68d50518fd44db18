/** What came back instead of an answer: which refusal it is, which fields it names, what to tell the person. */
import type { Said } from '@gezhi/words'
import { expectedIn } from '@gezhi/words/expected'
import { explainIn } from '@gezhi/words/explain'
import { zone } from './format.ts'
import { allWords, locale, wordAreas, words } from './words.ts'

export interface Refusal {
  readonly _tag: string
}

/** One field of what was sent, and what is wrong with it. */
export interface Fault {
  /** `title`, `limits.0.days`: the name of the field. */
  readonly path: string
  readonly says: string
}

const isObject = (value: unknown): value is Record<string, unknown> => typeof value === 'object' && value !== null

/** The tagged refusal inside what was thrown: itself, or what the API wrapped it in. */
export const refusalOf = (error: unknown): Refusal | undefined => {
  if (!isObject(error)) return undefined
  if (typeof error._tag === 'string') return { ...error, _tag: error._tag }
  return isObject(error.data) ? refusalOf(error.data.refusal) : undefined
}

/** Beside which fields the refusal belongs; empty when it is about something else. */
export const faultsOf = (error: unknown): ReadonlyArray<Fault> => {
  const refusal = refusalOf(error)
  if (refusal === undefined || !('faults' in refusal) || !Array.isArray(refusal.faults)) return []
  return refusal.faults.filter(isObject).map(({ path, expected, says }) => ({
    path: String(path),
    says: typeof says === 'string' ? says : words.ui.form.expected(expectedIn(locale(), String(expected)))
  }))
}

/** The same refusal, thrown again so that it stands beside the fields that it is about. */
export const placed = (error: unknown, faults: ReadonlyArray<Fault>): unknown =>
  faults.length === 0 ? error : { ...refusalOf(error), faults }

/** Nobody answered: no network, or the server is not there. */
const isOffline = (error: unknown): boolean =>
  error instanceof TypeError || (isObject(error) && error.cause instanceof TypeError)

/** What to say, and whether the same again may help. */
export const saidOf = (error: unknown): Said & { readonly again: boolean } => {
  const refusal = refusalOf(error)
  const said = refusal === undefined ? undefined : explainIn(wordAreas(), locale(), refusal, zone())
  // its words may be among those that the first screen did not fetch; what is drawn from here follows when they come
  if (refusal !== undefined && said === undefined) void allWords().catch(() => undefined)
  if (said !== undefined) return { ...said, again: refusal?._tag === 'Unavailable' }
  return isOffline(error) ? { ...words.ui.failure.offline, again: true } : { ...words.ui.failure.unknown, again: true }
}
