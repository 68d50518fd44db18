import { gunzipSync } from 'node:zlib'
import { describe, expect, it } from 'vitest'
import { anApp, aPage } from './fakes.ts'

const MiB = 2 ** 20
const bytes = (n: number) => new Uint8Array(n)
const json = (n: number) => ({
  method: 'POST',
  headers: { 'content-type': 'application/json', 'content-length': String(n) },
  body: bytes(n)
})

describe('a request that is too large', () => {
  it.each([
    ['JSON', '/trpc/x', 'application/json', MiB],
    ['what no procedure takes', '/trpc/x', 'application/octet-stream', MiB],
    ['a form with a file', '/files/import', 'multipart/form-data; boundary=x', 10 * MiB + 64 * 1024],
    ['plain bytes', '/files/import', 'application/octet-stream', 10 * MiB]
  ])('%s: to %s as %s at most %i bytes', async (_, path, type, limit) => {
    const { request } = anApp()
    const send = (n: number) =>
      request(path, {
        method: 'POST',
        headers: { 'content-type': type, 'content-length': String(n) },
        body: bytes(n)
      })
    expect((await send(limit)).status).toBe(200)
    const refused = await send(limit + 1)
    expect(refused.status).toBe(413)
    expect(await refused.json()).toMatchObject({
      error: { data: { httpStatus: 413, refusal: { _tag: 'TooLarge', limit } } }
    })
  })

  it('is counted when it does not say how long it is', async () => {
    const refused = await anApp().request('/auth/x', {
      method: 'POST',
      headers: { 'content-type': 'application/json', 'transfer-encoding': 'chunked' },
      body: bytes(MiB + 1)
    })
    expect(refused.status).toBe(413)
  })
})

describe('every answer', () => {
  it('brings the headers that keep other sites and scripts out', async () => {
    const { headers } = await anApp().request('/')
    const policy = headers.get('content-security-policy') ?? ''
    expect(policy).toContain("default-src 'self'")
    expect(policy).toContain("worker-src 'self' blob:")
    expect(policy).toContain("frame-ancestors 'none'")
    expect(policy).not.toMatch(/script-src[^;]*unsafe/)
    expect(headers.get('x-content-type-options')).toBe('nosniff')
    expect(headers.get('strict-transport-security')).toBeNull()
  })

  it('brings a request id, the caller’s own where it is one', async () => {
    const { request } = anApp()
    const own = await request('/health/live', { headers: { 'x-request-id': 'case-17' } })
    expect(own.headers.get('x-request-id')).toBe('case-17')
    const bad = await request('/health/live', { headers: { 'x-request-id': 'a b\tc' } })
    expect(bad.headers.get('x-request-id')).toMatch(/^[0-9a-f-]{36}$/)
  })
})

describe('the log', () => {
  it('has one line for a request and no query, body or header of it', async () => {
    const { request, lines } = anApp()
    await request('/trpc/person.find?input=13800138000', { headers: { cookie: 'session=s3cret' } })
    expect(lines).toHaveLength(1)
    expect(lines[0]).toMatchObject({ method: 'GET', path: '/trpc/person.find', status: 200 })
    expect(JSON.stringify(lines)).not.toMatch(/13800138000|s3cret/)
  })

  it('tells of a failed statement its code and place, not what people typed', async () => {
    const failed = Object.assign(new Error('Failed query: insert … params: 13800138000'), {
      query: 'insert …',
      params: ['13800138000'],
      code: '23505'
    })
    const { request, lines } = anApp({ trpc: () => Promise.reject(failed) })
    expect((await request('/trpc/x')).status).toBe(500)
    expect(JSON.stringify(lines)).toContain('23505')
    expect(JSON.stringify(lines)).not.toContain('13800138000')
  })
})

describe('when the database is away', () => {
  const away = { ready: async () => 'the database does not answer' }

  it('the server lives, is not ready, and says why', async () => {
    const { request } = anApp(away)
    expect((await request('/health/live')).status).toBe(200)
    const ready = await request('/health/ready')
    expect(ready.status).toBe(503)
    expect(await ready.json()).toEqual({ status: 'waiting', reason: 'the database does not answer' })
  })

  it.each([
    ['the API that throws', '/trpc/x', { trpc: () => Promise.reject(new Error('gone')) }],
    ['the log-in that throws', '/auth/x', { auth: () => Promise.reject(new Error('gone')) }],
    ['the log-in that gives up', '/auth/x', { auth: async () => new Response(null, { status: 500 }) }]
  ])('%s is an outage to wait out', async (_, path, part) => {
    const answer = await anApp({ ...away, ...part }).request(path, { method: 'POST' })
    expect(answer.status).toBe(503)
    expect(answer.headers.get('retry-after')).toBe('1')
    expect(await answer.json()).toMatchObject({
      error: { data: { refusal: { _tag: 'Unavailable' }, reason: 'the database does not answer' } }
    })
  })

  it('who hung up in the middle of sending is none', async () => {
    const reset = Object.assign(new Error('aborted'), { code: 'ECONNRESET' })
    const { request } = anApp({ trpc: () => Promise.reject(reset) })
    expect((await request('/trpc/x', { method: 'POST', signal: AbortSignal.abort() })).status).toBe(400)
  })

  it('and back, the same is a mistake of ours, named by its request id only', async () => {
    const answer = await anApp({ trpc: () => Promise.reject(new Error('secret detail')) }).request('/trpc/x', {
      headers: { 'x-request-id': 'case-18' }
    })
    expect(answer.status).toBe(500)
    expect(await answer.json()).toEqual({
      error: {
        message: 'Defect',
        code: -32000,
        data: { code: 'INTERNAL_SERVER_ERROR', httpStatus: 500, refusal: { requestId: 'case-18', _tag: 'Defect' } }
      }
    })
  })
})

