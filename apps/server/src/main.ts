/** The server as a program: reads its settings, starts, says where it is, and stops when told to or when its parent is gone. */
import { join } from 'node:path'
import { localeOf } from '@gezhi/words/locale'
import { Result } from 'effect'
import { readConfig } from './config.ts'
import { createLog, tell } from './log.ts'
import { parts } from './parts.ts'
import { sentence, startWords } from './say.ts'
import { start } from './start.ts'

const locale = localeOf(process.env)
const said = startWords(locale)

const fail = (errors: ReadonlyArray<unknown>): never => {
  console.error(said.cannotStart)
  for (const error of errors) console.error(`  ${sentence(locale, error) ?? JSON.stringify(tell(error), undefined, 2)}`)
  process.exit(1)
}

const config = readConfig({
  env: process.env,
  args: process.argv.slice(2),
  // both of src/ and of dist/
  home: join(import.meta.dirname, '..', '..', '..'),
  isRoot: process.getuid?.() === 0,
  isTerminal: process.stderr.isTTY
})
const settings = Result.isSuccess(config) ? config.success : fail(config.failure)
const log = createLog(settings.log)

const running = start(settings, parts, log, () => console.error(said.preparing))

const stop = async () => {
  await running.then(
    (server) => server.stop(),
    () => {}
  )
  log.info('stopped')
  log.flush()
  process.exit(0)
}
let isStopping = false
const stopOnce = () => {
  if (isStopping) return
  isStopping = true
  void stop()
}
for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.on(signal, stopOnce)
// the channel to whoever started us ends with them, even when they were killed outright
process.on('disconnect', stopOnce)
// a request that went wrong outside of its answer must not take the others along
process.on('unhandledRejection', (error) => log.error({ err: error }, 'unhandled rejection'))

try {
  const { address, demo, setUpCode } = await running
  console.log(said.ready(address))
  if (setUpCode !== undefined) console.log(`\n${said.setUp(`${address}/setup`, setUpCode)}`)
  if (demo !== undefined) {
    console.log(`\n${said.logins(demo.password)}`)
    const width = Math.max(...demo.logins.map(({ username }) => username.length)) + 2
    for (const { username, who } of demo.logins)
      console.log(`  ${username.padEnd(width)}${locale === 'en' ? who.en : who.zh}`)
  }
  log.info({ address }, 'ready')
} catch (error) {
  if (!isStopping) fail([error])
}
