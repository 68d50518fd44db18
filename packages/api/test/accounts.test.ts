import { type AssignRoles, type CreateAccount, RoleKey } from '@gezhi/domain/access'
import { AccountId, PersonId } from '@gezhi/domain/common'
import { describe, expect, it } from 'vitest'
import { anId, once, openWorld, refused } from './harness.ts'

const world = await openWorld()
const system = world.as('systemAdministrator').account
const security = world.as('securityAdministrator').account

const key = (text: string) => RoleKey.make(text)

let made = 0
const anAccount = (given: Partial<CreateAccount> = {}): CreateAccount => {
  made += 1
  return {
    ...once(),
    id: AccountId.make(anId()),
    username: `made-${made}`,
    name: '新账号',
    kind: 'person',
    password: 'Fresh-Horse-4',
    ...given
  }
}

const assign = (id: AccountId, seen: number, ...roles: ReadonlyArray<string>): AssignRoles => ({
  ...once(),
  id,
  seen,
  roles: roles.map(key),
  unitId: null
})

const opened = async (given: Partial<CreateAccount> = {}) => {
  const account = anAccount(given)
  await system.create(account)
  return account.id
}

describe('a new account', () => {
  it('has no roles until whoever assigns them does', async () => {
    const id = await opened()
    await security.assignRoles(assign(id, 0, 'districtManager'))
    const { rows } = await system.list({ text: '新账号' })
    expect(rows.find((row) => row.id === id)).toMatchObject({ roles: ['districtManager'], revision: 1 })
  })

  it('has a user name that nobody else has, in no other district either', async () => {
    const taken = (username: string) => refused(system.create(anAccount({ username })))
    expect(await taken('acceptor')).toEqual({ _tag: 'UsernameTaken', username: 'acceptor' })
    expect(await taken('x-acceptor')).toEqual({ _tag: 'UsernameTaken', username: 'x-acceptor' })
  })

  it('of a person has a password that holds, of a service none', async () => {
    expect(await refused(system.create(anAccount({ password: 'weakling' })))).toEqual({
      _tag: 'WeakPassword',
      lacks: ['kinds']
    })
    expect(await refused(system.create(anAccount({ kind: 'service' })))).toEqual({ _tag: 'WrongKind', needs: 'person' })
    const { password: _none, ...without } = anAccount()
    expect(await refused(system.create(without))).toMatchObject({ _tag: 'BadInput', faults: [{ path: 'password' }] })
    await system.create({ ...without, ...once(), id: AccountId.make(anId()), kind: 'service' })
  })

  it('belongs to a person of the district, or to nobody', async () => {
    const personId = PersonId.make(anId())
    expect(await refused(system.create(anAccount({ personId })))).toEqual({
      _tag: 'NotFound',
      what: 'person',
      id: personId
    })
  })
})

describe('three administrators', () => {
  it('stay apart from each other and from the business', async () => {
    const id = await opened()
    const apart = async (...roles: ReadonlyArray<string>) =>
      (await refused(security.assignRoles(assign(id, 0, ...roles))))._tag
    expect(await apart('systemAdministrator', 'auditAdministrator')).toBe('RolesApart')
    expect(await apart('systemAdministrator', 'acceptor')).toBe('RolesApart')
    expect(await apart('wizard')).toBe('UnknownRole')
  })

  it('stay apart also where one person has a second account, or a post', async () => {
    const second = await opened({ personId: world.person.systemAdministrator })
    expect(await refused(security.assignRoles(assign(second, 0, 'auditAdministrator')))).toMatchObject({
      _tag: 'RolesApart'
    })
    const posted = world.account.gridWorker
    expect(await refused(security.assignRoles(assign(posted, 0, 'auditAdministrator')))).toMatchObject({
      _tag: 'RolesApart'
    })
    const plain = await opened()
    await security.assignRoles(assign(plain, 0, 'auditAdministrator'))
    expect(
      await refused(system.amend({ ...once(), id: plain, seen: 1, personId: world.person.verifier }))
    ).toMatchObject({
      _tag: 'RolesApart'
    })
  })

  it('do nothing of it to themselves', async () => {
    const own = world.account.securityAdministrator
    expect(await refused(security.assignRoles(assign(own, 0, 'districtManager')))).toEqual({
      _tag: 'NotOneself',
      permission: 'role.assign'
    })
    const me = world.account.systemAdministrator
    expect(await refused(system.disable({ ...once(), id: me, seen: 0 }))).toMatchObject({ _tag: 'NotOneself' })
    expect(await refused(system.resetPassword({ id: me, password: 'Other-Horse-5' }))).toMatchObject({
      _tag: 'NotOneself'
    })
    expect(await refused(system.amend({ ...once(), id: me, seen: 0, personId: world.person.acceptor }))).toMatchObject({
      _tag: 'NotOneself'
    })
  })

  it('never are none: the last one who assigns roles is not disabled', async () => {
    const last = { ...once(), id: world.account.securityAdministrator, seen: 0 }
    expect(await refused(system.disable(last))).toEqual({ _tag: 'LastHolder', permission: 'role.assign' })
    const deputy = await opened()
    await security.assignRoles(assign(deputy, 0, 'securityAdministrator'))
    await system.disable({ ...last, ...once() })
    await system.enable({ ...last, ...once(), seen: 1 })
  })
})

describe('an account manager of a street', () => {
  it('sees and changes accounts of the street, and no others', async () => {
    const manager = await opened({ username: 'street-system' })
    await security.assignRoles({ ...assign(manager, 0, 'systemAdministrator'), unitId: world.unit.west })
    const street = world.asAccount(manager).account
    const names = async () => (await street.list({})).rows.map(({ username }) => username)
    expect(await names()).toEqual(['street-system'])
    const inside = anAccount({ unitId: world.unit.south })
    await street.create(inside)
    expect(await names()).toEqual([inside.username, 'street-system'])
    expect(await refused(street.create(anAccount({ unitId: world.unit.east })))).toEqual({
      _tag: 'OutOfScope',
      permission: 'account.manage'
    })
    expect(await refused(street.create(anAccount()))).toMatchObject({ _tag: 'OutOfScope' })
    for (const id of [world.account.acceptor, world.account.eastDispatcher]) {
      expect(await refused(street.disable({ ...once(), id, seen: 0 }))).toEqual({
        _tag: 'NotFound',
        what: 'account',
        id
      })
    }
  })
})

it('accounts of another district do not exist', async () => {
  const foreign = world.as('foreign.systemAdministrator').account
  const id = world.account.acceptor
  const same = { _tag: 'NotFound', what: 'account', id }
  expect(await refused(foreign.amend({ ...once(), id, seen: 0, name: '别人' }))).toEqual(same)
  expect(await refused(foreign.resetPassword({ id, password: 'Other-Horse-5' }))).toEqual(same)
  expect(await refused(foreign.unlock({ id }))).toEqual(same)
  expect((await foreign.list({ limit: 200 })).rows.map(({ username }) => username[0])).not.toContain('a')
})

it('everybody learns who they are here', async () => {
  expect(await world.as('streetDispatcher').account.me()).toMatchObject({
    account: { username: 'street-dispatcher', kind: 'person' },
    tenant: { name: '试验区', zone: 'Asia/Shanghai' },
    roles: [{ key: 'streetDispatcher', name: { zh: '街道派遣员' } }],
    duties: ['dispatcher', 'handler'],
    scopes: [{ kind: 'unit', id: world.unit.west, name: '西街街道' }],
    personId: world.person.streetDispatcher
  })
})
