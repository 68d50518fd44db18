/** Procedures over accounts: one's own, and those of others. */
import {
  AmendAccount,
  AssignRoles,
  ChangePassword,
  CreateAccount,
  ResetPassword,
  SwitchAccount
} from '@gezhi/domain/access'
import { AccountId } from '@gezhi/domain/common'
import { Schema } from 'effect'
import { Accounts } from '../services/accounts.ts'
import { Passwords } from '../services/passwords.ts'
import { allowed, incoming, router } from '../trpc.ts'
import { AccountsInput, accounts, sessions } from '../views/accounts.ts'
import { me } from '../views/me.ts'

export const accountRouter = router({
  me: allowed('signedIn').query(({ ctx, signal }) => ctx.run(me(ctx.actor), signal)),

  list: allowed('account.manage', 'role.assign', 'apiKey.manage')
    .input(incoming(AccountsInput))
    .query(({ ctx, input, signal }) => ctx.run(accounts(ctx.actor, input), signal)),

  create: allowed('account.manage')
    .input(incoming(CreateAccount))
    .mutation(({ ctx, input }) => ctx.run(Accounts.use((service) => service.create(ctx.actor, input)))),

  amend: allowed('account.manage')
    .input(incoming(AmendAccount))
    .mutation(({ ctx, input }) => ctx.run(Accounts.use((service) => service.amend(ctx.actor, input)))),

  assignRoles: allowed('role.assign')
    .input(incoming(AssignRoles))
    .mutation(({ ctx, input }) => ctx.run(Accounts.use((service) => service.assignRoles(ctx.actor, input)))),

  disable: allowed('account.manage')
    .input(incoming(SwitchAccount))
    .mutation(({ ctx, input }) => ctx.run(Accounts.use((service) => service.disable(ctx.actor, input)))),

  enable: allowed('account.manage')
    .input(incoming(SwitchAccount))
    .mutation(({ ctx, input }) => ctx.run(Accounts.use((service) => service.enable(ctx.actor, input)))),

  resetPassword: allowed('account.manage')
    .input(incoming(ResetPassword))
    .mutation(({ ctx, input }) => ctx.run(Passwords.use((service) => service.reset(ctx.actor, input)))),

  unlock: allowed('account.manage')
    .input(incoming(Schema.Struct({ id: AccountId })))
    .mutation(({ ctx, input }) => ctx.run(Passwords.use((service) => service.unlock(ctx.actor, input.id)))),

  changePassword: allowed('signedIn')
    .input(incoming(ChangePassword))
    .mutation(({ ctx, input }) => ctx.run(Passwords.use((service) => service.change(ctx.actor, ctx.sessionId, input)))),

  /** Where one is logged in. */
  sessions: allowed('signedIn').query(({ ctx, signal }) => ctx.run(sessions(ctx.actor, ctx.sessionId), signal)),

  endSession: allowed('signedIn')
    .input(incoming(Schema.Struct({ id: Schema.NonEmptyString.check(Schema.isMaxLength(100)) })))
    .mutation(({ ctx, input }) => ctx.run(Passwords.use((service) => service.endSession(ctx.actor, input.id))))
})
