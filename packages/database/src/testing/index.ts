export { blankDatabase, type Filling, freshDatabase, onFreshDatabase } from './fresh-database.ts'
export { temporaryFolder } from './temporary-folder.ts'
export { startThrowAway } from './throw-away.ts'
