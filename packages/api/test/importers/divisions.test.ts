import { freshDatabase } from '@gezhi/database/testing'
import { afterAll, describe, expect, it } from 'vitest'
import { divisionColumns } from '../../src/importers/divisions.ts'
import { openApi } from '../../src/open.ts'
import { openWorld, origin, refused } from '../harness.ts'
import { httpOf } from '../world/http.ts'
import { aCommand } from './register.ts'
import { aTown } from './town.ts'

const world = await openWorld()

const order = (uploadId: string) => ({ kind: 'units' as const, uploadId, mapping: divisionColumns, options: {} })
const rooted = (uploadId: string, code: string) => ({
  ...order(uploadId),
  options: { root: { code, name: '茅箭区' } }
})

describe('the official divisions', () => {
  it('are tried, taken in and taken back as every register of units', async () => {
    const { manager } = await aTown(world)
    const sent = await manager.import.divisions({ code: '420302' })
    const checked = await manager.import.check(rooted(sent.uploadId, '420302'))
    expect(checked).toMatchObject({ faulty: 0, notices: [], rows: sent.streets + sent.villages })

    const done = await manager.import.run({ ...rooted(sent.uploadId, '420302'), commandId: aCommand() })
    const units = await manager.unit.tree({})
    const onLevel = (level: number) => units.filter((unit) => unit.level === level)
    expect([0, 1, 2].map((level) => onLevel(level).length)).toEqual([1, sent.streets, sent.villages])
    expect(onLevel(2).every(({ code }) => /^420302\d{6}$/.test(code))).toBe(true)

    await manager.import.undo({ batchId: done.batchId, commandId: aCommand() })
    expect(await manager.unit.tree({})).toEqual([])
  })

  it('of one street come in below a district that begins there', async () => {
    const { manager } = await aTown(world)
    const whole = await manager.import.divisions({ code: '110101001' })
    expect(whole).toMatchObject({ code: '110101001', streets: 0 })
    expect(whole.villages).toBeGreaterThan(5)
  })

  it('are refused where there are none, and for who may not import', async () => {
    const { manager } = await aTown(world)
    expect(await refused(manager.import.divisions({ code: '990101' }))).toMatchObject({ _tag: 'UnknownDivision' })
    expect(await refused(manager.import.divisions({}))).toMatchObject({ _tag: 'UnknownDivision', code: '' })
    expect(await refused(world.as('gridWorker').import.divisions({}))).toMatchObject({ _tag: 'Forbidden' })
  })

  it('can be walked down to one’s county by anybody', async () => {
    const nobody = world.as('nobody')
    expect(await nobody.system.regions({ within: null })).toHaveLength(31)
    expect(await nobody.system.regions({ within: '4203' })).toContainEqual({ code: '420302', name: '茅箭区' })
  })
})

describe('founding a district with them', () => {
  const code = 'abcd-efgh-jkmn'
  it('leaves an import of the manager, which can be taken back', async () => {
    const api = await openApi({
      databaseUrl: await freshDatabase(),
      secret: 'a secret for tests that is long enough',
      origin,
      setUpCode: code
    })
    afterAll(() => api.close())
    const { mutate, signIn, query } = httpOf(api, origin)
    const founder = (username: string, role: string) => ({
      username,
      name: username,
      password: 'Correct-Horse-1',
      role
    })
    const { json } = await mutate('system.setUp', {
      code,
      district: { name: '茅箭区', zone: 'Asia/Shanghai', code: '420302', divisions: true },
      accounts: [
        founder('system', 'systemAdministrator'),
        founder('security', 'securityAdministrator'),
        founder('auditor', 'auditAdministrator'),
        founder('manager', 'districtManager')
      ]
    })
    const { divisions } = json.result.data
    expect(divisions).toBeGreaterThan(50)
    const { cookie } = await signIn('manager', 'Correct-Horse-1')
    const batches = (await query('import.list', { cookie }, {})).json.result.data.rows
    expect(batches).toMatchObject([{ kind: 'units', written: divisions, leftOut: 0, undoneAt: null }])
  })
})
