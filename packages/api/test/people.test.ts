import { RoleKey } from '@gezhi/domain/access'
import { fromMillis, OrganisationId, PersonId, PostId } from '@gezhi/domain/common'
import { MatterCode } from '@gezhi/domain/loop'
import { describe, expect, it } from 'vitest'
import { anId, once, openWorld, refused } from './harness.ts'

const world = await openWorld()
const manager = world.as('districtManager')
const { unit, organisation, person } = world

const role = (key: string) => RoleKey.make(key)

const newPerson = async (name: string, rest: { staffNumber?: string; phone?: string } = {}) => {
  const id = PersonId.make(anId())
  await manager.person.create({ ...once(), id, name, ...rest })
  return id
}

const aPost = (
  personId: PersonId,
  key: string,
  at: { kind: 'unit'; id: typeof unit.grid1 } | { kind: 'organisation'; id: OrganisationId }
) => ({
  ...once(),
  id: PostId.make(anId()),
  personId,
  role: role(key),
  at
})

describe('people', () => {
  it('are found by a part of the name or the staff number, a page at a time, their numbers masked', async () => {
    const first = await manager.person.list({ limit: 10 })
    const second = await manager.person.list({ limit: 10, cursor: first.next })
    const names = [...first.rows, ...second.rows].map(({ name }) => name)
    expect(names).toEqual([...new Set(names)])
    expect([first.total, names.length, second.next]).toEqual([18, 18, null])
    const { rows } = await manager.person.list({ text: '网格员' })
    expect(rows).toMatchObject([{ name: '卯网格员', phone: '138****1013', posts: [{ placeName: '第一网格' }] }])
    expect((await manager.person.list({ text: 'S00' })).total).toBe(9)
    expect((await manager.person.list({ text: '%' })).total).toBe(0)
  })

  it('are seen by whoever reads their place, and by nobody else', async () => {
    const secretary = world.as('communitySecretary')
    const { rows } = await secretary.person.list({})
    expect(rows.map(({ name }) => name).sort()).toEqual(['丑指导', '卯网格员', '子书记', '寅网格长', '巳楼栋'].sort())
    expect(await refused(secretary.person.byId({ id: person.neighbour }))).toMatchObject({ _tag: 'NotFound' })
    expect(await refused(world.as('foreign.districtManager').person.byId({ id: person.neighbour }))).toMatchObject({
      _tag: 'NotFound'
    })
  })

  it('have one staff number each', async () => {
    await newPerson('申新', { staffNumber: 'N-1' })
    expect(await refused(newPerson('酉新', { staffNumber: 'N-1' }))).toEqual({
      _tag: 'StaffNumberTaken',
      staffNumber: 'N-1'
    })
    const id = await newPerson('戌新')
    expect(await refused(manager.person.amend({ ...once(), id, seen: 0, staffNumber: 'N-1' }))).toMatchObject({
      _tag: 'StaffNumberTaken'
    })
  })

  it('leave no name and no number in the journal: it says that they changed', async () => {
    const id = await newPerson('亥秘密', { phone: '13912345678' })
    await manager.person.amend({ ...once(), id, seen: 0, phone: '13987654321' })
    const facts = await world.sql`select data from fact where life_id = ${id}`
    expect(JSON.stringify(facts)).not.toMatch(/亥秘密|12345678|87654321/)
    expect((await manager.person.byId({ id })).person).toMatchObject({ name: '亥秘密', phone: '139****4321' })
  })

  it('show a number whole for a reason, which is kept', async () => {
    const asked = { id: person.gridLeader, field: 'phone' as const, reason: '紧急联系' }
    expect(await world.as('communitySecretary').person.reveal(asked)).toEqual({ value: '13800001012' })
    expect(
      await refused(world.as('communitySecretary').person.reveal({ ...asked, id: person.neighbour }))
    ).toMatchObject({
      _tag: 'NotFound'
    })
    const { rows } = await world.as('auditAdministrator').audit.list({ of: 'access', what: 'person.phone' })
    expect(rows).toMatchObject([{ name: '子书记', thing: person.gridLeader, reason: '紧急联系' }])
  })
})

