/**
 * The one place where it is decided who may do what: every procedure, every list and every button asks here.
 * Roles give permissions and duties, scopes say where they hold; what lies outside a scope does not exist for the caller.
 */
import { Result } from 'effect'
import type { Instant, OrganisationId, PersonId, UnitId, Who } from '../common/index.ts'
import { holds } from '../common/index.ts'
import type { Standing } from '../grid/posts/deputy.ts'
import type { Post } from '../grid/posts/post.ts'
import { isWithin } from '../grid/tree.ts'
import type { Assignee } from '../loop/assignee.ts'
import { assigneesOf, type Issue, type Moved, madeBy } from '../loop/issue.ts'
import { type Duty, Move, rowOf } from '../loop/moves.ts'
import type { Account, Actor, Grant, Scope } from './actor.ts'
import { Forbidden, RolesApart } from './refusals.ts'
import { type AdministratorKind, administratorMay, type Permission, type Role, type RoleKey } from './role.ts'

export type Roles = ReadonlyMap<RoleKey, Role>

/** Allowed if any role that is held gives it, wherever it holds; where it holds is asked of the thing itself. */
export const permit = (actor: Actor, roles: Roles, permission: Permission): Result.Result<void, Forbidden> =>
  permission === 'signedIn' || actor.grants.some(({ role }) => gives(roles.get(role), permission))
    ? Result.succeed(undefined)
    : Result.fail(new Forbidden({ permission, roles: rolesGiving(roles, permission) }))

/** The same where any one of several permissions will do. */
export const permitAny = (
  actor: Actor,
  roles: Roles,
  permissions: readonly [Permission, ...ReadonlyArray<Permission>]
): Result.Result<void, Forbidden> =>
  permissions.some((permission) => Result.isSuccess(permit(actor, roles, permission)))
    ? Result.succeed(undefined)
    : Result.fail(
        new Forbidden({
          permission: permissions[0],
          roles: [...new Set(permissions.flatMap((permission) => rolesGiving(roles, permission)))]
        })
      )

/** Scopes in which any one of these permissions is held. */
export const scopesOf = (actor: Actor, roles: Roles, ...permissions: ReadonlyArray<Permission>): ReadonlyArray<Scope> =>
  actor.grants
    .filter(({ role }) => permissions.some((permission) => gives(roles.get(role), permission)))
    .map(({ scope }) => scope)

export const hasDuty = (roles: Roles, role: RoleKey, duty: Duty): boolean =>
  roles.get(role)?.duties.includes(duty) ?? false

/** What of the issues somebody may see: everything, or subtrees, what their organisations owe, and what they reported themselves or entered for others. */
export interface Sight {
  readonly all: boolean
  readonly paths: ReadonlyArray<string>
  readonly organisations: ReadonlyArray<OrganisationId>
  readonly reporter: Who | null
}

export const sightOf = (actor: Actor, roles: Roles): Sight => {
  const scopes = scopesOf(actor, roles, 'issue.read')
  const all = scopes.some(({ kind }) => kind === 'tenant')
  return {
    all,
    paths: all ? [] : outermost(scopes.flatMap((scope) => (scope.kind === 'unit' ? [scope.path] : []))),
    organisations: all ? [] : scopes.flatMap((scope) => (scope.kind === 'organisation' ? [scope.id] : [])),
    reporter: actor.personId ?? actor.accountId
  }
}

/** What of an issue decides who sees it. */
export interface Visible extends Pick<Issue, 'path' | 'reporter'> {
  readonly assignees: ReadonlyArray<Assignee['id']>
}

/** The same question of one issue; the store asks it of all of them in SQL. */
export const sees = (sight: Sight, issue: Pick<Issue, 'path' | 'tasks' | 'reporter'>): boolean =>
  inSight(sight, { path: issue.path, reporter: issue.reporter, assignees: assigneesOf(issue) })

/** And where only what decides it is at hand. */
export const inSight = (sight: Sight, { path, assignees, reporter }: Visible): boolean =>
  sight.all ||
  sight.paths.some((above) => isWithin(path, above)) ||
  sight.organisations.some((id) => assignees.includes(id)) ||
  (sight.reporter !== null && madeBy(reporter) === sight.reporter)

