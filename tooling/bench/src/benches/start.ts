/** From the built files to a server that answers: on a new data folder with the demo district, and again on the same folder. */
import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { rmSync } from 'node:fs'
import { createInterface } from 'node:readline'
import { Readable } from 'node:stream'
import { serverProgram, temporaryFolder } from '@gezhi/testing'
import { atMost, type Bench } from '../bench.ts'

export const start: Bench = {
  name: 'start',
  run: async () => {
    process.env.GEZHI_TEST_BUILT = '1'
    const folder = temporaryFolder()
    try {
      const fresh = await secondsToReady(folder, ['--demo'])
      const again = await secondsToReady(folder, [])
      const empty = temporaryFolder()
      const bare = await secondsToReady(empty, ['--empty'])
      rmSync(empty, { recursive: true, force: true })
      return atMost({ value: again, unit: 's', bar: 2, detail: { newFolderWithDemoS: fresh, newFolderEmptyS: bare } })
    } finally {
      rmSync(folder, { recursive: true, force: true })
    }
  }
}

const secondsToReady = async (folder: string, args: ReadonlyArray<string>): Promise<number> => {
  const begin = performance.now()
  const child = spawn(process.execPath, [serverProgram(), ...args], {
    stdio: ['ignore', 'pipe', 'inherit', 'ipc'],
    env: { PATH: process.env.PATH, NODE_ENV: 'production', PORT: '0', GEZHI_DATA: folder, GEZHI_LOG: 'error' }
  })
  const ended = once(child, 'exit')
  await new Promise<void>((resolve, reject) => {
    createInterface({ input: child.stdout ?? Readable.from([]) }).on('line', (line) => {
      if (line.startsWith('ready ')) resolve()
    })
    void ended.then(() => reject(new Error('the server ended before it was ready')))
  })
  const seconds = (performance.now() - begin) / 1_000
  child.kill('SIGTERM')
  await ended
  return seconds
}
