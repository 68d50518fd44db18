// Running other programs so that they end when we do.
import { spawn } from 'node:child_process'
import { fail } from './say.mjs'
import { env, exe, root } from './toolchain.mjs'

let current

// npm runs us through `sh -c`, and a SIGTERM to npm never gets past that sh: so we watch for our parent going away, too
const parent = process.ppid
setInterval(() => process.ppid !== parent && current?.kill('SIGTERM'), 500).unref()
for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'])
  process.on(signal, () => {
    if (current === undefined) process.exit(130)
    current.kill(signal)
  })

const programs = exe === '' ? (name) => name : (name) => (/[\\/.]/.test(name) ? name : `${name}.cmd`)

const launch = (name, args, { stdio, extra = {}, cwd = root }) => {
  const file = programs(name)
  current = spawn(file, args, { stdio, cwd, shell: file.endsWith('.cmd'), env: { ...env, ...extra } })
  current.on('error', (error) => fail(String(error)))
  return current
}

/**
 * The last step keeps the terminal, and its exit code is ours. The child has a channel to us whose end it notices even
 * if we are killed outright.
 */
export const become = (name, args, { extra, cwd } = {}) => {
  const child = launch(name, args, { stdio: ['inherit', 'inherit', 'inherit', 'ipc'], extra, cwd })
  child.on('exit', (code, signal) => process.exit(code ?? (signal === 'SIGINT' ? 130 : 143)))
}

/** A step: resolves to how it ended and, when `quiet`, to what it wrote. */
export const step = (name, args, { extra, quiet = false } = {}) =>
  new Promise((resolve) => {
    const child = launch(name, args, { stdio: quiet ? ['ignore', 'pipe', 'pipe'] : 'inherit', extra })
    let wrote = ''
    for (const stream of [child.stdout, child.stderr])
      stream?.setEncoding('utf8').on('data', (text) => {
        wrote += text
      })
    child.on('close', (code, signal) => {
      current = undefined
      // a signal to us was passed on: there is nothing left to do
      if (signal === 'SIGINT' || signal === 'SIGTERM' || signal === 'SIGHUP') process.exit(130)
      resolve({ ok: code === 0, wrote })
    })
  })
