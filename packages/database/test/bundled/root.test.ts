import { cpSync, mkdirSync, rmSync, statSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { unprivilegedAccount } from '../../src/bundled/account.ts'
import { findBinaries, packagedFolder } from '../../src/bundled/binaries.ts'
import { startBundled } from '../../src/bundled/index.ts'
import { temporaryFolder } from '../../src/testing/temporary-folder.ts'

let base: string

beforeEach(() => {
  base = temporaryFolder()
})

afterEach(() => rmSync(base, { recursive: true, force: true }))

describe.runIf(process.getuid?.() === 0)('started by root', () => {
  it('runs as an unprivileged account', () => {
    expect(unprivilegedAccount()?.uid).toBeGreaterThan(0)
  })

  it('refuses a data folder that this account cannot enter', async () => {
    const closed = join(base, 'closed')
    mkdirSync(closed, { mode: 0o700 })
    await expect(startBundled({ dataDir: join(closed, 'data') })).rejects.toMatchObject({
      _tag: 'FolderClosedToAccount',
      folder: join(closed, 'data')
    })
  })

  it.runIf(process.env.PG_BIN === undefined)('copies binaries that lie where this account cannot go', () => {
    const native = dirname(packagedFolder())
    const closed = join(base, 'closed')
    const store = join(base, 'store')
    mkdirSync(closed, { mode: 0o700 })
    mkdirSync(store, { mode: 0o711 })
    cpSync(native, join(closed, 'native'), { recursive: true, verbatimSymlinks: true })
    cpSync(join(native, '..', 'package.json'), join(closed, 'package.json'))
    const find = () => findBinaries(unprivilegedAccount(), store, false, () => join(closed, 'native', 'bin'))
    const { folder } = find()
    expect(folder.startsWith(store)).toBe(true)
    expect(statSync(folder).uid).toBe(0)
    expect(find().folder).toBe(folder)
  })
})