describe('posts', () => {
  it('make somebody what they are from that day on, where they are', async () => {
    const account = await world.as('gridInstructor').account.me()
    expect(account.roles.map(({ key }) => key)).toEqual(['gridInstructor'])
    const post = aPost(person.gridInstructor, 'gridLeader', { kind: 'unit', id: unit.grid2 })
    await manager.post.start(post)
    const me = await world.as('gridInstructor').account.me()
    expect(me.roles.map(({ key }) => key)).toEqual(['gridInstructor', 'gridLeader'])
    expect(me.scopes.map(({ name }) => name)).toEqual(['南社区', '第二网格'])
    expect(me.duties).toEqual(['handler'])
  })

  it('of a leader are held by one at a time, and free again after the end', async () => {
    const id = await newPerson('申网格')
    const taken = aPost(id, 'gridLeader', { kind: 'unit', id: unit.grid1 })
    expect(await refused(manager.post.start(taken))).toEqual({
      _tag: 'PostTaken',
      role: 'gridLeader',
      by: world.post.gridLeader
    })
    await manager.post.end({ ...once(), id: world.post.gridLeader, seen: 0 })
    expect(await manager.post.start({ ...taken, ...once() })).toMatchObject({ revision: 0 })
    expect(await refused(manager.post.end({ ...once(), id: world.post.gridLeader, seen: 1 }))).toMatchObject({
      _tag: 'AlreadyEnded'
    })
  })

  it('two that are begun at once for one chair: one of them is', async () => {
    const both = await Promise.all([newPerson('申甲'), newPerson('酉乙')])
    const outcomes = await Promise.allSettled(
      both.map((id) => manager.post.start(aPost(id, 'gridLeader', { kind: 'unit', id: unit.grid4 })))
    )
    expect(outcomes.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected'])
  })

  it('may begin later, and until then give nothing', async () => {
    const from = fromMillis(Date.parse('2099-01-01T00:00:00Z'))
    const to = fromMillis(Date.parse('2098-01-01T00:00:00Z'))
    const later = aPost(person.neighbour, 'streetDispatcher', { kind: 'unit', id: unit.east })
    expect(await refused(manager.post.start({ ...later, from, to }))).toMatchObject({ _tag: 'EndsBeforeItBegins' })
    await manager.post.start({ ...later, ...once(), from })
    expect((await world.as('neighbour').account.me()).roles).toHaveLength(1)
  })

  it('do not make anybody an administrator, nor an administrator anything else', async () => {
    const everywhere = { kind: 'unit' as const, id: unit.district }
    expect(await refused(manager.post.start(aPost(person.neighbour, 'securityAdministrator', everywhere)))).toEqual({
      _tag: 'RolesApart',
      roles: ['securityAdministrator']
    })
    expect(await refused(manager.post.start(aPost(person.auditAdministrator, 'acceptor', everywhere)))).toMatchObject({
      _tag: 'RolesApart'
    })
    expect(await refused(manager.post.start(aPost(person.neighbour, 'wizard', everywhere)))).toEqual({
      _tag: 'UnknownRole',
      role: 'wizard'
    })
  })

  it('that end show the open work that is left lying', async () => {
    const born = await world.as('acceptor').issue.report(world.aReport({ matter: MatterCode.make('0102') }))
    const accepted = await world.as('acceptor').issue.move(world.aMove(born, 'accept'))
    const sent = await world.as('dispatcher').issue.move(world.aMove(accepted, 'dispatch'))
    await world.as('waterHandler').issue.move(world.aMove(sent, 'receive'))
    expect((await manager.person.byId({ id: person.waterHandler })).openWork).toMatchObject({ count: 1 })
    // whoever sends issues on leaves those that wait for it, where nobody else sends them
    const waiting = await world.as('acceptor').issue.report(world.aReport({ matter: MatterCode.make('0102') }))
    await world.as('acceptor').issue.move(world.aMove(waiting, 'accept'))
    const left = await manager.post.openWork({ id: world.post.dispatcher })
    expect([left.count, left.issues.map(({ id }) => id)]).toEqual([1, [waiting.id]])
    const ended = await manager.post.end({ ...once(), id: world.post.waterHandler, seen: 0 })
    expect(ended.openWork.issues.map(({ id }) => id)).toEqual([born.id])
    expect(await refused(world.as('waterHandler').issue.list({}))).toMatchObject({ _tag: 'Forbidden' })
  })
})

describe('organisations', () => {
  const anOrganisation = () => ({
    ...once(),
    id: OrganisationId.make(anId()),
    name: '西街市容办',
    kind: 'office' as const,
    department: 'urbanManagement',
    serves: [unit.west]
  })

  it('that serve a smaller place come before those that serve a larger one', async () => {
    const office = anOrganisation()
    await manager.organisation.create(office)
    const page = await manager.unit.byId({ id: unit.grid2 })
    expect(page.organisations.map(({ name }) => name)).toEqual(['西街市容办', '城市管理局', '水务局'])
    await manager.organisation.amend({ ...once(), id: office.id, seen: 0, serves: [unit.east] })
    const lines = await manager.organisation.list({})
    expect(lines.find(({ id }) => id === office.id)?.serves).toEqual([{ id: unit.east, name: '东街街道' }])
    await manager.organisation.end({ ...once(), id: office.id, seen: 1 })
    expect((await manager.organisation.list({})).map(({ name }) => name)).not.toContain('西街市容办')
    expect(await refused(manager.organisation.amend({ ...once(), id: office.id, seen: 2, name: '无' }))).toMatchObject({
      _tag: 'NotFound'
    })
  })

  it('do not end while people are on post there', async () => {
    const end = manager.organisation.end({ ...once(), id: organisation.urban, seen: 0 })
    expect(await refused(end)).toMatchObject({ _tag: 'StillUsed', posts: 1 })
  })
})
