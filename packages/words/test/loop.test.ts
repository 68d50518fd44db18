import { LoopRefusal, Move, rowOf, TraceLine } from '@gezhi/domain/loop'
import { describe, expect, it } from 'vitest'
import { explain, type Locale, locales, words } from '../src/index.ts'

const id = '01936d00-0000-7000-8000-000000000001'
const facts = {
  what: 'issue',
  id,
  issueId: id,
  commandId: id,
  revision: 3,
  move: 'finish',
  stage: 'handled',
  duties: ['handler', 'acceptor'],
  missing: ['result', 'reason'],
  fields: ['limit'],
  matter: '0102',
  ground: 'repeat',
  allowed: ['notCompetent', 'wrongPlace'],
  until: '2026-03-05T09:00:00.000Z',
  due: '2026-03-05T09:00:00.000Z',
  max: 2,
  open: 2,
  count: 2,
  first: [{ id, name: 'No. 3', unitId: id, unitName: 'G1' }]
}

const tags = LoopRefusal.members.map((member) => member.fields._tag.schema.literal)

describe.each(locales)('in %s', (locale: Locale) => {
  it.each(tags)('%s says what is the matter and what can be done, with its facts in it', (_tag) => {
    const said = explain(locale, { ...facts, _tag })
    const text = `${said?.what} ${said?.next}`
    expect(said?.next).not.toBe('')
    expect(text).not.toMatch(/undefined|\[object|NaN|2026-03-05T/)
    if (locale === 'en') expect(text).not.toMatch(/\p{Script=Han}/u)
  })

  it('every rule of a route is a sentence, whether it found somebody or not', () => {
    const { trace } = words(locale).loop
    for (const rule of TraceLine.fields.rule.literals) {
      for (const name of [null, '春水街道']) {
        expect(trace[rule]({ taken: name !== null, name })).not.toMatch(/null|undefined/)
      }
    }
  })

  it('moves out of one stage are told apart by their words', () => {
    const { moves, stages } = words(locale).loop
    for (const stage of Object.keys(stages)) {
      const open = Move.literals.filter((move) => rowOf(move).from.some((from) => from === stage))
      expect(new Set(open.map((move) => moves[move].do)).size).toBe(open.length)
    }
  })
})

it('a moment in a refusal is written in the zone of the tenant', () => {
  const refusal = { _tag: 'PastDue', due: '2026-03-05T20:00:00.000Z' }
  expect(explain('zh-CN', refusal)?.what).toBe('时限已于 3月6日 04:00 到期，不能再延期')
  expect(explain('en', refusal, 'America/New_York')?.what).toBe(
    'The limit ran out 5 Mar, 15:00, so it cannot be extended'
  )
})

it('limits are said in the units they are counted in', () => {
  const { limits } = words('zh-CN').loop
  expect(limits.continuous(360)).toBe('6 小时')
  expect(limits.continuous(45)).toBe('45 分钟')
  expect(limits.working_day(5)).toBe('5 个工作日')
  expect(words('en').loop.limits.working_hour(1)).toBe('1 working hour')
})
