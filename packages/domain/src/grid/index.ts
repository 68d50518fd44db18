export * from './buildings/index.ts' // buildings, their doors, and addresses
export * from './change.ts' // how a unit begins, changes and ends
export * from './changes/index.ts' // changes of the tree, from draft to force
export * from './check.ts' // everything that may be wrong in the tree
export * from './codes/index.ts' // codes of units
export * from './commands.ts' // what is asked for
export * from './level.ts' // what kinds of places there are
export * from './notices/index.ts' // what of a grid is public
export * from './place-finder.ts' // which unit answers for a point
export * from './posts/index.ts' // people, organisations, posts, and who stands in
export * from './refusals.ts' // why a change is refused
export * from './responsible.ts' // who answers for a place
export * from './scheme-check.ts' // whether a level scheme may be taken
export * from './shapes/index.ts' // boundaries, their geometry, and where a point lies
export * from './tree.ts' // walking the tree
export * from './tree-order.ts' // a subtree as a stretch
export * from './unit.ts' // a place in the tree
export * from './unit-check.ts' // what a unit should have and has
export * from './version.ts' // units in time
