/** What the log of access keeps besides the facts: who came in, who looked at what is hidden, who gave out keys and passwords. */
import { Schema } from 'effect'

export const AccessKind = Schema.Literals([
  'signIn',
  'signIn.device',
  'signIn.failed',
  'session.end',
  'password.change',
  'password.reset',
  'account.unlock',
  'apiKey.create',
  'apiKey.revoke',
  'person.phone',
  'issue.reporter',
  'member.declared',
  'household.contact'
])
export type AccessKind = typeof AccessKind.Type
