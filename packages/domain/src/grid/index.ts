export * from './address.ts' //   addresses in parts
export * from './address-match.ts' // from an address to its building
export * from './address-read.ts' // reading an address from a text
export * from './appointment.ts' // how a post begins and ends
export * from './boundary.ts' //  whether a shape may be one
export * from './building.ts' //  buildings, entrances, households
export * from './building-change.ts' // how they begin, change and end
export * from './building-commands.ts' // what is asked for of them
export * from './building-count.ts' // how many, and whether that agrees
export * from './building-ground.ts' // where a building stands when the tree changes
export * from './building-refusals.ts' // why a change of them is refused
export * from './change.ts' //    how a unit begins, changes and ends
export * from './changes/index.ts' // changes of the tree, from draft to force
export * from './charge.ts' //    who answers for a place by name
export * from './check.ts' //     everything that may be wrong in the tree
export * from './code.ts' //      codes of units
export * from './code-check.ts' // which codes are wrong
export * from './code-presets.ts' // schemes that standards describe
export * from './commands.ts' //  what is asked for
export * from './coordinates.ts' // frames in which positions come
export * from './coverage.ts' //  posts that are not filled
export * from './cut.ts' //      dividing a boundary
export * from './deputy.ts' //    who stands for whom
export * from './frame.ts' //    positions in other frames
export * from './geometry.ts' //  shapes and their measures
export * from './ground-order.ts' // from west to east, from north to south
export * from './handover.ts' //  what is left when a post ends
export * from './induction.ts' // what is taught before a post begins
export * from './issue-codes.ts' // codes for units that have none
export * from './level.ts' //    what kinds of places there are
export * from './load.ts' //     how much lies on one person
export * from './locate.ts' //    from a point to its unit
export * from './member.ts' //   members of organisations
export * from './merge.ts' //    taking boundaries together
export * from './named-codes.ts' // schemes beside the official one
export { lengthAround, metresBetween, Place } from './noise.ts' // what of a difference counts
export * from './notice.ts' //   what of a grid is public
export * from './notice-commands.ts' // what is asked for of it
export * from './notice-refusals.ts' // why that is refused
export * from './numbering.ts' // the same questions to every scheme
export * from './partition.ts' // whether parts fill a whole
export * from './point.ts' //    a position
export * from './post.ts' //     people, organisations, posts
export * from './post-commands.ts' // what is asked for of posts
export * from './refusals.ts' // why a change is refused
export * from './region-code.ts' // codes that the state gives out
export * from './responsible.ts' // who answers for a place
export * from './scheme-check.ts' // whether a level scheme may be taken
export * from './shape-refusals.ts' // why boundaries can't be read, divided or put together
export * from './shape-text.ts' // shapes in texts of other systems
export * from './topology.ts' // whether units lie as they hang
export * from './tree.ts' //     walking the tree
export * from './tree-order.ts' // a subtree as a stretch
export * from './unit.ts' //     a place in the tree
export * from './unit-check.ts' // what a unit should have and has
export * from './unit-codes.ts' // all codes of a unit
export * from './version.ts' // units in time
export * from './wkt.ts' //       shapes as well-known text
