/** The part of the unit tree that every list, map and figure is about. A source gives it; the switch at the top changes it. */
import { createContext, type JSX, useContext } from 'solid-js'

export interface ScopeUnit {
  readonly id: string
  readonly name: string
  /** Level or code, to tell units of one name apart. */
  readonly hint?: string | undefined
}

export interface ScopeSource {
  /** From the topmost unit the reader may see down to the chosen one; empty until it is known. */
  readonly trail: () => ReadonlyArray<ScopeUnit>
  readonly choose: (id: string) => void
  /** The units right below the chosen one. */
  readonly below: (signal: AbortSignal) => Promise<ReadonlyArray<ScopeUnit>>
  readonly search: (typed: string, signal: AbortSignal) => Promise<ReadonlyArray<ScopeUnit>>
}

const ScopeContext = createContext<ScopeSource>()

export function ScopeProvider(props: { source: ScopeSource; children: JSX.Element }) {
  return <ScopeContext.Provider value={props.source}>{props.children}</ScopeContext.Provider>
}

/** Undefined where there is no tree to choose from, as before the first unit is made. */
export const useScope = (): ScopeSource | undefined => useContext(ScopeContext)
