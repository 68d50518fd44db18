/** Talking to an API as browsers, terminals and services do: by requests with cookies, tokens and keys. */
import type { Api } from '../../src/open.ts'

export interface Asking {
  /** Sent as JSON; makes it a POST. */
  readonly body?: unknown
  readonly method?: string
  readonly headers?: Readonly<Record<string, string>>
  /** The address the connection comes from. */
  readonly address?: string
}

export interface Answer {
  readonly status: number
  // biome-ignore lint/suspicious/noExplicitAny: tests say what they expect in it
  readonly json: any
  /** What a browser would send from now on. */
  readonly cookie: string
}

export const httpOf = (api: Api, origin: string) => {
  const ask = async (path: string, { body, method, headers, address }: Asking = {}): Promise<Answer> => {
    const request = new Request(`${origin}${path}`, {
      method: method ?? (body === undefined ? 'GET' : 'POST'),
      headers: { ...(body !== undefined && { 'content-type': 'application/json' }), origin, ...headers },
      ...(body !== undefined && { body: typeof body === 'string' ? body : JSON.stringify(body) })
    })
    const response = path.startsWith('/auth') ? await api.auth(request, address) : await api.trpc(request, address)
    const text = await response.text()
    return {
      status: response.status,
      json: text === '' ? null : JSON.parse(text),
      cookie: response.headers
        .getSetCookie()
        .map((line) => line.split(';')[0])
        .join('; ')
    }
  }
  let callers = 0
  return {
    ask,
    /** Each from an address of its own: how many may come from one is not what tests of log-in are about. */
    signIn: (username: string, password: string) => {
      callers += 1
      return ask('/auth/sign-in/username', {
        body: { username, password },
        address: `10.0.${callers >> 8}.${callers & 255}`
      })
    },
    /** A query of the API with whatever proves who asks. */
    query: (procedure: string, headers: Asking['headers'] = {}, input?: unknown) =>
      ask(`/trpc/${procedure}${input === undefined ? '' : `?input=${encodeURIComponent(JSON.stringify(input))}`}`, {
        headers
      }),
    mutate: (procedure: string, input: unknown, headers: Asking['headers'] = {}) =>
      ask(`/trpc/${procedure}`, { body: input, headers })
  }
}
