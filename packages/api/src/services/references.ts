/** Reference data: a new version of a kind, checked before it is the tenant's. What runs keeps the version it began with. */
import { type Actor, checkRoles, type Permission, permit, Role, type RoleKey, reachesAll } from '@gezhi/domain/access'
import { Calendar, CommandId, checkCalendar, type Instant, Stale } from '@gezhi/domain/common'
import { checkScheme, LevelScheme } from '@gezhi/domain/grid'
import { Catalogue, checkCatalogue, Profile } from '@gezhi/domain/loop'
import { Context, Effect, Layer, Schema } from 'effect'
import type { District } from '../district.ts'
import type { Refusal } from '../errors.ts'
import { newId } from '../ids.ts'
import { rolesOfPerson } from './accounts.ts'
import { Registers, type Written } from './registers.ts'
import { heldIn, inScope } from './scopes.ts'

const once = { commandId: CommandId, seen: Schema.Natural }

/** `seen` is the version that it follows; the new one is the next, whatever number the data bring. */
export const Publish = Schema.Union([
  Schema.Struct({ kind: Schema.Literal('scheme'), data: LevelScheme, ...once }),
  Schema.Struct({ kind: Schema.Literal('roles'), data: Schema.Array(Role).check(Schema.isMaxLength(200)), ...once }),
  Schema.Struct({ kind: Schema.Literal('catalogue'), data: Catalogue, ...once }),
  Schema.Struct({ kind: Schema.Literal('profile'), data: Profile, ...once }),
  Schema.Struct({ kind: Schema.Literal('calendar'), data: Calendar, ...once })
])
export type Publish = typeof Publish.Type

export interface Published extends Written {
  readonly version: number
}

export class References extends Context.Service<
  References,
  { publish(actor: Actor, command: Publish): Effect.Effect<Published, Refusal> }
>()('@gezhi/api/References') {
  static readonly layer = Layer.effect(
    References,
    Effect.map(Registers, (registers) =>
      References.of({
        publish: Effect.fnUntraced(function* (actor, command) {
          const version = command.seen + 1
          const permission: Permission = command.kind === 'roles' ? 'role.assign' : 'reference.edit'
          const written = yield* registers.change(
            actor,
            command,
            Effect.fnUntraced(function* (district, at) {
              yield* Effect.fromResult(permit(actor, district.roles, permission))
              yield* inScope(reachesAll(heldIn(actor, district, permission), district.ground), permission)
              const newest = district.versions[command.kind]
              if (newest !== command.seen) return yield* new Stale({ id: command.kind, revision: newest })
              yield* checked(command, district, at)
              const data = command.kind === 'roles' ? command.data : { ...command.data, version }
              const row = { id: newId(), kind: command.kind, version, data, at, revision: 0 }
              return [{ life: 'reference', tag: 'Registered', row }]
            })
          )
          return { ...written, version }
        })
      })
    )
  )
}

const checked = (command: Publish, district: District, at: Instant) => {
  switch (command.kind) {
    case 'scheme':
      return Effect.fromResult(
        checkScheme(command.data, district.scheme, unitsByLevel(district), new Set(district.roles.keys()))
      )
    case 'roles':
      return Effect.fromResult(checkRoles(command.data, { holders: holdersOf(district, at), named: named(district) }))
    case 'catalogue':
      return Effect.fromResult(checkCatalogue(command.data))
    case 'calendar':
      return Effect.fromResult(checkCalendar(command.data, district.zone))
    case 'profile':
      return Effect.void
  }
}

const unitsByLevel = ({ tree, scheme }: District): ReadonlyArray<number> => {
  const counts = scheme.levels.map(() => 0)
  for (const { level } of tree.byId.values()) counts[level] = (counts[level] ?? 0) + 1
  return counts
}

const named = ({ scheme }: District): ReadonlyArray<RoleKey> =>
  scheme.levels.flatMap(({ posts }) => posts.map(({ role }) => role))

/** What each person holds together, and each account that is nobody's. */
const holdersOf = (district: District, at: Instant): ReadonlyArray<ReadonlyArray<RoleKey>> => [
  ...[...district.people.keys()].map((id) => rolesOfPerson(district, id, at)),
  ...[...district.accounts.values()].filter(({ personId }) => personId === null).map(({ roles }) => roles)
]
