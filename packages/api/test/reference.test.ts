import { type Role, RoleKey } from '@gezhi/domain/access'
import { MatterCode } from '@gezhi/domain/loop'
import { base } from '@gezhi/packs'
import { describe, expect, it } from 'vitest'
import { once, openWorld, refused } from './harness.ts'

const world = await openWorld()
const manager = world.as('districtManager').reference
const security = world.as('securityAdministrator').reference

const roles = (change: (role: Role) => Role): ReadonlyArray<Role> => base.roles.map(change)

describe('reference data', () => {
  it('comes with its versions, and a new one is the next', async () => {
    const before = await manager.current()
    expect(before.catalogue.version).toBe(1)
    const data = { ...before.catalogue.data, matters: before.catalogue.data.matters.slice(0, 50) }
    const command = { kind: 'catalogue' as const, data, seen: 1, ...once() }
    const published = await manager.publish(command)
    expect(published.version).toBe(2)
    expect(await manager.publish(command)).toEqual(published)
    expect((await manager.current()).catalogue).toMatchObject({ version: 2, data: { version: 2 } })
    expect(await manager.history({ kind: 'catalogue' })).toMatchObject([
      { version: 2, byName: '丁业务' },
      { version: 1 }
    ])
    const first = await manager.version({ kind: 'catalogue', version: 1 })
    expect(first.data).toMatchObject({ version: 1 })
    expect(await refused(manager.version({ kind: 'catalogue', version: 9 }))).toMatchObject({ _tag: 'NotFound' })
  })

  it('leaves what runs under the version it began with', async () => {
    const { profile } = await manager.current()
    const issue = await world.as('gridWorker').issue.report(world.aReport())
    const data = {
      ...profile.data,
      limits: { ...profile.data.limits, accept: { kind: 'continuous' as const, amount: 5 } }
    }
    await manager.publish({ kind: 'profile', data, seen: profile.version, ...once() })
    const later = await world.as('gridWorker').issue.report(world.aReport())
    expect([issue.profileVersion, later.profileVersion]).toEqual([1, 2])
    expect((await world.as('gridWorker').issue.byId({ id: issue.id })).issue.stepDue).toBe(issue.stepDue)
  })

  it('names the class of what runs in lists, also after a catalogue without it', async () => {
    const { catalogue } = await manager.current()
    const [gone, ...matters] = catalogue.data.matters
    const issue = await world.as('gridWorker').issue.report(world.aReport({ matter: gone!.code }))
    await manager.publish({
      kind: 'catalogue',
      data: { ...catalogue.data, matters },
      seen: catalogue.version,
      ...once()
    })
    const { rows } = await world.as('acceptor').issue.list({ number: issue.number })
    expect(rows).toMatchObject([{ matter: gone!.code, matterName: gone!.minor }])
  })

  it('on what somebody else published meanwhile is refused', async () => {
    const { profile } = await manager.current()
    const late = manager.publish({ kind: 'profile', data: profile.data, seen: 0, ...once() })
    expect(await refused(late)).toEqual({ _tag: 'Stale', id: 'profile', revision: profile.version })
  })

  it('with one code twice is refused', async () => {
    const { catalogue } = await manager.current()
    const [first] = catalogue.data.matters
    const data = { ...catalogue.data, matters: [...catalogue.data.matters, first!] }
    const twice = manager.publish({ kind: 'catalogue', data, seen: catalogue.version, ...once() })
    expect(await refused(twice)).toEqual({ _tag: 'KeysTwice', keys: [first?.code] })
  })
})

describe('roles', () => {
  const publish = (data: ReadonlyArray<Role>, seen = 1) => security.publish({ kind: 'roles', data, seen, ...once() })

  it('are published by whoever assigns them, not by whoever edits the rest', async () => {
    const edit = manager.publish({ kind: 'roles', data: base.roles, seen: 1, ...once() })
    expect(await refused(edit)).toMatchObject({ _tag: 'Forbidden', permission: 'role.assign' })
    const rest = security.publish({ kind: 'catalogue', data: base.catalogue, seen: 1, ...once() })
    expect(await refused(rest)).toMatchObject({ _tag: 'Forbidden', permission: 'reference.edit' })
  })

  it('give no administrator more than their kind may have, and nobody else what is theirs', async () => {
    const overstep = roles((role) =>
      role.key === 'auditAdministrator' ? { ...role, permissions: [...role.permissions, 'issue.read'] } : role
    )
    expect(await refused(publish(overstep))).toEqual({
      _tag: 'RoleOversteps',
      role: 'auditAdministrator',
      permissions: ['issue.read']
    })
    const usurp = roles((role) =>
      role.key === 'districtManager' ? { ...role, permissions: [...role.permissions, 'role.assign'] } : role
    )
    expect(await refused(publish(usurp))).toMatchObject({ _tag: 'RoleOversteps', role: 'districtManager' })
  })

  it('that somebody holds stay, and so does the key to the house', async () => {
    const without = base.roles.filter(({ key }) => key !== 'verifier')
    expect(await refused(publish(without))).toEqual({ _tag: 'RoleStillHeld', roles: ['verifier'] })
    const locked = roles((role) => ({
      ...role,
      permissions: role.permissions.filter((permission) => permission !== 'role.assign')
    }))
    expect(await refused(publish(locked))).toEqual({ _tag: 'PermissionLost', permissions: ['role.assign'] })
  })

  it('hold from the moment they are published', async () => {
    const added = roles((role) =>
      role.key === 'buildingHead' ? { ...role, permissions: [...role.permissions, 'figures.read'] } : role
    )
    expect(await refused(world.as('buildingHead').figures.board({ by: 'none' }))).toMatchObject({ _tag: 'Forbidden' })
    await publish(added)
    expect((await world.as('buildingHead').figures.board({ by: 'none' })).lines).toBeDefined()
  })
})

