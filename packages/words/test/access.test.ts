import { AccessRefusal } from '@gezhi/domain/access'
import { BoundaryRefusal, CodeRefusal, GridRefusal } from '@gezhi/domain/grid'
import { expect, it } from 'vitest'
import { explain, locales } from '../src/index.ts'

const id = '01936d00-0000-7000-8000-000000000001'
/** Every fact that a refusal of these contexts may carry. */
const facts = {
  id,
  permission: 'unit.edit',
  permissions: ['unit.edit', 'audit.read'],
  role: 'verifier',
  roles: ['verifier'],
  username: 'somebody',
  lacks: ['kinds'],
  because: 'founded',
  until: '2026-03-05T09:00:00.000Z',
  needs: 'person',
  level: 3,
  parentLevel: 2,
  code: '510199',
  scheme: 'local',
  digits: 12,
  parent: '510199',
  segment: '000',
  kind: null,
  by: id,
  units: 1,
  issues: 2,
  posts: 0,
  buildings: 1,
  from: '2026-03-05T09:00:00.000Z',
  to: '2026-03-05T09:00:00.000Z',
  staffNumber: 'S1',
  points: 5,
  max: 4,
  part: 0,
  ring: 0,
  at: [104, 30.6],
  area: 0,
  people: [id, id],
  items: [id],
  personId: id
}

const members = [AccessRefusal, GridRefusal, CodeRefusal, BoundaryRefusal].flatMap((union) => [...union.members])

it.each(locales)('what is refused, and what to do about it, is said whole in %s', (locale) => {
  for (const member of members) {
    const _tag = member.fields._tag.schema.literal
    const said = explain(locale, { ...facts, _tag })
    expect(said?.what, _tag).not.toMatch(/undefined|\[object|^$/)
    expect(said?.next, _tag).not.toMatch(/undefined|\[object|^$/)
  }
})
