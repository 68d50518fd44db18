export { addressHeader, terminalClient } from './auth.ts' // what log-in goes by
export type { PlainRefusal, Refusal } from './errors.ts' // refusals as they travel
export * from './open.ts' //     opening the API on a database
export type { AppRouter } from './routers/index.ts' // what clients are typed by
export { type Foundation, type Founder, Founding, type Past } from './services/founding.ts' // a district to begin with
