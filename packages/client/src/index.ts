export * from './connect.ts' //  connect, Client
export * from './failure.ts' //  refusals and outages told apart
export type { LiveMessage, LiveOptions } from './live.ts' // events
export { newId } from './new-id.ts' // names for new things
export type { IssueLine, IssueQuery } from './pages.ts' // lists
