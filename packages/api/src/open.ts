/** Opens the API on a database: everything that answers `/trpc` and `/auth`, as functions of a request. */
import {
  AuditStore,
  BuildingStore,
  ChangeStore,
  Database,
  DistrictStore,
  Feed,
  FoundingStore,
  HandoverStore,
  ImportStore,
  IssueStore,
  Journal,
  LoginStore,
  type OnFeedChange,
  PersonStore,
  ReferenceStore,
  Turns
} from '@gezhi/database'
import { fetchRequestHandler } from '@trpc/server/adapters/fetch'
import { Effect, Layer, ManagedRuntime } from 'effect'
import { callerOf } from './caller.ts'
import { download, respond, upload } from './files.ts'
import { clockwork } from './jobs/clockwork.ts'
import { Login } from './login.ts'
import { noticeAnswers } from './notices/answer.ts'
import { appRouter } from './routers/index.ts'
import { Accounts } from './services/accounts.ts'
import { ApiKeys } from './services/api-keys.ts'
import { Audit } from './services/audit.ts'
import { Buildings } from './services/buildings.ts'
import { ChangeSets } from './services/change-sets.ts'
import { Founding } from './services/founding.ts'
import { Handovers } from './services/handovers.ts'
import type { Services } from './services/index.ts'
import { Issues } from './services/issues.ts'
import { Leaving } from './services/leaving.ts'
import { Notices } from './services/notices.ts'
import { Organisations } from './services/organisations.ts'
import { Passwords } from './services/passwords.ts'
import { People } from './services/people.ts'
import { Posts } from './services/posts.ts'
import { References } from './services/references.ts'
import { Registers } from './services/registers.ts'
import { Reveals } from './services/reveals.ts'
import { SettingUp } from './services/setting-up.ts'
import { Settling } from './services/settling.ts'
import { Tenants } from './services/tenants.ts'
import { Units } from './services/units.ts'
import { batchMax, type Context } from './trpc.ts'
import { About } from './views/system.ts'

export interface ApiOptions {
  readonly databaseUrl: string
  readonly secret: string
  /** Public address; `undefined` takes whatever host a request names. */
  readonly origin?: string | undefined
  /** What the log-in page may say about this server. */
  readonly about?: { readonly version: string; readonly demo: boolean }
  /** Whoever knows it may found the first district; without it nobody may. */
  readonly setUpCode?: string
  /** Failures that are ours, for the log: never personal data, never a text of a user. */
  readonly onDefect?: (where: string, cause: unknown) => void
  /** The journal's feed broke off or is there again: until then nobody hears live what happens. */
  readonly onFeed?: OnFeedChange
  /** Whether what happens because time passes happens here; without it somebody else sees to it. */
  readonly clockwork?: boolean
  /** Two at least: one of them may be waiting for its turn. */
  readonly connectionsMax?: number
}

export interface Api {
  /** `address`: where the connection comes from. */
  trpc(request: Request, address?: string): Promise<Response>
  auth(request: Request, address?: string): Promise<Response>
  /** `POST /files/import` and `GET /files/…`, as files.ts says. */
  upload(request: Request): Promise<Response>
  download(request: Request): Promise<Response>
  /** Public notices under `/notice/`, for anybody. `address`: where the connection comes from. */
  notice(request: Request, address?: string): Promise<Response>
  /** `null`, or why requests can't be served now. */
  ready(): Promise<string | null>
  close(): Promise<void>
  readonly runtime: ManagedRuntime.ManagedRuntime<Services, never>
}

const layers = (options: ApiOptions): Layer.Layer<Services> => {
  const database = Database.layer(options.databaseUrl, { max: Math.max(2, options.connectionsMax ?? 10) })
  const stores = Layer.mergeAll(
    AuditStore.layer,
    ChangeStore.layer,
    BuildingStore.layer,
    DistrictStore.layer,
    Feed.layerWith(options.onFeed ?? (() => {})),
    FoundingStore.layer,
    HandoverStore.layer,
    ImportStore.layer,
    IssueStore.layer,
    Journal.layer,
    LoginStore.layer,
    PersonStore.layer,
    ReferenceStore.layer,
    Turns.layer
  ).pipe(Layer.provideMerge(database))
  const login = Login.layer({ secret: options.secret, origin: options.origin })
  const about = Layer.succeed(
    About,
    About.of({ version: '0.0.0', demo: false, ...options.about, setUpCode: options.setUpCode ?? null })
  )
  const services = Layer.mergeAll(
    Accounts.layer,
    ApiKeys.layer,
    ChangeSets.layer.pipe(Layer.provide(Settling.layer)),
    Buildings.layer,
    Notices.layer,
    Organisations.layer,
    People.layer,
    Handovers.layer,
    Posts.layer,
    References.layer,
    Reveals.layer,
    SettingUp.layer,
    Units.layer
  ).pipe(
    Layer.provideMerge(Founding.layer),
    Layer.provideMerge(Layer.mergeAll(Issues.layer, Leaving.layer, Passwords.layer, Registers.layer)),
    Layer.provideMerge(Layer.mergeAll(about, Audit.layer, Tenants.layer, login)),
    Layer.provideMerge(stores)
  )
  const failed = (cause: unknown) => options.onDefect?.('clockwork', cause)
  return options.clockwork === true ? Layer.provideMerge(clockwork(failed), services) : services
}

export const openApi = async (options: ApiOptions): Promise<Api> => {
  const runtime = ManagedRuntime.make(layers(options))
  const login = await runtime.runPromise(Login)
  const db = await runtime.runPromise(Database)
  const notices = noticeAnswers({ origin: options.origin })

  return {
    runtime,
    trpc: (request, address) =>
      fetchRequestHandler({
        endpoint: '/trpc',
        req: request,
        router: appRouter,
        // a question may be longer than an address
        allowMethodOverride: true,
        maxBatchSize: batchMax,
        createContext: (): Context => ({ runtime, caller: callerOf(request.headers), address }),
        onError: ({ error, path }) => {
          if (error.code === 'INTERNAL_SERVER_ERROR') options.onDefect?.(`trpc ${path ?? ''}`, error.cause ?? error)
        }
      }),
    auth: login.handle,
    upload: (request) => respond(runtime, upload(request)),
    download: (request) => respond(runtime, download(request)),
    notice: (request, address) => runtime.runPromise(notices(request, address)),
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
