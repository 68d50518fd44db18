import { it as property } from '@effect/vitest'
import {
  type Actor,
  AdministratorKind,
  administratorMay,
  deskOf,
  dutiesToward,
  type Grant,
  grantsOf,
  mayKnowReporter,
  oversteps,
  permit,
  type Role,
  RoleKey,
  type Roles,
  rolesTogether,
  sees,
  sightOf,
  worksFor
} from '@gezhi/domain/access'
import { AccountId, OrganisationId, PersonId, PostId, TenantId, UnitId } from '@gezhi/domain/common'
import type { Post } from '@gezhi/domain/grid'
import { Result, Schema } from 'effect'
import { assert, describe, it } from 'vitest'
import { anIssue, aRole, at, department, id, people } from '../fixtures.ts'

const key = (text: string) => RoleKey.make(text)
const roles: Roles = new Map<RoleKey, Role>(
  [
    aRole({ key: key('worker'), duties: ['handler'] }),
    aRole({ key: key('acceptor'), duties: ['acceptor'] }),
    aRole({ key: key('verifier'), duties: ['verifier'] }),
    aRole({ key: key('system'), duties: [], permissions: ['account.manage'], administrator: 'system' }),
    aRole({ key: key('security'), duties: [], permissions: ['apiKey.manage'], administrator: 'security' })
  ].map((role) => [role.key, role])
)

const unit = (n: number, path: string) => ({ kind: 'unit', id: UnitId.make(id(n)), path }) as const
const paths = new Map([
  [UnitId.make(id(3)), '/1/2/3/'],
  [UnitId.make(id(4)), '/1/2/3/4/'],
  [UnitId.make(id(5)), '/1/2/5/']
])
const pathOf = (unitId: UnitId) => paths.get(unitId)

const anActor = (...grants: ReadonlyArray<Grant>): Actor => ({
  tenantId: TenantId.make(id(50)),
  accountId: AccountId.make(id(51)),
  personId: PersonId.make(id(1)),
  kind: 'person',
  name: '甲',
  grants,
  standsFor: []
})

describe('what somebody may see', () => {
  const inGrid = anIssue({ path: '/1/2/3/4/', reporter: { kind: 'none' } })

  it('is the subtree of their post, not the one beside it', () => {
    const sight = sightOf(anActor({ role: key('worker'), scope: unit(3, '/1/2/3/') }), roles)
    assert.isTrue(sees(sight, inGrid))
    assert.isFalse(sees(sight, { ...inGrid, path: '/1/2/30/4/' }))
    assert.isFalse(sees(sight, { ...inGrid, path: '/1/2/5/' }))
  })

  it('is what their organisation was sent, wherever it lies', () => {
    const scope = { kind: 'organisation', id: OrganisationId.make(department.id) } as const
    const sight = sightOf(anActor({ role: key('worker'), scope }), roles)
    assert.isFalse(sees(sight, inGrid))
    assert.isTrue(
      sees(sight, { ...inGrid, tasks: [{ role: 'assist', assignee: department, done: true, result: null }] })
    )
  })

  it('is always what they reported themselves', () => {
    const sight = sightOf(anActor(), roles)
    assert.isTrue(sees(sight, { ...inGrid, reporter: { kind: 'person', id: PersonId.make(id(1)) } }))
    assert.isFalse(sees(sight, { ...inGrid, reporter: { kind: 'person', id: PersonId.make(id(2)) } }))
  })
})

