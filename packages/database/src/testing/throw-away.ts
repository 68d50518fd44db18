/** A PostgreSQL nobody will miss, below the temp folder: for tests, benches and development. */
import { mkdtempSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { type Bundled, startBundled } from '../bundled/index.ts'

/** Up in under a second, gone without a trace when stopped or when we die. */
export const startThrowAway = (): Promise<Bundled> =>
  startBundled({ dataDir: mkdtempSync(join(tmpdir(), 'gezhi-test-')), durable: false })
