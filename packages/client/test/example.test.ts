import { spawn } from 'node:child_process'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { createInterface } from 'node:readline'
import type { Member } from '@gezhi/api/testing'
import { ChangeSetId, CommandId } from '@gezhi/domain/common'
import type { ChangeMove } from '@gezhi/domain/grid'
import type { Input, Move } from '@gezhi/domain/loop'
import { expect, it, onTestFinished } from 'vitest'
import { newId } from '../src/index.ts'
import { openService } from './service.ts'

const { world, server, key } = await openService()
const folder = join(import.meta.dirname, '..')
const path = (name: string) => join(folder, 'examples', name)

it('the README shows the examples as they are', () => {
  const readme = readFileSync(join(folder, 'README.md'), 'utf8')
  const shown = [...readme.matchAll(/```ts\n([\s\S]*?)```/g)].map(([, code]) => code)
  expect(shown).toEqual(['lift.ts', 'tree.ts'].map((name) => readFileSync(path(name), 'utf8')))
})

/** What an example says, line by line, run with the key of the service. */
const run = (name: string) => {
  const service = spawn(process.execPath, [path(name)], {
    env: { ...process.env, GEZHI_SERVER: server.origin, GEZHI_TOKEN: key },
    stdio: ['ignore', 'pipe', 'inherit']
  })
  onTestFinished(() => {
    service.kill()
  })
  const lines = createInterface({ input: service.stdout })[Symbol.asyncIterator]()
  return { lines, said: async () => String((await lines.next()).value) }
}

it('a service reports, follows its issue until the district has answered, and reads the answer', async () => {
  const { lines, said } = run('lift.ts')

  const number = Number(/^reported as #(\d+)$/.exec(await said())?.[1])
  expect(await said()).toBe('reported')
  const { rows } = await world.as('acceptor').issue.list({ number })
  let issue = rows[0]!
  const act = async (member: Member, move: Move, input: Input = {}) => {
    issue = { ...issue, ...(await world.as(member).issue.move(world.aMove(issue, move, input))) }
  }
  const lead = { kind: 'organisation', id: world.organisation.urban } as const
  const { matters } = (await world.as('acceptor').reference.current()).catalogue.data
  await act('acceptor', 'accept', { matter: matters[0]!.code })
  await act('dispatcher', 'dispatch', { lead })
  await act('departmentHandler', 'receive')
  await act('departmentHandler', 'finish', { result: '更换门机控制板，试运行正常' })
  await act('verifier', 'verify')
  await act('acceptor', 'answer', { answer: '电梯已修复，今晚恢复运行。' })

  const heard: Array<string> = []
  for await (const line of { [Symbol.asyncIterator]: () => lines }) heard.push(line)
  expect(heard.slice(-2)).toEqual(['answered', '电梯已修复，今晚恢复运行。'])
})

it('a service that follows the tree hears of a change as it takes effect, and reads who is on the posts then', async () => {
  const { said } = run('tree.ts')
  expect(await said()).toBe('watching')
  const id = ChangeSetId.make(newId())
  const proposal = { commandId: CommandId.make(newId()), id, title: '第一网格改隶北社区', reason: '便于管理' }
  await world.as('streetDispatcher').changeSet.propose({
    ...proposal,
    operations: [{ do: 'move', id: world.unit.grid1, parentId: world.unit.north }]
  })
  const act = async (member: Member, move: ChangeMove) => {
    const { set } = await world.as(member).changeSet.byId({ id })
    await world
      .as(member)
      .changeSet.move({ commandId: CommandId.make(newId()), id, seen: set.revision, move, input: {} })
  }
  await act('streetDispatcher', 'submit')
  await act('districtManager', 'approve')
  await act('districtManager', 'publish')
  // the server puts it into force by itself
  expect(await said()).toMatch(/^第一网格改隶北社区: \d+ units$/)
  expect(await said()).toMatch(/^510199001002003 第一网格: .*网格员 /)
}, 60_000)
