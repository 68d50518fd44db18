/** Where somebody may import: a kind asks for its own permission besides that of importing, and all of them must reach. */

import type { Forbidden } from '@gezhi/domain/access'
import { type Actor, type Permission, permit, reaches, reachesAll, reachesPath, scopesOf } from '@gezhi/domain/access'
import type { Assignee } from '@gezhi/domain/loop'
import { Result } from 'effect'
import type { District } from '../district.ts'
import type { ImportKind } from './kinds.ts'

export interface Reach {
  readonly all: boolean
  readonly path: (path: string) => boolean
  readonly place: (place: Assignee) => boolean
}

const permissionsOf = {
  units: ['import.run', 'unit.edit'],
  organisations: ['import.run', 'unit.edit'],
  people: ['import.run', 'person.edit'],
  buildings: ['import.run', 'building.edit'],
  issues: ['import.run']
} as const satisfies Record<ImportKind, ReadonlyArray<Permission>>

export const reachOf = (actor: Actor, district: District, kind: ImportKind): Result.Result<Reach, Forbidden> => {
  for (const permission of permissionsOf[kind]) {
    const may = permit(actor, district.roles, permission)
    if (Result.isFailure(may)) return Result.fail(may.failure)
  }
  const held = permissionsOf[kind].map((permission) => scopesOf(actor, district.roles, permission))
  return Result.succeed({
    all: held.every((scopes) => reachesAll(scopes, district.ground)),
    path: (path) => held.every((scopes) => reachesPath(scopes, path)),
    place: (place) => held.every((scopes) => reaches(scopes, place, district.ground))
  })
}
