import { AccountId } from '@gezhi/domain/common'
import { describe, expect, it } from 'vitest'
import { anId, once, openWorld, origin, password, refused } from './harness.ts'
import { httpOf } from './world/http.ts'

const world = await openWorld()
const { ask, signIn, query, mutate } = httpOf(world.api, origin)

const whoIs = async (headers: Record<string, string>) => {
  const { json } = await query('account.me', headers)
  return json.result?.data.account.username ?? json.error.data.refusal._tag
}

describe('logging in', () => {
  it('by user name and password opens a session that every procedure knows', async () => {
    const { status, cookie, json } = await signIn('acceptor', password)
    expect(status).toBe(200)
    expect(await whoIs({ cookie })).toBe('acceptor')
    expect(await whoIs({ authorization: `Bearer ${json.token}` })).toBe('acceptor')
    await ask('/auth/sign-out', { body: {}, headers: { cookie } })
    expect(await whoIs({ cookie })).toBe('NotSignedIn')
  })

  it('takes user names with dashes, in whatever case they are typed', async () => {
    expect((await signIn('Grid-Worker', password)).status).toBe(200)
  })

  it('with a wrong password, an unknown name or as a service says the same to everybody', async () => {
    const [wrong, unknown, service] = await Promise.all([
      signIn('verifier', 'Wrong-Horse-1'),
      signIn('nobody-at-all', 'Wrong-Horse-1'),
      signIn('service-account', 'Wrong-Horse-1')
    ])
    expect([wrong, unknown, service].map(({ status }) => status)).toEqual([401, 401, 401])
    expect(unknown.json).toEqual(wrong.json)
    expect(service.json).toEqual(wrong.json)
  })

  it('carries no cookie for another page', async () => {
    const { cookie } = await signIn('acceptor', password)
    expect(await whoIs({ cookie, origin: 'http://elsewhere.test' })).toBe('NotSignedIn')
    const foreign = await ask('/auth/sign-in/username', {
      body: { username: 'acceptor', password },
      headers: { origin: 'http://elsewhere.test', cookie }
    })
    expect(foreign.status).toBe(403)
  })

  it('is written down, whether it succeeds or fails', async () => {
    await signIn('dispatcher', 'Wrong-Horse-1')
    await signIn('dispatcher', password)
    const { rows } = await world
      .as('auditAdministrator')
      .audit.list({ of: 'access', accountId: world.account.dispatcher })
    expect(rows.map((row) => 'what' in row && row.what)).toEqual(['signIn', 'signIn.failed'])
  })

  it.each([
    '/auth/sign-up/email',
    '/auth/update-user',
    '/auth/change-password',
    '/auth/verify-password',
    '/auth/api-key/create'
  ])('leaves no side door: %s is shut', async (path) => {
    expect((await ask(path, { body: {} })).status).toBe(404)
  })
})

describe('five wrong passwords in a row', () => {
  it('close the account, for the right one too, until an administrator opens it', async () => {
    for (let i = 0; i < 5; i++) expect((await signIn('supervisor', `Wrong-${i}`)).status).toBe(401)
    for (let i = 0; i < 2; i++) {
      const { status, json } = await signIn('supervisor', password)
      expect({ status, code: json.code }).toEqual({ status: 429, code: 'LOCKED_OUT' })
    }
    const system = world.as('systemAdministrator')
    const { rows } = await system.account.list({ text: 'supervisor' })
    expect(rows[0]?.lockedUntil).not.toBeNull()
    await system.account.unlock({ id: world.account.supervisor })
    expect((await signIn('supervisor', password)).status).toBe(200)
  })

  it('do not when a right one comes between', async () => {
    for (let i = 0; i < 3; i++) await signIn('verifier', `Wrong-${i}`)
    expect((await signIn('verifier', password)).status).toBe(200)
    for (let i = 0; i < 3; i++) await signIn('verifier', `Wrong-${i}`)
    expect((await signIn('verifier', password)).status).toBe(200)
  })
})

