/** The session as the server keeps it: a cookie that `/auth` sets, and what the account may do here. */
import { dropAllDrafts } from './drafts.ts'
import { setStageNames } from './pages/loop/stage-words.ts'
import { trpc } from './queries/client.ts'
import { type Refusal, refusalOf } from './refusal.ts'
import type { Account, OwnUnit, SessionSource } from './session.tsx'
import { named, words } from './words.ts'

type Me = Awaited<ReturnType<typeof trpc.account.me.query>>

const post = (path: string, body: object): Promise<Response> =>
  fetch(`/auth/${path}`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify(body)
  })

interface Said {
  readonly code?: unknown
  readonly message?: unknown
}

/** What the log-in said no with: its code, and with a lock the moment at which it ends. */
const signInRefusal = (status: number, { code, message }: Said): Refusal & { readonly seconds?: number } => {
  if (status === 429) {
    const until = code === 'LOCKED_OUT' ? Date.parse(String(message)) : Number.NaN
    return { _tag: 'SignInPaused', seconds: Number.isNaN(until) ? 60 : Math.max(1, (until - Date.now()) / 1_000) }
  }
  return { _tag: code === 'ACCOUNT_DISABLED' ? 'AccountClosed' : 'SignInRefused' }
}

const unitsOf = (scopes: Me['scopes']): ReadonlyArray<OwnUnit> =>
  scopes
    .flatMap((scope) => (scope.kind === 'unit' ? [scope] : []))
    .sort((a, b) => b.path.length - a.path.length)
    .map(({ id, name, path }) => ({ id, name, level: path.split('/').length - 3 }))

/** `网格长 · 望江街道` */
const postOf = ({ roles, scopes }: Me): string | null => {
  const [role] = roles
  if (role === undefined) return null
  const place = scopes.find(({ kind }) => kind !== 'tenant')
  return place === undefined ? named(role.name) : words.webLoop.common.post(named(role.name), place.name)
}

const accountOf = (me: Me): Account => ({
  id: me.account.id,
  username: me.account.username,
  name: me.account.name,
  // follows the language
  get post() {
    return postOf(me)
  },
  tenant: me.tenant.name,
  zone: me.tenant.zone,
  permissions: new Set(me.permissions),
  units: unitsOf(me.scopes),
  whole: me.scopes.some(({ kind }) => kind === 'tenant')
})

const load = async (): Promise<Account | null> => {
  try {
    const me = await trpc.account.me.query()
    setStageNames(me.stages)
    return accountOf(me)
  } catch (error) {
    if (refusalOf(error)?._tag === 'NotSignedIn') return null
    throw error
  }
}

export const sessionSource: SessionSource = {
  load,
  signIn: async (username, password) => {
    const response = await post('sign-in/username', { username, password })
    if (response.status >= 500) throw { _tag: 'Unavailable' }
    if (!response.ok) return { refusal: signInRefusal(response.status, await response.json().catch(() => ({}))) }
    const account = await load()
    return account === null ? { refusal: { _tag: 'NotSignedIn' } } : { ok: account }
  },
  signOut: async () => {
    dropAllDrafts()
    await post('sign-out', {})
  }
}
