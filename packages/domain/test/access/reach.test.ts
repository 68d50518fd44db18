import { type Ground, reaches, reachesAccount, reachesAll, reachesPerson, type Scope } from '@gezhi/domain/access'
import { OrganisationId, UnitId } from '@gezhi/domain/common'
import type { Assignee } from '@gezhi/domain/loop'
import { describe, expect, it } from 'vitest'
import { id } from '../fixtures.ts'

const paths = new Map([
  [UnitId.make(id(1)), '/1/'],
  [UnitId.make(id(2)), '/1/2/'],
  [UnitId.make(id(3)), '/1/2/3/'],
  [UnitId.make(id(4)), '/1/4/']
])
const serves = new Map([
  [OrganisationId.make(id(11)), [UnitId.make(id(1))]],
  [OrganisationId.make(id(12)), [UnitId.make(id(3))]],
  [OrganisationId.make(id(13)), []]
])
const ground: Ground = {
  root: '/1/',
  pathOf: (unit) => paths.get(unit),
  servedBy: (organisation) => serves.get(organisation) ?? []
}

const unit = (n: number): Assignee => ({ kind: 'unit', id: UnitId.make(id(n)) })
const organisation = (n: number): Assignee => ({ kind: 'organisation', id: OrganisationId.make(id(n)) })
const street: ReadonlyArray<Scope> = [{ kind: 'unit', id: UnitId.make(id(2)), path: '/1/2/' }]
const root: ReadonlyArray<Scope> = [{ kind: 'unit', id: UnitId.make(id(1)), path: '/1/' }]
const everywhere: ReadonlyArray<Scope> = [{ kind: 'tenant' }]
const bureau: ReadonlyArray<Scope> = [{ kind: 'organisation', id: OrganisationId.make(id(11)) }]

describe('a role held in a street', () => {
  it('reaches the street and what lies below, not what is above or beside', () => {
    expect([2, 3].map((n) => reaches(street, unit(n), ground))).toEqual([true, true])
    expect([1, 4, 99].map((n) => reaches(street, unit(n), ground))).toEqual([false, false, false])
  })

  it('reaches organisations that serve nothing beyond it', () => {
    expect([11, 12, 13].map((n) => reaches(street, organisation(n), ground))).toEqual([false, true, false])
  })

  it('reaches people with a post there, and nobody who has none', () => {
    expect(reachesPerson(street, [{ at: unit(4) }, { at: unit(3) }], ground)).toBe(true)
    expect(reachesPerson(street, [{ at: unit(4) }], ground)).toBe(false)
    expect(reachesPerson(street, [], ground)).toBe(false)
  })

  it('reaches accounts that reach no further than itself', () => {
    const there = { unitId: UnitId.make(id(3)) }
    expect(reachesAccount(street, there, [], ground)).toBe(true)
    expect(reachesAccount(street, there, [{ at: unit(3) }, { at: unit(4) }], ground)).toBe(false)
    expect(reachesAccount(street, { unitId: null }, [], ground)).toBe(false)
  })
})

it('a role held at the root, or in the whole tenant, reaches everything', () => {
  for (const scopes of [root, everywhere]) {
    expect(reachesAll(scopes, ground)).toBe(true)
    expect(reaches(scopes, organisation(13), ground)).toBe(true)
    expect(reachesPerson(scopes, [], ground)).toBe(true)
    expect(reachesAccount(scopes, { unitId: null }, [], ground)).toBe(true)
  }
  expect(reachesAll(street, ground)).toBe(false)
})

it('a role held in an organisation reaches that one alone', () => {
  expect([11, 12].map((n) => reaches(bureau, organisation(n), ground))).toEqual([true, false])
  expect(reaches(bureau, unit(3), ground)).toBe(false)
})