describe('a new password', () => {
  it('ends all sessions but the one that asks, and opens the door alone', async () => {
    const [here, there] = [await signIn('grid-leader', password), await signIn('grid-leader', password)]
    const { json } = await query('account.sessions', { cookie: here.cookie })
    expect(json.result.data.filter(({ current }: { current: boolean }) => current)).toHaveLength(1)
    const next = 'Better-Horse-2'
    const changed = await mutate('account.changePassword', { old: password, password: next }, { cookie: here.cookie })
    expect(changed.status).toBe(200)
    expect(await whoIs({ cookie: here.cookie })).toBe('grid-leader')
    expect(await whoIs({ cookie: there.cookie })).toBe('NotSignedIn')
    expect((await signIn('grid-leader', password)).status).toBe(401)
    expect((await signIn('grid-leader', next)).status).toBe(200)
  })

  it('needs the old one, and to be none that is guessed first', async () => {
    const me = world.as('gridInstructor').account
    const change = (old: string, next: string) => refused(me.changePassword({ old, password: next }))
    expect(await change('Wrong-Horse-1', 'Better-Horse-2')).toEqual({ _tag: 'WrongPassword' })
    expect(await change(password, 'short')).toEqual({ _tag: 'WeakPassword', lacks: ['length', 'kinds'] })
    expect(await change(password, 'Grid-Instructor-1')).toEqual({ _tag: 'WeakPassword', lacks: ['differsFromName'] })
  })

  it('given by an administrator ends all sessions', async () => {
    const { cookie } = await signIn('community-secretary', password)
    await world
      .as('systemAdministrator')
      .account.resetPassword({ id: world.account.communitySecretary, password: 'Given-Horse-3' })
    expect(await whoIs({ cookie })).toBe('NotSignedIn')
    expect((await signIn('community-secretary', 'Given-Horse-3')).status).toBe(200)
  })

  it('does not come from guessing at the old one', async () => {
    const me = world.as('neighbour').account
    for (let i = 0; i < 5; i++) await refused(me.changePassword({ old: `Wrong-${i}`, password: 'Better-Horse-2' }))
    const locked = await refused(me.changePassword({ old: password, password: 'Better-Horse-2' }))
    expect(locked._tag).toBe('LockedOut')
  })
})

describe('one’s own sessions', () => {
  it('can be ended one by one, nobody else’s', async () => {
    const [here, there] = [await signIn('building-head', password), await signIn('building-head', password)]
    const { json } = await query('account.sessions', { cookie: here.cookie })
    const other = json.result.data.find(({ current }: { current: boolean }) => !current)
    expect(await refused(world.as('acceptor').account.endSession({ id: other.id }))).toMatchObject({ _tag: 'NotFound' })
    expect((await mutate('account.endSession', { id: other.id }, { cookie: here.cookie })).status).toBe(200)
    expect(await whoIs({ cookie: there.cookie })).toBe('NotSignedIn')
    expect(await whoIs({ cookie: here.cookie })).toBe('building-head')
  })
})

describe('a disabled account', () => {
  it('is out at once and does not come back in until it is enabled', async () => {
    const { cookie } = await signIn('department-handler', password)
    const system = world.as('systemAdministrator').account
    const id = world.account.departmentHandler
    const { revision } = await system.disable({ ...once(), id, seen: 0 })
    expect(await whoIs({ cookie })).toBe('NotSignedIn')
    expect((await signIn('department-handler', password)).json.code).toBe('ACCOUNT_DISABLED')
    await system.enable({ ...once(), id, seen: revision })
    expect((await signIn('department-handler', password)).status).toBe(200)
  })
})

describe('a key of a service', () => {
  const keys = world.as('securityAdministrator').apiKey

  it('is shown once, opens what the service may, and nothing after it is revoked', async () => {
    const made = await keys.create({ accountId: world.account.serviceAccount, name: '热线接入', days: 30 })
    const key = { 'x-api-key': made.key }
    expect(await whoIs(key)).toBe('service-account')
    expect((await mutate('issue.report', world.aReport(), key)).json.result.data.channel).toBe('service')
    expect((await query('account.list', key, {})).json.error.data.refusal._tag).toBe('Forbidden')
    const listed = await keys.list({})
    expect(JSON.stringify(listed)).not.toContain(made.key)
    expect(listed).toMatchObject([{ id: made.id, name: '热线接入', accountName: '热线平台' }])
    await keys.revoke({ id: made.id })
    expect(await whoIs(key)).toBe('NotSignedIn')
  })

  it('is not given to people, nor by another district', async () => {
    const asked = { name: '脚本', days: 1 }
    expect(await refused(keys.create({ accountId: world.account.acceptor, ...asked }))).toEqual({
      _tag: 'WrongKind',
      needs: 'service'
    })
    const foreign = world.as('foreign.securityAdministrator').apiKey
    expect(await refused(foreign.create({ accountId: world.account.serviceAccount, ...asked }))).toMatchObject({
      _tag: 'NotFound'
    })
    const { id } = await keys.create({ accountId: world.account.serviceAccount, ...asked })
    expect(await refused(foreign.revoke({ id }))).toMatchObject({ _tag: 'NotFound', what: 'apiKey' })
  })

  it('that is wrong is nobody’s', async () => {
    expect(await whoIs({ 'x-api-key': 'gezhi_wrong' })).toBe('NotSignedIn')
  })
})

