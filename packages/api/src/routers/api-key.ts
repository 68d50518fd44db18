/** Procedures over the keys of services. */
import { CreateKey } from '@gezhi/domain/access'
import { Schema } from 'effect'
import { ApiKeys } from '../services/api-keys.ts'
import { allowed, incoming, router } from '../trpc.ts'
import { KeysInput, keys } from '../views/accounts.ts'

export const apiKeyRouter = router({
  list: allowed('apiKey.manage')
    .input(incoming(KeysInput))
    .query(({ ctx, input, signal }) => ctx.run(keys(ctx.actor, input), signal)),

  /** The only answer that ever holds the key. */
  create: allowed('apiKey.manage')
    .input(incoming(CreateKey))
    .mutation(({ ctx, input }) => ctx.run(ApiKeys.use((service) => service.create(ctx.actor, input)))),

  revoke: allowed('apiKey.manage')
    .input(incoming(Schema.Struct({ id: Schema.NonEmptyString.check(Schema.isMaxLength(100)) })))
    .mutation(({ ctx, input }) => ctx.run(ApiKeys.use((service) => service.revoke(ctx.actor, input.id))))
})
