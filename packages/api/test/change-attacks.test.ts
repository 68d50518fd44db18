import { PostId, UnitId } from '@gezhi/domain/common'
import { MatterCode } from '@gezhi/domain/loop'
import { describe, expect, it } from 'vitest'
import { anId, openWorld, refused, square } from './harness.ts'
import { attend, changing, halves } from './world/changes.ts'

describe('a change of the tree that somebody bends to their ends', () => {
  it('begins no unit under the id of one that ended', async () => {
    const world = await openWorld()
    const { propose, act, inForce } = changing(world)
    await inForce([halves(world).split])
    const again = { id: world.unit.grid1, name: '又来' }
    const id = await propose([{ do: 'open', parentId: world.unit.south, kind: 'base', ...again }])
    expect(await refused(act('streetDispatcher', id, 'submit'))).toMatchObject({
      _tag: 'ChangeRefused',
      why: { _tag: 'UnitThere' }
    })
  })

  it('puts nobody where its proposer has nothing to say', async () => {
    const world = await openWorld()
    const { propose, act } = changing(world)
    const put = (unitId: UnitId) => ({
      reappointments: [{ id: PostId.make(anId()), postId: world.post.gridLeader, unitId }]
    })
    const id = await propose([halves(world).split])
    for (const place of ['district', 'east', 'grid5'] as const) {
      expect(await refused(act('streetDispatcher', id, 'edit', put(world.unit[place])))).toMatchObject({
        _tag: 'OutOfScope'
      })
    }
    await act('streetDispatcher', id, 'edit', put(world.unit.grid2))
  })

  it('puts people in posts under the rules of any other post: one id once, nobody twice, and one leader of a grid', async () => {
    const world = await openWorld()
    const { propose, act, state } = changing(world)
    const { split, lower, upper } = halves(world)
    const id = await propose([split])
    const leads = (unitId: UnitId, post = PostId.make(anId())) => ({
      id: post,
      postId: world.post.gridLeader,
      unitId
    })
    const twin = PostId.make(anId())
    for (const reappointments of [
      [leads(upper, world.post.neighbour)],
      [leads(upper, twin), leads(lower, twin)],
      [leads(upper), leads(upper)]
    ]) {
      await act('streetDispatcher', id, 'edit', { reappointments })
      expect(await refused(act('streetDispatcher', id, 'submit'))).toMatchObject({ _tag: 'PostTaken' })
    }
    await act('streetDispatcher', id, 'edit', { reappointments: [leads(upper, twin), leads(lower)] })
    await act('streetDispatcher', id, 'submit')
    await act('districtManager', id, 'approve')
    await act('districtManager', id, 'publish')
    await world.sql`insert into post select (jsonb_populate_record(post, jsonb_build_object('id', ${twin}::text))).*
      from post where id = ${world.post.neighbour}`
    await attend(world)
    expect(await state(id)).toBe('stalled')
  })

  it('is not approved by anybody who had a hand in it', async () => {
    const world = await openWorld()
    const { propose, act } = changing(world)
    const id = await propose([])
    await act('districtManager', id, 'edit', { operations: [halves(world).split] })
    await act('streetDispatcher', id, 'submit')
    const { options } = await world.as('districtManager').changeSet.byId({ id })
    expect(options.find(({ move }) => move === 'approve')?.barred).toMatchObject({ _tag: 'ProposerNotApart' })
    expect(await refused(act('districtManager', id, 'approve'))).toMatchObject({ _tag: 'ProposerNotApart' })
  })

  it('is nothing to other streets while it is empty, nor when its units have ended', async () => {
    const world = await openWorld()
    const { propose, act, inForce } = changing(world)
    const empty = await propose([])
    expect(await refused(act('eastDispatcher', empty, 'edit', { title: '别人的' }))).toMatchObject({
      _tag: 'WrongChangeState'
    })
    await act('streetDispatcher', empty, 'edit', { title: '自己的' })
    const rename = await propose([{ do: 'amend', id: world.unit.grid1, name: '改名' }])
    await inForce([halves(world).split])
    expect(await refused(act('eastDispatcher', rename, 'withdraw', { reason: '不要' }))).toMatchObject({
      _tag: 'WrongChangeState'
    })
    await act('streetDispatcher', rename, 'withdraw', { reason: '不要' })
  })

  it('tells nothing of units that one step begins and the next one ends', async () => {
    const world = await openWorld()
    const { inForce } = changing(world)
    const { split, upper, lower } = halves(world)
    const [stall, whole] = [UnitId.make(anId()), UnitId.make(anId())]
    const id = await inForce([
      { do: 'open', parentId: world.unit.south, kind: 'special', id: stall, name: '集市' },
      { do: 'close', id: stall, into: null },
      split,
      {
        do: 'merge',
        ids: [upper, lower],
        into: { id: whole, name: '合一', boundary: square([104, 30.6, 104.01, 30.62]) }
      }
    ])
    const { set, preview } = await world.as('districtManager').changeSet.byId({ id })
    expect(set.state).toBe('inForce')
    expect(preview?.units.map((one) => one.id).sort()).toEqual([world.unit.grid1, world.unit.stairs, whole].sort())
    const tree = await world.as('districtManager').unit.tree({})
    expect(tree.find((unit) => unit.id === world.unit.stairs)?.parentId).toBe(whole)
  })
})

