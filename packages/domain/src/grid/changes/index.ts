export * from './change-moves.ts' // the table of its moves
export * from './change-set.ts' // a change set, and what is asked of it
export * from './change-step.ts' // moving one
export * from './destination.ts' // where things belong after a change
export * from './hanging.ts' // posts and duties of units that end
export * from './operation.ts' // what a change set does
export * from './plan.ts' // what it leads to
export * from './refusals.ts' // why it is refused
export type { Baseline } from './work.ts' // what it is planned on
