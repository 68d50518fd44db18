#!/usr/bin/env node
// The one way in: every script of package.json lands here. Runs on any Node >= 18 without dependencies, sets up
// whatever is missing, then does the job.
import { join } from 'node:path'
import { build } from './build.mjs'
import { become, step } from './child.mjs'
import { lint } from './lint.mjs'
import { fail, say } from './say.mjs'
import { test } from './test.mjs'
import { install, node, root } from './toolchain.mjs'

/** Where the user stands, for paths they give. */
const here = process.env.INIT_CWD ?? process.cwd()

const jobs = {
  start: async (args) => {
    await build(['server', 'web'])
    become(node, ['apps/server/dist/main.js', ...args], { extra: { NODE_ENV: 'production' } })
  },
  gezhi: async (args) => {
    await build(['terminal'])
    become(node, [join(root, 'apps/terminal/dist/main.js'), ...args], { cwd: here })
  },
  dev: async (args) => become(node, ['tooling/dev/src/main.ts', ...args]),
  bench: async (args) => {
    await build(['server', 'web', 'terminal'])
    become(node, ['tooling/bench/src/main.ts', ...args], { extra: { NODE_ENV: 'production' } })
  },
  gen: async (args) => become(node, ['tooling/gen/src/main.ts', ...args]),
  test,
  lint: async () => process.exit((await lint({ quiet: false })).ok ? 0 : 1),
  check: async () => {
    const { ok } = await step('turbo', ['run', 'typecheck', '--continue', '--output-logs=errors-only'])
    process.exit(ok ? 0 : 1)
  },
  exec: async ([program, ...args]) => become(program, args)
}

const [name, ...args] = process.argv.slice(2)
const job = Object.hasOwn(jobs, name ?? '') ? jobs[name] : undefined
if (job === undefined) fail(say.usage)
install()
await job(args)
