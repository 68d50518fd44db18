/** `gezhi` in a pseudo-terminal: keys go in, what stands on the screen comes out. `script` of util-linux makes it, which every Debian has. */
import { spawn, spawnSync } from 'node:child_process'
import { once } from 'node:events'
import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { temporaryFolder } from '@gezhi/testing'
import { makeScreen, type Screen } from './screen.ts'

const program = join(import.meta.dirname, '..', '..', 'dist', 'main.js')

/** Only where there is something to make pseudo-terminals with, and something built to run in them. */
export const canWalk: boolean =
  existsSync(program) && (spawnSync('script', ['--version']).stdout?.toString().includes('util-linux') ?? false)

export interface Terminal {
  readonly screen: Screen
  /** Types keys, as a hand does: named ones by their name. */
  readonly keys: (...keys: ReadonlyArray<string>) => void
  /** Resolves when the screen shows it; fails with what it shows instead when the program ends or goes silent. */
  readonly sees: (what: string | RegExp) => Promise<void>
  /** Resolves to the exit code. */
  readonly ended: Promise<number | null>
  /** To the program itself. */
  readonly signal: (signal: NodeJS.Signals) => void
  /** Takes the whole terminal away. */
  readonly kill: () => void
}

const named: Readonly<Record<string, string>> = {
  Enter: '\r',
  Escape: '\u001b',
  Tab: '\t',
  Down: '\u001b[B',
  Up: '\u001b[A',
  'Ctrl+S': '\u0013',
  'Ctrl+C': '\u0003'
}

/** Longer than anything here takes, on the slowest machine that the tests are for. */
const patience = 20_000

export const openTerminal = (
  env: Readonly<Record<string, string>>,
  { columns = 80, rows = 24 }: { readonly columns?: number; readonly rows?: number } = {}
): Terminal => {
  const pidFile = join(temporaryFolder(), 'pid')
  const command = `stty rows ${rows} cols ${columns} && echo $$ > '${pidFile}' && exec '${process.execPath}' '${program}'`
  const child = spawn('script', ['-qfec', command, '/dev/null'], {
    env: { PATH: process.env.PATH, HOME: process.env.HOME, TERM: 'xterm-256color', ...env },
    stdio: ['pipe', 'pipe', 'ignore']
  })
  const screen = makeScreen(columns, rows)
  const watchers = new Set<() => void>()
  child.stdout.setEncoding('utf8').on('data', (text: string) => {
    screen.feed(text)
    for (const watcher of watchers) watcher()
  })
  child.stdin.on('error', () => {})
  let isOver = false
  const ended = once(child, 'close').then(([code]: Array<number | null>) => {
    isOver = true
    for (const watcher of watchers) watcher()
    return code ?? null
  })

  const sees = (what: string | RegExp): Promise<void> =>
    new Promise((resolve, reject) => {
      const fail = (why: string) => {
        watchers.delete(look)
        clearTimeout(timer)
        reject(new Error(`${why} before ${what} was seen:\n${screen.lines().join('\n')}`))
      }
      const look = () => {
        const text = screen.lines().join('\n')
        if (typeof what === 'string' ? text.includes(what) : what.test(text)) {
          watchers.delete(look)
          clearTimeout(timer)
          resolve()
        } else if (isOver) fail('the program ended')
      }
      const timer = setTimeout(() => fail('nothing more came'), patience)
      watchers.add(look)
      look()
    })

  return {
    screen,
    keys: (...keys) => {
      for (const one of keys) child.stdin.write(named[one] ?? one)
    },
    sees,
    ended,
    signal: (signal) => process.kill(Number(readFileSync(pidFile, 'utf8')), signal),
    kill: () => child.kill('SIGKILL')
  }
}
