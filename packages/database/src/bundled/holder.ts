/** Who has a data folder: read from the lock file that PostgreSQL itself keeps in it. */
import { readFileSync, rmSync } from 'node:fs'
import { join } from 'node:path'

/** One that is dead is none, also while whoever started it has not looked after it yet. */
export const isAlive = (pid: number): boolean => {
  try {
    process.kill(pid, 0)
    return !isZombie(pid)
  } catch (error) {
    return error instanceof Error && 'code' in error && error.code === 'EPERM'
  }
}

const lines = (file: string): ReadonlyArray<string> | undefined => {
  try {
    return readFileSync(file, 'utf8').split('\n')
  } catch {
    return undefined
  }
}

/** Linux tells; elsewhere a process that answers is taken for alive. */
const isZombie = (pid: number): boolean => {
  const stat = lines(`/proc/${pid}/stat`)?.[0] ?? ''
  return stat.slice(stat.lastIndexOf(')')).startsWith(') Z')
}

/** After a crash the number of the old server may have gone to some other program: Linux tells which it is. */
const isPostgres = (pid: number): boolean => {
  const command = lines(`/proc/${pid}/cmdline`)?.[0]
  return command === undefined || command.includes('postgres')
}

export interface Holder {
  readonly pid: number
  readonly state: 'starting' | 'ready' | 'stopping'
}

/** The PostgreSQL that runs on this cluster, if any. A lock file left by a dead one is cleared away. */
export const holderOf = (cluster: string): Holder | undefined => {
  const file = join(cluster, 'postmaster.pid')
  const lock = lines(file)
  const pid = Number(lock?.[0])
  if (lock === undefined || !Number.isInteger(pid) || pid <= 0 || !isAlive(pid)) return undefined
  if (!isPostgres(pid)) {
    rmSync(file, { force: true })
    return undefined
  }
  const state = lock[7]?.trim()
  return { pid, state: state === 'ready' || state === 'stopping' ? state : 'starting' }
}
