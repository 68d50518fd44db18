export * from './change-set.ts' // the life of a change set
export * from './destination.ts' // where things belong after a change
export * from './hanging.ts' //    posts and duties of units that end
export * from './operation.ts' //  what a change set does
export * from './plan.ts' //       what it leads to
export * from './refusals.ts' //   why it is refused
export type { Baseline } from './work.ts' // what it is planned on
