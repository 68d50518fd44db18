import type { Failure } from '@gezhi/client'
import { locales } from '@gezhi/words'
import { describe, expect, it } from 'vitest'
import { say } from '../../src/app/say.ts'
import { aWorld } from '../fixtures.ts'

const said = (locale: 'zh-CN' | 'en', failure: Failure) => say(aWorld({ locale }), failure)
const cause = null

describe('what did not work is told in two sentences', () => {
  it.each<[string, Failure, RegExp, RegExp]>([
    ['nobody there', { kind: 'unreachable', cause }, /连接不上 http/, /does not answer\. Make sure/],
    ['an ill server', { kind: 'defect', status: 502, cause }, /HTTP 502。请稍后再试/, /HTTP 502\. Try again/],
    ['another server', { kind: 'defect', status: 404, cause }, /不像是格致服务器（HTTP 404）/, /not look like Gezhi/],
    ['a page for people', { kind: 'defect', status: 200, cause }, /请核对地址/, /Check the address/],
    ['nonsense', { kind: 'defect', status: null, cause }, /没有给出可用的答复/, /no answer that makes sense/]
  ])('%s', (_who, failure, zh, en) => {
    expect(said('zh-CN', failure)).toMatch(zh)
    expect(said('en', failure)).toMatch(en)
  })

  it('each in marks of its own language', () => {
    for (const locale of locales) {
      const text = said(locale, { kind: 'refused', refusal: { _tag: 'PlaceMissing' } })
      expect(text).toMatch(locale === 'en' ? /^No place is given\. .+\.$/ : /^还没有说明地点。.+。$/)
      // there is no map here to point at
      expect(text).not.toMatch(/地图| map /)
    }
  })
})
