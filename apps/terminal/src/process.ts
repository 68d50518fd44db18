/** The program and the process it runs in: arguments, environment, standard streams, signals, exit code. */
import { buffer } from 'node:stream/consumers'
import { run } from './cli/run.ts'

export const main = async (): Promise<void> => {
  const stopping = new AbortController()
  process.once('SIGINT', () => {
    stopping.abort()
    // what does not listen to that is ended all the same
    setTimeout(() => process.exit(130), 200).unref()
  })

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
      stdin: () => buffer(process.stdin),
      isTerminal: process.stdin.isTTY && process.stdout.isTTY,
      columns: process.stdout.columns ?? 120,
      signal: stopping.signal
    },
    fullScreen: async (settings, begin) => (await import('./full-screen.tsx')).fullScreen(settings, begin)
  })
}
