/** A server over the small district of the API's tests, and a terminal for each of its members. */
import { type Member, openWorld, password, usernameOf } from '@gezhi/api/testing'
import { startServer, temporaryFolder } from '@gezhi/testing'
import { afterAll } from 'vitest'
import { run } from '../src/cli/run.ts'

export interface Ended {
  readonly code: number
  readonly out: string
  readonly err: string
}

export const openDistrict = async () => {
  const world = await openWorld()
  const server = await startServer({ databaseUrl: world.url, args: ['--empty'] })
  afterAll(async () => {
    await server.stop()
  })
  const tokens = new Map<Member, Promise<string>>()
  const token = (member: Member): Promise<string> => {
    const known = tokens.get(member) ?? signIn(server.origin, member)
    tokens.set(member, known)
    return known
  }
  const folder = temporaryFolder()
  const env = { XDG_CONFIG_HOME: folder, XDG_CACHE_HOME: folder, GEZHI_SERVER: server.origin, LANG: 'zh_CN.UTF-8' }

  /** One command line, as a member types it; `null` is nobody. */
  const gezhi = async (
    member: Member | null,
    argv: ReadonlyArray<string>,
    given: {
      readonly stdin?: string
      readonly env?: Readonly<Record<string, string>>
      readonly signal?: AbortSignal
    } = {}
  ): Promise<Ended> => {
    const [out, err]: [Array<string>, Array<string>] = [[], []]
    const decoder = new TextDecoder()
    const code = await run({
      argv,
      env: { ...env, ...(member !== null && { GEZHI_TOKEN: await token(member) }), ...given.env },
      version: '1.2.3',
      streams: {
        out: (text) => out.push(typeof text === 'string' ? text : decoder.decode(text)),
        err: (text) => err.push(text),
        stdin: async () => new TextEncoder().encode(given.stdin ?? ''),
        isTerminal: false,
        columns: 100,
        signal: given.signal ?? new AbortController().signal
      },
      fullScreen: async () => {}
    })
    return { code, out: out.join(''), err: err.join('') }
  }
  /** The code that a terminal waits with, as the page reads it from the address that the terminal shows. */
  const pendingCode = async (): Promise<string> => {
    for (;;) {
      const [row] = await world.sql<Array<{ user_code: string }>>`
        select user_code from auth_device_code where status = 'pending' order by expires_at desc limit 1`
      if (row !== undefined) return row.user_code
    }
  }

  /** What the page does when a member confirms a code there. */
  const approve = async (member: Member, code: string): Promise<void> => {
    const headers = {
      'content-type': 'application/json',
      origin: server.origin,
      authorization: `Bearer ${await token(member)}`
    }
    await fetch(`${server.origin}/auth/device?user_code=${code}`, { headers })
    const { ok } = await fetch(`${server.origin}/auth/device/approve`, {
      method: 'POST',
      headers,
      body: JSON.stringify({ userCode: code })
    })
    if (!ok) throw new Error('the code was not approved')
  }

  return { world, server, env, token, gezhi, pendingCode, approve }
}

const signIn = async (origin: string, member: Member): Promise<string> => {
  const response = await fetch(`${origin}/auth/sign-in/username`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', origin },
    body: JSON.stringify({ username: usernameOf(member), password })
  })
  const { token } = (await response.json()) as { token: string }
  return token
}
