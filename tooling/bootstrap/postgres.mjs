// A PostgreSQL that the machine has besides the bundled one: its programs only, never a cluster of the user's.
import { spawnSync } from 'node:child_process'
import { existsSync, readdirSync } from 'node:fs'
import { join } from 'node:path'

const oldest = 15

const homes = () => {
  const below = (folder, wanted, bin) =>
    existsSync(folder)
      ? readdirSync(folder)
          .filter((name) => wanted.test(name))
          .map((name) => join(folder, name, bin))
      : []
  return [
    ...below('/usr/lib/postgresql', /^\d+$/, 'bin'),
    ...below('/usr', /^pgsql-\d+$/, 'bin'),
    ...below('/opt/homebrew/opt', /^postgresql@\d+$/, 'bin'),
    ...below('/usr/local/opt', /^postgresql@\d+$/, 'bin')
  ]
}

const majorOf = (bin) => {
  const { status, stdout } = spawnSync(join(bin, 'postgres'), ['-V'], { encoding: 'utf8' })
  return status === 0 && existsSync(join(bin, 'initdb')) ? Number(/(\d+)/.exec(stdout)?.[1]) : 0
}

/** The oldest that the product supports, as `{ bin, major }`. */
export const machinePostgres = () =>
  homes()
    .map((bin) => ({ bin, major: majorOf(bin) }))
    .filter(({ major }) => major >= oldest)
    .sort((a, b) => a.major - b.major)[0]