describe('what the API answers', () => {
  const long = { rows: Array.from({ length: 100 }, (_, i) => ({ number: i, title: '路灯不亮' })) }
  const ask = (answer: Response, headers: Readonly<Record<string, string>> = {}) =>
    anApp({ trpc: async () => answer }).request('/trpc/issue.list', { headers })

  it('travels packed to those who take it so, with its length', async () => {
    const answer = await ask(Response.json(long, { status: 207 }), { 'accept-encoding': 'br, gzip;q=0.8' })
    expect([answer.status, answer.headers.get('content-encoding'), answer.headers.get('vary')]).toEqual([
      207,
      'gzip',
      'accept-encoding'
    ])
    expect(answer.headers.get('content-security-policy')).not.toBeNull()
    const bytes = Buffer.from(await answer.arrayBuffer())
    expect(bytes.length).toBeLessThan(JSON.stringify(long).length / 4)
    expect(JSON.parse(gunzipSync(bytes).toString())).toEqual(long)
  })

  it.each([
    ['to those who say nothing', {}],
    ['to those who want none', { 'accept-encoding': 'gzip;q=0, *;q=0.5' }],
    ['to those who take another only', { 'accept-encoding': 'br' }]
  ])('travels as it is %s', async (_, headers) => {
    const answer = await ask(Response.json(long), headers)
    expect(answer.headers.get('content-encoding')).toBeNull()
    expect(await answer.json()).toEqual(long)
  })

  it('travels as it is where it is short, and where it is a stream of events', async () => {
    const taking = { 'accept-encoding': 'gzip' }
    const short = await ask(Response.json({ ok: true }), taking)
    expect([short.headers.get('content-encoding'), await short.json()]).toEqual([null, { ok: true }])
    const events = new ReadableStream({ start: (stream) => stream.enqueue(new TextEncoder().encode('data: 1\n\n')) })
    const live = await ask(new Response(events, { headers: { 'content-type': 'text/event-stream' } }), taking)
    expect(live.headers.get('content-encoding')).toBeNull()
    const first = await live.body?.getReader().read()
    expect(new TextDecoder().decode(first?.value)).toBe('data: 1\n\n')
  })
})

describe('the page', () => {
  it('is what a place in it answers with, but not a missing file, nor anything under our own paths', async () => {
    const { request } = anApp()
    const status = async (path: string) => {
      const answer = await request(path)
      return [answer.status, answer.headers.get('content-type')?.split(';')[0]]
    }
    const html = [200, 'text/html']
    const missing = [404, 'application/json']
    expect(await status('/')).toEqual(html)
    expect(await status('/issues/0190')).toEqual(html)
    expect(await status('/missing.js')).toEqual(missing)
    expect(await status('/assets/missing')).toEqual(missing)
    expect(await status('/health/other')).toEqual(missing)
    expect(await status('/files/x')).toEqual(missing)
    expect(await status('/trpcx')).toEqual(html)
  })

  it('is not to be posted to', async () => {
    expect((await anApp().request('/issues', { method: 'POST' })).status).toBe(404)
  })

  it('does not leave its folder', async () => {
    expect((await anApp().request('/..%2f..%2fetc%2fhostname.txt')).status).toBe(404)
  })

  it('is asked anew each time, its assets never again', async () => {
    const { request } = anApp()
    const page = await request('/')
    expect(page.headers.get('cache-control')).toBe('no-cache')
    const again = await request('/', { headers: { 'if-none-match': page.headers.get('etag') ?? '' } })
    expect(again.status).toBe(304)
    expect((await request('/assets/main-1a2b.js')).headers.get('cache-control')).toContain('immutable')
  })

  it.each(['br', 'gzip'])('travels packed as %s', async (packing) => {
    const answer = await anApp().request('/assets/main-1a2b.js', { headers: { 'accept-encoding': packing } })
    expect(answer.headers.get('content-encoding')).toBe(packing)
    expect((await answer.arrayBuffer()).byteLength).toBeLessThan(500)
  })

  it('travels plain to those who take no other', async () => {
    const answer = await anApp().request('/assets/main-1a2b.js', { headers: { 'accept-encoding': 'br;q=0' } })
    expect(answer.headers.get('content-encoding')).toBeNull()
    expect((await answer.text()).length).toBe(4000)
  })

  it('may not have been built', async () => {
    expect((await anApp({}, `${aPage()}/none`).request('/')).status).toBe(404)
  })
})

describe('/metrics', () => {
  it('counts requests by area and status and tells whether the database answers', async () => {
    const { request } = anApp()
    await request('/trpc/x', json(2))
    await request('/trpc/a-name-that-a-caller-chose')
    const text = await (await request('/metrics')).text()
    expect(text).toContain('gezhi_requests_total{area="trpc",status="200"} 2')
    expect(text).toContain('gezhi_request_seconds_count{area="trpc"} 2')
    expect(text).toContain('gezhi_database_up 1')
    expect(text).not.toContain('a-name-that-a-caller-chose')
  })
})