/** Whether an actor works for an assignee: has a handler's duty in the organisation, in the unit or above it, or everywhere. */
export const worksFor = (
  actor: Actor,
  roles: Roles,
  assignee: Assignee,
  pathOf: (id: UnitId) => string | undefined
): boolean =>
  actor.grants.some(({ role, scope }) => {
    if (!hasDuty(roles, role, 'handler')) return false
    if (scope.kind === 'tenant') return true
    if (assignee.kind === 'organisation') return scope.kind === 'organisation' && scope.id === assignee.id
    const path = pathOf(assignee.id)
    return scope.kind === 'unit' && path !== undefined && isWithin(path, scope.path)
  })

/** What somebody may do towards an issue. Handlers and assistants are those to whom it was sent, not all who could. */
export const dutiesToward = (
  actor: Actor,
  roles: Roles,
  issue: Pick<Issue, 'path' | 'tasks' | 'reporter' | 'lead'>,
  pathOf: (id: UnitId) => string | undefined
): ReadonlyArray<Duty> => {
  const byScope = new Set(
    actor.grants
      .filter(({ scope }) => reaches(scope, issue))
      .flatMap(({ role }) => roles.get(role)?.duties ?? [])
      .filter((duty) => duty !== 'handler' && duty !== 'assistant' && duty !== 'reporter')
  )
  const mine = (role: 'lead' | 'assist') =>
    issue.tasks.some((task) => task.role === role && !task.done && worksFor(actor, roles, task.assignee, pathOf))
  return [
    ...byScope,
    ...(issue.reporter.kind === 'person' && issue.reporter.id === actor.personId ? (['reporter'] as const) : []),
    ...(issue.lead !== null && worksFor(actor, roles, issue.lead, pathOf) ? (['handler'] as const) : []),
    ...(mine('assist') ? (['assistant'] as const) : [])
  ]
}

/** Who reported in confidence is shown to the acceptor alone, and to whoever entered it for them, who knows it already. */
export const mayKnowReporter = (
  asks: Who | null,
  duties: ReadonlyArray<Duty>,
  issue: Pick<Issue, 'confidential' | 'reporter'>
): boolean =>
  duties.includes('acceptor') ||
  duties.includes('reporter') ||
  (asks !== null && madeBy(issue.reporter) === asks) ||
  (!issue.confidential && duties.length > 0)

/** The issue as somebody may see it: without its reporter where they may not know who it was. */
export const withoutReporter = (asks: Who | null, duties: ReadonlyArray<Duty>, issue: Issue): Issue =>
  mayKnowReporter(asks, duties, issue) ? issue : { ...issue, reporter: { kind: 'none' } }

/** Moves by which a reporter is known. */
export const reporterMoves: ReadonlyArray<Move> = Move.literals.filter((move) =>
  rowOf(move).duties.includes('reporter')
)

/** Whether its author would tell who reported, to somebody who may not know: rating, cancelling and reopening are the reporter's. */
export const betraysReporter = (
  asks: Who | null,
  duties: ReadonlyArray<Duty>,
  issue: Pick<Issue, 'confidential' | 'reporter'>,
  { move, by }: Pick<Moved, 'move' | 'by'>
): boolean =>
  !mayKnowReporter(asks, duties, issue) &&
  issue.reporter.kind === 'person' &&
  issue.reporter.id === by &&
  reporterMoves.includes(move)

/** The whole name and number is for whoever answers the reporter; others see them masked. */
export const mayRevealReporter = (duties: ReadonlyArray<Duty>): boolean => duties.includes('acceptor')

