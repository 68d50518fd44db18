/** The whole API: one router per noun. */
import { router } from '../trpc.ts'
import { figuresRouter } from './figures.ts'
import { issueRouter } from './issue.ts'
import { liveRouter } from './live.ts'

export const appRouter = router({
  figures: figuresRouter,
  issue: issueRouter,
  live: liveRouter
})

/** What clients are typed by. */
export type AppRouter = typeof appRouter
