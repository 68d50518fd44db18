/** The life of a change set over its whole table, and what each guard says. */
import { RoleKey } from '@gezhi/domain/access'
import { ChangeSetId, PersonId, PostId } from '@gezhi/domain/common'
import {
  type ChangeDuty,
  ChangeMove,
  type ChangeScene,
  type ChangeSet,
  ChangeState,
  changeMoves,
  changeOptions,
  type Operation,
  type Post,
  propose,
  staleUnits,
  stepChange,
  UnitNotThere,
  unstaffed
} from '@gezhi/domain/grid'
import { Result } from 'effect'
import { describe, expect, it } from 'vitest'
import { at, aUnit, id } from '../../fixtures.ts'

const now = at('2026-05-04T02:00:00Z')
const later = at('2026-06-01T00:00:00Z')
const [anna, boris] = [PersonId.make(id(1)), PersonId.make(id(2))]
const root = aUnit(1)
const grid = aUnit(2, root)
const rename: Operation = { do: 'amend', id: grid.id, name: '新名' }
const plain = { units: [], born: new Set<never>(), boundaries: new Map<never, never>(), touched: [] }

const aChangeSet = (part: Partial<ChangeSet> = {}): ChangeSet => ({
  ...propose(
    { commandId: id(9) as never, id: ChangeSetId.make(id(8)), title: '拆分', reason: '户数过多', operations: [rename] },
    anna,
    now
  ),
  ...part
})
const standing = (unit = grid) => ({ unitId: unit.id, path: unit.path, name: unit.name, boundary: null })
const aScene = (part: Partial<ChangeScene> = {}): ChangeScene => ({
  by: boris,
  at: now,
  duties: ['proposer', 'approver', 'platform'],
  standsFor: [],
  authors: [],
  unstaffed: () => null,
  standing: () => standing(),
  plan: () => Result.succeed(plain),
  ...part
})
const input = (move: ChangeMove) => (['sendBack', 'withdraw'].includes(move) ? { reason: '再看看' } : {})
const act = (set: ChangeSet, move: ChangeMove, scene: Partial<ChangeScene> = {}, given = {}) =>
  stepChange(set, { move, seen: set.revision, input: { ...input(move), ...given } }, aScene(scene))
const tagOf = (result: ReturnType<typeof act>) =>
  Result.isFailure(result) ? result.failure._tag : result.success.state

