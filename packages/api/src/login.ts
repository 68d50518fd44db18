/** The log-in library as a service, for procedures that change accounts, passwords and keys. */
import { Context } from 'effect'
import type { Auth } from './auth.ts'

export class Login extends Context.Service<Login, Auth>()('@gezhi/api/Login') {}
