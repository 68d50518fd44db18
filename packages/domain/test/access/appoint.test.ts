import {
  type Account,
  checkPassword,
  checkRoles,
  keepsHouse,
  mayHold,
  notOneself,
  postable,
  type Role,
  RoleKey,
  type Roles
} from '@gezhi/domain/access'
import { AccountId, PersonId } from '@gezhi/domain/common'
import { Result } from 'effect'
import { describe, expect, it } from 'vitest'
import { aRole, id } from '../fixtures.ts'

const key = (text: string) => RoleKey.make(text)

const system = aRole({ key: key('system'), duties: [], permissions: ['account.manage'], administrator: 'system' })
const security = aRole({ key: key('security'), duties: [], permissions: ['role.assign'], administrator: 'security' })
const worker = aRole({ key: key('worker') })
const all = [system, security, worker]
const roles: Roles = new Map(all.map((role) => [role.key, role]))

const tagOf = <E extends { readonly _tag: string }>(result: Result.Result<unknown, E>) =>
  Result.isFailure(result) ? result.failure._tag : 'fine'

const anAccount = (n: number, given: Partial<Account> = {}): Account => ({
  id: AccountId.make(id(n)),
  username: `account${n}`,
  name: '甲',
  kind: 'person',
  personId: null,
  roles: [],
  unitId: null,
  disabled: false,
  revision: 0,
  ...given
})

describe('a password', () => {
  it.each([
    ['Correct-Horse-1', 'acceptor', []],
    ['correct-horse-1', 'acceptor', []],
    ['correcthorse1', 'acceptor', ['kinds']],
    ['Aa1-', 'acceptor', ['length']],
    ['短密码', 'acceptor', ['length', 'kinds']],
    ['一二三四五六七八Aa1', 'acceptor', []],
    ['Acceptor-1', 'acceptor', ['differsFromName']]
  ])('%s of %s lacks %j', (password, username, lacks) => {
    const checked = checkPassword(password, username)
    expect(Result.isFailure(checked) ? checked.failure.lacks : []).toEqual(lacks)
  })
})

describe('what somebody holds', () => {
  it('is known, and no two administrators, nor one and the business', () => {
    expect(tagOf(mayHold([worker.key], roles))).toBe('fine')
    expect(tagOf(mayHold([system.key], roles))).toBe('fine')
    expect(tagOf(mayHold([system.key, security.key], roles))).toBe('RolesApart')
    expect(tagOf(mayHold([system.key, worker.key], roles))).toBe('RolesApart')
    expect(tagOf(mayHold([key('wizard')], roles))).toBe('UnknownRole')
  })

  it('comes with a post only where it is no administrator’s', () => {
    expect(tagOf(postable(worker.key, roles))).toBe('fine')
    expect(tagOf(postable(security.key, roles))).toBe('RolesApart')
  })

  it('is not given by oneself, through a second account either', () => {
    const personId = PersonId.make(id(9))
    const actor = { accountId: AccountId.make(id(1)), personId }
    expect(tagOf(notOneself(actor, anAccount(1), 'role.assign'))).toBe('NotOneself')
    expect(tagOf(notOneself(actor, anAccount(2, { personId }), 'role.assign'))).toBe('NotOneself')
    expect(tagOf(notOneself(actor, anAccount(2), 'role.assign'))).toBe('fine')
    expect(tagOf(notOneself({ ...actor, personId: null }, anAccount(2), 'role.assign'))).toBe('fine')
  })

  it('leaves the house with a key: not after a change that takes away the last one', () => {
    const one = anAccount(1, { roles: [security.key] })
    const other = anAccount(2, { roles: [security.key] })
    expect(tagOf(keepsHouse([one], [{ ...one, disabled: true }], roles))).toBe('LastHolder')
    expect(tagOf(keepsHouse([one, other], [{ ...one, disabled: true }, other], roles))).toBe('fine')
    expect(tagOf(keepsHouse([anAccount(3)], [anAccount(3)], roles))).toBe('fine')
  })
})

describe('a set of roles', () => {
  const unused = { holders: [], named: [] }
  const check = (next: ReadonlyArray<Role>, use: Parameters<typeof checkRoles>[1] = unused) =>
    tagOf(checkRoles(next, use))

  it('names each once, and gives the keys to the house to somebody', () => {
    expect(check(all)).toBe('fine')
    expect(check([...all, worker])).toBe('KeysTwice')
    expect(check([system, worker])).toBe('PermissionLost')
  })

  it('keeps administrators and business within their bounds', () => {
    expect(check([{ ...system, permissions: ['account.manage', 'issue.read'] }, security])).toBe('RoleOversteps')
    expect(check([...all, aRole({ key: key('usurper'), permissions: ['audit.read'] })])).toBe('RoleOversteps')
  })

  it('keeps what is held or asked for, and makes nobody two administrators', () => {
    expect(check([system, security], { holders: [[worker.key]], named: [] })).toBe('RoleStillHeld')
    expect(check([system, security], { holders: [], named: [worker.key] })).toBe('RoleStillHeld')
    const turned = [system, security, { ...worker, permissions: [], duties: [], administrator: 'audit' as const }]
    expect(check(turned, { holders: [[worker.key, system.key]], named: [] })).toBe('RolesApart')
  })
})
