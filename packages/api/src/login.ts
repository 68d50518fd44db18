/** Who comes with a request, and the door through which people come in. Asked for by procedures that change passwords, sessions and keys. */
import { createHash } from 'node:crypto'
import { attempt, Database } from '@gezhi/database'
import { AccountId, type Unavailable } from '@gezhi/domain/common'
import { isAPIError } from 'better-auth/api'
import { Context, Effect, Layer, Schema } from 'effect'
import { type AuthOptions, addressHeader, type Library, makeLibrary, openPaths, signOutPath } from './auth.ts'
import { makeDoorkeeper } from './doorkeeper.ts'
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
        const known = new Map<string, { readonly identity: Identity | null; readonly until: number }>()

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
          const proof = key ?? headers.get('authorization') ?? headers.get('cookie')
          if (proof === null || (headers.has('cookie') && !sameOrigin(headers, options.origin))) return null
          // not kept as it came: what lies in memory opens no door
          const name = createHash('sha256').update(proof).digest('base64url')
          const found = known.get(name)
          if (found !== undefined && found.until > Date.now()) return found.identity
          const identity = await (key === null ? ofSession(headers) : ofKey(key))
          if (known.size >= knownMax) known.clear()
          known.set(name, { identity, until: Date.now() + (identity === null ? 1_000 : knownMillis) })
          return identity
        }

        const forget = () => known.clear()

        const handle = async (request: Request, address?: string): Promise<Response> => {
          const { pathname } = new URL(request.url)
          if (!openPaths.has(pathname)) return new Response(null, { status: 404 })
          const headers = new Headers(request.headers)
          headers.delete(addressHeader)
          if (address !== undefined) headers.set(addressHeader, address)
          const response = await library.handler(new Request(request, { headers }))
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
