export type { Auth } from './auth.ts'
export type { PlainRefusal, Refusal } from './errors.ts' // refusals as they travel
export * from './open.ts' //     opening the API on a database
export type { AppRouter } from './routers/index.ts' // what clients are typed by
