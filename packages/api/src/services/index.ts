/** Everything a procedure may ask for. */
import type { Database, DistrictStore, Feed, IssueStore, Journal } from '@gezhi/database'
import type { Login } from '../login.ts'
import type { Issues } from './issues.ts'
import type { Registers } from './registers.ts'
import type { Tenants } from './tenants.ts'

export type Services = Database | DistrictStore | Feed | IssueStore | Journal | Issues | Login | Registers | Tenants
