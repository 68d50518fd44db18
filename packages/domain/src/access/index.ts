export * from './actor.ts' //    who asks, and where their roles hold
export * from './appoint.ts' //  which roles somebody may be given
export * from './audit.ts' //    what the log of access keeps
export * from './commands.ts' // what is asked for
export * from './desk.ts' //     what waits for somebody
export * from './left.ts' //     what lies open when a post ends
export * from './mask.ts' //     what is shown of personal data
export * from './password.ts' // what a password must be
export * from './policy.ts' //   who may do what
export * from './reach.ts' //    how far scopes reach
export * from './refusals.ts' // why access is refused
export * from './role.ts' //     roles and permissions
export * from './role-set.ts' // whether roles may become the tenant's
export * from './set-up.ts' //   how a district begins
