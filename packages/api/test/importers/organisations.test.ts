import { describe, expect, it } from 'vitest'
import { once, openWorld, refused } from '../harness.ts'
import { aCommand, csv, sendIn } from './register.ts'

const world = await openWorld()
const manager = world.as('districtManager')

const order = async (...lines: ReadonlyArray<string>) => ({
  uploadId: await sendIn(world, csv('组织名称,组织类型,部门类别,服务单元,负责事项', ...lines)),
  kind: 'organisations' as const,
  mapping: { name: '组织名称', kind: '组织类型', department: '部门类别', serves: '服务单元', matters: '负责事项' },
  options: {}
})
const faultsOf = async (...lines: ReadonlyArray<string>) =>
  (await manager.import.check(await order(...lines))).faults.map(({ row, field, tag }) => `${row} ${field} ${tag}`)

describe('a list of organisations', () => {
  it('comes in with kinds in words, units by code or name, and the classes that they answer for', async () => {
    const wanted = await order('网格一党支部,党组织,,510199001001001,', '供水所,站所,水务,远社区；510199001,0102;21')
    expect(await manager.import.check(wanted)).toMatchObject({ good: 2, faults: [] })
    const { batchId } = await manager.import.run({ ...wanted, commandId: aCommand() })
    const found = (await manager.organisation.list({})).filter(({ name }) => ['网格一党支部', '供水所'].includes(name))
    expect(found).toMatchObject([
      { name: '供水所', kind: 'office', department: 'water', matters: ['0102', '21'] },
      { name: '网格一党支部', kind: 'party', department: null, matters: [] }
    ])
    expect(found[0]?.serves).toHaveLength(2)

    await manager.import.undo({ batchId, commandId: aCommand() })
    expect((await manager.organisation.list({})).map(({ name }) => name)).not.toContain('供水所')
    expect(await faultsOf('供水所,站所,,,')).toEqual([])
  })

  it('is told row by row what is wrong with it', async () => {
    const [known] = await manager.organisation.list({})
    expect(
      await faultsOf(
        `${known?.name},部门,,,`,
        ',部门,,,',
        '甲,协会,,,',
        '乙,部门,天文局,,',
        '丙,部门,,九霄网格,',
        '丁,部门,,,井盖',
        '戊,部门,,,',
        '戊,部门,,,',
        '己,,,,'
      )
    ).toEqual([
      '2 name OrganisationKnown',
      '3 name Missing',
      '4 kind UnknownOrganisationKind',
      '5 department UnknownDepartment',
      '6 serves UnknownUnit',
      '7 matters BadMatters',
      '9 name DoubleOrganisation',
      '10 kind Missing'
    ])
  })

  it('cannot be taken back once somebody works for one of them', async () => {
    const { batchId } = await manager.import.run({
      ...(await order('街道物业,物业服务企业,,,')),
      commandId: aCommand()
    })
    const made = (await manager.organisation.list({})).find(({ name }) => name === '街道物业')
    const at = { kind: 'organisation' as const, id: made!.id }
    await manager.organisation.amend({ ...once(), id: at.id, seen: 0, name: '街道物业公司' })
    expect(await refused(manager.import.undo({ batchId, commandId: aCommand() }))).toMatchObject({
      _tag: 'BatchTouched',
      first: [{ kind: 'organisation', name: '街道物业公司' }]
    })
  })

  it('is not for who may not keep the register', async () => {
    const wanted = await order('庚,部门,,,')
    expect(await refused(world.as('gridWorker').import.check(wanted))).toMatchObject({ _tag: 'Forbidden' })
  })
})
