export { freshDatabase, onFreshDatabase } from './fresh-database.ts'
export { startThrowAway } from './throw-away.ts'
