export * from './appointment.ts' // how a post begins and ends
export * from './boundary.ts' //  whether a shape may be one
export * from './change.ts' //    how a unit begins, changes and ends
export * from './check.ts' //     what a unit should have and has
export * from './code.ts' //      codes of units
export * from './commands.ts' //  what is asked for
export * from './coordinates.ts' // frames in which positions come
export * from './geometry.ts' //  shapes and their measures
export * from './level.ts' //    what kinds of places there are
export * from './locate.ts' //    from a point to its unit
export * from './notice.ts' //   what of a grid is public
export * from './notice-commands.ts' // what is asked for of it
export * from './notice-refusals.ts' // why that is refused
export * from './point.ts' //    a position
export * from './post.ts' //     people, organisations, posts
export * from './refusals.ts' // why a change is refused
export * from './region-code.ts' // codes that the state gives out
export * from './responsible.ts' // who answers for a place
export * from './scheme-check.ts' // whether a level scheme may be taken
export * from './tree.ts' //     walking the tree
export * from './unit.ts' //     a place in the tree
export * from './version.ts' // units in time
