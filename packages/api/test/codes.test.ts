import { UnitId } from '@gezhi/domain/common'
import { fourteenDigits, local, type NamedCodes, UnitCode } from '@gezhi/domain/grid'
import { base } from '@gezhi/packs'
import { describe, expect, it } from 'vitest'
import { anId, once, openWorld, refused } from './harness.ts'

const world = await openWorld()
const { unit } = world
const manager = world.as('districtManager')

const old = fourteenDigits(base.scheme)
const own: NamedCodes = local(base.scheme)
await manager.reference.publish({
  kind: 'scheme',
  data: { ...base.scheme, otherCodes: [old, own] },
  seen: 1,
  ...once()
})

const pageOf = (id: UnitId) => manager.unit.byId({ id })
const seen = async (id: UnitId) => (await pageOf(id)).unit.revision
const codesOf = async (id: UnitId, scheme: string) =>
  (await pageOf(id)).codes.find((one) => one.scheme === scheme) ?? { code: undefined, earlier: [] }
const setCode = async (id: UnitId, scheme: string, code: string | null) =>
  manager.unit.setCode({
    ...once(),
    id,
    seen: await seen(id),
    scheme,
    code: code === null ? null : UnitCode.make(code)
  })

describe('a code beside the official one', () => {
  it('is given by its scheme, changed and taken away; nothing of it is forgotten or given again', async () => {
    expect((await codesOf(unit.grid2, old.key)).code).toBeNull()
    await setCode(unit.grid2, old.key, '51019900100122')
    expect(await codesOf(unit.grid2, old.key)).toMatchObject({ code: '51019900100122', begins: '510199001001' })
    await setCode(unit.grid2, old.key, '51019900100123')
    await setCode(unit.grid2, old.key, null)
    const { code, earlier } = await codesOf(unit.grid2, old.key)
    expect(code).toBeNull()
    expect(earlier.map((one) => one.code)).toEqual(['51019900100123', '51019900100122'])
    expect(await refused(setCode(unit.grid1, old.key, '51019900100122'))).toEqual({
      _tag: 'CodeTaken',
      code: '51019900100122'
    })
    // the official one is as it was, and the history says what was changed
    const page = await pageOf(unit.grid2)
    expect(page.unit.code).toBe('510199001001002')
    expect(page.history[0]?.changes).toEqual([{ field: 'otherCodes', before: ['51019900100123'], after: [] }])
  })

  it('is refused when it is against its scheme, stale, of no scheme, or beyond what one may change', async () => {
    expect(await refused(setCode(unit.grid1, old.key, '51019900100201'))).toMatchObject({ _tag: 'CodeNotUnderParent' })
    expect(await refused(setCode(unit.south, old.key, '51019900100201'))).toMatchObject({ _tag: 'LevelUncoded' })
    expect(await refused(setCode(unit.grid1, own.key, '01-01-01'))).toMatchObject({ _tag: 'CodeAboveMissing' })
    expect(await refused(setCode(unit.grid1, 'nothing', '01'))).toMatchObject({ _tag: 'NotFound', what: 'codeScheme' })
    const code = UnitCode.make('51019900100150')
    const late = { ...once(), id: unit.grid1, seen: 99, scheme: old.key, code }
    expect(await refused(manager.unit.setCode(late))).toMatchObject({ _tag: 'Stale' })
    expect(await refused(world.as('foreign.districtManager').unit.setCode(late))).toMatchObject({ _tag: 'NotFound' })
  })
})

describe('codes for all units right below one', () => {
  it('are shown first, given as they were shown, and leave those alone that have one', async () => {
    await setCode(unit.grid3, old.key, '51019900100205')
    const late = UnitId.make(anId())
    await manager.unit.create({ ...once(), id: late, parentId: unit.north, name: '还没有画的网格' })
    const { due, coded } = await manager.unit.codesDue({ id: unit.north, scheme: old.key })
    expect(coded).toBe(1)
    expect(due.map(({ unitId, code }) => [unitId, code])).toEqual([
      [unit.grid4, '51019900100206'],
      [late, '51019900100207']
    ])
    expect((await codesOf(unit.grid4, old.key)).code).toBeNull()
    const codes = due.map(({ unitId, code }) => ({ unitId, code }))
    const [first, ...others] = codes
    if (first === undefined) throw new Error('nothing is due')
    const wrong = { ...first, code: UnitCode.make('51019900100299') }
    const order = { id: unit.north, scheme: old.key }
    const refusal = await refused(manager.unit.issueCodes({ ...once(), ...order, codes: [wrong, ...others] }))
    expect(refusal).toMatchObject({ _tag: 'Stale', id: first.unitId })
    const command = { ...once(), ...order, codes: [first, ...others] as const }
    const before = (await pageOf(unit.grid4)).unit
    await manager.unit.issueCodes(command)
    await manager.unit.issueCodes(command)
    expect((await codesOf(unit.grid4, old.key)).code).toBe(due.find(({ unitId }) => unitId === unit.grid4)?.code)
    expect((await codesOf(unit.grid3, old.key)).code).toBe('51019900100205')
    expect((await pageOf(unit.grid4)).unit).toMatchObject({ code: before.code, revision: before.revision + 1 })
    expect((await manager.unit.codesDue(order)).due).toEqual([])
  })
})

describe('a unit', () => {
  it('is found by any of its codes, also by one of earlier days', async () => {
    const find = async (code: string) =>
      (await manager.unit.byCode({ code: UnitCode.make(code) })).map((one) => [
        one.scheme,
        one.unit.id,
        one.to === null
      ])
    expect(await find('510199001001002')).toEqual([['official', unit.grid2, true]])
    expect(await find('51019900100205')).toEqual([[old.key, unit.grid3, true]])
    expect(await find('51019900100122')).toEqual([[old.key, unit.grid2, false]])
    expect(await find('51019900100199')).toEqual([])
  })

  it('that ended is still found, and says that nobody took over', async () => {
    const id = UnitId.make(anId())
    await manager.unit.create({ ...once(), id, parentId: unit.north, name: '临时网格' })
    const { code } = (await pageOf(id)).unit
    await manager.unit.end({ ...once(), id, seen: 0 })
    const [found] = await manager.unit.byCode({ code })
    expect(found).toMatchObject({ scheme: 'official', unit: { id, name: '临时网格' }, above: '北社区', now: [] })
    expect(found?.unit.to).not.toBeNull()
  })
})

it('codes that are missing or wrong are on the list of checks, with the name of their scheme', async () => {
  const { rows } = await manager.unit.checks({ kinds: ['codeWrong'], limit: 200 })
  const missing = rows.filter((row) => row.kind === 'codeWrong' && row.scheme === old.key)
  expect(missing.map((row) => row.unit.id)).toContain(unit.grid1)
  expect(missing.map((row) => row.unit.id)).not.toContain(unit.grid3)
  expect(missing[0]?.names.scheme).toEqual(old.name)
})
