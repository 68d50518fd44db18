// `npm test`: every check there is, failures only, and at the very end one line with the sums.
import { existsSync, mkdirSync, readFileSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { step } from './child.mjs'
import { chromium } from './chromium.mjs'
import { lint } from './lint.mjs'
import { machinePostgres } from './postgres.mjs'
import { say } from './say.mjs'
import { root } from './toolchain.mjs'

const sums = { passed: 0, failed: 0 }

const told = (name, passed, failed, began) => {
  sums.passed += passed
  sums.failed += failed
  const seconds = ((performance.now() - began) / 1000).toFixed(1)
  console.log(`${failed === 0 ? '✓' : '✗'} ${name}: ${passed} passed, ${failed} failed (${seconds} s)`)
}

/** One check that either holds or does not; what it wrote is shown only then. */
const check = async (name, run) => {
  const began = performance.now()
  const { ok, wrote } = await run()
  if (!ok) console.log(wrote.trimEnd())
  told(name, ok ? 1 : 0, ok ? 0 : 1, began)
}

/** The tests vitest finds under `args`, with `extra` in their environment. */
const tests = async (name, args, extra) => {
  const began = performance.now()
  const report = join(root, 'test-artifacts', `${name.replaceAll(/[^a-z0-9]+/gi, '-')}.json`)
  mkdirSync(join(root, 'test-artifacts'), { recursive: true })
  rmSync(report, { force: true })
  const reporters = ['--reporter=minimal', '--reporter=json', `--outputFile.json=${report}`]
  const { ok } = await step('vitest', ['run', ...args, ...reporters], { extra })
  if (!existsSync(report)) return told(name, 0, 1, began)
  const { numPassedTests, numFailedTests, testResults } = JSON.parse(readFileSync(report, 'utf8'))
  // a file that does not even load has no test that fails
  const unloaded = testResults.filter(
    ({ status, assertionResults }) => status === 'failed' && !assertionResults.some((test) => test.status === 'failed')
  ).length
  const failed = numFailedTests + unloaded
  told(name, numPassedTests, !ok && failed === 0 ? 1 : failed, began)
}

/** Settings of the user's server must not reach the tests. */
const clean = Object.fromEntries(
  Object.keys(process.env)
    .filter((name) => /^(PORT|HOST|DATABASE_URL|GEZHI_(?!REAL_DATA$|TEST_DATABASE_URL$).*)$/.test(name))
    .map((name) => [name, undefined])
)

/** `args` narrow the tests down, as vitest takes them; then nothing else is checked. */
export const test = async (args) => {
  const browser = chromium()
  const extra = { ...clean, CHROMIUM: browser, GEZHI_TEST_BUILT: '1' }
  if (args.length === 0) {
    await check('lint', () => lint({ quiet: true }))
    await check('types', () =>
      step('turbo', ['run', 'typecheck', '--continue', '--output-logs=errors-only'], { quiet: true })
    )
    await check('generated files', () => step('node', ['tooling/gen/src/main.ts', '--check'], { quiet: true }))
  }
  await check('build', () =>
    step('turbo', ['run', 'build', '--continue', '--output-logs=errors-only'], { quiet: true })
  )
  await tests('tests', args, extra)
  const other = process.env.PG_BIN || process.env.GEZHI_TEST_DATABASE_URL ? undefined : machinePostgres()
  if (args.length === 0 && other !== undefined)
    await tests(`tests on PostgreSQL ${other.major}`, ['--project', 'database', '--project', 'api'], {
      ...extra,
      PG_BIN: other.bin
    })
  if (browser === 'none') console.log(say.withoutBrowser)
  console.log(`${sums.passed} passed, ${sums.failed} failed`)
  process.exit(sums.failed === 0 ? 0 : 1)
}
