/**
 * `npm run dev`: the server from its sources and vite before it, both watching, on a throw-away PostgreSQL with the demo
 * district. Open vite's address: it passes what is not the page on to the server.
 */
import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { rmSync } from 'node:fs'
import { join } from 'node:path'
import { startThrowAway, temporaryFolder } from '@gezhi/database/testing'

const root = join(import.meta.dirname, '..', '..', '..')
const port = Number(process.env.PORT ?? 4310)
const folder = temporaryFolder()
const database = await startThrowAway()

const run = (program: string, args: ReadonlyArray<string>, cwd: string, env: Record<string, string>) =>
  spawn(program, args, { cwd: join(root, cwd), stdio: 'inherit', env: { ...process.env, ...env } })

const server = run(process.execPath, ['--watch', '--watch-preserve-output', 'src/main.ts'], 'apps/server', {
  // the page's address is the one people type, so it gets the well-known port
  PORT: String(port + 1),
  DATABASE_URL: database.url,
  GEZHI_DATA: folder,
  GEZHI_DEMO_PASSWORD: process.env.GEZHI_DEMO_PASSWORD ?? 'demo-demo'
})
const page = run(
  process.execPath,
  ['node_modules/vite/bin/vite.js', '--port', String(port), '--strictPort', '--clearScreen', 'false'],
  'apps/web',
  { PORT: String(port + 1) }
)
const children: ReadonlyArray<ChildProcess> = [server, page]

let isStopping = false
const stop = async () => {
  if (isStopping) return
  isStopping = true
  await Promise.all(
    children.map((child) => {
      if (child.exitCode !== null || child.signalCode !== null) return undefined
      const ended = once(child, 'exit')
      child.kill('SIGTERM')
      return ended
    })
  )
  await database.stop()
  rmSync(folder, { recursive: true, force: true })
  process.exit(0)
}
for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP', 'disconnect'] as const) process.on(signal, stop)
for (const child of children) child.once('exit', stop)
