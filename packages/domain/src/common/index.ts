export * from './day.ts' //      calendar days
export * from './id.ts' //       names of things
export * from './instant.ts' //  moments
export * from './refusal.ts' //  refusals that every context shares
export * from './share.ts' //    2,500 of 2,600
export * from './span.ts' //     half-open stretches of time
export * from './text.ts' //     titles, notes, names in two languages
