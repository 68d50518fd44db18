export * from './code.ts' // codes of units
export * from './code-check.ts' // which codes are wrong
export * from './code-commands.ts' // what is asked for of codes
export * from './code-presets.ts' // schemes that standards describe
export * from './give-code.ts' // one code for one unit
export * from './ground-order.ts' // from west to east, from north to south
export * from './issue-codes.ts' // codes for units that have none
export * from './named-codes.ts' // schemes beside the official one
export * from './numbering.ts' // the same questions to every scheme
export * from './region-code.ts' // codes that the state gives out
export * from './unit-codes.ts' // all codes of a unit
