// Builds what a job needs, and does not even ask turbo when nothing has changed.
import { createHash } from 'node:crypto'
import { existsSync, mkdirSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { step } from './child.mjs'
import { fail, say } from './say.mjs'
import { root } from './toolchain.mjs'

const skipped = new Set(['node_modules', 'dist', 'test', 'test-artifacts', 'results', '.turbo'])

/** Names, sizes and times of every source: not proof against malice, but against work. */
const sourcesKey = () => {
  const hash = createHash('sha256')
  const add = (file) => {
    const { size, mtimeMs } = statSync(file)
    hash.update(`${file} ${size} ${mtimeMs}\n`)
  }
  const walk = (folder) => {
    for (const entry of readdirSync(folder, { withFileTypes: true })) {
      if (entry.isDirectory()) {
        if (!skipped.has(entry.name)) walk(join(folder, entry.name))
      } else if (entry.isFile()) add(join(folder, entry.name))
    }
  }
  for (const group of ['packages', 'apps', 'tooling']) walk(join(root, group))
  for (const name of ['pnpm-lock.yaml', 'tsconfig.base.json', 'turbo.json']) add(join(root, name))
  return hash.digest('hex')
}

const dist = (app) => join(root, 'apps', app, 'dist')

/** `apps` by the names of their folders. */
export const build = async (apps) => {
  const stamp = join(root, '.tools', `built-${apps.join('-')}`)
  const key = sourcesKey()
  if (apps.every((app) => existsSync(dist(app))) && existsSync(stamp) && readFileSync(stamp, 'utf8') === key) return
  const filters = apps.map((app) => `--filter=@gezhi/${app}`)
  console.error(say.building)
  const { ok, wrote } = await step('turbo', ['run', 'build', ...filters, '--output-logs=errors-only'], { quiet: true })
  if (!ok) fail(`${wrote}\n${say.notBuilt}`)
  mkdirSync(join(root, '.tools'), { recursive: true })
  writeFileSync(stamp, key)
}
