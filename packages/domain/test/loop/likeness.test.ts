import { fromMillis } from '@gezhi/domain/common'
import { type Described, likelyFrom, likenessTo } from '@gezhi/domain/loop'
import { describe, expect, it } from 'vitest'

const report = (given: Partial<Described>): Described => ({
  title: '三号楼路灯不亮',
  description: '',
  matter: null,
  path: '/1/2/',
  point: [104, 30.6],
  at: fromMillis(1_772_000_000_000),
  ...given
})

describe('two reports are alike', () => {
  it('by the same words at the same place on the same day', () => {
    const { score, metres, text } = likenessTo(report({}))(report({ description: '路灯不亮，晚上很黑' }))
    expect({ metres, text }).toEqual({ metres: 0, text: 1 })
    expect(score).toBeGreaterThanOrEqual(likelyFrom)
  })

  it('not by other words three hundred metres away', () => {
    const { score } = likenessTo(report({}))(report({ title: '井盖丢失', point: [104.004, 30.6] }))
    expect(score).toBeLessThan(likelyFrom)
  })

  it('by how they begin, however long they go on', () => {
    const story = (end: string) => report({ description: `${'楼下的路灯'.repeat(200)}${end.repeat(2_000)}` })
    expect(likenessTo(story('甲乙'))(story('丙丁')).text).toBe(1)
  })
})
