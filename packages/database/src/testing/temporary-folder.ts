import { chmodSync, mkdtempSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

/** A folder below the temp folder that every account may pass through, as the one PostgreSQL runs as for root must. */
export const temporaryFolder = (): string => {
  const folder = mkdtempSync(join(tmpdir(), 'gezhi-test-'))
  chmodSync(folder, 0o711)
  return folder
}
