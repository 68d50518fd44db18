import { newId } from '@gezhi/client'
import { BuildingId, CommandId, EntranceId, HouseholdId } from '@gezhi/domain/common'
import { expect, it } from 'vitest'
import { openDistrict } from '../district.ts'

const { world, gezhi } = await openDistrict()
const manager = world.as('districtManager')
const once = () => ({ commandId: CommandId.make(newId()) })

const raise = async (unitId: typeof world.unit.grid1, estate: string, building: string) => {
  const id = BuildingId.make(newId())
  await manager.building.create({ ...once(), id, unitId, address: { road: '春水路', number: '18', estate, building } })
  return id
}
const first = await raise(world.unit.grid1, '锦澜花园', '3')
await raise(world.unit.grid2, '锦澜花园', '5')
const stairs = EntranceId.make(newId())
await manager.building.createEntrance({ ...once(), id: stairs, buildingId: first, number: '1' })
for (const door of ['101', '302']) {
  const id = HouseholdId.make(newId())
  await manager.building.createHousehold({ ...once(), id, entranceId: stairs, door, people: 3 })
}

it('lists the buildings of a place, for people and for scripts', async () => {
  const { out, code } = await gezhi('gridWorker', ['building', 'list', '--unit', '第一网格'])
  expect(code).toBe(0)
  expect(out).toMatch(/51019900100100100001\s+锦澜花园3幢\s+住宅\s+2\s+6\s+第一网格/)
  expect(out).not.toContain('5幢')
  const all = await gezhi('districtManager', ['building', 'list', '--text', '锦澜', '--all', '--json'])
  expect(JSON.parse(all.out)).toHaveLength(2)
})

it('shows the doors of a building, storey by storey', async () => {
  const { out } = await gezhi('gridWorker', ['building', 'show', '锦澜花园3幢'])
  expect(out).toMatch(/3 层\s+302室\(3\)/)
  expect(out).toMatch(/1 层\s+101室\(3\)/)
  expect((await gezhi('gridWorker', ['building', 'show', '锦澜花园9幢'])).code).toBe(2)
})

it('finds where an address is, one after the other from standard input', async () => {
  const { out } = await gezhi('gridWorker', ['building', 'find', '春水路十八号锦澜花园三栋1单元'])
  expect(out).toContain('“锦澜花园3幢”，在西街街道 / 南社区 / 第一网格')
  const stdin = '锦澜花园5号楼\n锦澜花园\n不存在的地方\n'
  const lines = (await gezhi('gridWorker', ['building', 'find', '-', '--json'], { stdin })).out.trim().split('\n')
  expect(lines.map((line) => JSON.parse(line).match)).toEqual(['building', 'several', 'none'])
})
