/** The way of a request through the server: limits, headers, log and figures around the API's handlers and the page. */
import type { Api } from '@gezhi/api'
import { Unavailable } from '@gezhi/domain/common'
import { type Context, Hono, type MiddlewareHandler } from 'hono'
import { bodyLimit } from 'hono/body-limit'
import { type RequestIdVariables, requestId } from 'hono/request-id'
import { secureHeaders } from 'hono/secure-headers'
import type { Logger } from 'pino'
import { createMetrics } from './metrics.ts'
import { Defect, NoSuchPath, type RequestRefusal, TooLarge } from './refusals.ts'
import { serveFiles } from './static.ts'

/** What the server needs of the API. */
export type Answers = Pick<Api, 'trpc' | 'auth' | 'ready' | 'close'>

export interface AppOptions {
  readonly api: Answers
  /** The folder of the built page. */
  readonly webRoot: string
  readonly log: Logger
  /** Whether people reach us by https, at a proxy before us. */
  readonly isHttps: boolean
}

type Env = { Variables: RequestIdVariables }
type Handler = MiddlewareHandler<Env>

const codes = {
  404: 'NOT_FOUND',
  413: 'PAYLOAD_TOO_LARGE',
  500: 'INTERNAL_SERVER_ERROR',
  503: 'SERVICE_UNAVAILABLE'
} as const

/** In the form of the API's own errors, so that clients read it the same way. */
const refuse = (c: Context, status: keyof typeof codes, refusal: RequestRefusal | Unavailable, reason?: string) => {
  const data = { code: codes[status], httpStatus: status, refusal: { ...refusal, _tag: refusal._tag }, reason }
  return c.json({ error: { message: refusal._tag, code: -32_000, data } }, status)
}

const jsonMax = 2 ** 20
const uploadMax = 10 * 2 ** 20

/** Files come as forms or plain bytes. */
const limitOf = (type: string | undefined) =>
  /^(multipart\/form-data|application\/octet-stream)\b/i.test(type ?? '') ? uploadMax : jsonMax

/** A length that was announced is enough to judge by; a body sent in chunks has to be counted. */
const limited: Handler = async (c, next) => {
  const limit = limitOf(c.req.header('content-type'))
  const onError = (c: Context) => {
    // what is still on its way is not read
    c.header('connection', 'close')
    return refuse(c, 413, new TooLarge({ limit }))
  }
  if (c.req.header('transfer-encoding') !== undefined) return bodyLimit({ maxSize: limit, onError })(c, next)
  if (Number(c.req.header('content-length') ?? 0) > limit) return onError(c)
  return next()
}

/** The map draws in workers made from blobs; parts of the page bring style attributes, but nobody brings a script. */
const headers = (isHttps: boolean) =>
  secureHeaders({
    contentSecurityPolicy: {
      defaultSrc: ["'self'"],
      styleSrcAttr: ["'unsafe-inline'"],
      imgSrc: ["'self'", 'data:', 'blob:'],
      workerSrc: ["'self'", 'blob:'],
      objectSrc: ["'none'"],
      baseUri: ["'none'"],
      formAction: ["'self'"],
      frameAncestors: ["'none'"]
    },
    permissionsPolicy: { geolocation: ['self'], camera: ['self'], microphone: [] },
    xFrameOptions: 'DENY',
    strictTransportSecurity: isHttps
  })

const areas = ['trpc', 'auth', 'files', 'assets', 'health', 'metrics'] as const

/** The first segment of the path where it is one of ours; everything else is the page. */
const areaOf = (path: string): string =>
  areas.find((area) => path === `/${area}` || path.startsWith(`/${area}/`)) ?? 'page'

export const createApp = ({ api, webRoot, log, isHttps }: AppOptions): Hono<Env> => {
  const app = new Hono<Env>()
  const metrics = createMetrics()
  const page = serveFiles(webRoot)

  const observed: Handler = async (c, next) => {
    const began = performance.now()
    await next()
    const ms = performance.now() - began
    const area = areaOf(c.req.path)
    const { status } = c.res
    metrics.observe(area, status, ms / 1000)
    const line = { requestId: c.get('requestId'), method: c.req.method, path: c.req.path, status, ms: Math.round(ms) }
    if (status >= 500) log.warn(line, 'not answered')
    else if (area === 'trpc' || area === 'auth') log.info(line, 'answered')
    else log.debug(line, 'answered')
  }

  /** An answer of ours that failed while the database is away is an outage to wait out, not a mistake. */
  const failed = async (c: Context<Env>, error: unknown) => {
    const ready = await api.ready()
    if (ready !== null) {
      c.header('retry-after', '1')
      return refuse(c, 503, new Unavailable(), ready)
    }
    log.error({ requestId: c.get('requestId'), err: error }, 'defect')
    return refuse(c, 500, new Defect({ requestId: c.get('requestId') }))
  }

  app.use(requestId({ limitLength: 64 }), observed, headers(isHttps))
  app.onError((error, c) => failed(c, error))

  app.get('/health/live', (c) => c.json({ status: 'live' }))
  app.get('/health/ready', async (c) => {
    const ready = await api.ready()
    return ready === null ? c.json({ status: 'ready' }) : c.json({ status: 'waiting', reason: ready }, 503)
  })
  app.get('/metrics', async (c) => {
    const database_up = (await api.ready()) === null ? 1 : 0
    return c.text(metrics.text({ database_up }), 200, { 'content-type': 'text/plain; version=0.0.4' })
  })

  app.all('/trpc/*', limited, (c) => api.trpc(c.req.raw))
  app.all('/auth/*', limited, async (c) => {
    const answer = await api.auth(c.req.raw)
    return answer.status === 500 ? failed(c, new Error('the log-in handler failed')) : answer
  })

  app.all('*', async (c) => {
    const area = areaOf(c.req.path)
    const file = area === 'page' || area === 'assets' ? await page(c) : undefined
    return file ?? refuse(c, 404, new NoSuchPath())
  })
  return app
}
