/** How far scopes reach: whether a place, a person or an account lies where a role holds. */
import type { OrganisationId, UnitId } from '../common/index.ts'
import { isWithin } from '../grid/tree.ts'
import type { Assignee } from '../loop/assignee.ts'
import type { Scope } from './actor.ts'

/** What has to be known of the tree to answer. */
export interface Ground {
  /** Path of the root: who holds a role there holds it everywhere. */
  readonly root: string | undefined
  readonly pathOf: (id: UnitId) => string | undefined
  /** The units that an organisation serves. */
  readonly servedBy: (id: OrganisationId) => ReadonlyArray<UnitId>
}

export const reachesAll = (scopes: ReadonlyArray<Scope>, { root }: Pick<Ground, 'root'>): boolean =>
  scopes.some((scope) => scope.kind === 'tenant' || (scope.kind === 'unit' && scope.path === root))

export const reachesPath = (scopes: ReadonlyArray<Scope>, path: string): boolean =>
  scopes.some((scope) => scope.kind === 'tenant' || (scope.kind === 'unit' && isWithin(path, scope.path)))

/** An organisation lies where all that it serves lies. */
export const reaches = (scopes: ReadonlyArray<Scope>, place: Assignee, ground: Ground): boolean => {
  if (reachesAll(scopes, ground)) return true
  const within = (id: UnitId): boolean => {
    const path = ground.pathOf(id)
    return path !== undefined && reachesPath(scopes, path)
  }
  if (place.kind === 'unit') return within(place.id)
  const served = ground.servedBy(place.id)
  return (
    scopes.some((scope) => scope.kind === 'organisation' && scope.id === place.id) ||
    (served.length > 0 && served.every(within))
  )
}

/** A person is where any of their posts is; somebody without a post is the whole tenant's. */
export const reachesPerson = (
  scopes: ReadonlyArray<Scope>,
  posts: ReadonlyArray<{ readonly at: Assignee }>,
  ground: Ground
): boolean => reachesAll(scopes, ground) || posts.some(({ at }) => reaches(scopes, at, ground))

/** An account is kept by whoever reaches its unit and every post of its person: nobody keeps one that reaches further than they do. */
export const reachesAccount = (
  scopes: ReadonlyArray<Scope>,
  account: { readonly unitId: UnitId | null },
  posts: ReadonlyArray<{ readonly at: Assignee }>,
  ground: Ground
): boolean =>
  reachesAll(scopes, ground) ||
  (account.unitId !== null &&
    reaches(scopes, { kind: 'unit', id: account.unitId }, ground) &&
    posts.every(({ at }) => reaches(scopes, at, ground)))
