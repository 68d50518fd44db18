import { areaOf, checkBoundary, contains } from '@gezhi/domain/grid'
import { Result } from 'effect'
import { expect, it } from 'vitest'
import { largeDistrict } from '../src/index.ts'
import { randomOf } from '../src/random.ts'
import { now } from './demo.ts'

const units = largeDistrict(1, 400, now)
const atLevel = (level: number) => units.filter(({ unit }) => unit.level === level)

it('a large district has as many grids as asked for, in communities and streets', () => {
  expect([0, 1, 2, 3].map((level) => atLevel(level).length)).toEqual([1, 1, 16, 400])
  expect(new Set(units.map(({ unit }) => unit.code)).size).toBe(units.length)
})

it('its borders cross themselves nowhere and leave nothing between them', () => {
  expect(units.filter(({ boundary }) => Result.isFailure(checkBoundary(boundary)))).toEqual([])
  const whole = areaOf(atLevel(0)[0]!.boundary)
  for (const level of [1, 2, 3]) {
    expect(atLevel(level).reduce((sum, { boundary }) => sum + areaOf(boundary), 0)).toBeCloseTo(whole, 0)
  }
  const random = randomOf(3, 'points')
  for (let i = 0; i < 100; i++) {
    const point = [118.6 + random.between(-0.02, 0.02), 33.3 + random.between(-0.02, 0.02)] as const
    for (const level of [0, 1, 2, 3]) {
      expect(atLevel(level).filter(({ boundary }) => contains(boundary, point))).toHaveLength(1)
    }
  }
})
