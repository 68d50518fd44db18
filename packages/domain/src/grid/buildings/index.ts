export * from './address.ts' // addresses in parts
export * from './address-match.ts' // from an address to its building
export * from './address-read.ts' // reading an address from a text
export * from './building.ts' // buildings, entrances, households
export * from './building-change.ts' // how they begin, change and end
export * from './building-commands.ts' // what is asked for of them
export * from './building-count.ts' // how many, and whether that agrees
export * from './building-refusals.ts' // why a change of them is refused
