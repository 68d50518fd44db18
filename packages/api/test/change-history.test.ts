import { type ChangeSetId, fromMillis, type Instant, UnitId } from '@gezhi/domain/common'
import type { Operation } from '@gezhi/domain/grid'
import { describe, expect, it } from 'vitest'
import { anId, openWorld, square } from './harness.ts'
import { changing, halves, previewed } from './world/changes.ts'

describe('what is told of a change of the tree', () => {
  it('leaves the figures as they were then, and tells by the tree of today where the same issues belong', async () => {
    const world = await openWorld()
    const { inForce } = changing(world)
    const worker = world.as('gridWorker')
    await worker.issue.report(world.aReport({ point: [104.005, 30.615] }))
    const shut = await worker.issue.report(world.aReport({ point: [104.005, 30.605] }))
    await world.as('acceptor').issue.move(world.aMove(shut, 'decline', { ground: 'outsideDuty', answer: '不属本区' }))
    const board = async (tree?: 'then' | 'now') => {
      const { lines } = await world
        .as('districtManager')
        .figures.board({ by: 'unit', unitId: world.unit.south, ...(tree !== undefined && { tree }) })
      return Promise.all(
        lines.map(async ({ name, counts, records }) => {
          const rows = await world.as('districtManager').issue.list({ ...records, ...(tree !== undefined && { tree }) })
          expect(rows.rows).toHaveLength(counts.counted)
          return `${name?.zh} ${counts.counted} ${counts.open}`
        })
      )
    }
    const before = await board('then')
    expect(before).toEqual(['第一网格 2 1'])
    await inForce([halves(world).split])
    expect(await board('then')).toEqual(before)
    expect((await board('now')).sort()).toEqual(['第一网格北 1 1', '第一网格南 1 0'])
    expect((await board()).sort()).toEqual(['第一网格 1 0', '第一网格北 1 1'])
  })

  it('keeps the map of every day', async () => {
    const world = await openWorld()
    const { inForce } = changing(world)
    const names = async (at?: Instant) => {
      const { collection } = await world
        .as('districtManager')
        .unit.boundaries({ level: 3, unitId: world.unit.south, ...(at !== undefined && { at }) })
      return collection?.features.map(({ properties, geometry }) => [properties.name, geometry])
    }
    const before = await names()
    const then = fromMillis(Date.now())
    await inForce([halves(world).split])
    expect((await names())?.map(([name]) => name)).toEqual(['第二网格', '第一网格南', '第一网格北'])
    expect(await names(then)).toEqual(before)
  })

  it('leaves the page of a unit that ended to be read, with what became of it, and the tree of any day before', async () => {
    const world = await openWorld()
    const { inForce } = changing(world)
    const manager = world.as('districtManager')
    const before = await manager.unit.tree({})
    const { split, lower, upper } = halves(world)
    const id = await inForce([{ do: 'amend', id: world.unit.grid1, name: '老网格' }, split])
    const ended = await manager.unit.byId({ id: world.unit.grid1 })
    const { set } = await manager.changeSet.byId({ id })
    expect(ended.unit).toMatchObject({ name: '老网格', to: set.inForceAt })
    expect(ended.lineage.successors.map((one) => one.id)).toEqual([lower, upper])
    expect(ended.people.map(({ personId }) => personId)).toContain(world.person.gridLeader)
    expect(ended.chain.at(-1)?.id).toBe(world.unit.south)
    expect(ended.checks).toEqual([])
    expect(ended.boundary?.shape).not.toBeNull()
    // no server keeps the boundaries of units that ended
    const second = await openWorld({ databaseUrl: world.url })
    const again = second.as('districtManager')
    expect((await again.unit.byId({ id: world.unit.grid1 })).boundary).toEqual(ended.boundary)
    const line = (await again.changeSet.byId({ id })).preview?.units.find((one) => one.id === world.unit.grid1)
    expect(line?.before?.boundary).toEqual(ended.boundary?.shape)
    expect((await manager.unit.byId({ id: lower })).lineage.predecessors.map((one) => one.id)).toEqual([
      world.unit.grid1
    ])
    const stairs = await manager.unit.byId({ id: world.unit.stairs })
    expect(stairs.lineage.versions.map(({ code, parent }) => [code, parent?.id])).toEqual([
      ['51019900100100301', lower],
      ['51019900100100101', world.unit.grid1]
    ])
    const then = fromMillis(Date.parse(set.inForceAt ?? '') - 1)
    const plain = (tree: typeof before) => tree.map((unit) => [unit.id, unit.code, unit.parentId])
    expect(plain(await manager.unit.tree({ at: then }))).toEqual(plain(before))
  })

  it('tells afterwards what it did, as it was then, whatever came later', async () => {
    const world = await openWorld()
    const { inForce } = changing(world)
    const manager = world.as('districtManager')
    const { split, lower, upper } = halves(world)
    const first = await inForce([split])
    const drawn = square([104, 30.6, 104.01, 30.615])
    const second = await inForce([{ do: 'redraw', id: lower, boundary: drawn }])
    await inForce([{ do: 'amend', id: lower, name: '改了名' }])
    await inForce([{ do: 'redraw', id: lower, boundary: square([104, 30.6, 104.01, 30.613]) }])
    const lines = async (id: ChangeSetId) => (await manager.changeSet.byId({ id })).preview?.units ?? []
    expect((await lines(first)).map((one) => [one.id, one.change, one.after?.name ?? null])).toEqual(
      expect.arrayContaining([
        [world.unit.grid1, 'ends', null],
        [lower, 'begins', '第一网格南'],
        [upper, 'begins', '第一网格北'],
        [world.unit.stairs, 'changes', expect.any(String)]
      ])
    )
    const sides = async (id: ChangeSetId, one: UnitId) => {
      const found = (await lines(id)).find((line) => line.id === one)
      return [found?.before?.boundary ?? null, found?.after?.boundary ?? null]
    }
    expect(await sides(first, lower)).toEqual([null, square([104, 30.6, 104.01, 30.61])])
    expect(await sides(first, world.unit.grid1)).toEqual([expect.objectContaining({ type: 'Polygon' }), null])
    const [redrawn, ...others] = await lines(second)
    expect(others).toEqual([])
    expect(redrawn).toMatchObject({
      id: lower,
      change: 'changes',
      before: { name: '第一网格南', boundary: square([104, 30.6, 104.01, 30.61]) }
    })
    expect(redrawn?.after?.boundary).toEqual(drawn)
  })

  it('shows a redrawn unit before and after in its preview, and lists of a unit only what concerns it', async () => {
    const world = await openWorld()
    const { propose } = changing(world)
    const boundary = square([104, 30.6, 104.01, 30.615])
    const redraw: Operation = { do: 'redraw', id: world.unit.grid1, boundary }
    const { units } = await previewed(world, redraw)
    expect(units.map((one) => [one.id, one.change])).toEqual([[world.unit.grid1, 'changes']])
    expect(units[0]?.after?.area).toBeLessThan(units[0]?.before?.area ?? 0)
    const id = await propose([redraw])
    const of = async (unitId: UnitId) =>
      (await world.as('gridWorker').changeSet.list({ unitId })).map((line) => line.id)
    expect(await of(world.unit.grid1)).toEqual([id])
    expect(await of(world.unit.grid2)).toEqual([])
  })

  it('tells who takes over in the end, whatever began and ended in between', async () => {
    const world = await openWorld()
    const between = UnitId.make(anId())
    const [lower, upper] = [UnitId.make(anId()), UnitId.make(anId())]
    const boundary = square([104, 30.6, 104.01, 30.62])
    const { units } = await world.as('districtManager').changeSet.preview({
      operations: [
        {
          do: 'merge',
          ids: [world.unit.grid1, world.unit.grid2],
          into: { id: between, name: '合', boundary: square([104, 30.6, 104.02, 30.62]) }
        },
        {
          do: 'split',
          id: between,
          parts: [
            { id: lower, name: '西', boundary },
            { id: upper, name: '东', boundary: square([104.01, 30.6, 104.02, 30.62]) }
          ]
        }
      ]
    })
    expect(units.find(({ id }) => id === world.unit.grid1)?.successors).toEqual([lower, upper])
  })
})
