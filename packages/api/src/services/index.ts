/** Everything a procedure may ask for. */
import type {
  AuditStore,
  Database,
  DistrictStore,
  Feed,
  FoundingStore,
  ImportStore,
  HandoverStore,
  IssueStore,
  Journal,
  LoginStore,
  PersonStore,
  ReferenceStore,
  Turns
} from '@gezhi/database'
import type { Login } from '../login.ts'
import type { About } from '../views/system.ts'
import type { Accounts } from './accounts.ts'
import type { ApiKeys } from './api-keys.ts'
import type { Audit } from './audit.ts'
import type { Founding } from './founding.ts'
import type { Issues } from './issues.ts'
import type { Notices } from './notices.ts'
import type { Handovers } from './handovers.ts'
import type { Organisations } from './organisations.ts'
import type { Leaving } from './leaving.ts'
import type { Passwords } from './passwords.ts'
import type { People } from './people.ts'
import type { References } from './references.ts'
import type { Registers } from './registers.ts'
import type { Posts } from './posts.ts'
import type { Reveals } from './reveals.ts'
import type { SettingUp } from './setting-up.ts'
import type { Tenants } from './tenants.ts'
import type { Units } from './units.ts'

type Stores =
  | AuditStore
  | Database
  | DistrictStore
  | Feed
  | FoundingStore
  | ImportStore
  | IssueStore
  | Journal
  | HandoverStore
  | LoginStore
  | PersonStore
  | ReferenceStore
  | Turns

export type Services =
  | Stores
  | About
  | Accounts
  | ApiKeys
  | Audit
  | Founding
  | Issues
  | Login
  | Notices
  | Organisations
  | Handovers
  | Passwords
  | Leaving
  | People
  | References
  | Registers
  | Reveals
  | SettingUp
  | Posts
  | Tenants
  | Units
