import { expect, it } from 'vitest'
import { openWorld } from './harness.ts'

const world = await openWorld()

it('the map is told what has a position, and how many that are in all', async () => {
  const { issue } = world.as('districtManager')
  const { point: _point, ...placeless } = world.aReport({ title: '只说了在哪个网格', unitId: world.unit.grid1 })
  await issue.report(placeless)
  for (const title of ['楼道堆物', '路面有坑']) await issue.report(world.aReport({ title }))
  const { points, total } = await issue.points({})
  expect(points.map(({ title }) => title)).toEqual(['路面有坑', '楼道堆物'])
  expect(total).toBe(2)
})
