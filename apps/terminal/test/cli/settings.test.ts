import { chmodSync, existsSync, readFileSync, statSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { temporaryFolder } from '@gezhi/testing'
import { describe, expect, it } from 'vitest'
import { forgetToken, keepLocale, keepToken, readSettings, WrongAddress } from '../../src/settings.ts'

const empty = () => ({ XDG_CONFIG_HOME: temporaryFolder() })

describe('settings', () => {
  it('come from options, then from the environment, then from what was kept', () => {
    const env = empty()
    keepToken(readSettings({ server: 'http://kept.test:1' }, env), 'kept')
    expect(readSettings({}, env)).toMatchObject({ server: 'http://kept.test:1', token: 'kept', tokenFrom: 'kept' })
    const set = { ...env, GEZHI_SERVER: 'http://set.test', GEZHI_TOKEN: 'set' }
    expect(readSettings({}, set)).toMatchObject({ server: 'http://set.test', token: 'set', tokenFrom: 'environment' })
    expect(readSettings({ server: 'given.test:9', token: 'given' }, set)).toMatchObject({
      server: 'http://given.test:9',
      token: 'given',
      tokenFrom: 'option'
    })
  })

  it('keep tokens apart by server, readable for their owner alone', () => {
    const env = empty()
    const one = readSettings({ server: 'http://one.test' }, env)
    keepToken(one, 'first')
    keepToken(readSettings({ server: 'http://two.test' }, env), 'second')
    expect(readSettings({ server: 'http://one.test' }, env).token).toBe('first')
    expect(statSync(join(one.folder, 'terminal.json')).mode & 0o777).toBe(0o600)
    expect(statSync(one.folder).mode & 0o777).toBe(0o700)
    forgetToken(one)
    expect(readSettings({ server: 'http://one.test' }, env).token).toBeNull()
    expect(readSettings({ server: 'http://two.test' }, env).token).toBe('second')
  })

  it('are whole after a file that was readable for others, or spoilt', () => {
    const env = empty()
    const settings = readSettings({}, env)
    keepToken(settings, 'first')
    const file = join(settings.folder, 'terminal.json')
    chmodSync(file, 0o644)
    writeFileSync(file, '{ half')
    expect(readSettings({}, env).token).toBeNull()
    keepToken(settings, 'second')
    expect(readSettings({}, env).token).toBe('second')
    expect(statSync(file).mode & 0o777).toBe(0o600)
  })

  it('leave nothing behind when the last log-in is forgotten', () => {
    const env = empty()
    const settings = readSettings({}, env)
    keepToken(settings, 'only')
    forgetToken(settings)
    expect(existsSync(join(settings.folder, 'terminal.json'))).toBe(false)
  })

  it('speak the language that was chosen, else that of the system, else Chinese', () => {
    const env = empty()
    expect(readSettings({}, { ...env, LANG: 'en_GB.UTF-8' }).locale).toBe('en')
    expect(readSettings({}, { ...env, LANG: 'C.UTF-8' }).locale).toBe('zh-CN')
    expect(readSettings({ lang: 'zh' }, { ...env, LANG: 'en_GB.UTF-8' }).locale).toBe('zh-CN')
    keepLocale(readSettings({}, env), 'en')
    expect(readSettings({}, { ...env, LANG: 'zh_CN.UTF-8' }).locale).toBe('en')
    expect(readSettings({}, { ...env, GEZHI_LANG: 'zh' }).locale).toBe('zh-CN')
    expect(readFileSync(join(readSettings({}, env).folder, 'terminal.json'), 'utf8')).not.toContain('token')
  })

  it.each(['http://', 'not an address', 'ftp://x'])('%j is no address of a server', (server) =>
    expect(() => readSettings({ server }, empty())).toThrow(WrongAddress)
  )

  it('know nothing of colours when the reader wants none', () => {
    expect(readSettings({}, { ...empty(), NO_COLOR: '1' }).colours).toBe(false)
    expect(readSettings({}, { ...empty(), NO_COLOR: '' }).colours).toBe(true)
  })
})
