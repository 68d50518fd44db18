/** Who may do what, in English: permissions, the log of access, and why access is refused. */
import type { AccessKind, AdministratorKind, Permission, WeakPassword } from '@gezhi/domain/access'
import type { OwnRefusal, zh } from './access-zh.ts'
import type { RefusalWords, Words } from './shape.ts'

const permissions: Record<Permission, string> = {
  signedIn: 'log in',
  'issue.report': 'report issues',
  'issue.read': 'see issues',
  'issue.move': 'work on issues',
  'figures.read': 'see figures',
  'unit.read': 'see units',
  'unit.edit': 'change units and organisations',
  'unit.propose': 'propose changes of the tree',
  'unit.approve': 'approve and publish changes of the tree',
  'notice.publish': 'publish notices of grids',
  'building.read': 'see buildings and households',
  'building.edit': 'change buildings and households',
  'person.read': 'see people',
  'person.reveal': 'see masked personal data',
  'person.edit': 'change people and posts',
  'post.arrange': 'Arrange deputies, inductions and hand-overs',
  'reference.read': 'see catalogue, loop and calendar',
  'reference.edit': 'change catalogue, loop and calendar',
  'import.run': 'import data',
  'account.manage': 'manage accounts',
  'role.assign': 'assign roles',
  'apiKey.manage': 'manage API keys',
  'audit.read': 'see the audit'
}

const administrators: Record<AdministratorKind, string> = {
  system: 'System administrator',
  security: 'Security administrator',
  audit: 'Audit administrator'
}

const accessKinds: Record<AccessKind, string> = {
  signIn: 'Logged in',
  'signIn.device': 'Logged in on a terminal',
  'signIn.failed': 'Failed to log in',
  'session.end': 'Ended a session',
  'password.change': 'Changed the password',
  'password.reset': 'Reset a password',
  'account.unlock': 'Unlocked an account',
  'apiKey.create': 'Made an API key',
  'apiKey.revoke': 'Revoked an API key',
  'person.phone': 'Looked at a whole phone number',
  'member.declared': 'Looked at a member of an organisation',
  'issue.reporter': 'Looked at who reported',
  'household.contact': 'Looked at the contact of a household'
}

const lacks: Record<WeakPassword['lacks'][number], string> = {
  length: 'have 8 characters at least',
  kinds: 'mix three of: small letters, capitals, digits, signs',
  differsFromName: 'not hold the user name'
}

const all = (names: ReadonlyArray<Permission>) => names.map((name) => `“${permissions[name]}”`).join(', ')

const refusals: RefusalWords<OwnRefusal> = {
  Forbidden: ({ permission, roles }) => ({
    what: `None of your roles lets you ${permissions[permission]}`,
    next:
      roles.length > 0
        ? 'If you need to, ask the security administrator for a role that does.'
        : 'No role does at present; ask the security administrator.'
  }),
  RolesApart: () => ({
    what: 'One person cannot hold these roles together',
    next: 'System, security and audit administrators stay apart from each other and from the business. Choose somebody else.'
  }),
  OutOfScope: ({ permission }) => ({
    what: `Your right to ${permissions[permission]} does not reach here`,
    next: 'Leave it to whoever is in charge here, or ask the security administrator to widen your area.'
  }),
  UsernameTaken: ({ username }) => ({ what: `The user name ${username} is taken`, next: 'Choose another one.' }),
  WeakPassword: (refusal) => ({
    what: 'This password is too easy to guess',
    next: `It has to ${refusal.lacks.map((one) => lacks[one]).join('; ')}.`
  }),
  WrongPassword: () => ({
    what: 'The old password is wrong',
    next: 'Type it again; if you forgot it, ask the system administrator for a new one.'
  }),
  LockedOut: ({ until }, moment) => ({
    what: `Too many wrong passwords: the account is closed until ${moment(until)}`,
    next: 'It opens by itself then; if it is urgent, ask the system administrator.'
  }),
  UnknownRole: ({ role }) => ({ what: `There is no role ${role}`, next: 'Choose one that there is.' }),
  NotOneself: ({ permission }) => ({
    what: `Nobody may ${permissions[permission]} for themselves`,
    next: 'Ask another administrator.'
  }),
  LastHolder: ({ permission }) => ({
    what: `After this nobody could ${permissions[permission]}`,
    next: 'Give the role to another account first.'
  }),
  WrongKind: ({ needs }) =>
    needs === 'person'
      ? { what: 'A service does not log in by a password', next: 'Make an API key for it.' }
      : { what: 'API keys are for services only', next: 'Open an account for the service, then make its key.' },
  RoleOversteps: (refusal) => ({
    what: `The role ${refusal.role} may not have: ${all(refusal.permissions)}`,
    next: 'Administrators keep the platform and do no business; what keeps the platform is theirs alone.'
  }),
  RoleStillHeld: ({ roles }) => ({
    what: `Somebody holds these roles, or the level scheme asks for them: ${roles.join(', ')}`,
    next: 'Give those people other roles or change the level scheme first.'
  }),
  PermissionLost: (refusal) => ({
    what: `No role would have these any more: ${all(refusal.permissions)}`,
    next: 'Without them nobody could open accounts or assign roles. Keep at least one role that does.'
  })
}

export const en: Words<typeof zh> = { permissions, administrators, accessKinds, refusals }
