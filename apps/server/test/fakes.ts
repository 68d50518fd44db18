import { mkdirSync, mkdtempSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { type Answers, createApp } from '../src/app.ts'
import { createLog } from '../src/log.ts'

/** An API that answers, or is away for the reason it is given. */
export const anApi = (part: Partial<Answers> = {}): Answers => ({
  trpc: async (request) => Response.json({ received: (await request.text()).length }),
  upload: async (request) => Response.json({ uploaded: (await request.arrayBuffer()).byteLength }),
  download: async (request) => Response.json({ downloaded: new URL(request.url).pathname }),
  auth: async () => Response.json({}),
  notice: async () => new Response('<!doctype html>'),
  ready: async () => null,
  close: async () => {},
  ...part
})

/** A built page in a temporary folder. */
export const aPage = (): string => {
  const root = mkdtempSync(join(tmpdir(), 'gezhi-page-'))
  mkdirSync(join(root, 'assets'))
  writeFileSync(join(root, 'index.html'), '<!doctype html><title>格致</title>')
  writeFileSync(join(root, 'seal.svg'), '<svg xmlns="http://www.w3.org/2000/svg"/>')
  writeFileSync(join(root, 'assets', 'main-1a2b.js'), 'console.log("page")\n'.repeat(200))
  return root
}

export const anApp = (part: Partial<Answers> = {}, webRoot = aPage()) => {
  const lines: Array<Record<string, unknown>> = []
  const log = createLog('debug', { write: (line: string) => lines.push(JSON.parse(line)) })
  const app = createApp({ api: anApi(part), webRoot, log, isHttps: false })
  return { app, request: app.request, lines }
}