describe('the level scheme', () => {
  it('keeps the levels on which units stand', async () => {
    const [, , , ...deep] = base.scheme.levels
    const flat = { ...base.scheme, levels: base.scheme.levels.slice(0, 4) }
    expect(deep).toHaveLength(2)
    const publish = (data: typeof base.scheme) => manager.publish({ kind: 'scheme', data, seen: 1, ...once() })
    expect(await refused(publish(flat))).toEqual({ _tag: 'LevelStillUsed', level: 4, units: 1 })
    const wizard = { role: RoleKey.make('wizard'), min: 1, max: 1 }
    const named = { ...base.scheme, levels: base.scheme.levels.map((level) => ({ ...level, posts: [wizard] })) }
    expect(await refused(publish(named))).toEqual({ _tag: 'UnknownRole', role: 'wizard' })
  })
})

describe('a calendar', () => {
  it('shows beforehand which due times it would move', async () => {
    const born = await world.as('gridWorker').issue.report(world.aReport())
    const issue = await world
      .as('acceptor')
      .issue.move(world.aMove(born, 'accept', { matter: MatterCode.make('0102') }))
    const { calendar } = await manager.current()
    const same = await manager.previewCalendar({ calendar: calendar.data })
    expect(same).toMatchObject({ count: 0, moving: [] })
    const nonstop = { ...calendar.data, hours: [[0, 1440]] as const, week: [1, 2, 3, 4, 5, 6, 7] as const, days: {} }
    const preview = await manager.previewCalendar({ calendar: nonstop })
    const moving = preview.moving.find(({ id, clock }) => id === issue.id && clock === 'promise')
    expect(moving).toMatchObject({ before: issue.promiseDue })
    expect(moving?.after).not.toBe(issue.promiseDue)
    expect((await world.as('gridWorker').issue.byId({ id: issue.id })).issue.promiseDue).toBe(issue.promiseDue)
  })

  it('of another zone, or with days of years it does not know, is refused', async () => {
    const { calendar } = await manager.current()
    const publish = (data: typeof calendar.data) =>
      refused(manager.publish({ kind: 'calendar', data, seen: calendar.version, ...once() }))
    expect(await publish({ ...calendar.data, zone: 'Europe/Berlin' })).toEqual({
      _tag: 'OtherZone',
      zone: 'Asia/Shanghai'
    })
    expect(await publish({ ...calendar.data, years: [2026], days: { '2031-01-01': 'off' } })).toEqual({
      _tag: 'DaysOutsideYears',
      days: ['2031-01-01']
    })
  })

  it('takes the holidays of a year from the yearly notice', async () => {
    const { days, years } = await manager.holidays({ years: [2026, 2199] })
    expect(years).toEqual([2026])
    expect(days['2026-01-01']).toBe('off')
  })
})

describe('the audit', () => {
  const auditor = world.as('auditAdministrator').audit

  it('shows every fact with what it changed, a page at a time', async () => {
    await world
      .as('systemAdministrator')
      .account.amend({ ...once(), id: world.account.verifier, seen: 0, name: '庚核查员' })
    const { rows } = await auditor.list({ of: 'facts', life: 'account', id: world.account.verifier })
    expect(rows).toMatchObject([
      { tag: 'Amended', byName: '甲系统', revision: 1 },
      { tag: 'Registered', revision: 0 }
    ])
    const first = await auditor.list({ of: 'facts', limit: 5 })
    const second = await auditor.list({ of: 'facts', limit: 5, cursor: first.next })
    const keys = [...first.rows, ...second.rows].map((row) => ('revision' in row ? `${row.id} ${row.revision}` : ''))
    expect(new Set(keys).size).toBe(10)
  })

  it('says of issues how they moved, and nothing that was said in them', async () => {
    const born = await world.as('gridWorker').issue.report(world.aReport({ title: '某户漏水' }))
    await world.as('acceptor').issue.move(world.aMove(born, 'decline', { ground: 'outsideDuty', answer: '请联系物业' }))
    const { rows } = await auditor.list({ of: 'facts', life: 'issue', id: born.id })
    expect(rows).toMatchObject([
      { move: 'decline', changes: [{ field: 'stage', before: 'reported', after: 'declined' }] },
      { move: null, changes: [] }
    ])
    expect(JSON.stringify(rows)).not.toMatch(/漏水|物业/)
  })

  it('is narrowed by account and by time', async () => {
    const mine = await auditor.list({ of: 'facts', accountId: world.account.districtManager })
    expect(mine.rows.length).toBeGreaterThan(0)
    expect(mine.rows.every((row) => row.accountId === world.account.districtManager)).toBe(true)
    const to = '2026-01-05T00:00:00Z'
    expect((await auditor.list({ of: 'facts', to })).rows).toEqual([])
  })
})

it('anybody may know what this is, and no more', async () => {
  expect(await world.as('nobody').system.info()).toEqual({
    product: { zh: '格致', en: 'Gezhi' },
    version: '0.0.0',
    languages: ['zh-CN', 'en'],
    demo: false,
    isEmpty: false,
    tenantName: null
  })
})
