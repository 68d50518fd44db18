export * from './access.ts' //  tenants, reference data, accounts
export * from './auth.ts' //    what the log-in library keeps
export * from './building.ts' // buildings, entrances, households
export * from './changes.ts' // changes of the tree
export * from './grid.ts' //    units, organisations, people, posts
export * from './import.ts' //  uploads, and how far imports have come
export * from './journal.ts' // facts, imports, who looked
export * from './loop.ts' //    issues
export * from './posts.ts' //   what goes with posts, members of organisations
