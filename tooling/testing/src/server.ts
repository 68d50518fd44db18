/** The built server as a process of its own, for tests that go all the way round: page, terminal, client. */
import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { rmSync } from 'node:fs'
import { join } from 'node:path'
import { createInterface } from 'node:readline'
import { Readable } from 'node:stream'
import { temporaryFolder } from '@gezhi/database/testing'

export interface ServerOptions {
  /** The database it serves, from `freshDatabase` or `blankDatabase`. */
  readonly databaseUrl: string
  /** Further settings. */
  readonly env?: Readonly<Record<string, string>>
  /** Of the command line: `--empty`, `--demo`. */
  readonly args?: ReadonlyArray<string>
}

export interface TestServer {
  /** `http://127.0.0.1:PORT` */
  readonly origin: string
  readonly pid: number
  /** Asks it to stop; resolves to its exit code. */
  readonly stop: () => Promise<number | null>
  /** Lets go of it as if we had died; resolves to its exit code. */
  readonly abandon: () => Promise<number | null>
  /** Ends it outright. */
  readonly kill: () => Promise<void>
}

const root = join(import.meta.dirname, '..', '..', '..')

/** `npm test` builds first and says so; by hand it is the source, more slowly, rather than some older build. */
export const serverProgram = (): string =>
  join(root, 'apps/server', process.env.GEZHI_TEST_BUILT === '1' ? 'dist/main.js' : 'src/main.ts')

const inherited = () =>
  Object.fromEntries(Object.entries(process.env).filter(([name]) => !/^(PORT|HOST|DATABASE_URL|GEZHI_)/.test(name)))

/** Waits for its `ready` line; fails with what it said when it ends before. */
export const startServer = async ({ databaseUrl, env = {}, args = [] }: ServerOptions): Promise<TestServer> => {
  const folder = temporaryFolder()
  const child = spawn(process.execPath, [serverProgram(), ...args], {
    stdio: ['ignore', 'pipe', 'pipe', 'ipc'],
    env: {
      ...inherited(),
      NODE_ENV: 'production',
      PORT: '0',
      DATABASE_URL: databaseUrl,
      GEZHI_DATA: folder,
      GEZHI_LOG: 'error',
      ...env
    }
  })
  const said: Array<string> = []
  child.stderr?.setEncoding('utf8').on('data', (text: string) => said.push(text))
  const exited = once(child, 'exit').finally(() => rmSync(folder, { recursive: true, force: true }))

  const ready = new Promise<string>((resolve) => {
    createInterface({ input: child.stdout ?? Readable.from([]) }).on('line', (line) => {
      const origin = /^ready (\S+)$/.exec(line)?.[1]
      if (origin !== undefined) resolve(origin)
    })
  })
  const origin = await Promise.race([
    ready,
    exited.then(() => Promise.reject(new Error(`the server did not start: ${said.join('')}`)))
  ])
  return {
    origin,
    pid: child.pid ?? 0,
    stop: async () => {
      child.kill('SIGTERM')
      await exited
      return child.exitCode
    },
    abandon: async () => {
      child.disconnect()
      await exited
      return child.exitCode
    },
    kill: async () => {
      child.kill('SIGKILL')
      await exited
    }
  }
}
