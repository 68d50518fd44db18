import { expect, it } from 'vitest'
import { divisionsBelow, regionOf, regionsIn } from '../src/index.ts'

it('goes down from the provinces to a county', async () => {
  expect(await regionsIn(null)).toHaveLength(31)
  expect(await regionsIn('42')).toContainEqual({ code: '4203', name: '十堰市' })
  expect(await regionsIn('4203')).toContainEqual({ code: '420302', name: '茅箭区' })
  expect(await regionsIn('420302')).toEqual([])
  expect(await regionOf('420302')).toEqual({ code: '420302', name: '茅箭区' })
  expect(await regionOf('999999')).toBeNull()
})

it('has the streets of a county with their communities, those above first, every code once', async () => {
  const found = await divisionsBelow('420302')
  const codes = new Set(['420302'])
  for (const { code, within } of found) {
    expect(codes.has(within)).toBe(true)
    expect(code.startsWith(within)).toBe(true)
    expect(codes.has(code)).toBe(false)
    codes.add(code)
  }
  const streets = found.filter(({ code }) => code.length === 9)
  expect(streets.length).toBeGreaterThan(4)
  expect(streets[0]).toEqual({ code: streets[0]?.code, name: expect.stringMatching(/(街道|镇|乡)$/), within: '420302' })
  const first = streets[0]?.code ?? ''
  expect(await divisionsBelow(first)).toEqual(found.filter(({ within }) => within === first))
})

it('names places, not committees', async () => {
  const [, first] = await divisionsBelow('110101')
  expect(first).toEqual({ code: '110101001001', name: '多福巷社区', within: '110101001' })
})

it('has a prefecture without counties as its own only county, and nothing below what is none', async () => {
  expect(await regionsIn('4419')).toEqual([{ code: '441900', name: '东莞市' }])
  expect((await divisionsBelow('441900')).length).toBeGreaterThan(500)
  for (const none of ['', '42', '4203', '999999', '42030', '../../42']) expect(await divisionsBelow(none)).toEqual([])
})
