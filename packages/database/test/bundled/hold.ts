/** Holds a data folder until killed: run by bundled.test.ts as a process of its own. */
import { startBundled } from '../../src/bundled/index.ts'

const server = await startBundled({ dataDir: process.argv[2] ?? '' })
process.stdout.write(`${server.pid()}\n`)
setInterval(() => {}, 60_000)
