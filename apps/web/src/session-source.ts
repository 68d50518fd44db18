/** The session as the server keeps it: a cookie that `/auth` sets, and who that is. */
import type { Refusal } from './refusal.ts'
import type { Account, SessionSource } from './session.tsx'

const post = (path: string, body: unknown) =>
  fetch(`/auth/${path}`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify(body)
  })

const signInRefusal = (response: Response): Refusal & { seconds?: number } => {
  if (response.status === 429)
    return { _tag: 'SignInPaused', seconds: Number(response.headers.get('retry-after') ?? 60) }
  return response.status === 403 ? { _tag: 'AccountClosed' } : { _tag: 'SignInRefused' }
}

const load = async (): Promise<Account | null> => {
  const response = await fetch('/auth/get-session')
  if (!response.ok) throw { _tag: 'Unavailable' }
  const session: { user: { id: string; username?: string; name: string } } | null = await response.json()
  if (session === null) return null
  const { id, username, name } = session.user
  return { id, username: username ?? name, name, post: null, tenant: '', zone: 'Asia/Shanghai' }
}

export const sessionSource: SessionSource = {
  load,
  signIn: async (username, password) => {
    const response = await post('sign-in/username', { username, password })
    if (response.status >= 500) throw { _tag: 'Unavailable' }
    if (!response.ok) return { refusal: signInRefusal(response) }
    const account = await load()
    return account === null ? { refusal: { _tag: 'NotSignedIn' } } : { ok: account }
  },
  signOut: async () => {
    await post('sign-out', {})
  }
}
