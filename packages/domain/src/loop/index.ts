export * from './assignee.ts' //  who owes work
export * from './catalogue.ts' // kinds of matters
export * from './catalogue-check.ts' // whether a catalogue may be taken
export * from './figures.ts' //   shares of counted issues
export * from './guards.ts' //    conditions beyond stage and duty
export * from './import.ts' //    issues lived through elsewhere
export * from './issue.ts' //     issue, report, command, facts
export * from './likeness.ts' //  whether two reports are about one thing
export * from './moves.ts' //     the table of legal moves
export * from './profile.ts' //   names, limits and windows of a place
export * from './refusals.ts' //  why a move is refused
export * from './relocation.ts' // what a change of the tree does to one
export * from './report.ts' //    how an issue is born
export * from './route.ts' //     who should have it, and why
export * from './scene.ts' //     what the rules may look at
export * from './stages.ts' //    where an issue can stand
export * from './step.ts' //      options, step, evolve
