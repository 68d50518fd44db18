import { type ChildProcess, execFileSync, spawn } from 'node:child_process'
import { once } from 'node:events'
import { existsSync, mkdirSync, readdirSync, rmSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { isAlive } from '../../src/bundled/holder.ts'
import { type Bundled, type BundledOptions, startBundled } from '../../src/bundled/index.ts'
import { connect } from '../../src/connection.ts'
import { temporaryFolder } from '../../src/testing/temporary-folder.ts'

let made: string
let base: string
let dataDir: string
const running = new Set<Bundled>()
const holders = new Set<ChildProcess>()

// making a cluster takes a second, copying one hardly any time
beforeAll(async () => {
  made = temporaryFolder()
  const server = await startBundled({ dataDir: join(made, 'data') })
  await server.stop()
})

afterAll(() => rmSync(made, { recursive: true, force: true }))

beforeEach(() => {
  base = temporaryFolder()
  dataDir = join(base, 'data')
})

/** A data folder that was used before. */
const used = (folder = dataDir) => {
  mkdirSync(dirname(folder), { recursive: true, mode: 0o711 })
  execFileSync('cp', ['-a', join(made, 'data'), folder])
}

afterEach(async () => {
  for (const holder of holders) holder.kill('SIGKILL')
  for (const server of running) await server.stop()
  running.clear()
  holders.clear()
  rmSync(base, { recursive: true, force: true })
})

const start = async (options: Partial<BundledOptions> = {}) => {
  const server = await startBundled({ dataDir, ...options })
  running.add(server)
  return server
}

const stop = async (server: Bundled) => {
  running.delete(server)
  await server.stop()
}

const query = async (server: Bundled, text: string) => {
  const sql = connect(server.url, { max: 1 })
  try {
    return [...(await sql.unsafe(text))]
  } finally {
    await sql.end()
  }
}

/** Another process that holds the data folder; resolves to it and to PostgreSQL's process. */
const hold = async () => {
  const holder = spawn(process.execPath, [join(import.meta.dirname, 'hold.ts'), dataDir], {
    stdio: ['ignore', 'pipe', 'inherit']
  })
  holders.add(holder)
  const [said] = await once(holder.stdout, 'data')
  return { holder, postgres: Number(String(said)) }
}

const refusal = (start: Promise<unknown>) =>
  start.then(
    () => 'started',
    (error: unknown) => error
  )

describe('the bundled PostgreSQL', () => {
  it('keeps what was written when it is stopped and started again', async () => {
    const first = await start()
    await query(first, 'create table kept (n int); insert into kept values (7)')
    await stop(first)
    expect(await query(await start(), 'select n from kept')).toEqual([{ n: 7 }])
  })

  it('listens on no network address, syncs to disk, and lets nobody else at its socket', async () => {
    used()
    const shown = await query(
      await start(),
      `select name, setting from pg_settings
       where name in ('listen_addresses', 'fsync', 'synchronous_commit', 'full_page_writes') order by name collate "C"`
    )
    expect(shown).toEqual([
      { name: 'fsync', setting: 'on' },
      { name: 'full_page_writes', setting: 'on' },
      { name: 'listen_addresses', setting: '' },
      { name: 'synchronous_commit', setting: 'on' }
    ])
  })

  it('is reachable in a folder whose path is too long for a socket', async () => {
    dataDir = join(base, 'a-folder-with-a-long-name'.repeat(4), 'another-folder-with-a-long-name'.repeat(3))
    used()
    const server = await start()
    expect(await query(server, 'select 1 as one')).toEqual([{ one: 1 }])
    await stop(server)
    const socket = new URL(server.url).searchParams.get('host') ?? ''
    expect(existsSync(socket)).toBe(false)
  })

  it('comes back by itself under the same address when it was killed', async () => {
    used()
    const changes: Array<string> = []
    const { promise: isBack, resolve } = Promise.withResolvers<void>()
    const server = await start({
      onChange: (change) => {
        changes.push(change)
        if (change === 'back') resolve()
      }
    })
    const pid = server.pid()
    process.kill(pid ?? 0, 'SIGKILL')
    await isBack
    expect(changes).toEqual(['lost', 'back'])
    expect(server.pid()).not.toBe(pid)
    expect(await query(server, 'select 1 as one')).toEqual([{ one: 1 }])
  })

  it('removes what nobody will miss', async () => {
    const server = await start({ durable: false })
    await stop(server)
    expect(existsSync(dataDir)).toBe(false)
  })
})

describe('one folder, one server', () => {
  it('refuses a second start and names the process that has the folder', async () => {
    used()
    const { holder } = await hold()
    expect(await refusal(start())).toMatchObject({ _tag: 'FolderInUse', folder: dataDir, pid: holder.pid })
  })

  it('ends with us when we are killed outright, and the next start takes over', async () => {
    used()
    const { holder, postgres } = await hold()
    expect(isAlive(postgres)).toBe(true)
    holder.kill('SIGKILL')
    const server = await start()
    expect(isAlive(postgres)).toBe(false)
    expect(await query(server, 'select 1 as one')).toEqual([{ one: 1 }])
  })

  it('lets one of two first starts win and refuses the other', async () => {
    const ends = await Promise.all([refusal(start()), refusal(start())])
    expect(ends.filter((end) => end === 'started')).toHaveLength(1)
    expect(ends.find((end) => end !== 'started')).toMatchObject({ _tag: 'FolderInUse' })
  })

  it('never takes half a cluster for a whole one', async () => {
    const half = join(dataDir, 'postgres.new-999999999-half')
    mkdirSync(half, { recursive: true })
    writeFileSync(join(half, 'PG_VERSION'), '18\n')
    await start()
    expect(readdirSync(dataDir)).not.toContain('postgres.new-999999999-half')
  })
})

describe('what stops a start is a refusal', () => {
  it('data of another version of PostgreSQL', async () => {
    mkdirSync(join(dataDir, 'postgres'), { recursive: true })
    writeFileSync(join(dataDir, 'postgres', 'PG_VERSION'), '9\n')
    expect(await refusal(start())).toMatchObject({ _tag: 'OtherVersion', made: '9' })
  })

  it('a folder that cannot be made', async () => {
    writeFileSync(join(base, 'file'), '')
    dataDir = join(base, 'file', 'data')
    expect(await refusal(start())).toMatchObject({ _tag: 'FolderNotWritable', folder: dataDir, code: 'ENOTDIR' })
  })

  it('a file in its place', async () => {
    writeFileSync(dataDir, '')
    expect(await refusal(start())).toMatchObject({ _tag: 'FolderNotWritable', folder: dataDir, code: 'ENOTDIR' })
  })

  it.runIf(existsSync('/proc/self'))('a folder where the system makes none', async () => {
    dataDir = '/proc/gezhi/data'
    expect(await refusal(start())).toMatchObject({ _tag: 'FolderNotWritable', folder: dataDir })
  })

  it('a server that is not ready in time, and it leaves nothing running', async () => {
    used()
    expect(await refusal(start({ readyWithinMs: 0 }))).toMatchObject({ _tag: 'DidNotStart', seconds: 0 })
    await start()
  })
})
