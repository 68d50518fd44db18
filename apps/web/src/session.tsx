/**
 * Who is at the screen. The page around it gives a source that talks to the server; everybody inside asks here.
 * Language and theme are the browser's (`words.ts`, `theme.ts`); the time zone is the tenant's and comes with the account.
 */
import type { Permission } from '@gezhi/domain/access'
import type { UnitId } from '@gezhi/domain/common'
import { createContext, createEffect, createResource, createSignal, type JSX, useContext } from 'solid-js'
import { setZone } from './format.ts'
import type { Refusal } from './refusal.ts'

export interface Account {
  readonly id: string
  readonly username: string
  /** As the others see it: `韩晓`. */
  readonly name: string
  /** What they are here, written out: `网格长 · 望江街道`. */
  readonly post: string | null
  /** The administration they work for: `春水区`. */
  readonly tenant: string
  /** IANA name of the tenant's time zone. */
  readonly zone: string
  /** What their roles allow at all; where, is asked of the thing itself. */
  readonly permissions: ReadonlySet<Permission>
  /** Units in which they hold a post or a role, the smallest first. */
  readonly units: ReadonlyArray<OwnUnit>
  /** A role of theirs holds everywhere. */
  readonly whole: boolean
}

export interface OwnUnit {
  readonly id: UnitId
  readonly name: string
  /** 0 is the whole place. */
  readonly level: number
}

export type SignedIn = { readonly ok: Account } | { readonly refusal: Refusal }

/** What the session needs of the server. Each rejects only when the server cannot be reached or fails. */
export interface SessionSource {
  /** `null`: nobody is logged in. */
  readonly load: () => Promise<Account | null>
  readonly signIn: (username: string, password: string) => Promise<SignedIn>
  readonly signOut: () => Promise<void>
}

export type SessionState =
  | { readonly is: 'loading' }
  | { readonly is: 'nobody' }
  | { readonly is: 'failed'; readonly error: unknown }
  | { readonly is: 'somebody'; readonly account: Account }

export interface Session {
  readonly state: () => SessionState
  readonly signIn: SessionSource['signIn']
  readonly signOut: () => Promise<void>
  /** After a failure, or when a request was refused because the session had ended. */
  readonly reload: () => void
}

const SessionContext = createContext<Session>()

export function SessionProvider(props: { source: SessionSource; children: JSX.Element }) {
  const [loaded, { refetch, mutate }] = createResource(() => props.source.load())
  const [left, setLeft] = createSignal(false)

  const state = (): SessionState => {
    if (loaded.error !== undefined) return { is: 'failed', error: loaded.error }
    if (left()) return { is: 'nobody' }
    if (loaded.latest === undefined) return { is: 'loading' }
    return loaded.latest === null ? { is: 'nobody' } : { is: 'somebody', account: loaded.latest }
  }
  createEffect(() => {
    const now = state()
    if (now.is === 'somebody') setZone(now.account.zone)
  })

  const session: Session = {
    state,
    signIn: async (username, password) => {
      const answer = await props.source.signIn(username, password)
      if ('ok' in answer) {
        setLeft(false)
        mutate(() => answer.ok)
      }
      return answer
    },
    signOut: async () => {
      await props.source.signOut()
      setLeft(true)
    },
    reload: () => void refetch()
  }
  return <SessionContext.Provider value={session}>{props.children}</SessionContext.Provider>
}

export const useSession = (): Session => {
  const session = useContext(SessionContext)
  if (session === undefined) throw new Error('useSession is called outside of SessionProvider')
  return session
}

/** The account of whoever is logged in; for everything inside the shell, where somebody is. */
export const useAccount = (): (() => Account) => {
  const session = useSession()
  return () => {
    const state = session.state()
    if (state.is !== 'somebody') throw new Error('useAccount is called where nobody is logged in')
    return state.account
  }
}

/** Whether the reader may do something at all: what they may not is not offered. */
export const useMay = (): ((permission: Permission) => boolean) => {
  const account = useAccount()
  return (permission) => account().permissions.has(permission)
}
