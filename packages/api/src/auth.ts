/** The log-in library: passwords, sessions, keys of services and the terminal's log-in by code. Accounts themselves are the API's. */
import { apiKey } from '@better-auth/api-key'
import { authSchema, type Orm } from '@gezhi/database'
import { Account } from '@gezhi/domain/access'
import { drizzleAdapter } from 'better-auth/adapters/drizzle'
import { APIError, createAuthMiddleware, isAPIError } from 'better-auth/api'
import { betterAuth } from 'better-auth/minimal'
import { bearer } from 'better-auth/plugins/bearer'
import { deviceAuthorization } from 'better-auth/plugins/device-authorization'
import { username } from 'better-auth/plugins/username'
import { Schema } from 'effect'
import type { Doorkeeper } from './doorkeeper.ts'
import { newId } from './ids.ts'
import { originsOf } from './origins.ts'

export interface AuthOptions {
  readonly secret: string
  /** Where people reach the server; `undefined` trusts the host that a request names, which is what a log-in page on it would send. */
  readonly origin: string | undefined
}

export const terminalClient = 'gezhi-terminal'

/** Set by ourselves from the connection and taken off whatever comes in: what a caller says of itself is no address. */
export const addressHeader = 'x-gezhi-address'

export const signInPath = '/auth/sign-in/username'
export const signOutPath = '/auth/sign-out'

/** All that is reachable from outside. Accounts, passwords and keys are changed through the API, where the policy decides. */
export const openPaths: ReadonlySet<string> = new Set([
  signInPath,
  signOutPath,
  '/auth/get-session',
  '/auth/device',
  '/auth/device/code',
  '/auth/device/token',
  '/auth/device/approve',
  '/auth/device/deny'
])

const isUsername = Schema.is(Account.fields.username)

const rare = { window: 1, max: 20 }

export const makeLibrary = (orm: Orm, options: AuthOptions, doorkeeper: Doorkeeper) =>
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
      ipAddress: { ipAddressHeaders: [addressHeader] },
      database: { generateId: () => newId() }
    },
    session: { expiresIn: 12 * 3600, updateAge: 3600 },
    emailAndPassword: { enabled: true, disableSignUp: true },
    // The library forgets its count only after a silent window. A long one would close a busy door for everybody, and
    // guessing at one account is stopped by the lock-out.
    rateLimit: { enabled: true, window: 1, max: 200, customRules: { '/sign-in/username': rare, '/device': rare } },
    plugins: [
      username({
        minUsernameLength: 3,
        maxUsernameLength: 32,
        validationOrder: { username: 'post-normalization' },
        usernameValidator: isUsername
      }),
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
    databaseHooks: {
      session: {
        create: {
          before: async ({ userId }) => {
            if (!(await doorkeeper.mayEnter(userId))) throw new APIError('FORBIDDEN', { code: 'ACCOUNT_DISABLED' })
          },
          after: async ({ userId }, context) => {
            await doorkeeper.entered(userId, context?.path === '/device/token' ? 'signIn.device' : 'signIn')
          }
        }
      }
    },
    hooks: {
      before: createAuthMiddleware(async (context) => {
        if (context.path !== '/sign-in/username') return
        const until = await doorkeeper.lockedUntil(nameIn(context.body))
        if (until !== null) throw new APIError('TOO_MANY_REQUESTS', { code: 'LOCKED_OUT', message: until })
      }),
      after: createAuthMiddleware(async (context) => {
        if (context.path !== '/sign-in/username') return
        const { returned } = context.context
        if (!isAPIError(returned)) await doorkeeper.passed(nameIn(context.body))
        else if (returned.body?.code === 'INVALID_USERNAME_OR_PASSWORD') {
          const { hadPassword } = await doorkeeper.failed(nameIn(context.body))
          // the library had nothing to compare with: without this the time would tell services from people
          if (!hadPassword) await context.context.password.hash(anyPassword)
        }
      })
    }
  })

export type Library = ReturnType<typeof makeLibrary>

const anyPassword = 'as long as any other'

const nameIn = (body: { readonly username?: unknown } | undefined): string => String(body?.username ?? '')
