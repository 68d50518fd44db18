import { fromMillis, PostId, UnitId } from '@gezhi/domain/common'
import type { Operation } from '@gezhi/domain/grid'
import { describe, expect, it } from 'vitest'
import { anId, type Caller, openWorld, refused, square } from './harness.ts'
import { attend, changing, halves, only, previewed } from './world/changes.ts'

describe('a change of the tree', () => {
  it('is proposed by the street, approved by somebody else, and then in force', async () => {
    const world = await openWorld()
    const { act, propose } = changing(world)
    const { split, lower, upper } = halves(world)
    const id = await propose([split])
    await act('streetDispatcher', id, 'submit')
    const options = async (caller: Caller) =>
      (await world.as(caller).changeSet.byId({ id })).options.map(({ move, barred }) => [move, barred?._tag ?? null])
    expect(await options('streetDispatcher')).toEqual([
      ['revise', null],
      ['withdraw', null]
    ])
    expect(await options('gridWorker')).toEqual([])
    await act('districtManager', id, 'approve')
    await act('districtManager', id, 'publish')
    await attend(world)
    const tree = await world.as('districtManager').unit.tree({})
    expect(tree.some((unit) => unit.id === world.unit.grid1)).toBe(false)
    expect(tree.filter((unit) => unit.id === lower || unit.id === upper).map(({ code }) => code)).toEqual([
      '510199001001003',
      '510199001001004'
    ])
    const stairs = tree.find((unit) => unit.id === world.unit.stairs)
    expect(stairs).toMatchObject({ parentId: lower, code: '51019900100100301' })
    expect((await world.as('districtManager').changeSet.byId({ id })).set.state).toBe('inForce')
  })

  it('takes open issues along by where they lie, with those who took over, and leaves closed ones in the unit of their day', async () => {
    const world = await openWorld()
    const { inForce } = changing(world)
    const worker = world.as('gridWorker')
    const north = await worker.issue.report(world.aReport({ point: [104.005, 30.615] }))
    const declined = await worker.issue.report(world.aReport({ point: [104.005, 30.615] }))
    const named = await worker.issue.report(world.aReport({ point: [104.005, 30.615], unitId: world.unit.grid1 }))
    await world
      .as('acceptor')
      .issue.move(world.aMove(declined, 'decline', { ground: 'outsideDuty', answer: '不属本区' }))
    const { split, upper, lower } = halves(world)
    expect((await previewed(world, split)).issues).toEqual([{ from: '第一网格', to: '第一网格北', count: 2 }])
    await inForce([split])
    const page = async (issue: { readonly id: typeof north.id }) =>
      world.as('districtManager').issue.byId({ id: issue.id })
    expect((await page(north)).issue.unitId).toBe(upper)
    expect((await page(north)).timeline.at(-1)).toMatchObject({
      tag: 'Relocated',
      relocated: { from: '第一网格', to: '第一网格北' }
    })
    expect([upper, lower]).toContain((await page(named)).issue.unitId)
    expect((await page(declined)).issue.unitId).toBe(world.unit.grid1)
    expect((await page(declined)).place.at(-1)?.name).toBe('第一网格')
    const [row] = await world.sql`select path_then, path_now from issue_tree where issue_id = ${declined.id}`
    const tree = await world.as('districtManager').unit.tree({})
    expect(row).toEqual({ path_then: declined.path, path_now: tree.find((unit) => unit.id === upper)?.path })
  })

  it('ends the posts of a unit that ends, and begins them anew where they were put', async () => {
    const world = await openWorld()
    const { inForce } = changing(world)
    const { split, upper } = halves(world)
    const next = PostId.make(anId())
    await inForce([split], { reappointments: [{ id: next, postId: world.post.gridLeader, unitId: upper }] })
    const posts = await world.sql`select id, at ->> 'id' as at, "to" is null as held from post
      where tenant_id = ${world.tenantId} and person_id = ${world.person.gridLeader} order by "from"`
    expect(posts.map((post) => ({ ...post }))).toEqual([
      { id: world.post.gridLeader, at: world.unit.grid1, held: false },
      { id: next, at: upper, held: true }
    ])
    const [worker] = await world.sql`select "to" is null as held from post where id = ${world.post.gridWorker}`
    expect(worker?.held).toBe(false)
  })

  it('begins no post in a unit that is not there', async () => {
    const world = await openWorld()
    const { inForce } = changing(world)
    const nowhere = { id: PostId.make(anId()), postId: world.post.gridLeader, unitId: UnitId.make(anId()) }
    await inForce([halves(world).split], { reappointments: [nowhere] })
    expect(await world.sql`select id from post where id = ${nowhere.id}`).toHaveLength(0)
  })

  it('moves a unit with all below it, gives codes anew and keeps the old ones', async () => {
    const world = await openWorld()
    const { inForce } = changing(world)
    const issue = await world.as('gridWorker').issue.report(world.aReport({ unitId: world.unit.stairs }))
    await inForce([{ do: 'move', id: world.unit.grid1, parentId: world.unit.north }])
    const tree = await world.as('districtManager').unit.tree({})
    const [grid, stairs] = [world.unit.grid1, world.unit.stairs].map((id) => tree.find((unit) => unit.id === id))
    expect(grid).toMatchObject({ code: '510199001002003', parentId: world.unit.north })
    expect(stairs).toMatchObject({ code: '51019900100200301' })
    const { set } = await only(world)
    expect(set.settledAt).toBeNull()
    const page = await world.as('districtManager').issue.byId({ id: issue.id })
    expect(page.issue.path).toBe(stairs?.path)
    expect(page.issue.unitId).toBe(world.unit.stairs)
  })

  it('leaves no trace in the tree when it is withdrawn before its day', async () => {
    const world = await openWorld()
    const { act, propose } = changing(world)
    const before = await world.as('districtManager').unit.tree({})
    const id = await propose([halves(world).split])
    await act('streetDispatcher', id, 'submit')
    await act('districtManager', id, 'approve')
    await act('districtManager', id, 'publish', { effectiveAt: fromMillis(Date.UTC(2099, 0, 1)) })
    await attend(world)
    expect((await world.as('districtManager').changeSet.byId({ id })).set.state).toBe('published')
    await act('streetDispatcher', id, 'withdraw', { reason: '再研究' })
    await attend(world)
    expect(await world.as('districtManager').unit.tree({})).toEqual(before)
  })

  it('goes stale when another came first, and stalls instead of taking effect', async () => {
    const world = await openWorld()
    const { act, propose } = changing(world)
    const id = await propose([halves(world).split])
    await act('streetDispatcher', id, 'submit')
    await act('districtManager', id, 'approve')
    await act('districtManager', id, 'publish')
    const other = await propose([{ do: 'move', id: world.unit.grid1, parentId: world.unit.north }])
    await act('streetDispatcher', other, 'submit')
    await act('districtManager', other, 'approve')
    // both are due at once: whichever comes first makes the other stale
    await act('districtManager', other, 'publish')
    await attend(world)
    const states = await Promise.all(
      [id, other].map(async (one) => (await world.as('districtManager').changeSet.byId({ id: one })).set.state)
    )
    expect(states.sort()).toEqual(['inForce', 'stalled'])
    const details = await Promise.all(
      [id, other].map((one) => world.as('streetDispatcher').changeSet.byId({ id: one }))
    )
    const stalled = details.find(({ set }) => set.state === 'stalled')
    expect(stalled?.stale.map((unit) => unit.id)).toContain(world.unit.grid1)
    expect(stalled?.options.map(({ move }) => move)).toEqual(['revise', 'withdraw'])
    const late = await propose([
      { do: 'merge', ids: [world.unit.grid1, world.unit.grid2], into: { id: UnitId.make(anId()), name: '合并' } }
    ])
    expect(await refused(act('streetDispatcher', late, 'submit'))).toMatchObject({
      _tag: 'ChangeRefused',
      operation: 0
    })
  })

  it('takes effect once, however many servers attend to it at the same moment', async () => {
    const world = await openWorld()
    const { act, propose } = changing(world)
    const id = await propose([halves(world).split])
    await act('streetDispatcher', id, 'submit')
    await act('districtManager', id, 'approve')
    await act('districtManager', id, 'publish')
    const second = await openWorld({ databaseUrl: world.url })
    await Promise.all([attend(world), attend(second), attend(world)])
    const [row] = await world.sql`select count(*)::int as n from fact where life = 'changeSet' and tag = 'TookEffect'`
    expect(row?.n).toBe(1)
    const tree = await second.as('districtManager').unit.tree({})
    expect(tree).toHaveLength(13)
  })

  it('takes effect by itself when its day has come', async () => {
    const world = await openWorld({ clockwork: true })
    const { act, propose } = changing(world)
    const id = await propose([halves(world).split])
    await act('streetDispatcher', id, 'submit')
    await act('districtManager', id, 'approve')
    await act('districtManager', id, 'publish')
    const state = async () => (await world.as('districtManager').changeSet.byId({ id })).set.state
    await expect.poll(state, { timeout: 30_000, interval: 200 }).toBe('inForce')
  })

  it('is refused outside of where one may propose, and with parts that do not fill the whole', async () => {
    const world = await openWorld()
    const { propose, act } = changing(world)
    const rename: Operation = { do: 'amend', id: world.unit.grid5, name: '别处' }
    expect(await refused(propose([rename], 'streetDispatcher'))).toMatchObject({ _tag: 'OutOfScope' })
    expect(await refused(propose([rename], 'gridWorker'))).toMatchObject({ _tag: 'Forbidden' })
    const { split } = halves(world)
    const [first, second] = split.parts
    const short = {
      ...split,
      parts: [first, { ...second, boundary: square([104, 30.61, 104.01, 30.618]) }]
    } as Operation
    const id = await propose([short])
    expect(await refused(act('streetDispatcher', id, 'submit'))).toMatchObject({
      _tag: 'ChangeRefused',
      operation: 0,
      why: { _tag: 'NotAPartition' }
    })
    expect((await world.as('districtManager').changeSet.byId({ id })).preview?.refused).toMatchObject({
      _tag: 'ChangeRefused'
    })
  })

  it("is another tenant's business", async () => {
    const world = await openWorld()
    const { propose } = changing(world)
    const id = await propose([halves(world).split])
    expect(await refused(world.as('foreign.districtManager').changeSet.byId({ id }))).toMatchObject({
      _tag: 'NotFound'
    })
    expect(await world.as('foreign.districtManager').changeSet.list({})).toEqual([])
  })
})
