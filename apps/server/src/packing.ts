/** Packs what the API answers for those who take it packed. What is short, or a stream of events, travels as it is. */
import { promisify } from 'node:util'
import { constants, gzip } from 'node:zlib'
import type { MiddlewareHandler } from 'hono'
import { parseAccept } from 'hono/utils/accept'

const toGzip = promisify(gzip)

/** Below this a network sends one packet all the same. */
const worthFrom = 1_024

const takesGzip = (accepted: string): boolean => {
  const takes = parseAccept(accepted)
  const named = takes.find(({ type }) => type.toLowerCase() === 'gzip') ?? takes.find(({ type }) => type === '*')
  return named !== undefined && named.q > 0
}

/** Answers are whole already, so they are packed in one go, off the thread that serves, and their length is told. */
export const packed: MiddlewareHandler = async (c, next) => {
  await next()
  const accepted = c.req.header('accept-encoding')
  if (accepted === undefined) return
  if (!/^application\/json\b/.test(c.res.headers.get('content-type') ?? '')) return
  c.header('vary', 'accept-encoding', { append: true })
  const answer = c.res
  if (answer.headers.has('content-encoding') || c.req.method === 'HEAD' || !takesGzip(accepted)) return
  const plain = Buffer.from(await answer.arrayBuffer())
  const body = plain.length < worthFrom ? plain : await toGzip(plain, { level: constants.Z_BEST_SPEED })
  const headers = new Headers(answer.headers)
  headers.delete('content-length')
  if (body !== plain) headers.set('content-encoding', 'gzip')
  // taken off first, or its headers would be merged into the new one's
  c.res = undefined
  c.res = new Response(new Uint8Array(body), { status: answer.status, headers })
}
