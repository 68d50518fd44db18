/** Who comes with a request, and the door through which people come in. Asked for by procedures that change passwords, sessions and keys. */
import { createHash } from 'node:crypto'
import { attempt, Database } from '@gezhi/database'
import { AccountId, BadInput, type Unavailable } from '@gezhi/domain/common'
import { isAPIError } from 'better-auth/api'
import { Context, Effect, Layer, Schema } from 'effect'
import {
  type AuthOptions,
  addressHeader,
  type Library,
  makeLibrary,
  openPaths,
  signInPath,
  signOutPath
} from './auth.ts'
import { makeDoorkeeper } from './doorkeeper.ts'
import { toResponse } from './errors.ts'
import { legibleRequest } from './log-in-request.ts'
import { oneByOne } from './one-by-one.ts'
import { sameOrigin } from './origins.ts'

export interface Identity {
  readonly accountId: AccountId
  /** `null` for a key. */
  readonly sessionId: string | null
}

export class Login extends Context.Service<
  Login,
  {
    readonly library: Library
    /** Whose session, token or key came with a request; `null` for nobody. */
    identify(headers: Headers): Effect.Effect<Identity | null, Unavailable>
    /** Log-in, log-out and the terminal's log-in; everything else of the library stays shut. `address` is the caller's. */
    handle(request: Request, address?: string): Promise<Response>
    /** After a log-out, a new password or a revoked key: what was known is asked again. */
    forget(): void
  }
>()('@gezhi/api/Login') {
  static readonly layer = (options: AuthOptions) =>
    Layer.effect(
      Login,
      Effect.gen(function* () {
        const { orm, sql } = yield* Database
        const library = makeLibrary(orm, options, yield* makeDoorkeeper)
        const guesses = oneByOne()
        let known = new Map<string, { readonly identity: Identity | null; readonly until: number }>()

        const ofKey = async (key: string): Promise<Identity | null> => {
          const { valid, key: found } = await library.api.verifyApiKey({ body: { key } })
          // the library calls a key wrong too when it could not look it up
          if (!valid) await sql`select 1`
          return valid && found !== null ? identityOf(found.referenceId, null) : null
        }

        const ofSession = async (headers: Headers): Promise<Identity | null> => {
          const session = await library.api.getSession({ headers }).catch((error: unknown) => {
            if (!isAPIError(error)) throw error
            if (error.statusCode < 500) return null
            throw error.cause ?? error.body?.cause ?? error
          })
          return session === null ? null : identityOf(session.user.id, session.session.id)
        }

        const identify = async (headers: Headers): Promise<Identity | null> => {
          const key = headers.get('x-api-key')
          if (!['x-api-key', 'authorization', 'cookie'].some((proof) => headers.has(proof))) return null
          if (headers.has('cookie') && !sameOrigin(headers, options.origin)) return null
          // all that the answer depends on, and not as it came: what lies in memory opens no door
          const proofs = key === null ? [headers.get('authorization'), headers.get('cookie')] : [key]
          const name = createHash('sha256').update(JSON.stringify(proofs)).digest('base64url')
          const asked = known
          const found = asked.get(name)
          if (found !== undefined && found.until > Date.now()) return found.identity
          const identity = await (key === null ? ofSession(headers) : ofKey(key))
          if (known.size >= knownMax) forget()
          // into what was known when it was asked: an answer from before a log-out is not believed after it
          asked.set(name, { identity, until: Date.now() + (identity === null ? 1_000 : knownMillis) })
          return identity
        }

        const forget = () => {
          known = new Map()
        }

        const answer = async (given: Request, address: string | undefined, pathname: string): Promise<Response> => {
          const read = await legibleRequest(given)
          if (read instanceof BadInput) return toResponse(read)
          const headers = new Headers(given.headers)
          headers.delete(addressHeader)
          if (address !== undefined) headers.set(addressHeader, address)
          const ask = () => library.handler(new Request(read.request, { headers }))
          // who guesses many times at once is counted as who guesses one after the other
          return pathname === signInPath ? guesses(String(read.fields.username).toLowerCase(), ask) : ask()
        }

        const handle = async (request: Request, address?: string): Promise<Response> => {
          const { pathname } = new URL(request.url)
          if (!openPaths.has(pathname)) return new Response(null, { status: 404 })
          if (request.method !== 'GET' && !sameOrigin(request.headers, options.origin)) {
            return Response.json({ message: 'Invalid origin', code: 'INVALID_ORIGIN' }, { status: 403 })
          }
          const response = await answer(request, address, pathname)
          if (pathname === signOutPath) forget()
          return response
        }

        return Login.of({ library, identify: (headers) => attempt(() => identify(headers)), handle, forget })
      })
    )
}

/** How long a session that was revoked on another server may still be believed here. */
const knownMillis = 15_000
const knownMax = 10_000

const isAccountId = Schema.is(AccountId)

const identityOf = (id: string, sessionId: string | null): Identity | null =>
  isAccountId(id) ? { accountId: id, sessionId } : null
