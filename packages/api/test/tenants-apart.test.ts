import { expect, it } from 'vitest'
import { once, openWorld, origin, password, refused } from './harness.ts'
import { httpOf } from './world/http.ts'

const world = await openWorld()
const { signIn, query } = httpOf(world.api, origin)

it('nobody opens an account under the id of somebody in another district, and so gets at their password', async () => {
  const id = world.account.acceptor
  const other = world.as('foreign.systemAdministrator')
  const twin = { ...once(), id, username: 'twin', name: '双', kind: 'person', password: 'Taken-Over-1' } as const
  expect(await refused(other.account.create(twin))).toMatchObject({ _tag: 'Stale' })
  expect(await refused(other.account.resetPassword({ id, password: 'Taken-Over-1' }))).toMatchObject({
    _tag: 'NotFound'
  })
  expect((await signIn('acceptor', 'Taken-Over-1')).status).toBe(401)
  const { status, cookie } = await signIn('acceptor', password)
  expect(status).toBe(200)
  expect((await query('account.me', { cookie })).json.result.data.tenant.name).toBe('试验区')
})
