/**
 * Changes of reference data before they are published: kept while the page is open, whichever part of the settings is
 * looked at, on the version that they were begun on.
 */
import { useQuery } from '@tanstack/solid-query'
import { createMemo, createRoot, createSignal, type Signal } from 'solid-js'
import { referenceQuery } from '../../queries/reference.ts'
import type { Current } from '../../queries/register-types.ts'
import { useAccount } from '../../session.tsx'

interface Begun<A> {
  readonly accountId: string
  /** The version that it is a change of. */
  readonly version: number
  readonly before: A
  readonly data: A
}

/** Where the changes of one kind are kept; made once, beside its page. */
export type Slot<A> = Signal<Begun<A> | undefined>

export const newSlot = <A>(): Slot<A> => createRoot(() => createSignal<Begun<A>>())

export interface Draft<A> {
  /** As it would be published; `undefined` while nothing is known. */
  readonly data: () => A | undefined
  /** What the changes are measured against. */
  readonly before: () => A | undefined
  readonly version: () => number
  readonly changed: () => boolean
  /** Somebody else published meanwhile. */
  readonly overtaken: () => boolean
  readonly set: (next: A) => void
  /** Keeps the changes and measures them against the newest version. */
  readonly rebase: () => void
  readonly discard: () => void
  readonly failed: () => unknown
  readonly again: () => void
}

export const useDraft = <A>(
  [kept, keep]: Slot<A>,
  pick: (current: Current) => { readonly version: number; readonly data: A }
): Draft<A> => {
  const reference = useQuery(referenceQuery)
  const account = useAccount()
  const begun = () => {
    const found = kept()
    return found !== undefined && found.accountId === account().id ? found : undefined
  }
  const current = () => (reference.data === undefined ? undefined : pick(reference.data))
  const changed = createMemo(() => {
    const found = begun()
    return found !== undefined && JSON.stringify(found.data) !== JSON.stringify(found.before)
  })
  const begin = (version: number, before: A, data: A) => keep({ accountId: account().id, version, before, data })

  return {
    data: createMemo(() => begun()?.data ?? current()?.data),
    before: () => begun()?.before ?? current()?.data,
    version: () => begun()?.version ?? current()?.version ?? 0,
    changed,
    overtaken: () => changed() && current() !== undefined && begun()?.version !== current()?.version,
    set: (next) => {
      const found = begun()
      const now = current()
      if (found !== undefined && changed()) begin(found.version, found.before, next)
      else if (now !== undefined) begin(now.version, now.data, next)
    },
    rebase: () => {
      const now = current()
      const found = begun()
      if (now !== undefined && found !== undefined) begin(now.version, now.data, found.data)
    },
    discard: () => keep(undefined),
    failed: () => reference.error,
    again: () => void reference.refetch()
  }
}
