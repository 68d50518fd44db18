export * from './connect.ts' //  connect, Client
export { type Failure, failureOf, type Refusal, refusalOf } from './failure.ts' //  refusals and outages told apart
export type { FollowOptions } from './follow.ts' // one issue from now on
export type { LiveMessage, LiveOptions } from './live.ts' // events
export { newId } from './new-id.ts' // names for new things
export type { IssueLine, IssueQuery } from './pages.ts' // lists
export type { Uploaded } from './upload.ts' // files to be imported
