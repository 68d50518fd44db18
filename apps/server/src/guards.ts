/** What is held against every request and put on every answer, whatever it is about. */
import type { Unavailable } from '@gezhi/domain/common'
import type { Context, MiddlewareHandler } from 'hono'
import { bodyLimit } from 'hono/body-limit'
import { secureHeaders } from 'hono/secure-headers'
import { type RequestRefusal, TooLarge } from './refusals.ts'

const codes = {
  404: 'NOT_FOUND',
  413: 'PAYLOAD_TOO_LARGE',
  500: 'INTERNAL_SERVER_ERROR',
  503: 'SERVICE_UNAVAILABLE'
} as const

/** In the form of the API's own errors, so that clients read it the same way. */
export const refuse = (
  c: Context,
  status: keyof typeof codes,
  refusal: RequestRefusal | Unavailable,
  reason?: string
) => {
  const data = { code: codes[status], httpStatus: status, refusal: { ...refusal, _tag: refusal._tag }, reason }
  return c.json({ error: { message: refusal._tag, code: -32_000, data } }, status)
}

const jsonMax = 2 ** 20
const uploadMax = 10 * 2 ** 20
/** What a form adds to the file that it carries. */
const formMax = 64 * 1024
/** Whoever sends no more than this is heard out before they are refused: in the middle of sending nobody listens. */
const heardOutMax = 64 * 2 ** 20

/** A length that was announced is enough to judge by; a body sent in chunks has to be counted. */
const upTo =
  (limitOf: (type: string) => number): MiddlewareHandler =>
  async (c, next) => {
    const limit = limitOf(c.req.header('content-type') ?? '')
    const tooLarge = (c: Context) => refuse(c, 413, new TooLarge({ limit }))
    if (c.req.header('transfer-encoding') !== undefined)
      return bodyLimit({ maxSize: limit, onError: tooLarge })(c, next)
    const length = Number(c.req.header('content-length') ?? 0)
    if (length <= limit) return next()
    if (length <= heardOutMax) await c.req.raw.body?.pipeTo(new WritableStream())
    else c.header('connection', 'close')
    return tooLarge(c)
  }

export const limited = upTo(() => jsonMax)

/** Files come as forms or plain bytes. */
export const limitedFile = upTo((type) => (/^multipart\/form-data\b/i.test(type) ? uploadMax + formMax : uploadMax))

/**
 * The map draws in workers made from blobs; parts of the page bring style attributes, but nobody brings a script. An answer
 * that came with a policy of its own, for a page that needs less, keeps it.
 */
export const headers = (isHttps: boolean): MiddlewareHandler => {
  const usual = secureHeaders({
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
  return async (c, next) => {
    let own: string | null = null
    await usual(c, async () => {
      await next()
      own = c.res.headers.get('content-security-policy')
    })
    if (own !== null) c.res.headers.set('content-security-policy', own)
  }
}
