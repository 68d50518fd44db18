export * from './connection.ts' // opening PostgreSQL
export * from './database.ts' //   the pool, and outages told apart
export * from './feed.ts' //       the journal as a stream
export * from './journal.ts' //    one path for every life
export * from './life.ts' //       what the journal knows of a kind of thing
export * from './migrate.ts' //    bringing a database up to date
export { authSchema } from './schema/auth.ts' //  what the log-in library keeps
export * from './state.ts' //      what a database is like beforehand
export * from './stores/audit-store.ts' //    what was done, and who looked
export type { BatchShape, Hold } from './stores/batch-holds.ts' // what holds a batch
export * from './stores/building-store.ts' // reading the register of buildings
export * from './stores/change-store.ts' //   changes of the tree
export * from './stores/district-store.ts' // what changes rarely
export * from './stores/founding-store.ts' // founding a district
export * from './stores/handover-store.ts' // what is left when posts end
export * from './stores/import-store.ts' //   what imports keep
export * from './stores/issue-filter.ts' //   what a list can be narrowed by
export * from './stores/issue-store.ts' //    reading issues
export * from './stores/login-store.ts' //    passwords, sessions, keys
export * from './stores/person-store.ts' //   reading people
export * from './stores/reference-store.ts' // versions of reference data
export * from './turns.ts' //      one at a time among all servers
