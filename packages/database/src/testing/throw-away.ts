/** A PostgreSQL nobody will miss, below the temp folder: for tests, benches and development. */
import { type Bundled, startBundled } from '../bundled/index.ts'
import { temporaryFolder } from './temporary-folder.ts'

/** Up in under a second, gone without a trace when stopped or when we die. */
export const startThrowAway = (): Promise<Bundled> => startBundled({ dataDir: temporaryFolder(), durable: false })
