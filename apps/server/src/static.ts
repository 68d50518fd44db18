/** Serves the built web page: what is under /assets for ever, the rest asked anew each time, every file packed once. */
import { createHash } from 'node:crypto'
import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs'
import { extname, join, relative, sep } from 'node:path'
import { promisify } from 'node:util'
import { brotliCompress, constants, gzip } from 'node:zlib'
import type { Context } from 'hono'
import { parseAccept } from 'hono/utils/accept'
import { COMPRESSIBLE_CONTENT_TYPE_REGEX } from 'hono/utils/compress'
import { getMimeType } from 'hono/utils/mime'

const toBrotli = promisify(brotliCompress)
const toGzip = promisify(gzip)

const pack = {
  br: (bytes: Buffer) => toBrotli(bytes, { params: { [constants.BROTLI_PARAM_QUALITY]: 9 } }),
  gzip: (bytes: Buffer) => toGzip(bytes, { level: 9 })
}
type Packing = keyof typeof pack

interface Entry {
  readonly file: string
  readonly type: string
  readonly etag: string
  readonly cache: string
  readonly packed: Map<Packing, Promise<Buffer>>
}

/** Names under /assets contain a hash of their content. */
const isImmutable = (path: string) => path.startsWith('/assets/')

const entriesOf = (root: string): ReadonlyMap<string, Entry> => {
  const entries = new Map<string, Entry>()
  if (!existsSync(root)) return entries
  for (const name of readdirSync(root, { recursive: true, encoding: 'utf8' })) {
    const file = join(root, name)
    if (!statSync(file).isFile()) continue
    const path = `/${relative(root, file).split(sep).join('/')}`
    entries.set(path, {
      file,
      type: getMimeType(file) ?? 'application/octet-stream',
      etag: `"${createHash('sha256').update(readFileSync(file)).digest('base64url').slice(0, 22)}"`,
      cache: isImmutable(path) ? 'public, max-age=31536000, immutable' : 'no-cache',
      packed: new Map()
    })
  }
  return entries
}

const packingFor = (entry: Entry, accepted: string | undefined): Packing | undefined => {
  if (accepted === undefined || !COMPRESSIBLE_CONTENT_TYPE_REGEX.test(entry.type)) return undefined
  const takes = parseAccept(accepted).filter(({ q }) => q > 0)
  return (['br', 'gzip'] as const).find((packing) => takes.some(({ type }) => type === packing))
}

const bytesOf = async (entry: Entry, packing: Packing | undefined): Promise<Buffer> => {
  if (packing === undefined) return readFileSync(entry.file)
  const made = entry.packed.get(packing) ?? pack[packing](readFileSync(entry.file))
  entry.packed.set(packing, made)
  return made
}

/**
 * Answers GET and HEAD from the files below `root`; a path that names no file is a place in the page and gets
 * index.html, unless it looks like a file, whose absence must show. `undefined`: not ours to answer.
 */
export const serveFiles = (root: string): ((c: Context) => Promise<Response | undefined>) => {
  const entries = entriesOf(root)
  return async (c) => {
    if (c.req.method !== 'GET' && c.req.method !== 'HEAD') return undefined
    const { path } = c.req
    const isPlace = extname(path) === '' && !isImmutable(path)
    const entry = entries.get(path) ?? (isPlace ? entries.get('/index.html') : undefined)
    if (entry === undefined) return undefined
    const packing = packingFor(entry, c.req.header('accept-encoding'))
    c.header('cache-control', entry.cache)
    c.header('etag', entry.etag)
    c.header('vary', 'accept-encoding')
    if (c.req.header('if-none-match') === entry.etag) return c.body(null, 304)
    c.header('content-type', entry.type)
    if (packing !== undefined) c.header('content-encoding', packing)
    const bytes = await bytesOf(entry, packing)
    return c.body(new Uint8Array(bytes))
  }
}
