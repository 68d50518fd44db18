export * from './calendar.ts' //     when a place works
export * from './calendar-check.ts' // whether a calendar may be taken
export * from './checksum.ts' //     numbers that check themselves
export * from './clock.ts' //        the fold of clock events
export * from './clock-event.ts' //  what happened to a clock
export * from './day.ts' //          calendar days
export * from './id.ts' //           names of things
export * from './instant.ts' //      moments
export * from './life.ts' //         the shape of everything with a history
export * from './limit.ts' //        how long something may take
export * from './period.ts' //       months, quarters, years of a place
export * from './refusal.ts' //      refusals that every context shares
export * from './share.ts' //        2,500 of 2,600
export * from './span.ts' //         half-open stretches of time
export * from './text.ts' //         titles, notes, names in two languages
export * from './twice.ts' //        one of each
export * from './working-time.ts' // counting in a place's working time
export * from './zone.ts' //         time zones