describe('a change set', () => {
  for (const state of ChangeState.literals) {
    for (const move of ChangeMove.literals) {
      const { from, to } = changeMoves[move] as { from: ReadonlyArray<ChangeState>; to: ChangeState }
      it(`${state} × ${move}: ${from.includes(state) ? to : 'is not to be had'}`, () => {
        expect(tagOf(act(aChangeSet({ state }), move))).toBe(from.includes(state) ? to : 'WrongChangeState')
      })
    }
  }

  it('goes from draft to force when a second person approves it', () => {
    let set = aChangeSet()
    const steps: ReadonlyArray<[ChangeMove, PersonId | null]> = [
      ['submit', anna],
      ['approve', boris],
      ['publish', boris],
      ['takeEffect', null]
    ]
    for (const [move, by] of steps) set = Result.getOrThrow(act(set, move, { by }))
    expect(set).toMatchObject({ state: 'inForce', approvedBy: boris, inForceAt: now, effectiveAt: now })
  })

  it('is not approved by who proposed it', () => {
    expect(tagOf(act(aChangeSet({ state: 'submitted' }), 'approve', { by: anna }))).toBe('ProposerNotApart')
  })

  it('is not submitted empty, nor with an operation that cannot be done', () => {
    expect(tagOf(act(aChangeSet({ operations: [] }), 'submit'))).toBe('ChangeEmpty')
    const why = new UnitNotThere({ id: grid.id })
    const refused = act(aChangeSet(), 'submit', { plan: () => Result.fail({ operation: 0, why }) })
    expect(refused).toMatchObject({ failure: { _tag: 'ChangeRefused', operation: 0, why: { _tag: 'UnitNotThere' } } })
  })

  it('goes stale when another change comes first, and names the units', () => {
    const set = aChangeSet({ state: 'approved', seen: [standing()] })
    const moved = { standing: () => ({ ...standing(), path: '/1/7/2/' }) }
    expect(act(set, 'publish', moved)).toMatchObject({ failure: { _tag: 'ChangeStale', units: [grid.id] } })
    expect(tagOf(act({ ...set, state: 'published' }, 'takeEffect', { standing: () => undefined }))).toBe('ChangeStale')
    expect(tagOf(act({ ...set, state: 'published' }, 'stall', moved))).toBe('stalled')
    expect(tagOf(act({ ...set, state: 'stalled' }, 'revise', moved))).toBe('draft')
  })

  it('takes effect on its day, not before, and never in the past', () => {
    const set = aChangeSet({ state: 'approved' })
    const early = at('2026-05-03T00:00:00Z')
    expect(tagOf(act(set, 'publish', {}, { effectiveAt: early }))).toBe('EffectNotAhead')
    const published = Result.getOrThrow(act(set, 'publish', {}, { effectiveAt: later }))
    expect(tagOf(act(published, 'takeEffect'))).toBe('ChangeNotDue')
    expect(tagOf(act(published, 'takeEffect', { at: later }))).toBe('inForce')
  })

  it('is withdrawn before its day with a reason, and not after it', () => {
    const published = aChangeSet({ state: 'published', effectiveAt: later })
    expect(Result.getOrThrow(act(published, 'withdraw')).note).toBe('再看看')
    expect(tagOf(act(published, 'withdraw', {}, { reason: undefined }))).toBe('ChangeIncomplete')
    expect(tagOf(act(aChangeSet({ state: 'inForce' }), 'withdraw'))).toBe('WrongChangeState')
  })

  it('is refused to whoever saw an older one', () => {
    const stale = stepChange(aChangeSet({ revision: 3 }), { move: 'submit', seen: 2, input: {} }, aScene())
    expect(stale).toMatchObject({ failure: { _tag: 'Stale', revision: 3 } })
  })

  it('offers what a person may do, and says why something is barred', () => {
    const offered = (state: ChangeState, duties: ReadonlyArray<ChangeDuty>, by = anna) =>
      changeOptions(aChangeSet({ state }), aScene({ duties, by })).map(({ move, barred }) =>
        barred === null ? move : `${move}: ${barred._tag}`
      )
    expect(offered('draft', ['proposer'])).toEqual(['edit', 'submit', 'withdraw'])
    expect(offered('submitted', ['approver'])).toEqual(['approve: ProposerNotApart', 'sendBack', 'withdraw'])
    expect(offered('published', ['proposer', 'approver'])).toEqual(['withdraw'])
    expect(offered('inForce', ['proposer', 'approver'])).toEqual([])
  })
})

it('units that no longer stand as they were seen are told while a set is on its way, and not before or after', () => {
  const seen = [standing()]
  const told = (state: ChangeState, now: ReturnType<typeof standing> | undefined) =>
    staleUnits({ state, seen }, () => now)
  for (const state of ['submitted', 'approved', 'published', 'stalled'] as const) {
    expect(told(state, standing())).toEqual([])
    expect(told(state, { ...standing(), name: '别名' })).toEqual([grid.id])
    expect(told(state, undefined)).toEqual([grid.id])
  }
  for (const state of ['draft', 'inForce', 'withdrawn'] as const) expect(told(state, undefined)).toEqual([])
})

it('posts that begin with a set keep to the rule of posts, among each other too', () => {
  const post = (n: number, who: PersonId): Post => ({
    id: PostId.make(id(n)),
    personId: who,
    role: RoleKey.make('gridWorker'),
    at: { kind: 'unit', id: grid.id },
    from: now,
    to: null,
    revision: 0
  })
  const staffing = { posts: [], levelOf: () => undefined, inductions: [], zone: 'Asia/Shanghai' }
  expect(unstaffed({ ended: [], begun: [post(30, anna), post(31, boris)] }, staffing)).toBeNull()
  expect(unstaffed({ ended: [], begun: [post(30, anna), post(31, anna)] }, staffing)).toMatchObject({
    _tag: 'PostTaken',
    by: post(30, anna).id
  })
})