describe('what somebody may do', () => {
  it('names the roles that would have allowed what was refused', () => {
    const refused = permit(anActor({ role: key('worker'), scope: { kind: 'tenant' } }), roles, 'apiKey.manage')
    assert.deepInclude(Result.isFailure(refused) && refused.failure, { _tag: 'Forbidden', roles: [key('security')] })
  })

  it('as a handler is only what was sent to where they work', () => {
    const actor = anActor({ role: key('worker'), scope: unit(3, '/1/2/3/') })
    const sent = (n: number) => ({ kind: 'unit', id: UnitId.make(id(n)) }) as const
    assert.isTrue(worksFor(actor, roles, sent(4), pathOf))
    assert.isFalse(worksFor(actor, roles, sent(5), pathOf))
    const issue = anIssue({ path: '/1/2/3/4/', reporter: { kind: 'none' } })
    assert.deepStrictEqual(dutiesToward(actor, roles, issue, pathOf), [])
    assert.deepStrictEqual(dutiesToward(actor, roles, { ...issue, lead: sent(4) }, pathOf), ['handler'])
  })

  it('shows a confidential reporter to the acceptor and to nobody else', () => {
    const [confided, open] = [anIssue({ confidential: true }), anIssue()]
    assert.isTrue(mayKnowReporter(people.verifier, ['acceptor'], confided))
    assert.isFalse(mayKnowReporter(people.verifier, ['handler', 'verifier', 'supervisor'], confided))
    assert.isTrue(mayKnowReporter(people.verifier, ['handler'], open))
    assert.isFalse(mayKnowReporter(people.verifier, [], open))
  })

  it('shows whom it was entered for to whoever entered it, wherever it lies', () => {
    const sight = sightOf(anActor({ role: key('worker'), scope: unit(3, '/1/2/3/') }), roles)
    const reporter = (by: PersonId) => ({ kind: 'contact', id: id(70), by }) as const
    const mine = anIssue({ path: '/1/9/', confidential: true, reporter: reporter(PersonId.make(id(1))) })
    const other = anIssue({ path: '/1/9/', confidential: true, reporter: reporter(PersonId.make(id(2))) })
    assert.deepStrictEqual([sees(sight, mine), sees(sight, other)], [true, false])
    assert.isTrue(mayKnowReporter(PersonId.make(id(1)), [], mine))
    assert.isFalse(mayKnowReporter(PersonId.make(id(1)), ['handler'], other))
    // it is not theirs to rate or take back
    assert.deepStrictEqual(dutiesToward(anActor(), roles, mine, pathOf), [])
  })

  it('follows posts while they are in force and ends with the account', () => {
    const post: Post = {
      id: PostId.make(id(60)),
      personId: PersonId.make(id(1)),
      role: key('worker'),
      at: { kind: 'unit', id: UnitId.make(id(3)) },
      from: at('2026-01-01T00:00:00Z'),
      to: at('2026-02-01T00:00:00Z'),
      revision: 0
    }
    const account = { roles: [], unitId: null, disabled: false }
    assert.strictEqual(grantsOf(account, [post], [], at('2026-01-31T23:59:59Z'), pathOf).length, 1)
    assert.strictEqual(grantsOf(account, [post], [], at('2026-02-01T00:00:00Z'), pathOf).length, 0)
    assert.strictEqual(
      grantsOf({ ...account, disabled: true }, [post], [], at('2026-01-15T00:00:00Z'), pathOf).length,
      0
    )
  })

  it('puts on the desk the stages whose next move is theirs', () => {
    const desk = deskOf(anActor({ role: key('acceptor'), scope: unit(3, '/1/2/3/') }), roles)
    assert.deepStrictEqual(desk.places, [{ stages: ['reported', 'verified', 'rated'], paths: ['/1/2/3/'] }])
    const handler = deskOf(anActor({ role: key('worker'), scope: unit(4, '/1/2/3/4/') }), roles)
    assert.deepStrictEqual(handler.leads.stages, ['dispatched', 'received', 'handling'])
  })
})

describe('the three administrators', () => {
  it('are never one person, and none of them does the business', () => {
    assert.isTrue(Result.isFailure(rolesTogether([key('system'), key('security')], roles)))
    assert.isTrue(Result.isFailure(rolesTogether([key('system'), key('worker')], roles)))
    assert.isTrue(Result.isSuccess(rolesTogether([key('worker'), key('acceptor')], roles)))
    assert.isTrue(Result.isSuccess(rolesTogether([key('system')], roles)))
  })

  it('are given no more than their kind may have', () => {
    const greedy = aRole({ administrator: 'audit', permissions: ['audit.read', 'issue.read'] })
    assert.deepStrictEqual(oversteps(greedy), ['issue.read'])
  })

  it('share no power over each other', () => {
    const powers = AdministratorKind.literals.flatMap((kind) =>
      administratorMay[kind].filter((permission) =>
        ['account.manage', 'role.assign', 'apiKey.manage', 'audit.read', 'reference.edit'].includes(permission)
      )
    )
    assert.strictEqual(new Set(powers).size, powers.length)
  })
})

const Path = Schema.Array(Schema.Int.check(Schema.isBetween({ minimum: 1, maximum: 12 }))).check(
  Schema.isMinLength(1),
  Schema.isMaxLength(4)
)

property.prop(
  'who sees an issue sees it from every unit above it, and from no unit beside it',
  [Path, Path],
  ([mine, its]) => {
    const path = (serials: ReadonlyArray<number>) => `/${serials.join('/')}/`
    const sight = sightOf(anActor({ role: key('worker'), scope: unit(9, path(mine)) }), roles)
    const above = mine.every((serial, i) => its[i] === serial)
    return sees(sight, anIssue({ path: path(its), reporter: { kind: 'none' } })) === above
  }
)
