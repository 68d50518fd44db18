import { Result } from 'effect'
import { describe, expect, it } from 'vitest'
import { RoleKey } from '../../../src/access/index.ts'
import { PersonId, PostId } from '../../../src/common/index.ts'
import {
  type Clearance,
  type Cleared,
  clear,
  heldDown,
  type Notice,
  NoticeCode,
  nothingCleared,
  noticeCodeFrom,
  noticeLacks,
  type Post,
  publicNotice,
  publishNotice,
  surnameOf,
  type Unit,
  withdrawNotice
} from '../../../src/grid/index.ts'
import { at, aUnit, id } from '../../fixtures.ts'

const district = aUnit(1)
const community = aUnit(2, district)
const grid = aUnit(3, community)
const chain = [district, community, grid]

const aNotice = (unit: Unit, part: Partial<Notice> = {}): Notice => ({
  unitId: unit.id,
  code: NoticeCode.make('abcdefghjk23'),
  since: null,
  supervisionPhone: null,
  howToReport: null,
  revision: 0,
  ...part
})

const said = (...notices: ReadonlyArray<Notice>) => {
  const byUnit = new Map(notices.map((one) => [one.unitId, one]))
  return (unitId: Unit['id']) => byUnit.get(unitId)
}

const post: Post = {
  id: PostId.make(id(40)),
  personId: PersonId.make(id(41)),
  role: RoleKey.make('gridLeader'),
  at: { kind: 'unit', id: grid.id },
  from: at('2026-01-01T00:00:00Z'),
  to: null,
  revision: 0
}

const cleared = (part: Partial<Clearance> = {}): Clearance => ({
  postId: post.id,
  name: 'whole',
  phone: 'own',
  dutyPhone: null,
  consent: 'a form',
  revision: 0,
  ...part
})

const shownWith = (clearance: Clearance | undefined, posts: ReadonlyArray<Post> = [post]) =>
  publicNotice({
    chain,
    noticeOf: said(aNotice(district, { supervisionPhone: '0838-1234567' })),
    posts,
    personOf: () => ({ name: '欧阳某某', phone: '13800000000' }),
    clearanceOf: () => clearance,
    boundaryOf: () => null
  })

describe('what strangers see of a person', () => {
  it('is nothing by itself', () => {
    expect(shownWith(undefined)?.people).toEqual([])
  })

  it('is what the person agreed to, field by field', () => {
    expect(shownWith(cleared())?.people).toEqual([
      { role: 'gridLeader', name: { kind: 'whole', text: '欧阳某某' }, phone: '13800000000' }
    ])
    expect(shownWith(cleared({ name: 'surname', phone: 'hidden' }))?.people).toEqual([
      { role: 'gridLeader', name: { kind: 'surname', text: '欧阳' }, phone: null }
    ])
    expect(shownWith(cleared({ name: 'hidden', phone: 'duty', dutyPhone: '0838-7654321' }))?.people).toEqual([
      { role: 'gridLeader', name: null, phone: '0838-7654321' }
    ])
  })

  it('is gone at once when it is taken back, or when the post is no more in force', () => {
    expect(shownWith(cleared(nothingCleared))?.people).toEqual([])
    expect(shownWith(cleared(), [])?.people).toEqual([])
  })
})

describe('agreement', () => {
  const wish: Cleared = { name: 'whole', phone: 'hidden', dutyPhone: null, consent: null }

  it('is said by whoever enters it for somebody else; who enters it for themselves agrees by that', () => {
    expect(Result.isFailure(clear(wish, false))).toBe(true)
    expect(Result.isSuccess(clear(wish, true))).toBe(true)
    expect(Result.isSuccess(clear({ ...wish, consent: 'a form' }, false))).toBe(true)
  })

  it('to a duty phone names the number', () => {
    expect(clear({ ...wish, phone: 'duty' }, true)).toMatchObject({ failure: { lacks: ['dutyPhone'] } })
  })

  it('is taken back without a word, and leaves nothing', () => {
    const back = clear({ ...wish, name: 'hidden', dutyPhone: '0838-7654321', consent: 'a form' }, false)
    expect(back).toMatchObject({ success: nothingCleared })
  })
})

describe('a notice', () => {
  it('takes from the nearest unit above what it does not say itself', () => {
    const notices = said(
      aNotice(district, { supervisionPhone: '110-1', howToReport: 'district' }),
      aNotice(community, { supervisionPhone: '110-2' })
    )
    expect(heldDown(chain, notices, 'supervisionPhone')).toEqual({ text: '110-2', from: community.id })
    expect(heldDown(chain, notices, 'howToReport')).toEqual({ text: 'district', from: district.id })
    expect(heldDown(chain, said(), 'howToReport')).toBeNull()
  })

  it('is published with a supervision phone only, once, and keeps its code', () => {
    const now = at('2026-03-05T01:00:00Z')
    expect(publishNotice(aNotice(grid), null, now)).toMatchObject({ failure: { _tag: 'NoticeLacks' } })
    const published = Result.getOrThrow(publishNotice(aNotice(grid), '0838-1', now))
    expect(published).toEqual(aNotice(grid, { since: now }))
    expect(publishNotice(published, '0838-1', now)).toMatchObject({ failure: { _tag: 'NoticePublic', since: now } })
    const withdrawn = Result.getOrThrow(withdrawNotice(published))
    expect(withdrawn).toEqual(aNotice(grid))
    expect(withdrawNotice(withdrawn)).toMatchObject({ failure: { _tag: 'NoticeWithdrawn' } })
  })

  it('says what it would do better to have', () => {
    expect(noticeLacks(shownWith(undefined)!)).toEqual(['boundary', 'people', 'phone'])
    expect(noticeLacks(shownWith(cleared())!)).toEqual(['boundary'])
  })
})

it('codes are of twelve letters that are not mistaken for each other', () => {
  expect(noticeCodeFrom(Uint8Array.from({ length: 12 }, (_, i) => i * 23))).toMatch(/^[2-9a-hjkmnp-z]{12}$/)
})

it.each([
  ['欧阳某某', '欧阳'],
  ['欧阳', '欧'],
  ['王某', '王'],
  ['Jane Doe', 'Doe']
])('the surname of %s is %s', (name, surname) => {
  expect(surnameOf(name)).toBe(surname)
})
