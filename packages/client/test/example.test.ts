import { spawn } from 'node:child_process'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { createInterface } from 'node:readline'
import type { Member } from '@gezhi/api/testing'
import type { Input, Move } from '@gezhi/domain/loop'
import { expect, it } from 'vitest'
import { openService } from './service.ts'

const { world, server, key } = await openService()
const folder = join(import.meta.dirname, '..')
const example = join(folder, 'examples/lift.ts')

it('the README shows the example as it is', () => {
  const readme = readFileSync(join(folder, 'README.md'), 'utf8')
  expect(/```ts\n([\s\S]*?)```/.exec(readme)?.[1]).toBe(readFileSync(example, 'utf8'))
})

it('a service reports, follows its issue until the district has answered, and reads the answer', async () => {
  const service = spawn(process.execPath, [example], {
    env: { ...process.env, GEZHI_SERVER: server.origin, GEZHI_TOKEN: key },
    stdio: ['ignore', 'pipe', 'inherit']
  })
  const lines = createInterface({ input: service.stdout })[Symbol.asyncIterator]()
  const said = async () => String((await lines.next()).value)

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