describe('the log-in of a terminal', () => {
  const client = { client_id: 'gezhi-terminal' }
  const grant_type = 'urn:ietf:params:oauth:grant-type:device_code'
  const begin = () => ask('/auth/device/code', { body: client })
  const poll = (device_code: string) => ask('/auth/device/token', { body: { grant_type, device_code, ...client } })
  /** The terminal waits between two questions; here the clock is set back instead. */
  const patience = () => world.sql`update auth_device_code set last_polled_at = now() - interval '1 minute'`

  it('is approved in the page by whoever is logged in there', async () => {
    const { cookie } = await signIn('acceptor', password)
    const { json: code } = await begin()
    expect(code.verification_uri_complete).toBe(`${origin}/device?user_code=${code.user_code}`)
    expect((await poll(code.device_code)).json.error).toBe('authorization_pending')
    const looked = await ask(`/auth/device?user_code=${code.user_code}`, { headers: { cookie } })
    expect(looked.json).toMatchObject({ status: 'pending', client_id: 'gezhi-terminal' })
    const approved = await ask('/auth/device/approve', { body: { userCode: code.user_code }, headers: { cookie } })
    expect(approved.json).toEqual({ success: true })
    await patience()
    const { json: token } = await poll(code.device_code)
    expect(await whoIs({ authorization: `Bearer ${token.access_token}` })).toBe('acceptor')
    await patience()
    expect((await poll(code.device_code)).json.error).toBe('invalid_grant')
  })

  it('can be denied, and is not approved by nobody', async () => {
    const { cookie } = await signIn('acceptor', password)
    const { json: code } = await begin()
    const body = { userCode: code.user_code }
    expect((await ask('/auth/device/approve', { body })).status).toBe(401)
    await ask(`/auth/device?user_code=${code.user_code}`, { headers: { cookie } })
    expect((await ask('/auth/device/deny', { body, headers: { cookie } })).json).toEqual({ success: true })
    expect((await poll(code.device_code)).json.error).toBe('access_denied')
  })

  it('is for our terminal alone', async () => {
    expect((await ask('/auth/device/code', { body: { client_id: 'somebody-else' } })).json.error).toBe('invalid_client')
  })
})

it('an account made by an administrator can log in at once', async () => {
  const system = world.as('systemAdministrator').account
  const id = AccountId.make(anId())
  const command = {
    ...once(),
    id,
    username: 'newcomer',
    name: '新人',
    kind: 'person' as const,
    password: 'Fresh-Horse-4'
  }
  const written = await system.create(command)
  expect(written).toEqual({ id, revision: 0 })
  expect(await system.create(command)).toEqual(written)
  const { cookie } = await signIn('newcomer', 'Fresh-Horse-4')
  expect((await query('account.me', { cookie })).json.result.data).toMatchObject({
    account: { username: 'newcomer' },
    roles: [],
    permissions: ['signedIn']
  })
})

it('without a public address of its own a server goes by the host that a request names', async () => {
  const local = await openWorld({ origin: undefined })
  const host = '127.0.0.1:4310'
  const there = httpOf(local.api, `http://${host}`)
  const headers = { host, origin: `http://${host}` }
  const body = { username: 'acceptor', password }
  const signedIn = await there.ask('/auth/sign-in/username', { body, headers })
  expect(signedIn.status).toBe(200)
  const me = await there.query('account.me', { ...headers, cookie: signedIn.cookie })
  expect(me.json.result.data.account.username).toBe('acceptor')
  const elsewhere = await there.ask('/auth/sign-in/username', {
    body,
    headers: { host, origin: 'http://elsewhere.test', cookie: signedIn.cookie }
  })
  expect(elsewhere.status).toBe(403)
  const code = await there.ask('/auth/device/code', { body: { client_id: 'gezhi-terminal' }, headers: { host } })
  expect(code.json.verification_uri).toBe(`http://${host}/device`)
})
