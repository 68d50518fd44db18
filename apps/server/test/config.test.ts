import { Result } from 'effect'
import { describe, expect, it } from 'vitest'
import { isLoopback, readConfig, type Surroundings } from '../src/config.ts'
import { sentence } from '../src/say.ts'

const read = (env: Surroundings['env'], more: Partial<Surroundings> = {}) =>
  readConfig({ env, args: [], home: '/srv/gezhi', isRoot: false, isTerminal: true, ...more })

const config = (env: Surroundings['env'], more: Partial<Surroundings> = {}) => Result.getOrThrow(read(env, more))
const faults = (env: Surroundings['env'], more: Partial<Surroundings> = {}) =>
  Result.getOrThrow(Result.flip(read(env, more)))

const secret = 'a'.repeat(32)

describe('the settings', () => {
  it('need nothing to be given', () => {
    expect(config({})).toEqual({
      host: '127.0.0.1',
      port: 4310,
      origin: undefined,
      databaseUrl: undefined,
      dataDir: '/srv/gezhi/.gezhi',
      webRoot: '/srv/gezhi/apps/web/dist',
      secret: undefined,
      demoPassword: undefined,
      log: 'warn',
      demo: 'when-new'
    })
  })

  it('are taken from the environment, where an empty one counts as not given', () => {
    const given = {
      PORT: '0',
      HOST: '0.0.0.0',
      DATABASE_URL: 'postgres://gezhi@db.example.cn/gezhi',
      GEZHI_DATA: 'data',
      GEZHI_SECRET: secret,
      GEZHI_ORIGIN: 'https://gezhi.example.cn/',
      GEZHI_DEMO_PASSWORD: '',
      GEZHI_LOG: 'debug'
    }
    expect(config(given)).toMatchObject({
      port: 0,
      host: '0.0.0.0',
      databaseUrl: 'postgres://gezhi@db.example.cn/gezhi',
      dataDir: '/srv/gezhi/data',
      secret,
      origin: 'https://gezhi.example.cn',
      demoPassword: undefined,
      log: 'debug'
    })
  })

  it.each([
    ['PORT', '70000'],
    ['PORT', '43.10'],
    ['PORT', 'http'],
    ['HOST', 'http://127.0.0.1'],
    ['DATABASE_URL', 'mysql://localhost/gezhi'],
    ['DATABASE_URL', 'localhost'],
    ['GEZHI_SECRET', 'too short'],
    ['GEZHI_ORIGIN', 'gezhi.example.cn'],
    ['GEZHI_ORIGIN', 'https://gezhi.example.cn/path'],
    ['GEZHI_DEMO_PASSWORD', 'short'],
    ['GEZHI_LOG', 'loud'],
    ['GEZHI_LANG', 'latin']
  ])('%s cannot be %s', (setting, value) => {
    expect(faults({ [setting]: value })).toMatchObject([{ _tag: 'WrongSetting', setting }])
  })

  it('with a wrong name stop the start, but those of the other programs do not', () => {
    expect(faults({ GEZHI_PORT: '80', GEZHI_REAL_DATA: '/data' })).toMatchObject([
      { _tag: 'UnknownSetting', setting: 'GEZHI_PORT' }
    ])
  })

  it('name every fault at once', () => {
    expect(faults({ PORT: 'x', GEZHI_LOG: 'y' }, { args: ['--dmeo'] })).toHaveLength(3)
  })

  it('give root a data folder that PostgreSQL can enter, another for each checkout', () => {
    const one = config({}, { isRoot: true }).dataDir
    const other = config({}, { isRoot: true, home: '/root/gezhi' }).dataDir
    expect(one).toMatch(/^\/var\/lib\/gezhi\/gezhi-[0-9a-f]{8}$/)
    expect(other).not.toBe(one)
  })

  it('tell people on a terminal what matters and a service manager everything', () => {
    expect([config({}).log, config({}, { isTerminal: false }).log]).toEqual(['warn', 'info'])
  })
})

describe('the secret', () => {
  it('has to be chosen where other machines get in or share the database', () => {
    expect(faults({ HOST: '0.0.0.0' })).toMatchObject([{ setting: 'GEZHI_SECRET', because: 'HOST' }])
    expect(faults({ DATABASE_URL: 'postgres://db/gezhi' })).toMatchObject([{ because: 'DATABASE_URL' }])
  })

  it.each([
    'postgres://localhost/x',
    'postgres://127.0.0.1/x',
    'postgres://[::1]/x',
    'postgres://x@localhost/x?host=/run'
  ])('is kept in the data folder for the database %s', (url) =>
    expect(config({ DATABASE_URL: url }).secret).toBeUndefined()
  )

  it('knows an address that only this machine reaches', () => {
    expect(
      ['127.0.0.1', '127.8.8.8', '::1', 'localhost', '0.0.0.0', '::', '127.0.0.1.example.cn'].map(isLoopback)
    ).toEqual([true, true, true, true, false, false, false])
  })
})

describe('the command line', () => {
  it('asks for the demo or rules it out', () => {
    expect(config({}, { args: ['--demo'] }).demo).toBe('asked')
    expect(config({}, { args: ['--empty'] }).demo).toBe('never')
    expect(faults({}, { args: ['--demo', '--empty'] })).toMatchObject([{ _tag: 'UnknownArgument' }])
  })
})

describe('what stops the start', () => {
  it('is said in one line in the language of the terminal, what it is and what to do, without the value', () => {
    const [fault] = faults({ GEZHI_SECRET: 'hunter2' })
    expect(sentence('en', fault)).toBe(
      'GEZHI_SECRET has a value it cannot have. It should be random text of at least 32 characters, such as what openssl rand -base64 32 prints.'
    )
    expect(sentence('zh-CN', fault)).toMatch(/^设置 GEZHI_SECRET 的值不对。应为：/)
  })

  it('is no sentence when it is a mistake of ours', () => {
    expect(sentence('en', new TypeError('no'))).toBeUndefined()
  })
})
