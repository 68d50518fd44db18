/** The way of a request through the server: limits, headers, log and figures around the API's handlers and the page. */
import { setTimeout as pause } from 'node:timers/promises'
import type { Api } from '@gezhi/api'
import { isOutage } from '@gezhi/database'
import { Unavailable } from '@gezhi/domain/common'
import type { Http2Bindings, HttpBindings } from '@hono/node-server'
import { type Context, Hono, type MiddlewareHandler } from 'hono'
import { type RequestIdVariables, requestId } from 'hono/request-id'
import type { Logger } from 'pino'
import { headers, limited, limitedFile, refuse } from './guards.ts'
import { createMetrics } from './metrics.ts'
import { packed } from './packing.ts'
import { Defect, NoSuchPath } from './refusals.ts'
import { serveFiles } from './static.ts'

type Env = { Bindings: Partial<HttpBindings | Http2Bindings>; Variables: RequestIdVariables }

/** What the server needs of the API; it is told where a request comes from, to slow down who guesses. */
export type Answers = Pick<Api, 'trpc' | 'auth' | 'upload' | 'download' | 'ready' | 'close'> & {
  notice(request: Request, address?: string): Promise<Response>
}

export interface AppOptions {
  readonly api: Answers
  /** The folder of the built page. */
  readonly webRoot: string
  readonly log: Logger
  /** Whether people reach us by https, at a proxy before us. */
  readonly isHttps: boolean
}

const areas = ['trpc', 'auth', 'files', 'notice', 'assets', 'health', 'metrics'] as const

/** A database that hangs is as good as away; nobody waits for it longer than this. */
const readyWithinMs = 2_000

const readyInTime = (api: Answers): Promise<string | null> =>
  Promise.race([api.ready(), pause(readyWithinMs, 'the database does not answer in time', { ref: false })])

/** The first segment of the path where it is one of ours; everything else is the page. */
const areaOf = (path: string): string =>
  areas.find((area) => path === `/${area}` || path.startsWith(`/${area}/`)) ?? 'page'

export const createApp = ({ api, webRoot, log, isHttps }: AppOptions): Hono<Env> => {
  const app = new Hono<Env>()
  const metrics = createMetrics()
  const page = serveFiles(webRoot)

  const observed: MiddlewareHandler<Env> = async (c, next) => {
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
    // hung up in the middle of sending: nobody hears an answer, and nothing is wrong here
    if (c.req.raw.signal.aborted) return c.body(null, 400)
    const away = isOutage(error) ? 'the database does not answer' : await readyInTime(api)
    if (away !== null) {
      c.header('retry-after', '1')
      return refuse(c, 503, new Unavailable(), away)
    }
    log.error({ requestId: c.get('requestId'), err: error }, 'defect')
    return refuse(c, 500, new Defect({ requestId: c.get('requestId') }))
  }

  app.use(requestId({ limitLength: 64 }), observed, headers(isHttps))
  app.onError((error, c) => failed(c, error))

  app.get('/health/live', (c) => c.json({ status: 'live' }))
  app.get('/health/ready', async (c) => {
    const ready = await readyInTime(api)
    return ready === null ? c.json({ status: 'ready' }) : c.json({ status: 'waiting', reason: ready }, 503)
  })
  app.get('/metrics', async (c) => {
    const database_up = (await readyInTime(api)) === null ? 1 : 0
    return c.text(metrics.text({ database_up }), 200, { 'content-type': 'text/plain; version=0.0.4' })
  })

  app.all('/trpc/*', packed, limited, (c) => api.trpc(c.req.raw, c.env?.incoming?.socket.remoteAddress))
  app.all('/auth/*', limited, async (c) => {
    const answer = await api.auth(c.req.raw, c.env?.incoming?.socket.remoteAddress)
    return answer.status === 500 ? failed(c, new Error('the log-in handler failed')) : answer
  })

  app.post('/files/import', limitedFile, (c) => api.upload(c.req.raw))
  app.get('/files/:name{[a-z-]+\\.(?:csv|xlsx|geojson)}', (c) => api.download(c.req.raw))

  app.get('/notice/*', (c) => api.notice(c.req.raw, c.env?.incoming?.socket.remoteAddress))

  app.all('*', async (c) => {
    const area = areaOf(c.req.path)
    const file = area === 'page' || area === 'assets' ? await page(c) : undefined
    return file ?? refuse(c, 404, new NoSuchPath())
  })
  return app
}
