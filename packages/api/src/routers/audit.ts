/** Procedures over the audit. */
import { allowed, incoming, router } from '../trpc.ts'
import { AuditInput, audit } from '../views/audit.ts'

export const auditRouter = router({
  list: allowed('audit.read')
    .input(incoming(AuditInput))
    .query(({ ctx, input, signal }) => ctx.run(audit(ctx.actor, input), signal))
})
