/** A closed loop of clients over HTTP: each sends its next request when the last was answered. Bounded in count and time. */
import { Agent, request } from 'node:http'
import type { Figure } from './bench.ts'

export interface Reply {
  readonly status: number
  readonly body: string
}

export interface Caller {
  get(path: string): Promise<Reply>
  post(path: string, body: unknown): Promise<Reply>
  close(): void
}

/** Keeps its connections; plain node:http, because a richer client would measure itself. */
export const callerOf = (address: string, key: string): Caller => {
  const agent = new Agent({ keepAlive: true, maxSockets: 64 })
  const { hostname, port } = new URL(address)
  const send = (method: 'GET' | 'POST', path: string, body?: string) =>
    new Promise<Reply>((done, failed) => {
      const headers = { 'x-api-key': key, ...(body !== undefined && { 'content-type': 'application/json' }) }
      const sent = request({ agent, hostname, port, method, path, headers }, (response) => {
        let text = ''
        response.setEncoding('utf8')
        response.on('data', (piece: string) => {
          text += piece
        })
        response.on('end', () => done({ status: response.statusCode ?? 0, body: text }))
      })
      sent.on('error', failed)
      sent.end(body)
    })
  return {
    get: (path) => send('GET', path),
    post: (path, body) => send('POST', path, JSON.stringify(body)),
    close: () => agent.destroy()
  }
}

/** A figure reached with errors on the way is none. */
export const withoutErrors = (load: Load, figure: Figure): Figure => ({ ...figure, ok: figure.ok && load.errors === 0 })

export interface Load {
  readonly done: number
  readonly errors: number
  readonly perSecond: number
  readonly p50: number
  readonly p95: number
  readonly p99: number
}

/** Runs `once` over and over in `clients` loops for `seconds`, or `times` in all; a thrown error is counted, never hidden. */
export const loadOf = async (
  clients: number,
  seconds: number,
  once: (client: number) => Promise<void>,
  times = Number.POSITIVE_INFINITY
): Promise<Load> => {
  const took: Array<number> = []
  let errors = 0
  const begin = performance.now()
  const until = begin + seconds * 1_000
  let left = times
  await Promise.all(
    Array.from({ length: clients }, async (_, client) => {
      while (performance.now() < until && left > 0) {
        left -= 1
        const start = performance.now()
        try {
          await once(client)
          took.push(performance.now() - start)
        } catch {
          errors += 1
        }
      }
    })
  )
  const elapsed = (performance.now() - begin) / 1_000
  const sorted = took.sort((a, b) => a - b)
  const at = (share: number) => sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? 0
  return { done: took.length, errors, perSecond: took.length / elapsed, p50: at(0.5), p95: at(0.95), p99: at(0.99) }
}
