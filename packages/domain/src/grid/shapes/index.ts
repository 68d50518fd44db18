export * from './boundary.ts' // whether a shape may be one
export * from './cut.ts' // dividing a boundary
export * from './frame.ts' // frames in which positions come
export * from './geometry.ts' // shapes and their measures
export * from './locate.ts' // from a point to its unit
export * from './merge.ts' // taking boundaries together
export { lengthAround, metresBetween, Place } from './noise.ts' // what of a difference counts
export { fairEffort } from './overlay.ts' // how long comparing shapes may take
export * from './partition.ts' // whether parts fill a whole
export * from './point.ts' // a position
export * from './shape-refusals.ts' // why boundaries can't be read, divided or put together
export * from './shape-text.ts' // shapes in texts of other systems
export * from './topology.ts' // whether units lie as they hang
export * from './wkt.ts' // shapes as well-known text
