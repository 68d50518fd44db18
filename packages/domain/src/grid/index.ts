export * from './code.ts' //      codes of units
export * from './coordinates.ts' // frames in which positions come
export * from './level.ts' //    what kinds of places there are
export * from './point.ts' //    a position
export * from './post.ts' //     people, organisations, posts
export * from './refusals.ts' // why a change is refused
export * from './region-code.ts' // codes that the state gives out
export * from './tree.ts' //     walking the tree
export * from './unit.ts' //     a place in the tree