describe('what a change of the tree leaves behind', () => {
  it('an issue that is opened again when its grid is no more goes on where that ground belongs now', async () => {
    const world = await openWorld()
    const { inForce } = changing(world)
    const north = await world.as('gridWorker').issue.report(world.aReport({ point: [104.005, 30.615] }))
    const acceptor = world.as('acceptor')
    await acceptor.issue.move(world.aMove(north, 'decline', { ground: 'outsideDuty', answer: '不属本区' }))
    const { split, upper } = halves(world)
    await inForce([split])
    await world.sql`update change_set set in_force_at = in_force_at - interval '5 minutes'`
    await attend(world)
    const { issue } = await acceptor.issue.byId({ id: north.id })
    expect(issue.unitId).toBe(world.unit.grid1)
    const reopen = world.aMove(issue, 'reopen', { reason: '不服', matter: MatterCode.make('0102') })
    const again = await acceptor.issue.move(reopen)
    expect(again).toMatchObject({ stage: 'reopened', unitId: upper, revision: issue.revision + 2 })
    expect(await acceptor.issue.move(reopen)).toEqual(again)
    const page = await acceptor.issue.byId({ id: north.id })
    expect(page.issue).toEqual(again)
    expect(page.timeline.slice(-2).map(({ tag, byName }) => [tag, byName])).toEqual([
      ['Relocated', null],
      ['Moved', '戊受理']
    ])
  })

  it('one that the platform cannot cope with holds up no other', async () => {
    const world = await openWorld()
    const { published, state } = changing(world)
    const broken = await published([{ do: 'amend', id: world.unit.grid1, name: '坏' }])
    const sound = await published([{ do: 'amend', id: world.unit.grid2, name: '好' }])
    await world.sql`update change_set set operations = '[{"do":"redraw","id":"x"}]' where id = ${broken}`
    await expect(attend(world)).rejects.toThrow()
    expect(await state(sound)).toBe('inForce')
  })

  it('lets people in whose unit has ended, and shows them nothing that they did not see before', async () => {
    const world = await openWorld()
    const { inForce } = changing(world)
    await world.as('gridWorker').issue.report(world.aReport())
    await inForce([halves(world).split])
    for (const caller of ['gridWorker', 'gridLeader'] as const) {
      expect((await world.as(caller).account.me()).account.name).not.toBe('')
      expect(await refused(world.as(caller).issue.list({}))).toMatchObject({ _tag: 'Forbidden' })
      expect(await refused(world.as(caller).unit.tree({}))).toMatchObject({ _tag: 'Forbidden' })
    }
    expect((await world.as('buildingHead').issue.list({})).rows).toEqual([])
  })
})
