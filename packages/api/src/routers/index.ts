/** The whole API: one router per noun. */
import { router } from '../trpc.ts'
import { accountRouter } from './account.ts'
import { apiKeyRouter } from './api-key.ts'
import { auditRouter } from './audit.ts'
import { buildingRouter } from './building.ts'
import { changeSetRouter } from './change-set.ts'
import { figuresRouter } from './figures.ts'
import { handoverRouter } from './handover.ts'
import { importRouter } from './import.ts'
import { issueRouter } from './issue.ts'
import { liveRouter } from './live.ts'
import { noticeRouter } from './notice.ts'
import { organisationRouter } from './organisation.ts'
import { personRouter } from './person.ts'
import { postRouter } from './post.ts'
import { referenceRouter } from './reference.ts'
import { systemRouter } from './system.ts'
import { unitRouter } from './unit.ts'

export const appRouter = router({
  account: accountRouter,
  apiKey: apiKeyRouter,
  audit: auditRouter,
  building: buildingRouter,
  changeSet: changeSetRouter,
  figures: figuresRouter,
  handover: handoverRouter,
  import: importRouter,
  issue: issueRouter,
  live: liveRouter,
  notice: noticeRouter,
  organisation: organisationRouter,
  person: personRouter,
  post: postRouter,
  reference: referenceRouter,
  system: systemRouter,
  unit: unitRouter
})

/** What clients are typed by. */
export type AppRouter = typeof appRouter
