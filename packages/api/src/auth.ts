/** Who somebody is: passwords, sessions, keys of services and the terminal's log-in by code, all kept by better-auth. */
import { createHash } from 'node:crypto'
import { apiKey } from '@better-auth/api-key'
import { authSchema, type Orm } from '@gezhi/database'
import { AccountId } from '@gezhi/domain/common'
import { drizzleAdapter } from 'better-auth/adapters/drizzle'
import { APIError, createAuthMiddleware, isAPIError } from 'better-auth/api'
import { betterAuth } from 'better-auth/minimal'
import { bearer } from 'better-auth/plugins/bearer'
import { deviceAuthorization } from 'better-auth/plugins/device-authorization'
import { username } from 'better-auth/plugins/username'
import { Schema } from 'effect'
import { newId } from './ids.ts'
import { type Lockout, lockoutOf } from './lockout.ts'

export interface AuthOptions {
  readonly secret: string
  /** Where people reach the server; `undefined` trusts the host that a request names, which is what a log-in page on it would send. */
  readonly origin: string | undefined
}

const terminalClient = 'gezhi-terminal'

const make = (orm: Orm, options: AuthOptions, lockout: Lockout) =>
  betterAuth({
    secret: options.secret,
    ...(options.origin !== undefined && { baseURL: options.origin }),
    basePath: '/auth',
    telemetry: { enabled: false },
    logger: { disabled: true },
    // a failure of ours comes to us, instead of being printed with what people typed
    onAPIError: { throw: true },
    trustedOrigins: (request) => originsOf(request?.headers, options.origin),
    database: drizzleAdapter(orm, { provider: 'pg', schema: authSchema, transaction: true }),
    advanced: {
      // left unset, a stray NODE_ENV=test or TEST=1 would turn the check off
      disableOriginCheck: false,
      cookiePrefix: 'gezhi',
      useSecureCookies: options.origin?.startsWith('https:') ?? false,
      database: { generateId: () => newId() }
    },
    session: { expiresIn: 12 * 3600, updateAge: 3600 },
    emailAndPassword: { enabled: true, disableSignUp: true, minPasswordLength: 8, maxPasswordLength: 128 },
    rateLimit: { enabled: true, window: 60, max: 600, customRules: { '/sign-in/username': { window: 60, max: 60 } } },
    // accounts, passwords and keys are changed through the API, where the policy decides
    disabledPaths: [
      '/sign-up/email',
      '/sign-in/email',
      '/update-user',
      '/change-password',
      '/change-email',
      '/delete-user',
      '/request-password-reset',
      '/reset-password',
      '/is-username-available',
      '/api-key/create',
      '/api-key/update',
      '/api-key/delete',
      '/api-key/list',
      '/api-key/get'
    ],
    plugins: [
      username({ minUsernameLength: 3, maxUsernameLength: 32 }),
      bearer(),
      apiKey({ rateLimit: { enabled: false }, defaultPrefix: 'gezhi_' }),
      deviceAuthorization({
        expiresIn: '10m',
        interval: '2s',
        userCodeLength: 8,
        verificationUri: '/device',
        validateClient: (client) => client === terminalClient
      })
    ],
    hooks: {
      before: createAuthMiddleware(async (context) => {
        if (context.path !== '/sign-in/username') return
        const until = await lockout.until(String(context.body?.username ?? ''))
        if (until !== null) {
          throw new APIError('TOO_MANY_REQUESTS', { code: 'LOCKED_OUT', message: until.toISOString() })
        }
      }),
      after: createAuthMiddleware(async (context) => {
        if (context.path !== '/sign-in/username') return
        const name = String(context.body?.username ?? '')
        await (isAPIError(context.context.returned) ? lockout.failed(name) : lockout.passed(name))
      })
    }
  })

export type BetterAuth = ReturnType<typeof make>

export interface Auth {
  readonly library: BetterAuth
  /** Whose session, token or key came with a request; `null` for nobody. */
  identify(headers: Headers): Promise<AccountId | null>
  /** After a log-out, a new password or a revoked key: what was known is asked again. */
  forget(): void
}

export const makeAuth = (orm: Orm, options: AuthOptions): Auth => {
  const library = make(orm, options, lockoutOf(orm))
  const known = new Map<string, { readonly id: AccountId | null; readonly until: number }>()

  const ask = async (headers: Headers): Promise<AccountId | null> => {
    const key = headers.get('x-api-key')
    if (key !== null) {
      const { valid, key: found } = await library.api.verifyApiKey({ body: { key } })
      return valid && found !== null ? accountId(found.referenceId) : null
    }
    const session = await library.api.getSession({ headers }).catch((error: unknown) => {
      if (isAPIError(error)) return null
      throw error
    })
    return session === null ? null : accountId(session.user.id)
  }

  return {
    library,
    forget: () => known.clear(),
    identify: async (headers) => {
      const proof = headers.get('x-api-key') ?? headers.get('authorization') ?? headers.get('cookie')
      if (proof === null || (headers.has('cookie') && !sameOrigin(headers, options.origin))) return null
      // not kept as it came: what lies in memory opens no door
      const name = createHash('sha256').update(proof).digest('base64url')
      const found = known.get(name)
      if (found !== undefined && found.until > Date.now()) return found.id
      const id = await ask(headers)
      if (known.size >= knownMax) known.clear()
      known.set(name, { id, until: Date.now() + (id === null ? 1_000 : knownMillis) })
      return id
    }
  }
}

/** How long a session that was revoked on another server may still be believed here. */
const knownMillis = 15_000
const knownMax = 10_000

const isAccountId = Schema.is(AccountId)
const accountId = (id: string): AccountId | null => (isAccountId(id) ? id : null)

/** A browser that carries our cookie to us on behalf of another page names that page. */
const sameOrigin = (headers: Headers, origin: string | undefined): boolean => {
  const from = headers.get('origin')
  return from === null || originsOf(headers, origin).includes(from)
}

const originsOf = (headers: Headers | undefined, origin: string | undefined): Array<string> => {
  if (origin !== undefined) return [origin]
  const host = headers?.get('host')
  return host ? [`http://${host}`, `https://${host}`] : []
}
