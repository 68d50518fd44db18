/** Lays out a data folder: the cluster PostgreSQL keeps its files in, whole or not there at all. */
import { execFile } from 'node:child_process'
import { randomUUID } from 'node:crypto'
import { chownSync, existsSync, mkdirSync, readdirSync, readFileSync, renameSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { type Account, asAccount, mayEnter } from './account.ts'
import type { Binaries } from './binaries.ts'
import { isAlive } from './holder.ts'
import { makeFolder } from './make-folder.ts'
import { FolderClosedToAccount, fileRefusal, logRefusal, OtherVersion } from './refusals.ts'

const run = promisify(execFile)

/**
 * Makes `folder` if it is not there: ours alone, or as root passable for the account that PostgreSQL
 * runs as; what is not durable it gets altogether, so that it can remove it.
 */
export const prepareFolder = (folder: string, account: Account | undefined, durable: boolean): void => {
  try {
    makeFolder(folder, account === undefined ? 0o700 : 0o711)
    if (!durable && account !== undefined) chownSync(folder, account.uid, account.gid)
  } catch (error) {
    throw fileRefusal(folder, error)
  }
  if (account !== undefined && !mayEnter(account, folder))
    throw new FolderClosedToAccount({ folder, account: account.name })
}

/**
 * Letters are told from other signs by Unicode (search by trigrams needs it for Chinese), while text is ordered by
 * its bytes, the same on every machine. What the operating system calls such a locale differs.
 */
const letters = ['C.UTF-8', 'en_US.UTF-8', 'UTF-8', 'C']

const initialise = async (
  binaries: Binaries,
  account: Account | undefined,
  folder: string,
  cluster: string,
  durable: boolean
) => {
  const make = (ctype: string) =>
    run(
      join(binaries.folder, 'initdb'),
      [
        ...['-D', cluster, '-U', 'postgres', '-A', 'trust', '-E', 'UTF8', '--data-checksums', '--no-instructions'],
        ...['--locale=C', `--lc-ctype=${ctype}`, ...(durable ? [] : ['--no-sync'])]
      ],
      { ...asAccount(account), cwd: '/', env: { PATH: process.env.PATH, LC_ALL: 'C', TZ: 'UTC' } }
    )
  for (const [i, ctype] of letters.entries()) {
    try {
      return await make(ctype)
    } catch (error) {
      const wrote = error instanceof Error && 'stderr' in error ? String(error.stderr) : String(error)
      if (wrote.includes('invalid locale') && i < letters.length - 1) continue
      throw logRefusal({ folder, log: folder }, wrote, null)
    }
  }
}

/**
 * The cluster below `folder`, made first when there is none. It is made beside its place and moved there when
 * complete, so that a start which was killed or found the disk full leaves nothing that looks like data.
 */
export const ensureCluster = async (
  binaries: Binaries,
  account: Account | undefined,
  folder: string,
  durable: boolean
): Promise<string> => {
  const cluster = join(folder, 'postgres')
  if (existsSync(join(cluster, 'PG_VERSION'))) {
    const made = readFileSync(join(cluster, 'PG_VERSION'), 'utf8').trim()
    if (made !== binaries.major) throw new OtherVersion({ folder, made, ours: binaries.major })
    return cluster
  }
  const half = `${cluster}.new-${process.pid}-${randomUUID()}`
  try {
    for (const name of readdirSync(folder)) {
      const maker = /^postgres\.new-(\d+)-/.exec(name)?.[1]
      if (maker !== undefined && !isAlive(Number(maker))) rmSync(join(folder, name), { recursive: true, force: true })
    }
    mkdirSync(half, { mode: 0o700 })
    if (account !== undefined) chownSync(half, account.uid, account.gid)
    await initialise(binaries, account, folder, half, durable)
    renameSync(half, cluster)
  } catch (error) {
    rmSync(half, { recursive: true, force: true })
    // another start was quicker: its cluster is as good as ours
    if (existsSync(join(cluster, 'PG_VERSION'))) return cluster
    throw fileRefusal(folder, error)
  }
  return cluster
}
