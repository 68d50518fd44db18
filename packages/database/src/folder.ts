/** Where this package lies on disk: its migrations and PostgreSQL's binaries are files, found from the source and from a bundle alike. */
import { createRequire } from 'node:module'
import { dirname, join } from 'node:path'

// asked of the module system, because `import.meta.url` of bundled code is that of the bundle
const home = dirname(dirname(createRequire(import.meta.url).resolve('@gezhi/database')))

export const migrationsFolder = join(home, 'migrations')

/** `require` as this package sees it, for packages that only this one depends on. */
export const ownRequire = createRequire(join(home, 'package.json'))
