/**
 * Log-in without typing a password here: the terminal shows a short code, the user approves it in the web page,
 * the terminal gets a session of its own (OAuth 2.0 device authorization, RFC 8628).
 */
import { setTimeout as pause } from 'node:timers/promises'
import type { Failure } from '@gezhi/client'

const client = 'gezhi-terminal'
const grant = 'urn:ietf:params:oauth:grant-type:device_code'

export interface Code {
  /** What the user compares or types, `ABCD-EFGH`. */
  readonly userCode: string
  /** Where to approve it. */
  readonly address: string
  readonly deviceCode: string
  readonly seconds: number
  readonly interval: number
}

export type Answer =
  | { readonly kind: 'signedIn'; readonly token: string }
  | { readonly kind: 'over'; readonly because: 'expired' | 'denied' }

/** Why a log-in could not even be tried. */
export class SignInFailed extends Error {
  readonly failure: Failure
  constructor(failure: Failure) {
    super(failure.kind)
    this.failure = failure
  }
}

export const askCode = async (server: string, signal?: AbortSignal): Promise<Code> => {
  const { status, body } = await post(server, '/auth/device/code', { client_id: client }, signal)
  const { device_code, user_code, verification_uri, verification_uri_complete, expires_in, interval } = body
  if (status !== 200 || typeof device_code !== 'string' || typeof user_code !== 'string') {
    throw new SignInFailed({ kind: 'defect', status, cause: body })
  }
  const address = [verification_uri_complete, verification_uri].find((uri) => typeof uri === 'string') ?? '/device'
  return {
    deviceCode: device_code,
    userCode: user_code.length === 8 ? `${user_code.slice(0, 4)}-${user_code.slice(4)}` : user_code,
    address: URL.parse(address, server)?.href ?? server,
    seconds: typeof expires_in === 'number' ? expires_in : 600,
    interval: typeof interval === 'number' ? interval : 5
  }
}

/** Asks until the user has decided or the code is too old; throws when `signal` is aborted. */
export const waitForApproval = async (server: string, code: Code, signal?: AbortSignal): Promise<Answer> => {
  const until = Date.now() + code.seconds * 1000
  let interval = code.interval
  while (Date.now() < until) {
    await pause(interval * 1000, undefined, signal === undefined ? {} : { signal })
    const answer = await post(
      server,
      '/auth/device/token',
      { grant_type: grant, device_code: code.deviceCode, client_id: client },
      signal
    ).catch((error: unknown) => {
      // a server that is away for a moment does not end the log-in
      if (error instanceof SignInFailed && error.failure.kind === 'unreachable') return null
      throw error
    })
    if (answer === null) continue
    if (typeof answer.body.access_token === 'string') return { kind: 'signedIn', token: answer.body.access_token }
    if (answer.body.error === 'access_denied') return { kind: 'over', because: 'denied' }
    if (answer.body.error === 'expired_token' || answer.body.error === 'invalid_grant') break
    if (answer.body.error === 'slow_down' || answer.status === 429) interval += 5
  }
  return { kind: 'over', because: 'expired' }
}

/** The server forgets the session; that it can't be told so is no reason to stay signed in here. */
export const signOut = async (server: string, token: string): Promise<void> => {
  await post(server, '/auth/sign-out', {}, undefined, token).catch(() => undefined)
}

interface Reply {
  readonly status: number
  readonly body: Readonly<Record<string, unknown>>
}

const post = async (
  server: string,
  path: string,
  body: Readonly<Record<string, string>>,
  signal?: AbortSignal,
  token?: string
): Promise<Reply> => {
  const timeout = AbortSignal.timeout(15_000)
  const response = await fetch(`${server}${path}`, {
    method: 'POST',
    headers: {
      'content-type': 'application/json',
      // fetch names itself as a page would, and a page has an origin
      origin: server,
      ...(token !== undefined && { authorization: `Bearer ${token}` })
    },
    body: JSON.stringify(body),
    signal: signal === undefined ? timeout : AbortSignal.any([signal, timeout])
  }).catch((cause: unknown) => {
    if (signal?.aborted === true) throw cause
    throw new SignInFailed({ kind: 'unreachable', cause })
  })
  const said: unknown = await response.json().catch(() => null)
  return { status: response.status, body: typeof said === 'object' && said !== null ? { ...said } : {} }
}
