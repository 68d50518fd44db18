import { once } from 'node:events'
import { request } from 'node:http'
import { afterEach, describe, expect, it } from 'vitest'
import { type Listener, listen } from '../src/listener.ts'
import { anApp } from './fakes.ts'

const open: Array<Listener> = []
afterEach(async () => {
  for (const listener of open.splice(0)) await listener.close(0)
})

const start = async (answer: Parameters<typeof listen>[2], port = 0) => {
  const listener = await listen('127.0.0.1', port, answer)
  open.push(listener)
  return listener
}

const url = (listener: Listener) => `http://127.0.0.1:${listener.port}/`

describe('the open port', () => {
  it('is refused when another program has it', async () => {
    const { port } = await start(() => new Response())
    await expect(start(() => new Response(), port)).rejects.toMatchObject({
      _tag: 'AddressRefused',
      port,
      why: 'taken'
    })
  })

  it('is refused on an address of another machine', async () => {
    await expect(listen('192.0.2.1', 0, () => new Response())).rejects.toMatchObject({ why: 'elsewhere' })
  })

  it('lets an answer that was begun be finished when it closes, and hangs up on streams of events', async () => {
    const { promise: asked, resolve: onAsked } = Promise.withResolvers<void>()
    const { promise: answer, resolve: finish } = Promise.withResolvers<Response>()
    const listener = await start((request) => {
      if (request.headers.get('accept') === 'text/event-stream') return new Response(new ReadableStream())
      onAsked()
      return answer
    })
    const stream = await fetch(url(listener), { headers: { accept: 'text/event-stream' } })
    const answered = fetch(url(listener)).then((response) => response.text())
    await asked
    const closed = listener.close(60_000)
    finish(new Response('done'))
    expect(await answered).toBe('done')
    await closed
    await expect(stream.text()).rejects.toThrow()
    await expect(fetch(url(listener))).rejects.toThrow()
  })

  it('does not wait for ever for one that is never finished', async () => {
    const { promise: asked, resolve: onAsked } = Promise.withResolvers<void>()
    const listener = await start(() => {
      onAsked()
      return new Promise<Response>(() => {})
    })
    const cut = expect(fetch(url(listener))).rejects.toThrow()
    await asked
    await listener.close(20)
    await cut
  })
})

describe('a body beyond the limit, over a real connection', () => {
  it.each([
    ['announced', { 'content-length': String(12 * 2 ** 20) }],
    ['in chunks', { 'transfer-encoding': 'chunked' }]
  ])('%s: is refused with its tag and the server goes on', async (_, length) => {
    const listener = await start(anApp().app.fetch)
    const sent = request(url(listener).concat('trpc/x'), {
      method: 'POST',
      headers: { 'content-type': 'application/json', ...length }
    })
    sent.on('error', () => {})
    const answer = once(sent, 'response')
    sent.end(Buffer.alloc(12 * 2 ** 20))
    const [response] = await answer
    let text = ''
    for await (const chunk of response) text += chunk
    expect(response.statusCode).toBe(413)
    expect(text).toContain('"_tag":"TooLarge"')
    expect((await fetch(url(listener).concat('health/live'))).status).toBe(200)
  })

  it('is refused in words also to those who read nothing before they have sent everything', async () => {
    const listener = await start(anApp().app.fetch)
    const answer = await fetch(url(listener).concat('files/import'), {
      method: 'POST',
      headers: { 'content-type': 'application/octet-stream' },
      body: new Uint8Array(30 * 2 ** 20)
    })
    expect(answer.status).toBe(413)
    expect(await answer.json()).toMatchObject({ error: { data: { refusal: { _tag: 'TooLarge' } } } })
  })
})

it('tells the log-in where a request comes from, whatever the request says', async () => {
  const seen: Array<string | undefined> = []
  const { app } = anApp({
    auth: async (_, address) => {
      seen.push(address)
      return new Response()
    }
  })
  const listener = await start(app.fetch)
  await fetch(url(listener).concat('auth/session'), { headers: { 'x-forwarded-for': '203.0.113.7' } })
  expect(seen).toEqual(['127.0.0.1'])
})
