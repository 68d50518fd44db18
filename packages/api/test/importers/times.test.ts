import { assert, describe, it } from '@effect/vitest'
import { type DateOrder, timeReader } from '../../src/importers/times.ts'

const read = (text: string, zone = 'Asia/Shanghai', order: DateOrder = 'auto') => {
  const found = timeReader(zone, order)(text)
  return 'fault' in found ? found.fault : found.at
}

describe('times as registers write them', () => {
  it.each([
    ['2019/2/28 11:25:05', '2019-02-28T03:25:05.000Z'],
    ['2019-02-28 11:25', '2019-02-28T03:25:00.000Z'],
    ['2019.2.28', '2019-02-27T16:00:00.000Z'],
    ['2019年2月28日', '2019-02-27T16:00:00.000Z'],
    ['2019年2月28日 11时25分', '2019-02-28T03:25:00.000Z'],
    ['2019年2月28日 下午3:05', '2019-02-28T07:05:00.000Z'],
    ['20190228', '2019-02-27T16:00:00.000Z'],
    ['20190228112505', '2019-02-28T03:25:05.000Z'],
    ['2017-12-27T13:36:22', '2017-12-27T05:36:22.000Z'],
    ['2017-12-27T13:36:22.123', '2017-12-27T05:36:22.000Z'],
    ['2017-12-27T13:36:22Z', '2017-12-27T13:36:22.000Z'],
    ['2017-12-27 13:36:22+01:00', '2017-12-27T12:36:22.000Z'],
    ['43524', '2019-02-27T16:00:00.000Z'],
    ['43524.475752', '2019-02-28T03:25:05.000Z'],
    ['28/2/2019', '2019-02-27T16:00:00.000Z'],
    ['12/27/2017 01:36:22 PM', '2017-12-27T05:36:22.000Z'],
    ['12/27/2017 12:05:00 am', '2017-12-26T16:05:00.000Z'],
    ['3/3/2019', '2019-03-02T16:00:00.000Z']
  ])('%s is %s', (text, expected) => assert.strictEqual(read(text), expected))

  it.each([
    '2019-02-30',
    '2019-13-01',
    '0219-02-28',
    '31/4/2019',
    '25:00',
    '2019-02-28 24:00',
    '昨天',
    '12',
    '0',
    '',
    '1e5',
    '99999999'
  ])('%s is no time', (text) => assert.strictEqual(read(text), 'BadTime'))

  it('asks which is the day where only the writer knows', () => {
    assert.strictEqual(read('1/2/2019'), 'AmbiguousTime')
    assert.strictEqual(read('1/2/2019', 'UTC', 'dayFirst'), '2019-02-01T00:00:00.000Z')
    assert.strictEqual(read('1/2/2019', 'UTC', 'monthFirst'), '2019-01-02T00:00:00.000Z')
  })

  it('knows where the register says nothing finer than the day', () => {
    const found = timeReader('UTC', 'auto')
    assert.deepStrictEqual(
      ['2019-2-28', '2019-2-28 0:00', '43524'].map(
        (text) => 'dayOnly' in found(text) && Reflect.get(found(text), 'dayOnly')
      ),
      [true, false, true]
    )
  })

  it('follows the clocks of the place when they change', () => {
    const la = (text: string) => read(text, 'America/Los_Angeles')
    assert.strictEqual(la('2018-03-11 01:59:59'), '2018-03-11T09:59:59.000Z')
    assert.strictEqual(la('2018-03-11 02:30:00'), '2018-03-11T10:30:00.000Z') // skipped: by the clock before
    assert.strictEqual(la('2018-03-11 03:00:00'), '2018-03-11T10:00:00.000Z')
    assert.strictEqual(la('2018-11-04 01:30:00'), '2018-11-04T08:30:00.000Z') // twice: the first
    assert.strictEqual(la('2017-12-31 23:30:00'), '2018-01-01T07:30:00.000Z')
    assert.strictEqual(read('1988-07-01 12:00'), '1988-07-01T03:00:00.000Z') // summer time in China
  })
})
