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

it('says in one line what stops the start, and no stack', async () => {
  const folder = temporaryFolder()
  const { PATH } = process.env
  const child = spawn(process.execPath, [serverProgram(), '--dmeo'], {
    env: { PATH, PORT: '0', GEZHI_DATA: folder },
    stdio: ['ignore', 'pipe', 'pipe']
  })
  let wrote = ''
  child.stderr.setEncoding('utf8').on('data', (text: string) => {
    wrote += text
  })
  const [code] = await once(child, 'close')
  expect(code).toBe(1)
  expect(wrote).toBe(
    'Gezhi did not start:\n  --dmeo is not known. The only arguments are --demo (load the demo district) and --empty (do not), one of the two.\n'
  )
  rmSync(folder, { recursive: true })
})
