/** Everything a procedure may ask for. */
import type {
  AuditStore,
  BuildingStore,
  ChangeStore,
  Database,
  DistrictStore,
  Feed,
  FoundingStore,
  HandoverStore,
  ImportStore,
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
import type { Buildings } from './buildings.ts'
import type { ChangeSets } from './change-sets.ts'
import type { Founding } from './founding.ts'
import type { Handovers } from './handovers.ts'
import type { Issues } from './issues.ts'
import type { Leaving } from './leaving.ts'
import type { Notices } from './notices.ts'
import type { Organisations } from './organisations.ts'
import type { Passwords } from './passwords.ts'
import type { People } from './people.ts'
import type { Posts } from './posts.ts'
import type { References } from './references.ts'
import type { Registers } from './registers.ts'
import type { Reveals } from './reveals.ts'
import type { SettingUp } from './setting-up.ts'
import type { Tenants } from './tenants.ts'
import type { Units } from './units.ts'

type Stores =
  | AuditStore
  | ChangeStore
  | BuildingStore
  | Database
  | DistrictStore
  | Feed
  | FoundingStore
  | HandoverStore
  | ImportStore
  | IssueStore
  | Journal
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
  | Buildings
  | ChangeSets
  | Founding
  | Handovers
  | Issues
  | Leaving
  | Login
  | Notices
  | Organisations
  | Passwords
  | People
  | Posts
  | References
  | Registers
  | Reveals
  | SettingUp
  | Tenants
  | Units
