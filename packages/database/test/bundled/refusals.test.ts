import { describe, expect, it } from 'vitest'
import { fileRefusal, logRefusal } from '../../src/bundled/refusals.ts'

const says = (wrote: string) => logRefusal({ folder: '/data', log: '/data/postgres.log', holder: 4711 }, wrote, null)

describe('what PostgreSQL wrote on its way out', () => {
  it.each([
    'FATAL:  could not write lock file "postmaster.pid": No space left on device',
    'PANIC:  could not write to file "pg_wal/xlogtemp.71": No space left on device',
    'initdb: error: could not create directory "/data/postgres/pg_wal": Disk quota exceeded'
  ])('%s: the disk is full', (wrote) => {
    expect(says(wrote)).toMatchObject({ _tag: 'DiskFull', folder: '/data' })
  })

  it('another server has the folder, and which', () => {
    const wrote = '2026-03-05 09:00:00.000 UTC [71] FATAL:  lock file "postmaster.pid" already exists\n'
    expect(says(wrote)).toMatchObject({ _tag: 'FolderInUse', pid: 4711 })
  })

  it('the folder is read-only', () => {
    expect(says('FATAL:  could not create lock file "postmaster.pid": Read-only file system')).toMatchObject({
      _tag: 'FolderNotWritable',
      code: 'EROFS'
    })
  })

  it('anything else in its own last words', () => {
    const wrote =
      '2026-03-05 09:00:00.000 UTC [71] FATAL:  could not map anonymous shared memory: Cannot allocate memory\n'
    expect(says(wrote)).toMatchObject({
      _tag: 'DidNotStart',
      last: 'could not map anonymous shared memory: Cannot allocate memory'
    })
  })
})

it('an error that is not about files stays what it is', () => {
  const defect = new TypeError('no')
  expect(fileRefusal('/data', defect)).toBe(defect)
})
