import { newId } from '@gezhi/client'
import { RoleKey } from '@gezhi/domain/access'
import { ChargeId, CommandId, PostId } from '@gezhi/domain/common'
import { expect, it } from 'vitest'
import { openDistrict } from '../district.ts'

const { world, gezhi } = await openDistrict()
const manager = world.as('districtManager')
const once = () => ({ commandId: CommandId.make(newId()) })

it('lists who is on which post, and where nobody is', async () => {
  const { out, code } = await gezhi('districtManager', ['post', 'list', '--unit', '第一网格'])
  expect(code).toBe(0)
  expect(out).toMatch(/第一网格\s+网格长\s+寅网格长/)
  expect(out).not.toContain('辰邻格')
  const vacant = (await gezhi('districtManager', ['post', 'vacancies', '--unit', '第四网格'])).out
  expect(vacant).toMatch(/空缺 2 处\n.*\n第四网格\s+网格长\s+0\/1\n第四网格\s+网格员\s+0\/1\n$/)
  expect((await gezhi('gridWorker', ['post', 'list'])).code).toBe(1)
})

it('shows what was left with a post, and accepts it item by item or whole', async () => {
  const given = { ...once(), personId: world.person.gridWorker }
  for (const id of [world.unit.grid1, world.unit.stairs]) {
    await manager.post.startCharge({ ...given, ...once(), id: ChargeId.make(newId()), place: { kind: 'unit', id } })
  }
  const next = PostId.make(newId())
  const post = { id: world.post.gridWorker, seen: 0, next, to: world.person.neighbour }
  await manager.post.passOn({ ...once(), ...post })
  expect(RoleKey.make('gridWorker')).toBe((await manager.post.list({ text: '辰邻格' }))[0]?.role)

  const listed = await gezhi('neighbour', ['handover', 'list'])
  expect(listed.out).toMatch(/第一网格\s+网格员\s+卯网格员\s+2\/2/)
  const [list] = JSON.parse((await gezhi('neighbour', ['handover', 'list', '--json'])).out)
  const named = list.id.slice(-8)
  expect((await gezhi('neighbour', ['handover', 'show', named])).out).toMatch(/1\s+包保\s+第一网格\s+待接收/)
  expect((await gezhi('buildingHead', ['handover', 'accept', list.id])).code).toBe(1)
  expect((await gezhi('neighbour', ['handover', 'accept', named, '--item', '2'])).out).toBe('已接收 1 项，还剩 1 项\n')
  expect((await gezhi('neighbour', ['handover', 'accept', named])).out).toBe('已接收 1 项，交接完成\n')
  expect((await gezhi('neighbour', ['handover', 'list'])).out).toBe('没有待交接的清单。\n')
  expect((await gezhi('neighbour', ['handover', 'accept', named])).err).toContain('没有待交接')
})
