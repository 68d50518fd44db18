/** The floor: the same work by pgbench where the machine has it, else by the bare driver. */
import { execFile, execFileSync } from 'node:child_process'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { connect } from '@gezhi/database'
import { loadOf } from './load.ts'

const run = promisify(execFile)

export const hasPgbench = (): boolean => {
  try {
    execFileSync('pgbench', ['--version'], { stdio: 'ignore' })
    return true
  } catch {
    return false
  }
}

/** Transactions per second of a script of statements, one transaction each, by `clients` connections. */
export const transactionsPerSecond = async (
  url: string,
  statements: ReadonlyArray<string>,
  clients: number,
  seconds: number
): Promise<{ readonly perSecond: number; readonly by: 'pgbench' | 'driver' }> =>
  hasPgbench()
    ? { perSecond: await byPgbench(url, statements, clients, seconds), by: 'pgbench' }
    : { perSecond: await byDriver(url, statements, clients, seconds), by: 'driver' }

const byPgbench = async (url: string, statements: ReadonlyArray<string>, clients: number, seconds: number) => {
  const folder = mkdtempSync(join(tmpdir(), 'gezhi-bench-'))
  const script = join(folder, 'script.sql')
  writeFileSync(
    script,
    ['begin;', ...statements.map((one) => `${one.replaceAll('\n', ' ')};`), 'commit;', ''].join('\n')
  )
  try {
    const parsed = new URL(url)
    const { stdout } = await run('pgbench', [
      ...['-n', '-M', 'prepared', '-j', '1', '-c', String(clients), '-T', String(seconds), '-f', script],
      ...['-h', parsed.searchParams.get('host') ?? parsed.hostname, '-p', parsed.port || '5432'],
      ...['-U', parsed.username, parsed.pathname.slice(1)]
    ])
    return Number(/tps = ([\d.]+)/.exec(stdout)?.[1] ?? Number.NaN)
  } finally {
    rmSync(folder, { recursive: true })
  }
}

const byDriver = async (url: string, statements: ReadonlyArray<string>, clients: number, seconds: number) => {
  const sql = connect(url, { max: clients })
  try {
    const { perSecond } = await loadOf(clients, seconds, () =>
      sql.begin(async (tx) => {
        for (const statement of statements) await tx.unsafe(statement, [], { prepare: true })
      })
    )
    return perSecond
  } finally {
    await sql.end()
  }
}
