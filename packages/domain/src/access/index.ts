export * from './actor.ts' //    who asks, and where their roles hold
export * from './policy.ts' //   who may do what
export * from './refusals.ts' // why access is refused
export * from './role.ts' //     roles and permissions
