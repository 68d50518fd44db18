export * from './notice.ts' // what of a grid is public
export * from './notice-commands.ts' // what is asked for of it
export * from './notice-refusals.ts' // why that is refused