/** The grants of an account at an instant: its own roles, the posts that are in force, and those for whose holders it stands. */
export const grantsOf = (
  account: Pick<Account, 'roles' | 'unitId' | 'disabled'>,
  posts: ReadonlyArray<Post>,
  standings: ReadonlyArray<Standing>,
  at: Instant,
  pathOf: (id: UnitId) => string | undefined
): ReadonlyArray<Grant> => {
  if (account.disabled) return []
  const within = (id: UnitId): ReadonlyArray<Scope> => {
    const path = pathOf(id)
    return path === undefined ? [] : [{ kind: 'unit', id, path }]
  }
  const own: ReadonlyArray<Scope> = account.unitId === null ? [{ kind: 'tenant' }] : within(account.unitId)
  return [
    ...account.roles.flatMap((role) => own.map((scope) => ({ role, scope }))),
    ...posts.filter((post) => holds(post, at)).flatMap((post) => grantOf(post, pathOf)),
    ...standings.flatMap(({ post }) => grantOf(post, pathOf).map((grant) => ({ ...grant, standsFor: post.personId })))
  ]
}

/** What a post gives, while it is in force; nothing where its unit is no more. */
export const grantOf = (
  { role, at }: Pick<Post, 'role' | 'at'>,
  pathOf: (id: UnitId) => string | undefined
): ReadonlyArray<Grant> => {
  if (at.kind === 'organisation') return [{ role, scope: { kind: 'organisation', id: at.id } }]
  const path = pathOf(at.id)
  return path === undefined ? [] : [{ role, scope: { kind: 'unit', id: at.id, path } }]
}

/** In whose stead somebody uses one of these duties towards an issue: nobody's, where one of them is their own. */
export const inSteadOf = (
  actor: Actor,
  roles: Roles,
  issue: Pick<Issue, 'path' | 'tasks' | 'reporter' | 'lead'>,
  duties: ReadonlyArray<Duty>,
  pathOf: (id: UnitId) => string | undefined
): ReadonlyArray<PersonId> => {
  const represented = [...new Set(actor.grants.flatMap(({ standsFor }) => standsFor ?? []))]
  if (represented.length === 0) return []
  const has = (grants: ReadonlyArray<Grant>) =>
    dutiesToward({ ...actor, grants }, roles, issue, pathOf).some((duty) => duties.includes(duty))
  return has(actor.grants.filter(({ standsFor }) => standsFor === undefined))
    ? []
    : represented.filter((id) => has(actor.grants.filter(({ standsFor }) => standsFor === id)))
}

/** No one holds two of the three administrators, and an administrator does no business (rules 8.2). */
export const rolesTogether = (keys: ReadonlyArray<RoleKey>, roles: Roles): Result.Result<void, RolesApart> => {
  const kinds = new Set(
    keys.flatMap((key) => {
      const role = roles.get(key)
      return role === undefined ? [] : [role.administrator ?? ('business' as const)]
    })
  )
  return kinds.size > 1 && [...kinds].some((kind) => kind !== 'business')
    ? Result.fail(new RolesApart({ roles: keys }))
    : Result.succeed(undefined)
}

/** Whether a role gives its administrator more than their kind may have: such a role is not accepted into the tenant's data. */
export const oversteps = (role: Role): ReadonlyArray<Permission> => {
  const kind: AdministratorKind | null = role.administrator
  return kind === null ? [] : role.permissions.filter((permission) => !administratorMay[kind].includes(permission))
}

const gives = (role: Role | undefined, permission: Permission): boolean =>
  role?.permissions.includes(permission) ?? false

const rolesGiving = (roles: Roles, permission: Permission): ReadonlyArray<RoleKey> =>
  [...roles.values()].filter((role) => gives(role, permission)).map((role) => role.key)

const reaches = (scope: Scope, issue: Pick<Issue, 'path' | 'tasks'>): boolean => {
  if (scope.kind === 'tenant') return true
  if (scope.kind === 'unit') return isWithin(issue.path, scope.path)
  return issue.tasks.some(({ assignee }) => assignee.kind === 'organisation' && assignee.id === scope.id)
}

/** Of nested subtrees only the outermost says anything. */
const outermost = (paths: ReadonlyArray<string>): ReadonlyArray<string> =>
  paths.filter((path, i) => !paths.some((other, j) => (other !== path || j < i) && isWithin(path, other)))
