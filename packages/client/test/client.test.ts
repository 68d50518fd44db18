import { once } from 'node:events'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { describe, expect, it } from 'vitest'
import { connect, failureOf, type LiveMessage, newId, refusalOf } from '../src/index.ts'
import { openService } from './service.ts'

const { server, line, key } = await openService()
const gezhi = connect({ url: line.origin, apiKey: key })
const point = [104.005, 30.61] as const

const told = async (call: Promise<unknown>) =>
  failureOf(
    await call.then(
      () => null,
      (error: unknown) => error
    )
  )

const all = async <A>(stream: AsyncIterable<A>): Promise<ReadonlyArray<A>> => {
  const found: Array<A> = []
  for await (const one of stream) found.push(one)
  return found
}

describe('a service', () => {
  it('whose answer is lost on the way gets it again, and the issue is there once', async () => {
    const title = `电梯停运 ${newId()}`
    line.lose(2)
    const issue = await gezhi.report({ title, point })
    const found = await all(gezhi.issues({ text: title }))
    expect(found.map(({ id }) => id)).toEqual([issue.id])
  })

  it('is told why it is refused, by tag and with the facts', async () => {
    const call = gezhi.report({ title: '没有地点' })
    await expect(call).rejects.toThrow()
    expect(refusalOf(await call.catch((error: unknown) => error))).toEqual({ _tag: 'PlaceMissing' })
    expect(await told(gezhi.report({ title: ' ', point }))).toMatchObject({
      kind: 'refused',
      refusal: { _tag: 'BadInput', faults: [{ path: 'title' }] }
    })
  })

  it('with a wrong key is nobody, for calls and for events', async () => {
    const nobody = connect({ url: server.origin, apiKey: `${key}x` })
    expect(await told(nobody.report({ title: '电梯停运', point }))).toMatchObject({ refusal: { _tag: 'NotSignedIn' } })
    expect(await told(nobody.live().next())).toMatchObject({ refusal: { _tag: 'NotSignedIn' } })
  })

  it('learns that nobody answers, and that something else answers', async () => {
    const away = connect({ url: 'http://127.0.0.1:9', retries: 0 })
    expect(await told(away.api.system.info.query())).toMatchObject({ kind: 'unreachable' })
    const page = createServer((_request, response) => response.end('<!doctype html>')).listen(0, '127.0.0.1')
    await once(page, 'listening')
    const elsewhere = connect({ url: `http://127.0.0.1:${(page.address() as AddressInfo).port}` })
    expect(await told(elsewhere.api.system.info.query())).toMatchObject({ kind: 'defect', status: 200 })
    page.close()
  })
})

describe('a list', () => {
  const word = `分页${newId().slice(-6)}`

  it('comes to its end page by page, each line once, the newest first', async () => {
    for (const n of [1, 2, 3, 4, 5]) await gezhi.report({ title: `${word} ${n}`, point })
    const titles = (await all(gezhi.issues({ text: word, limit: 2 }))).map(({ title }) => title)
    expect(titles).toEqual([5, 4, 3, 2, 1].map((n) => `${word} ${n}`))
  })

  it('that is left early is asked for no further', async () => {
    for await (const { title } of gezhi.issues({ text: word, limit: 2 })) {
      expect(title).toBe(`${word} 5`)
      break
    }
  })
})

describe('events', () => {
  const next = async (stream: AsyncGenerator<LiveMessage>, life: string): Promise<LiveMessage> => {
    for (;;) {
      const { value } = await stream.next()
      if (value !== undefined && value.event.life === life) return value
    }
  }

  it('go on where they broke off: what happened meanwhile comes first, nothing twice', async () => {
    const stopping = new AbortController()
    let stands: () => void = () => {}
    const standing = new Promise<void>((resolve) => {
      stands = resolve
    })
    const stream = gezhi.live({ signal: stopping.signal, onConnection: (connected) => connected && stands() })
    const first = next(stream, 'issue')
    await standing
    const direct = connect({ url: server.origin, apiKey: key })
    const before = await direct.report({ title: '断线之前', point })
    expect((await first).event).toMatchObject({ id: before.id, stage: 'reported' })

    line.cut()
    const missed = [
      await direct.report({ title: '断线之中一', point }),
      await direct.report({ title: '断线之中二', point })
    ]
    line.mend()
    const after = [await next(stream, 'issue'), await next(stream, 'issue')]
    expect(after.map(({ event }) => 'id' in event && event.id)).toEqual(missed.map(({ id }) => id))

    // another process takes up what this one kept
    const later = connect({ url: line.origin, apiKey: key }).live({
      after: (await first).cursor ?? '',
      signal: stopping.signal
    })
    expect((await next(later, 'issue')).event).toMatchObject({ id: missed[0]?.id })
    stopping.abort()
    expect((await stream.next()).done).toBe(true)
  })
})
