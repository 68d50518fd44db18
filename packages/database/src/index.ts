export * from './connection.ts' // opening PostgreSQL
export * from './database.ts' //   the pool, and outages told apart
export * from './feed.ts' //       the journal as a stream
export * from './journal.ts' //    one path for every life
export * from './life.ts' //       what the journal knows of a kind of thing
export * from './migrate.ts' //    bringing a database up to date
