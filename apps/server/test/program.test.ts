import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { rmSync } from 'node:fs'
import { blankDatabase, serverProgram, startServer, temporaryFolder } from '@gezhi/testing'
import { expect, it } from 'vitest'

it('says where it is, answers, and ends in order when asked to', async () => {
  const server = await startServer({ databaseUrl: await blankDatabase(), args: ['--empty'] })
  expect((await fetch(`${server.origin}/health/ready`)).status).toBe(200)
  expect(await server.stop()).toBe(0)
})

it('ends when whoever started it is gone, however they went', async () => {
  const server = await startServer({ databaseUrl: await blankDatabase(), args: ['--empty'] })
  expect(await server.abandon()).toBe(0)
})

it.each([
  [
    { LANG: 'en_GB.UTF-8' },
    'Gezhi did not start:\n  --dmeo is not known. The only arguments are --demo (load the demo district) and --empty (do not), one of the two.\n'
  ],
  [
    { LANG: 'C' },
    '格致没有启动：\n  不认识参数 --dmeo。可用的参数只有 --demo（装入演示辖区）和 --empty（不装入），二者选一。\n'
  ]
])('says in one line what stops the start, and no stack, where the terminal says %j', async (language, line) => {
  const folder = temporaryFolder()
  const { PATH } = process.env
  const child = spawn(process.execPath, [serverProgram(), '--dmeo'], {
    env: { PATH, PORT: '0', GEZHI_DATA: folder, ...language },
    stdio: ['ignore', 'pipe', 'pipe']
  })
  let wrote = ''
  child.stderr.setEncoding('utf8').on('data', (text: string) => {
    wrote += text
  })
  const [code] = await once(child, 'close')
  expect(code).toBe(1)
  expect(wrote).toBe(line)
  rmSync(folder, { recursive: true })
})
