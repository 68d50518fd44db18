/** The page of components, built as for the gallery and served under the content security policy of the product. */
import { execFile } from 'node:child_process'
import { readFile } from 'node:fs/promises'
import { createServer } from 'node:http'
import { createRequire } from 'node:module'
import type { AddressInfo } from 'node:net'
import { extname, join, normalize } from 'node:path'
import { promisify } from 'node:util'

const root = join(import.meta.dirname, '..')
const built = join(root, 'test-artifacts/gallery')

const types: Record<string, string> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.svg': 'image/svg+xml'
}

/** Nothing inline, nothing from elsewhere. */
const policy =
  "default-src 'self'; img-src 'self' data: blob:; object-src 'none'; base-uri 'none'; frame-ancestors 'none'"

/** In a process of its own: the test runner's environment would make it a development build. */
export const buildGallery = async (): Promise<void> => {
  const vite = join(createRequire(import.meta.url).resolve('vite/package.json'), '../bin/vite.js')
  const env = { ...process.env, NODE_ENV: 'production', VITEST: '' }
  await promisify(execFile)(process.execPath, [vite, 'build', '--mode', 'gallery', '--logLevel', 'error'], {
    cwd: root,
    env
  })
}

/** What the API answers to somebody who is not logged in, once for each call of a batch. */
const nobody = { error: { message: 'NotSignedIn', code: -32_001, data: { refusal: { _tag: 'NotSignedIn' } } } }

export interface Gallery {
  readonly url: string
  readonly stop: () => void
}

export const serveGallery = async (): Promise<Gallery> => {
  const server = createServer(async (request, response) => {
    const path = normalize(new URL(request.url ?? '/', 'http://localhost').pathname)
    response.setHeader('content-security-policy', policy)
    if (path.startsWith('/trpc/')) {
      response.setHeader('content-type', 'application/json')
      return response.end(JSON.stringify(path.split(',').map(() => nobody)))
    }
    const file = extname(path) === '' ? '/index.html' : path
    const body = await readFile(join(built, file)).catch(() => undefined)
    response.statusCode = body === undefined ? 404 : 200
    response.setHeader('content-type', types[extname(file)] ?? 'application/octet-stream')
    response.end(body)
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const { port } = server.address() as AddressInfo
  return {
    url: `http://127.0.0.1:${port}`,
    stop: () => {
      server.close()
      server.closeAllConnections()
    }
  }
}
