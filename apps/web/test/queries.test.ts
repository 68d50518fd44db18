import { fromMillis } from '@gezhi/domain/common'
import { describe, expect, it } from 'vitest'
import { createIntention } from '../src/queries/intention.ts'
import { mayPass } from '../src/queries/query-client.ts'
import { stalenessOf } from '../src/queries/staleness.ts'
import type { LiveMessage } from '../src/queries/types.ts'

describe('the id of a command', () => {
  it('stays while the same thing is sent again, so that it has one effect', () => {
    const intention = createIntention()
    const first = intention.idFor({ move: 'receive' })
    expect(intention.idFor({ move: 'receive' })).toBe(first)
  })

  it('is another one for another thing, and after an answer', () => {
    const intention = createIntention()
    const first = intention.idFor({ move: 'receive' })
    const other = intention.idFor({ move: 'return' })
    expect(other).not.toBe(first)
    intention.done()
    expect(intention.idFor({ move: 'return' })).not.toBe(other)
  })
})

describe('what may be tried again by itself', () => {
  const refusal = (tag: string) => Object.assign(new Error(tag), { data: { refusal: { _tag: tag } } })

  it('a network that was away, and a database that did not answer', () => {
    expect(mayPass(new TypeError('Failed to fetch'))).toBe(true)
    expect(mayPass(refusal('Unavailable'))).toBe(true)
  })

  it('no refusal, and no failure of the server itself', () => {
    expect(mayPass(refusal('Stale'))).toBe(false)
    expect(mayPass(Object.assign(new Error('defect'), { data: { refusal: null, httpStatus: 500 } }))).toBe(false)
  })
})

describe('what live events make old', () => {
  type Life = Exclude<LiveMessage['life'], 'missed'>
  const event = (life: Life, id = 'a', revision = 1): LiveMessage => ({
    life,
    id,
    revision,
    at: fromMillis(0),
    move: null,
    stage: null
  })

  it('lists, and each issue up to the revision that was heard of last', () => {
    const stale = stalenessOf([event('issue', 'a', 3), event('issue', 'b', 1), event('issue', 'a', 2)])
    expect(stale).toEqual({
      all: false,
      keys: [['issues']],
      issues: new Map([
        ['a', 3],
        ['b', 1]
      ])
    })
  })

  it('registers, each once', () => {
    const stale = stalenessOf([event('unit'), event('boundary'), event('reference')])
    expect(stale.all === false && stale.keys).toEqual([['grid'], ['account'], ['reference']])
  })

  it('everything, where nobody can say', () => {
    expect(stalenessOf([event('issue'), { life: 'missed' }])).toEqual({ all: true })
  })
})
