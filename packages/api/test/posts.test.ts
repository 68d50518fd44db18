import { RoleKey } from '@gezhi/domain/access'
import {
  AccountId,
  BuildingId,
  ChargeId,
  Day,
  DeputyId,
  fromMillis,
  HandoverId,
  InductionId,
  MemberId,
  OrganisationId,
  PersonId,
  PostId,
  toMillis
} from '@gezhi/domain/common'
import { MatterCode } from '@gezhi/domain/loop'
import { base } from '@gezhi/packs'
import { describe, expect, it } from 'vitest'
import { anId, type Member, once, openWorld, refused } from './harness.ts'

const world = await openWorld()
const manager = world.as('districtManager')
const { unit, person, post } = world
const role = (key: string) => RoleKey.make(key)

const day = 86_400_000
const later = (days: number) => fromMillis(Date.now() + days * day)

const deputise = (
  who: PersonId,
  deputy: PersonId,
  given: { from?: ReturnType<typeof later>; to?: ReturnType<typeof later> } = {}
) => ({ ...once(), id: DeputyId.make(anId()), standsFor: who, personId: deputy, to: later(7), ...given })

const newPerson = async (name: string) => {
  const id = PersonId.make(anId())
  await manager.person.create({ ...once(), id, name })
  return id
}

const accountFor = async (personId: PersonId) => {
  const id = AccountId.make(anId())
  const username = `of-${id.slice(-12)}`
  const account = { id, username, name: '接任', kind: 'person' as const, personId, password: 'Fresh-Horse-4' }
  await world.as('systemAdministrator').account.create({ ...once(), ...account })
  return id
}

const aWorker = (personId: PersonId, place = unit.grid2) => ({
  ...once(),
  id: PostId.make(anId()),
  personId,
  role: role('gridWorker'),
  at: { kind: 'unit' as const, id: place }
})

/** An issue that a unit or department has in hand. */
const inHand = async (handler: Member, matter: string) => {
  const born = await world.as('acceptor').issue.report(world.aReport({ matter: MatterCode.make(matter) }))
  const accepted = await world.as('acceptor').issue.move(world.aMove(born, 'accept'))
  const sent = await world.as('dispatcher').issue.move(world.aMove(accepted, 'dispatch'))
  return world.as(handler).issue.move(world.aMove(sent, 'receive'))
}

