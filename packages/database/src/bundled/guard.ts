/** Runs PostgreSQL so that it never outlives us, however we end. */
import { type ChildProcess, spawn } from 'node:child_process'
import { closeSync, openSync } from 'node:fs'
import { type Account, asAccount } from './account.ts'

/**
 * A shell stands between us and the server and holds the reading end of a pipe from us. When the pipe ends, because
 * we closed it or because we were killed outright, it asks the server for a fast shutdown, again and again
 * because a server that has only just begun does not hear it yet. It ends with the server and then removes what was
 * only needed meanwhile.
 */
const script = `
exec 3<&0 </dev/null
"$@" 3<&- >&2 &
server=$!
echo "$server"
(cat <&3; while kill -INT "$server"; do sleep 0.2 || sleep 1; done) >/dev/null 2>&1 &
watch=$!
exec 3<&- >&2
wait "$server"
code=$?
kill "$watch" 2>/dev/null
[ -z "$LITTER" ] || rm -rf "$LITTER"
exit "$code"`

export interface Guarded {
  /** The server's process; `undefined` until the shell has said so. */
  readonly pid: () => number | undefined
  /** Settles when the server has ended, for whatever reason. */
  readonly ended: Promise<void>
  readonly hasEnded: () => boolean
  /** Asks for a fast shutdown; `ended` tells when it is done. */
  readonly release: () => void
}

export interface GuardOptions {
  readonly command: ReadonlyArray<string>
  readonly account: Account | undefined
  /** Where the server writes its log; what is there is kept. */
  readonly log: string
  /** A folder to remove when the server has ended. */
  readonly litter: string | undefined
}

export const runGuarded = ({ command, account, log, litter }: GuardOptions): Guarded => {
  const out = openSync(log, 'a', 0o600)
  let child: ChildProcess
  try {
    child = spawn('/bin/sh', ['-c', script, 'guard', ...command], {
      ...asAccount(account),
      cwd: '/',
      env: { PATH: process.env.PATH, LC_ALL: 'C', TZ: 'UTC', LITTER: litter ?? '' },
      stdio: ['pipe', 'pipe', out],
      // a session of its own: Ctrl-C in our terminal is ours to handle, not the server's
      detached: true
    })
  } finally {
    closeSync(out)
  }
  let over = false
  let said = ''
  child.stdout?.on('data', (chunk: Buffer) => {
    said += chunk.toString()
  })
  const ended = new Promise<void>((resolve) => {
    const end = () => {
      over = true
      child.stdin?.destroy()
      resolve()
    }
    child.once('exit', end)
    child.once('error', end)
  })
  child.stdin?.on('error', () => {})
  return {
    pid: () => (said.endsWith('\n') ? Number(said) : undefined),
    ended,
    hasEnded: () => over,
    release: () => child.stdin?.end()
  }
}
