import { DistrictStore } from '@gezhi/database'
import { RoleKey } from '@gezhi/domain/access'
import { PersonId, PostId, UnitId } from '@gezhi/domain/common'
import { describe, expect, it } from 'vitest'
import { anId, once, openWorld } from './harness.ts'

const world = await openWorld()
const { unit, tenantId } = world
const manager = world.as('districtManager')

const read = (before?: Awaited<ReturnType<typeof readAll>>) =>
  world.api.runtime.runPromise(DistrictStore.use((store) => store.read(tenantId, before ?? undefined)))
const readAll = async () => {
  const rows = await world.api.runtime.runPromise(DistrictStore.use((store) => store.read(tenantId)))
  if (rows === null) throw new Error('the tenant is not there')
  return rows
}

describe('below a unit', () => {
  it('lie its children, each with how many it has itself, or everything page by page in the order of the tree', async () => {
    const children = await manager.unit.below({ unitId: unit.west, depth: 1 })
    expect(children.rows.map(({ id, children: n }) => [id, n])).toEqual([
      [unit.south, 2],
      [unit.north, 2]
    ])
    const all = await manager.unit.below({})
    expect(all.total).toBe(11)
    expect(all.rows.slice(0, 5).map(({ id }) => id)).toEqual([
      unit.west,
      unit.south,
      unit.grid1,
      unit.stairs,
      unit.grid2
    ])
    const paged: Array<string> = []
    for (let cursor: string | null = null; ; ) {
      const page: Awaited<ReturnType<typeof manager.unit.below>> = await manager.unit.below({ limit: 3, cursor })
      paged.push(...page.rows.map(({ id }) => id))
      cursor = page.next
      if (cursor === null) break
    }
    expect(paged).toEqual(all.rows.map(({ id }) => id))
  })
})

describe('what is read of a district again', () => {
  it('is only what has changed: the rest is the very same', async () => {
    const before = await readAll()
    const { revision } = (await manager.unit.byId({ id: unit.grid1 })).unit
    await manager.unit.amend({ ...once(), id: unit.grid1, seen: revision, name: '改名网格' })
    const after = await read(before)
    expect(after?.units.find(({ id }) => id === unit.grid1)?.name).toBe('改名网格')
    expect(after?.units.find(({ id }) => id === unit.grid2)).toBe(before.units.find(({ id }) => id === unit.grid2))
    expect(after?.units).toHaveLength(before.units.length)
    expect(after?.posts).toBe(before.posts)
    expect(after?.people).toBe(before.people)
    expect(after?.references).toBe(before.references)
  })

  it('is the same as if all were read, after whatever was done', async () => {
    const before = await readAll()
    const personId = PersonId.make(anId())
    await manager.person.create({ ...once(), id: personId, name: '新来', phone: null })
    await manager.post.start({
      ...once(),
      id: PostId.make(anId()),
      personId,
      role: RoleKey.make('gridWorker'),
      at: { kind: 'unit', id: unit.grid5 }
    })
    await manager.unit.create({ ...once(), id: UnitId.make(anId()), parentId: unit.far, name: '第六网格' })
    const [some, all] = [await read(before), await readAll()]
    const sorted = (rows: ReadonlyArray<object>) => rows.map((row) => JSON.stringify(row)).sort()
    for (const kind of ['units', 'boundaries', 'people', 'posts', 'organisations', 'accounts'] as const) {
      expect(sorted(some?.[kind] ?? [])).toEqual(sorted(all[kind]))
    }
  })

  it('is nothing where nothing was done', async () => {
    // somebody else's transaction on the same server may be under way: then what was just written is read once more
    const isNothing = async () => {
      const before = await readAll()
      const after = await read(before)
      return after?.units === before.units && after.accounts === before.accounts
    }
    await expect.poll(isNothing, { timeout: 20_000 }).toBe(true)
  })
})