describe('deputies', () => {
  it('have the desk of whom they stand for, handle in their stead, and never verify it', async () => {
    const issue = await inHand('waterHandler', '0102')
    const urban = world.as('departmentHandler')
    expect(await refused(urban.issue.byId({ id: issue.id }))).toMatchObject({ _tag: 'NotFound' })
    const named = deputise(person.waterHandler, person.departmentHandler)
    await manager.post.nameDeputy(named)
    expect((await urban.issue.list({ mine: 'desk' })).rows.map(({ id }) => id)).toContain(issue.id)
    const begun = await urban.issue.move(world.aMove(issue, 'start'))
    expect(begun.handledBy).toEqual([person.waterHandler, person.departmentHandler])
    const { standsFor } = await urban.handover.desk()
    expect(standsFor).toMatchObject([{ standsFor: { name: '未水务' }, holding: [{ placeName: '水务局' }] }])
    expect((await world.as('waterHandler').handover.desk()).represented).toHaveLength(1)

    const done = await urban.issue.move(world.aMove(begun, 'finish', { result: '已疏通' }))
    const asVerifier = deputise(person.verifier, person.waterHandler)
    await manager.post.nameDeputy(asVerifier)
    const verify = world.as('waterHandler').issue.move(world.aMove(done, 'verify'))
    expect(await refused(verify)).toMatchObject({ _tag: 'HandlerNotApart' })
    const ofDeputy = await world.as('departmentHandler').issue.byId({ id: issue.id })
    expect(ofDeputy.timeline.find(({ moved }) => moved?.move === 'start')?.insteadOf).toEqual(['未水务'])
    await manager.post.endDeputy({ ...once(), id: named.id, seen: 0 })
    await manager.post.endDeputy({ ...once(), id: asVerifier.id, seen: 0 })
    expect((await urban.issue.list({ mine: 'desk' })).rows).toEqual([])
  })

  it('are named for whom the caller arranges posts for, never for oneself', async () => {
    const secretary = world.as('communitySecretary')
    const own = deputise(person.gridLeader, person.communitySecretary)
    expect(await refused(secretary.post.nameDeputy(own))).toEqual({ _tag: 'NotOneself', permission: 'post.arrange' })
    expect(await refused(secretary.post.nameDeputy(deputise(person.neighbour, person.gridLeader)))).toMatchObject({
      _tag: 'NotFound'
    })
    await secretary.post.nameDeputy(deputise(person.gridLeader, person.gridWorker))
    expect((await world.as('gridWorker').account.me()).roles.map(({ key }) => key)).toContain('gridLeader')
    expect(await refused(secretary.post.nameDeputy(deputise(person.gridWorker, person.gridLeader)))).toMatchObject({
      _tag: 'DeputyLoop'
    })
    const admin = deputise(person.verifier, person.auditAdministrator)
    expect(await refused(manager.post.nameDeputy(admin))).toMatchObject({ _tag: 'RolesApart' })
  })

  it('of somebody who will deputise are named only by who reaches those posts too', async () => {
    const [near, far] = await Promise.all([newPerson('午近处'), newPerson('未远处')])
    await manager.post.start(aWorker(near, unit.grid1))
    await manager.post.start(aWorker(far, unit.grid5))
    await manager.post.nameDeputy(deputise(far, near, { from: later(2), to: later(4) }))
    const secretary = world.as('communitySecretary')
    const during = deputise(near, person.gridWorker, { from: later(1), to: later(3) })
    expect(await refused(secretary.post.nameDeputy(during))).toEqual({ _tag: 'OutOfScope', permission: 'post.arrange' })
    await secretary.post.nameDeputy(deputise(near, person.gridWorker, { from: later(0), to: later(1) }))
  })

  it('named twice at once for one person: one of them is', async () => {
    const who = await newPerson('申外出')
    await manager.post.start(aWorker(who))
    const outcomes = await Promise.allSettled(
      [person.supervisor, person.acceptor].map((one) => manager.post.nameDeputy(deputise(who, one)))
    )
    expect(outcomes.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected'])
  })
})

describe('a hand-over', () => {
  it('of a post passed on waits for the successor, who accepts item by item or whole', async () => {
    const issues = [await inHand('waterHandler', '0102'), await inHand('waterHandler', '0102')]
    const next = await newPerson('酉接任')
    const account = await accountFor(next)
    await manager.post.passOn({ ...once(), id: post.waterHandler, seen: 0, next: PostId.make(anId()), to: next })
    const { toAccept } = await world.asAccount(account).handover.desk()
    expect(toAccept).toMatchObject([{ person: { name: '未水务' }, placeName: '水务局', closedAt: null }])
    const [list] = toAccept
    if (list === undefined) throw new Error('no list')
    const page = await world.asAccount(account).handover.byId({ id: list.id })
    expect(page).toMatchObject({ mayAccept: true, mayAssign: false })
    expect(page.lines.map(({ id }) => id)).toEqual(expect.arrayContaining(issues.map(({ id }) => String(id))))
    expect((await manager.handover.desk()).left.map(({ id }) => id)).toContain(list.id)

    const [first] = issues
    const accepted = { ...once(), id: list.id, seen: 0, items: [String(first?.id)] }
    await world.asAccount(account).handover.accept(accepted)
    expect(await world.asAccount(account).handover.accept(accepted)).toEqual({ id: list.id, revision: 1 })
    expect((await manager.handover.byId({ id: list.id })).handover).toMatchObject({
      left: list.items - 1,
      closedAt: null
    })
    await world.asAccount(account).handover.accept({ ...once(), id: list.id, seen: 1 })
    expect((await manager.handover.byId({ id: list.id })).handover).toMatchObject({ left: 0 })
    expect((await manager.handover.desk()).left.map(({ id }) => id)).not.toContain(list.id)
  })

  it('without a successor stands before the superior, who assigns it; two at once: one is, the other learns it', async () => {
    const [one, two] = await Promise.all([newPerson('戌离任'), newPerson('亥同事')])
    const held = aWorker(one, unit.grid3)
    await manager.post.start(held)
    await manager.post.startCharge({
      ...once(),
      id: ChargeId.make(anId()),
      personId: one,
      place: { kind: 'unit', id: unit.grid3 }
    })
    const ended = await manager.post.end({ ...once(), id: held.id, seen: 0 })
    expect(ended.revision).toBe(1)
    const list = (await manager.handover.list({})).find((line) => line.person.id === one)
    if (list === undefined) throw new Error('nobody leaves with open work unseen')
    expect(list).toMatchObject({ items: 1, left: 1, successor: null })
    await manager.post.start(aWorker(two, unit.grid3))
    const account = await accountFor(two)
    const outcomes = await Promise.allSettled([
      world.asAccount(account).handover.accept({ ...once(), id: list.id, seen: 0 }),
      world.as('neighbour').handover.accept({ ...once(), id: list.id, seen: 0 })
    ])
    expect(outcomes.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected'])
    const late = world.as('neighbour').handover.accept({ ...once(), id: list.id, seen: 0 })
    expect(await refused(late)).toMatchObject({ _tag: 'Stale', revision: 1 })
    const [charge] = (await manager.handover.byId({ id: list.id })).lines
    const holder = charge?.taken?.by.id
    expect([two, person.neighbour]).toContain(holder)
    const page = await manager.person.byId({ id: one })
    expect(page.charges).toMatchObject([{ inForce: false }])
    expect((await manager.person.byId({ id: holder ?? one })).charges).toMatchObject([
      { placeName: '第三网格', inForce: true }
    ])
    expect(page.handovers).toMatchObject([{ left: 0 }])
  })

  it('does not exist for whom it does not concern', async () => {
    const all = await manager.handover.list({ of: 'all' })
    const [list] = all
    if (list === undefined) throw new Error('no list')
    expect(await refused(world.as('foreign.districtManager').handover.byId({ id: list.id }))).toMatchObject({
      _tag: 'NotFound'
    })
    expect(await refused(world.as('eastDispatcher').handover.byId({ id: list.id }))).toMatchObject({ _tag: 'NotFound' })
    const strange = world.as('gridInstructor').handover.accept({ ...once(), id: list.id, seen: list.revision })
    expect(await refused(strange)).toMatchObject({ _tag: 'NotFound' })
  })

  it('is made by the superior where a post ran out by itself', async () => {
    const who = await newPerson('子到期')
    const held = { ...aWorker(who, unit.grid5), role: role('gridLeader') }
    await manager.post.start({ ...held, from: later(-10), to: later(0) })
    const asked = { ...once(), id: HandoverId.make(anId()), postId: held.id }
    expect(await refused(world.as('communitySecretary').handover.open(asked))).toMatchObject({ _tag: 'NotFound' })
    expect(await manager.handover.open(asked)).toMatchObject({ revision: 0 })
    const again = { ...once(), id: HandoverId.make(anId()), postId: held.id }
    expect(await refused(manager.handover.open(again))).toMatchObject({ _tag: 'HandedOver' })
  })
})

describe('a charge', () => {
  it('may be of buildings too, and goes to whoever takes it over with the post', async () => {
    const building = BuildingId.make(anId())
    await manager.building.create({
      ...once(),
      id: building,
      unitId: unit.grid3,
      name: '锦绣苑3栋',
      address: { road: '桂花路', number: '12号' },
      kind: 'residential'
    })
    const [one, two] = await Promise.all([newPerson('寅包栋'), newPerson('卯接任')])
    const held = aWorker(one, unit.grid3)
    await manager.post.start(held)
    const charge = {
      ...once(),
      id: ChargeId.make(anId()),
      personId: one,
      place: { kind: 'building', id: building } as const
    }
    expect(await refused(world.as('communitySecretary').post.startCharge(charge))).toMatchObject({ _tag: 'NotFound' })
    await manager.post.startCharge(charge)
    expect((await manager.person.byId({ id: one })).charges).toMatchObject([{ placeName: '锦绣苑3栋', inForce: true }])
    const again = { ...charge, ...once(), id: ChargeId.make(anId()) }
    expect(await refused(manager.post.startCharge(again))).toMatchObject({ _tag: 'ChargeTaken' })
    await manager.post.passOn({ ...once(), id: held.id, seen: 0, next: PostId.make(anId()), to: two })
    const [list] = (await manager.person.byId({ id: two })).handovers
    if (list === undefined) throw new Error('no list')
    await manager.handover.assign({ ...once(), id: list.id, seen: 0, to: person.neighbour })
    expect((await manager.handover.byId({ id: list.id })).lines).toMatchObject([
      { kind: 'charge', name: '锦绣苑3栋', taken: { how: 'assigned', by: { name: '辰邻格' } } }
    ])
    const { charges } = await manager.person.byId({ id: person.neighbour })
    expect(charges.filter(({ inForce }) => inForce).map(({ placeName }) => placeName)).toContain('锦绣苑3栋')
  })
})

describe('an induction', () => {
  it('is needed before a post that asks for one begins, and its lack is told', async () => {
    const { scheme } = await manager.reference.current()
    const levels = base.scheme.levels.map((level) =>
      level.working
        ? { ...level, posts: level.posts.map((one) => ({ ...one, induction: one.role === 'gridWorker' })) }
        : level
    )
    await manager.reference.publish({
      ...once(),
      kind: 'scheme',
      seen: scheme.version,
      data: { ...base.scheme, levels }
    })
    const who = await newPerson('丑新人')
    const begins = aWorker(who)
    expect(await refused(manager.post.start(begins))).toMatchObject({
      _tag: 'InductionMissing',
      role: 'gridWorker',
      personId: who
    })
    const on = Day.make(fromMillis(toMillis(later(-1))).slice(0, 10))
    const id = InductionId.make(anId())
    const lesson = { lesson: '网格员岗前培训', teacher: '街道平安办' }
    await manager.post.recordInduction({ ...once(), id, personId: who, role: role('gridWorker'), on, ...lesson })
    await manager.post.start({ ...begins, ...once() })
    expect((await manager.person.byId({ id: who })).inductions).toMatchObject([{ ...lesson, on, withdrawn: null }])
    await manager.post.withdrawInduction({ ...once(), id, seen: 0 })
    expect(await refused(manager.post.withdrawInduction({ ...once(), id, seen: 1 }))).toMatchObject({
      _tag: 'AlreadyEnded'
    })
  })
})

describe('coverage', () => {
  it('names posts that are not filled, will not be, and who has too much', async () => {
    const all = await manager.post.coverage({})
    expect(all.vacancies).toContainEqual(
      expect.objectContaining({
        role: 'gridWorker',
        min: 1,
        have: 0,
        unit: expect.objectContaining({ name: '第四网格' })
      })
    )
    const east = await manager.post.coverage({ unitId: unit.east })
    expect(east.vacancies.map((one) => one.unit.name)).not.toContain('第四网格')
    const ending = aWorker(person.acceptor, unit.grid4)
    await manager.post.recordInduction({
      ...once(),
      id: InductionId.make(anId()),
      personId: person.acceptor,
      role: role('gridWorker'),
      on: Day.make('2026-01-05'),
      lesson: '培训',
      teacher: '教员'
    })
    await manager.post.start({ ...ending, to: later(5) })
    const after = await manager.post.coverage({ unitId: unit.grid4 })
    expect(after.expiring).toMatchObject([{ name: '戊受理', followed: false }])
    expect(all.loads[0]).toHaveProperty('person')
    const inside = await world.as('communitySecretary').post.coverage({})
    expect(inside.vacancies.map((one) => one.unit.name)).not.toContain('第四网格')
  })
})

describe('the members of an organisation', () => {
  it('are shown masked, and whole for a reason; the check counts what they declare', async () => {
    const id = OrganisationId.make(anId())
    await manager.organisation.create({ ...once(), id, name: '锦绣苑业委会', kind: 'owners', serves: [unit.grid1] })
    for (const [name, partyMember, what] of [
      ['甲某某', true, 'head'],
      ['乙某某', false, 'member'],
      ['丙某某', null, 'member']
    ] as const) {
      await manager.organisation.addMember({
        ...once(),
        id: MemberId.make(anId()),
        organisationId: id,
        name,
        function: what,
        partyMember
      })
    }
    const page = await world.as('gridWorker').organisation.byId({ id })
    expect(page.members.map((one) => [one.name, one.function])).toEqual([
      ['甲*某', 'head'],
      ['乙*某', 'member'],
      ['丙*某', 'member']
    ])
    expect(JSON.stringify(page.members)).not.toContain('partyMember')
    expect(page.composition).toMatchObject([
      { check: 'size', ok: false, have: 3 },
      { check: 'odd', ok: true },
      { check: 'party', ok: null, part: 1, whole: 3, undeclared: 1 }
    ])
    const [head] = page.members
    if (head === undefined) throw new Error('nobody')
    const shown = await manager.organisation.revealMember({ id: head.id, reason: '核对名册' })
    expect(shown).toEqual({ name: '甲某某', partyMember: true })
    const { rows } = await world.as('auditAdministrator').audit.list({ of: 'access', what: 'member.declared' })
    expect(rows).toMatchObject([{ thing: head.id, reason: '核对名册' }])
    const facts = await world.sql`select data from fact where life = 'member'`
    expect(JSON.stringify(facts)).not.toContain('某某')
    await manager.organisation.endMember({ ...once(), id: head.id, seen: 0 })
    expect((await manager.organisation.byId({ id })).members).toHaveLength(2)
  })
})
