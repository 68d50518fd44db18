import { existsSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { connect } from '@gezhi/database'
import { blankDatabase, temporaryFolder } from '@gezhi/database/testing'
import { Unavailable } from '@gezhi/domain/common'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import type { Config } from '../src/config.ts'
import { listen } from '../src/listener.ts'
import { createLog } from '../src/log.ts'
import { type Parts, type Running, start } from '../src/start.ts'
import { anApi, aPage } from './fakes.ts'

let base: string
let given: string
const running: Array<Running> = []

beforeEach(async () => {
  base = temporaryFolder()
  given = await blankDatabase()
})

afterEach(async () => {
  for (const server of running.splice(0)) await server.stop()
  rmSync(base, { recursive: true, force: true })
})

/** On a database that is given: quicker than the bundled one, where that is not the point. */
const config = (part: Partial<Config> = {}): Config => ({
  host: '127.0.0.1',
  port: 0,
  origin: undefined,
  databaseUrl: given,
  dataDir: join(base, 'data'),
  webRoot: aPage(),
  secret: undefined,
  demoPassword: undefined,
  log: 'silent',
  demo: 'when-new',
  ...part
})

/** Parts that note what they were asked. */
const parts = (part: Partial<Parts> = {}) => {
  const asked: Array<string> = []
  const secrets: Array<string> = []
  const whole: Parts = {
    openApi: async ({ secret }) => {
      secrets.push(secret)
      return anApi({ close: async () => void asked.push('close') })
    },
    loadDemo: async ({ password }) => {
      asked.push(`demo ${password}`)
      return [{ username: 'dispatcher', who: { zh: '派遣员', en: 'dispatcher' } }]
    },
    ...part
  }
  return { whole, asked, secrets }
}

const run = async (given: Config, made = parts()) => {
  const server = await start(given, made.whole, createLog('silent'))
  running.push(server)
  return server
}

const stop = async (server: Running) => {
  running.splice(running.indexOf(server), 1)
  await server.stop()
}

describe('a start', () => {
  it('serves on a migrated database and gives everything back when stopped', async () => {
    const made = parts()
    const server = await run(config({ databaseUrl: undefined }), made)
    expect((await fetch(`${server.address}/health/ready`)).status).toBe(200)
    await stop(server)
    expect(made.asked.at(-1)).toBe('close')
    await expect(fetch(server.address)).rejects.toThrow()
  })

  it('puts the demo into a new database once, with a password it remembers', async () => {
    const made = parts()
    const first = await run(config(), made)
    await stop(first)
    const second = await run(config({ demoPassword: 'another-one' }), made)
    expect(made.asked.filter((what) => what.startsWith('demo'))).toEqual([`demo ${first.demo?.password}`])
    expect(first.demo?.password).toMatch(/^([a-z2-9]{4}-){2}[a-z2-9]{4}$/)
    expect(second.demo).toEqual(first.demo)
    expect(second.demo?.logins).toHaveLength(1)
  })

  it('takes up a demo that was broken off', async () => {
    const broken = parts({ loadDemo: () => Promise.reject(new Error('killed')) })
    await expect(run(config(), broken)).rejects.toThrow('killed')
    const made = parts()
    await run(config({ demoPassword: 'chosen-password' }), made)
    expect(made.asked).toHaveLength(1)
  })

  it('with --empty leaves the database empty, also when it is started again without', async () => {
    const made = parts()
    const first = await run(config({ demo: 'never' }), made)
    expect(first.demo).toBeUndefined()
    await stop(first)
    await run(config(), made)
    expect(made.asked).toEqual(['close'])
  })

  it('with --demo refuses a database that is not new', async () => {
    await stop(await run(config({ demo: 'never' })))
    await expect(run(config({ demo: 'asked' }))).rejects.toMatchObject({ _tag: 'NotEmpty' })
  })

  it('signs sessions with the same secret every time', async () => {
    const made = parts()
    await stop(await run(config(), made))
    await stop(await run(config(), made))
    await run(config({ secret: 'chosen' }), made)
    expect(made.secrets[0]).toMatch(/^[\w-]{43}$/)
    expect(made.secrets).toEqual([made.secrets[0], made.secrets[0], 'chosen'])
  })
})

describe('a start that cannot be', () => {
  it('for a taken port touches no data', async () => {
    const other = await listen('127.0.0.1', 0, () => new Response())
    await expect(run(config({ port: other.port, databaseUrl: undefined }))).rejects.toMatchObject({
      _tag: 'AddressRefused'
    })
    await other.close(0)
    expect(existsSync(join(base, 'data'))).toBe(false)
  })

  it('for a database that is not there says so, and leaves nothing open', async () => {
    const away = 'postgres://gezhi@127.0.0.1:9/gezhi'
    await expect(run(config({ databaseUrl: away }))).rejects.toMatchObject({
      _tag: 'DatabaseRefused',
      code: 'ECONNREFUSED'
    })
  })

  it('for a database that is not in Unicode says so', async () => {
    const admin = connect(given, { max: 1 })
    const name = new URL(given).pathname.slice(1)
    const other = new URL(given)
    other.pathname = `/${name}_ascii`
    await admin`create database ${admin(`${name}_ascii`)} encoding 'SQL_ASCII' lc_collate 'C' lc_ctype 'C' template template0`
    await admin.end()
    await expect(run(config({ databaseUrl: other.href }))).rejects.toMatchObject({ encoding: 'SQL_ASCII' })
  })

  it('for a data folder that cannot be made says that, and nothing about a database', async () => {
    writeFileSync(join(base, 'file'), '')
    const dataDir = join(base, 'file', 'data')
    await expect(run(config({ databaseUrl: undefined, dataDir }))).rejects.toMatchObject({
      _tag: 'FolderNotWritable',
      code: 'ENOTDIR'
    })
  })

  it('for a database that goes away meanwhile says so', async () => {
    const away = parts({ loadDemo: () => Promise.reject(new Unavailable()) })
    await expect(run(config(), away)).rejects.toMatchObject({ _tag: 'DatabaseRefused' })
    await expect(run(config({ databaseUrl: undefined }), away)).rejects.toMatchObject({ _tag: 'DidNotStart' })
  })

  it('because of the API stops the database it had started', async () => {
    const bundled = config({ databaseUrl: undefined })
    const made = parts({ openApi: () => Promise.reject(new Error('no')) })
    await expect(run(bundled, made)).rejects.toThrow('no')
    await run(bundled)
  })
})

it('before it is ready answers that it is starting', async () => {
  const { promise: loading, resolve: onLoading } = Promise.withResolvers<void>()
  const { promise: loaded, resolve: finish } = Promise.withResolvers<void>()
  const free = await listen('127.0.0.1', 0, () => new Response())
  await free.close(0)
  const made = parts({
    loadDemo: async () => {
      onLoading()
      await loaded
      return []
    }
  })
  const server = run(config({ port: free.port }), made)
  await loading
  const at = `http://127.0.0.1:${free.port}`
  expect((await fetch(`${at}/health/live`)).status).toBe(200)
  expect(await (await fetch(`${at}/health/ready`)).json()).toMatchObject({ reason: 'the server is starting' })
  expect((await fetch(`${at}/trpc/x`)).status).toBe(503)
  finish()
  await server
  expect((await fetch(`${at}/health/ready`)).status).toBe(200)
})

it('gives the demo in each database a password of its own', async () => {
  const own = await run(config({ databaseUrl: undefined }))
  expect((await run(config())).demo?.password).not.toBe(own.demo?.password)
})
