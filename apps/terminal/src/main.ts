#!/usr/bin/env node
/** `gezhi`: with a command it does that one thing and ends; without, it opens the full screen. */
import { text } from 'node:stream/consumers'
import { run } from './cli/run.ts'

const stopping = new AbortController()
process.once('SIGINT', () => stopping.abort())

// a reader that has seen enough (`gezhi … | head`) is no failure
process.stdout.on('error', (error: NodeJS.ErrnoException) => {
  if (error.code === 'EPIPE') process.exit(0)
  throw error
})

process.exitCode = await run({
  argv: process.argv.slice(2),
  env: process.env,
  version: process.env.GEZHI_VERSION ?? '0.0.0',
  streams: {
    out: (given) => process.stdout.write(given),
    err: (given) => process.stderr.write(given),
    stdin: () => text(process.stdin),
    isTerminal: process.stdin.isTTY && process.stdout.isTTY,
    columns: process.stdout.columns ?? 120,
    signal: stopping.signal
  },
  fullScreen: async (settings) => (await import('./full-screen.tsx')).fullScreen(settings)
})
