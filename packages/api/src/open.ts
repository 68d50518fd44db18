/** Opens the API on a database: everything that answers `/trpc` and `/auth`, as functions of a request. */
import { Database, DistrictStore, Feed, IssueStore, Journal } from '@gezhi/database'
import { fetchRequestHandler } from '@trpc/server/adapters/fetch'
import { Effect, Layer, ManagedRuntime } from 'effect'
import { makeAuth } from './auth.ts'
import { Login } from './login.ts'
import { appRouter } from './routers/index.ts'
import type { Services } from './services/index.ts'
import { Issues } from './services/issues.ts'
import { Registers } from './services/registers.ts'
import { Tenants } from './services/tenants.ts'

export interface ApiOptions {
  readonly databaseUrl: string
  readonly secret: string
  /** Public address; `undefined` takes whatever host a request names. */
  readonly origin?: string | undefined
  /** Failures that are ours, for the log: never personal data, never a text of a user. */
  readonly onDefect?: (where: string, cause: unknown) => void
  readonly connectionsMax?: number
}

export interface Api {
  trpc(request: Request): Promise<Response>
  auth(request: Request): Promise<Response>
  /** `null`, or why requests can't be served now. */
  ready(): Promise<string | null>
  close(): Promise<void>
  readonly runtime: ManagedRuntime.ManagedRuntime<Services, never>
}

export const openApi = async (options: ApiOptions): Promise<Api> => {
  const database = Database.layer(options.databaseUrl, { max: options.connectionsMax ?? 10 })
  const stores = Layer.mergeAll(DistrictStore.layer, IssueStore.layer, Journal.layer, Feed.layer).pipe(
    Layer.provideMerge(database)
  )
  const login = Layer.effect(
    Login,
    Effect.map(Database, ({ orm }) => makeAuth(orm, { secret: options.secret, origin: options.origin }))
  )
  const services = Layer.mergeAll(Issues.layer, Registers.layer).pipe(
    Layer.provideMerge(Tenants.layer),
    Layer.provideMerge(login),
    Layer.provideMerge(stores)
  )
  const runtime = ManagedRuntime.make(services)
  const auth = await runtime.runPromise(Login)
  const tenants = await runtime.runPromise(Tenants)
  const db = await runtime.runPromise(Database)

  return {
    runtime,
    trpc: (request) =>
      fetchRequestHandler({
        endpoint: '/trpc',
        req: request,
        router: appRouter,
        createContext: () => ({
          runtime,
          actor: async () => {
            const id = await auth.identify(request.headers)
            return id === null ? null : runtime.runPromise(tenants.actor(id))
          }
        }),
        onError: ({ error, path }) => {
          if (error.code === 'INTERNAL_SERVER_ERROR') options.onDefect?.(`trpc ${path ?? ''}`, error.cause ?? error)
        }
      }),
    auth: async (request) => {
      const response = await auth.library.handler(request)
      if (request.method !== 'GET') auth.forget()
      return response
    },
    ready: () =>
      runtime.runPromise(
        Effect.match(
          db.run(() => db.sql`select 1`),
          { onSuccess: () => null, onFailure: () => 'the database does not answer' }
        )
      ),
    close: () => runtime.dispose()
  }
}
