export * from './appointment.ts' // how a post begins and ends
export * from './charge.ts' // who answers for a place by name
export * from './coverage.ts' // posts that are not filled
export * from './deputy.ts' // who stands for whom
export * from './handover.ts' // what is left when a post ends
export * from './induction.ts' // what is taught before a post begins
export * from './load.ts' // how much lies on one person
export * from './member.ts' // members of organisations
export * from './passing-on.ts' // what follows a hand-over
export * from './post.ts' // people, organisations, posts
export * from './post-commands.ts' // what is asked for of posts
