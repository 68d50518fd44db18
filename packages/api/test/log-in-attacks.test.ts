import { describe, expect, it } from 'vitest'
import { openWorld, origin, password } from './harness.ts'
import { httpOf } from './world/http.ts'

const world = await openWorld()
const { ask, signIn, query, mutate } = httpOf(world.api, origin)

const whoIs = async (headers: Record<string, string>) => {
  const { json } = await query('account.me', headers)
  return json.result?.data.account.username ?? json.error.data.refusal._tag
}

it('nobody is taken for somebody who came with the same header from a gate before the server', async () => {
  const gate = { authorization: `Basic ${btoa('gate:open')}` }
  const [one, other] = [await signIn('acceptor', password), await signIn('dispatcher', password)]
  expect(await whoIs({ ...gate, cookie: one.cookie })).toBe('acceptor')
  expect(await whoIs({ ...gate, cookie: other.cookie })).toBe('dispatcher')
  expect(await whoIs(gate)).toBe('NotSignedIn')
})

it('guesses at one account that come all at once are counted one by one', async () => {
  const guesses = await Promise.all(Array.from({ length: 12 }, (_, i) => signIn('supervisor', `Wrong-Horse-${i}`)))
  const looked = guesses.filter(({ status }) => status === 401)
  const shut = guesses.filter(({ json }) => json.code === 'LOCKED_OUT')
  expect([looked.length, shut.length]).toEqual([5, 7])
})

it('so are guesses at the old password of whoever left a page open', async () => {
  const { cookie } = await signIn('community-secretary', password)
  const guesses = await Promise.all(
    Array.from({ length: 12 }, (_, i) =>
      mutate('account.changePassword', { old: `Wrong-Horse-${i}`, password: 'Correct-Horse-2' }, { cookie })
    )
  )
  const tags = guesses.map(({ json }) => json.error?.data.refusal?._tag)
  expect(tags.filter((tag) => tag === 'WrongPassword')).toHaveLength(5)
  expect(tags.filter((tag) => tag === 'LockedOut')).toHaveLength(7)
})

it('another page signs nobody in', async () => {
  const answer = await ask('/auth/sign-in/username', {
    body: { username: 'acceptor', password },
    headers: { origin: 'http://elsewhere.test' }
  })
  expect(answer.status).toBe(403)
  expect(answer.cookie).toBe('')
})

describe('a character that no database keeps is refused with its field', () => {
  const grant = 'urn:ietf:params:oauth:grant-type:device_code'
  const bodies: ReadonlyArray<readonly [path: string, body: Record<string, string>, field: string]> = [
    ['/auth/sign-in/username', { username: 'a\u0000b', password }, 'username'],
    ['/auth/sign-in/username', { username: 'acceptor', password: '\u0000' }, 'password'],
    ['/auth/device/code', { client_id: 'gezhi-terminal', scope: 'a\u0000b' }, 'scope'],
    ['/auth/device/token', { client_id: 'gezhi-terminal', device_code: '\u0000', grant_type: grant }, 'device_code']
  ]
  it.each(bodies)('%s %j', async (path, body, field) => {
    const { status, json } = await ask(path, { body })
    expect({ status, fault: json.error?.data.refusal.faults[0].path }).toEqual({ status: 400, fault: field })
  })

  it('in forms and addresses too', async () => {
    const form = await ask('/auth/device/code', {
      body: 'client_id=gezhi-terminal&scope=%00',
      headers: { 'content-type': 'application/x-www-form-urlencoded' }
    })
    expect(form.status).toBe(400)
    expect((await ask('/auth/device?user_code=%00')).status).toBe(400)
  })
})

it('a whole office behind one address lets its terminals in', async () => {
  const { cookie } = await signIn('gridWorker', password)
  const looks: Array<number> = []
  for (let i = 0; i < 8; i += 1) {
    const { json } = await ask('/auth/device/code', { body: { client_id: 'gezhi-terminal' }, address: '10.9.9.9' })
    const look = await ask(`/auth/device?user_code=${json.user_code}`, { headers: { cookie }, address: '10.9.9.9' })
    looks.push(look.status)
  }
  expect(new Set(looks)).toEqual(new Set([200]))
})
