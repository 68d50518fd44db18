import { existsSync, readdirSync } from 'node:fs'
import { availableParallelism } from 'node:os'
import { join } from 'node:path'
import { defineConfig, type TestProjectInlineConfiguration } from 'vitest/config'

const root = import.meta.dirname

/** Tests here leave nothing behind in their process, so that one process loads the libraries once for many files. */
const shared = ['domain', 'words', 'packs', 'database', 'api', 'lint', 'demo']

/** Every package with a test folder, under its folder's name: `vitest run --project database`. */
const projects = ['packages', 'apps', 'tooling'].flatMap((group) =>
  readdirSync(join(root, group))
    .filter((name) => existsSync(join(root, group, name, 'test')))
    .map((name): TestProjectInlineConfiguration => {
      const folder = join(root, group, name)
      const vite = join(folder, 'vite.config.ts')
      return {
        ...(existsSync(vite) ? { extends: vite } : {}),
        root: folder,
        test: {
          name,
          include: ['test/**/*.test.{ts,tsx}'],
          environment: 'node',
          isolate: !shared.includes(name),
          testTimeout: 30_000,
          hookTimeout: 60_000
        }
      }
    })
)

export default defineConfig({
  test: {
    projects,
    // one PostgreSQL for the whole run
    globalSetup: './packages/database/src/testing/global-setup.ts',
    // a worker waits for the database as often as it computes, but two cores are the size to plan for
    maxWorkers: Math.max(2, Math.floor(availableParallelism() / 2))
  }
})
