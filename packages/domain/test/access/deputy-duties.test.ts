import {
  type Actor,
  couldTake,
  dutiesToward,
  grantsOf,
  inSteadOf,
  type Role,
  RoleKey,
  type Roles,
  workLeftBy
} from '@gezhi/domain/access'
import { AccountId, DeputyId, PersonId, PostId, TenantId, UnitId } from '@gezhi/domain/common'
import { type Deputy, type Post, standingsAt } from '@gezhi/domain/grid'
import { evolve, type Issue, step } from '@gezhi/domain/loop'
import { Result } from 'effect'
import { describe, expect, it } from 'vitest'
import { aCommand, anIssue, aRole, aScene, at, grid, id } from '../fixtures.ts'

const key = (text: string) => RoleKey.make(text)
const roles: Roles = new Map<RoleKey, Role>(
  [aRole({ key: key('worker'), duties: ['handler'] }), aRole({ key: key('verifier'), duties: ['verifier'] })].map(
    (role) => [role.key, role]
  )
)
const paths = new Map([
  [UnitId.make(grid.id), '/1/2/3/4/'],
  [UnitId.make(id(3)), '/1/2/3/'],
  [UnitId.make(id(1)), '/1/']
])
const pathOf = (unit: UnitId) => paths.get(unit)
const now = at('2026-03-02T09:00:00+08:00')

const person = (n: number) => PersonId.make(id(n))
const [handler, verifier, deputy] = [person(4), person(5), person(8)]
const aPost = (n: number, personId: PersonId, role: string, unit: string): Post => ({
  id: PostId.make(id(60 + n)),
  personId,
  role: key(role),
  at: { kind: 'unit', id: UnitId.make(unit) },
  from: at('2026-01-01T00:00:00Z'),
  to: null,
  revision: 0
})
const posts = [aPost(1, handler, 'worker', grid.id), aPost(2, verifier, 'verifier', id(1))]
const link = (n: number, standsFor: PersonId, personId: PersonId): Deputy => ({
  id: DeputyId.make(id(80 + n)),
  standsFor,
  personId,
  posts: null,
  from: at('2026-03-01T00:00:00Z'),
  to: at('2026-03-09T00:00:00Z'),
  reason: null,
  revision: 0
})

const actorOf = (personId: PersonId, deputies: ReadonlyArray<Deputy>): Actor => {
  const postsOf = (one: PersonId) => posts.filter((post) => post.personId === one)
  const standings = standingsAt(postsOf, deputies, now)(personId)
  const account = { roles: [], unitId: null, disabled: false }
  return {
    tenantId: TenantId.make(id(50)),
    accountId: AccountId.make(id(51)),
    personId,
    kind: 'person',
    name: '甲',
    grants: grantsOf(account, postsOf(personId), standings, now, pathOf),
    standsFor: [...new Set(standings.flatMap(({ via }) => via))]
  }
}

/** As the service sets it, for somebody who deputises. */
const sceneOf = (actor: Actor) => {
  const duties = (issue: Issue) => dutiesToward(actor, roles, issue, pathOf)
  const base = aScene({
    by: actor.personId,
    at: now,
    standsFor: actor.standsFor,
    inSteadOf: (issue, asked) => inSteadOf(actor, roles, issue, asked, pathOf)
  })
  return { ...base, duties }
}

const sent = anIssue({
  stage: 'received',
  path: '/1/2/3/4/',
  reporter: { kind: 'none' },
  lead: grid,
  tasks: [{ role: 'lead', assignee: grid, done: false, result: null }]
})

describe('a deputy', () => {
  it('has the duties of whom they stand for, and it is told in whose stead they used them', () => {
    const actor = actorOf(deputy, [link(1, handler, deputy)])
    const scene = sceneOf(actor)
    expect(scene.duties(sent)).toEqual(['handler'])
    const moved = Result.getOrThrow(step(sent, aCommand('start'), scene))
    expect([moved.by, moved.inSteadOf]).toEqual([deputy, [handler]])
    expect(evolve(sent, moved).handledBy).toEqual([deputy, handler])
  })

  it('does in their own name what is their duty anyway', () => {
    const scene = sceneOf(actorOf(handler, [link(1, verifier, handler)]))
    expect(Result.getOrThrow(step(sent, aCommand('start'), scene)).inSteadOf).toBeUndefined()
  })

  const handled = anIssue({ ...sent, stage: 'handled', handledBy: [handler] })
  const verify = (actor: Actor, issue: Issue) =>
    step(issue, aCommand('verify', { seen: issue.revision }), sceneOf(actor))

  it('of a handler does not verify what that handler handled, nor of a chain', () => {
    const both = actorOf(deputy, [link(1, handler, deputy), link(2, verifier, deputy)])
    expect(verify(both, handled)).toMatchObject({ failure: { _tag: 'HandlerNotApart' } })
    expect(Result.isSuccess(verify(both, { ...handled, handledBy: [person(9)] }))).toBe(true)
    expect(Result.isSuccess(verify(actorOf(deputy, [link(2, verifier, deputy)]), handled))).toBe(true)
    const chain = actorOf(deputy, [link(1, handler, person(7)), link(3, person(7), deputy), link(2, verifier, deputy)])
    expect(verify(chain, handled)).toMatchObject({ failure: { _tag: 'HandlerNotApart' } })
    expect(verify(chain, { ...handled, handledBy: [person(7)] })).toMatchObject({
      failure: { _tag: 'HandlerNotApart' }
    })
  })

  it('leaves what they handled in somebody’s stead to a third one: neither verifies it', () => {
    const moved = Result.getOrThrow(step(sent, aCommand('start'), sceneOf(actorOf(deputy, [link(1, handler, deputy)]))))
    const after = { ...evolve(sent, moved), stage: 'handled' as const }
    const represented = actorOf(handler, [link(2, verifier, handler)])
    expect(verify(represented, after)).toMatchObject({ failure: { _tag: 'HandlerNotApart' } })
    expect(Result.isSuccess(verify(actorOf(verifier, []), after))).toBe(true)
  })
})

describe('what is left when a post ends', () => {
  const [work] = posts as [Post, Post]
  const left = (post: Post, all: ReadonlyArray<Post>) => workLeftBy(post, { roles, posts: all, pathOf })

  it('is all of the place where nobody else handles, else what the leaver has in hand', () => {
    expect(left(work, posts)).toEqual([{ of: 'place', place: work.at, handledBy: null }])
    const colleague = aPost(3, person(9), 'worker', grid.id)
    expect(left(work, [...posts, colleague])).toEqual([{ of: 'place', place: work.at, handledBy: handler }])
  })

  it('is what waits for a duty that nobody else has there or above', () => {
    const local = aPost(4, person(9), 'verifier', id(3))
    expect(left(local, [local])).toMatchObject([{ of: 'stages', stages: ['handled'], path: '/1/2/3/' }])
    expect(left(local, [local, ...posts])).toEqual([])
  })

  it('can be taken by whoever has one of its duties there or above', () => {
    const could = (post: Post) => couldTake(work, [post], roles, pathOf)
    expect(could(aPost(5, person(9), 'worker', id(3)))).toBe(true)
    expect(could(aPost(5, person(9), 'verifier', id(3)))).toBe(false)
    expect(could(aPost(5, person(9), 'worker', id(77)))).toBe(false)
  })
})
