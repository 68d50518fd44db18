export * from './actor.ts' //    who asks, and where their roles hold
export * from './desk.ts' //     what waits for somebody
export * from './mask.ts' //     what is shown of personal data
export * from './policy.ts' //   who may do what
export * from './refusals.ts' // why access is refused
export * from './role.ts' //     roles and permissions
