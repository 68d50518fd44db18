/**
 * Starts and stops the bundled PostgreSQL on a data folder: one folder, one server, reachable through a Unix socket
 * only. It is up as long as we are, comes back when it dies, and ends with us however we end.
 */
import {
  chownSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  rmSync,
  statfsSync,
  statSync,
  truncateSync,
  writeFileSync
} from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import { type Account, unprivilegedAccount } from './account.ts'
import { findBinaries } from './binaries.ts'
import { ensureCluster, prepareFolder } from './cluster.ts'
import { type Guarded, runGuarded } from './guard.ts'
import { holderOf, isAlive } from './holder.ts'
import { type BundledRefusal, DiskFull, FolderInUse, fileRefusal, logRefusal } from './refusals.ts'
import { settings } from './settings.ts'

export interface BundledOptions {
  /** Holds the cluster, its log and, where needed, a copy of the binaries; made when it is not there. */
  readonly dataDir: string
  /** `false` for data nobody will miss: nothing is synced to disk and the folder is removed in the end. */
  readonly durable?: boolean
  /** How long it may take to be ready; after a crash it first replays its log. */
  readonly readyWithinMs?: number
  /** Told when the server died and when it is back. */
  readonly onChange?: (change: 'lost' | 'back') => void
}

export interface Bundled {
  /** `postgres://postgres@localhost/postgres?host=…`, for `connect` and libpq's programs. The same after a restart. */
  readonly url: string
  /** PostgreSQL's own process at present. */
  readonly pid: () => number | undefined
  /** Why it went away or took nothing more, as far as its log and the disk tell. */
  readonly whyLost: () => BundledRefusal
  readonly stop: () => Promise<void>
}

/** What the operating systems allow for the path of a socket (macOS 104 with its end, Linux 108). */
const socketPathMax = 103

const socketFolder = (cluster: string): string => {
  const fits = (folder: string) => Buffer.byteLength(join(folder, '.s.PGSQL.5432')) <= socketPathMax
  if (fits(cluster)) return cluster
  return mkdtempSync(join(fits(join(tmpdir(), 'gezhi-XXXXXX')) ? tmpdir() : '/tmp', 'gezhi-'))
}

/** Whoever is killed outright still answers for a moment. */
const dyingMs = 500

/**
 * A live server on the folder is another Gezhi's, and we refuse; one whose Gezhi was killed a moment ago is on its
 * way out, and we wait for it.
 */
const waitForFolder = async (folder: string, cluster: string, ownerFile: string, until: number) => {
  const sure = Date.now() + dyingMs
  for (;;) {
    const holder = holderOf(cluster)
    if (holder === undefined) return
    const owner = existsSync(ownerFile) ? Number(readFileSync(ownerFile, 'utf8')) : 0
    const isTaken = owner > 0 && isAlive(owner) && holder.state !== 'stopping'
    if (isTaken && Date.now() > sure) throw new FolderInUse({ folder, pid: owner })
    if (Date.now() > until) throw new FolderInUse({ folder, pid: holder.pid })
    await pause(20)
  }
}

const logMax = 2 ** 20

/** PostgreSQL goes down when it finds no room for the next file of its log of changes, and mere statements that fail it does not write down. */
const walSegment = 16 * 2 ** 20

const roomIn = (folder: string): number => {
  const { bavail, bsize } = statfsSync(folder)
  return bavail * bsize
}

/** What the server wrote into its log after the first `from` bytes. */
const writtenSince = (log: string, from: number): string =>
  existsSync(log) ? readFileSync(log).subarray(from).toString() : ''

interface Place {
  readonly folder: string
  readonly cluster: string
  readonly socket: string
  readonly account: Account | undefined
  readonly command: ReadonlyArray<string>
  readonly log: string
  readonly litter: string | undefined
}

/** One run of the server, until it is ready. What it says meanwhile decides what the refusal is. */
const launch = async (place: Place, readyWithinMs: number): Promise<Guarded> => {
  const { folder, cluster, socket, account, command, log, litter } = place
  if (existsSync(log) && statSync(log).size > logMax) truncateSync(log)
  const before = existsSync(log) ? statSync(log).size : 0
  mkdirSync(socket, { recursive: true, mode: 0o700 })
  if (account !== undefined) chownSync(socket, account.uid, account.gid)
  const server = runGuarded({ command, account, log, litter })
  const isReady = () => {
    const holder = holderOf(cluster)
    return holder?.state === 'ready' && holder.pid === server.pid()
  }
  const until = Date.now() + readyWithinMs
  while (!isReady()) {
    const late = Date.now() > until
    if (late) {
      server.release()
      await server.ended
    }
    if (server.hasEnded()) {
      const holder = holderOf(cluster)?.pid ?? 0
      throw logRefusal({ folder, log, holder }, writtenSince(log, before), late ? readyWithinMs / 1000 : null)
    }
    await pause(15)
  }
  return server
}

/** Refuses with a `BundledRefusal`; whatever else is thrown is a defect. */
export const startBundled = async (options: BundledOptions): Promise<Bundled> => {
  const { durable = true, readyWithinMs = 120_000, onChange } = options
  const folder = resolve(options.dataDir)
  const ownerFile = join(folder, 'server.pid')
  const account = unprivilegedAccount()
  prepareFolder(folder, account, durable)
  const binaries = findBinaries(account, folder, !durable)
  const cluster = await ensureCluster(binaries, account, folder, durable)
  await waitForFolder(folder, cluster, ownerFile, Date.now() + readyWithinMs)
  const socket = socketFolder(cluster)
  const log = join(folder, 'postgres.log')
  const place: Place = {
    folder,
    cluster,
    socket,
    account,
    command: [join(binaries.folder, 'postgres'), '-D', cluster, ...settings(socket, durable)],
    log,
    litter: durable ? (socket === cluster ? undefined : socket) : folder
  }

  let server = await launch(place, readyWithinMs).catch((error: unknown) => {
    throw fileRefusal(folder, error)
  })
  const begun = statSync(log).size
  try {
    writeFileSync(ownerFile, String(process.pid))
  } catch (error) {
    server.release()
    await server.ended
    throw fileRefusal(folder, error)
  }

  let stopping = false
  const keepUp = async () => {
    for (;;) {
      await server.ended
      if (stopping || !durable) return
      onChange?.('lost')
      const back = await relaunch()
      if (back === undefined) return
      server = back
      if (stopping) server.release()
      else onChange?.('back')
    }
  }
  const relaunch = async () => {
    while (!stopping) {
      try {
        return await launch(place, readyWithinMs)
      } catch {
        // its children may hold on for a moment, the disk may still be full: until it works
        await pause(500)
      }
    }
    return undefined
  }
  const kept = keepUp()

  return {
    url: `postgres://postgres@localhost/postgres?host=${encodeURIComponent(socket)}`,
    pid: () => server.pid(),
    whyLost: () =>
      roomIn(folder) < walSegment
        ? new DiskFull({ folder })
        : logRefusal({ folder, log }, writtenSince(log, begun), null),
    stop: async () => {
      stopping = true
      server.release()
      await kept
      rmSync(durable ? ownerFile : folder, { recursive: true, force: true })
    }
  }
}
