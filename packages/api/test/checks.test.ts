import { UnitId } from '@gezhi/domain/common'
import { describe, expect, it } from 'vitest'
import { once, openWorld, origin, refused } from './harness.ts'

const world = await openWorld()
const { unit } = world
const manager = world.as('districtManager')

describe('what is wrong in the tree', () => {
  it('is one list, of which every line names its unit, how grave it is and what mends it', async () => {
    const all = await manager.unit.checks({ limit: 200 })
    expect(all.total).toBe(all.rows.length)
    expect(Object.values(all.counts).reduce((sum, n) => sum + n, 0)).toBe(all.total)
    const far = all.rows.filter((row) => row.unit.id === unit.grid5).map(({ kind }) => kind)
    expect(far).toContain('postMissing')
    expect(all.rows.every((row) => row.unit.name !== '' && row.severity !== undefined && row.mend !== undefined)).toBe(
      true
    )
  })

  it('is narrowed to a place, a kind and a severity, and comes in pages', async () => {
    const south = await manager.unit.checks({ unitId: unit.south, limit: 200 })
    expect(south.rows.length).toBeGreaterThan(0)
    expect(south.rows.every((row) => [unit.south, unit.grid1, unit.grid2, unit.stairs].includes(row.unit.id))).toBe(
      true
    )
    const one = await manager.unit.checks({ kinds: ['postMissing'], limit: 1 })
    expect(one.rows).toHaveLength(1)
    const next = await manager.unit.checks({ kinds: ['postMissing'], limit: 1, cursor: one.next })
    expect(next.rows[0]?.unit.id).not.toBe(one.rows[0]?.unit.id)
    const hints = await manager.unit.checks({ severities: ['hint'], limit: 200 })
    expect(hints.rows.every(({ severity }) => severity === 'hint')).toBe(true)
  })

  it('goes away when it is mended', async () => {
    const missing = async () =>
      (await manager.unit.checks({ unitId: unit.grid2, kinds: ['householdsUnknown', 'householdsOutside'] })).total
    const amend = async (households: number) => {
      const { revision } = (await manager.unit.byId({ id: unit.grid2 })).unit
      await manager.unit.amend({ ...once(), id: unit.grid2, seen: revision, households })
    }
    await amend(10)
    expect(await missing()).toBe(1)
    await amend(400)
    expect(await missing()).toBe(0)
  })

  it('is told of places that are there', async () => {
    const nowhere = UnitId.make('01941d72-0800-7000-8000-000000000000')
    expect(await refused(manager.unit.checks({ unitId: nowhere }))).toMatchObject({ _tag: 'NotFound' })
  })

  it('is no file for who may not see units', async () => {
    const file = await world.api.download(new Request(`${origin}/files/checks.csv`))
    expect(file.status).toBe(401)
  })
})
