/**
 * Accounts: opened, amended, given roles and closed. The row comes first and the password after it, so that what breaks
 * off in between is an account nobody can enter yet; the same command again, or a new password, mends it.
 */
import { LoginStore } from '@gezhi/database'
import {
  type Account,
  type Actor,
  type AmendAccount,
  type AssignRoles,
  type CreateAccount,
  checkPassword,
  keepsHouse,
  mayHold,
  notOneself,
  type Permission,
  type RoleKey,
  reaches,
  reachesAccount,
  reachesAll,
  type SwitchAccount,
  UsernameTaken,
  WrongKind
} from '@gezhi/domain/access'
import { type AccountId, BadInput, type Instant, NotFound, type PersonId } from '@gezhi/domain/common'
import { Context, Effect, Layer } from 'effect'
import type { District } from '../district.ts'
import type { Refusal } from '../errors.ts'
import { Login } from '../login.ts'
import { type Entered, Registers, unmoved, type Written } from './registers.ts'
import { heldIn, inScope, postsInReach } from './scopes.ts'

export class Accounts extends Context.Service<
  Accounts,
  {
    create(actor: Actor, command: CreateAccount): Effect.Effect<Written, Refusal>
    amend(actor: Actor, command: AmendAccount): Effect.Effect<Written, Refusal>
    assignRoles(actor: Actor, command: AssignRoles): Effect.Effect<Written, Refusal>
    /** Disabling ends all sessions at once. */
    disable(actor: Actor, command: SwitchAccount): Effect.Effect<Written, Refusal>
    enable(actor: Actor, command: SwitchAccount): Effect.Effect<Written, Refusal>
  }
>()('@gezhi/api/Accounts') {
  static readonly layer = Layer.effect(
    Accounts,
    Effect.gen(function* () {
      const registers = yield* Registers
      const login = yield* Login
      const store = yield* LoginStore

      const create = Effect.fnUntraced(function* (actor: Actor, { password, ...command }: CreateAccount) {
        const { id, username, name, kind, personId = null, unitId = null } = command
        if (kind === 'service' && password !== undefined) return yield* new WrongKind({ needs: 'person' })
        if (kind === 'person' && password === undefined) return yield* passwordMissing
        if (password !== undefined) yield* Effect.fromResult(checkPassword(password, username))
        const written = yield* registers.change(
          actor,
          command,
          Effect.fnUntraced(function* (district, at) {
            const account = { id, username, name, kind, personId, roles: [], unitId, disabled: false, revision: 0 }
            yield* knownPerson(district, personId)
            yield* inScope(governs(actor, district, 'account.manage', account, at), 'account.manage')
            yield* Effect.fromResult(mayHold(rolesBeside(district, account, at), district.roles))
            if ((yield* store.byUsername(username)) !== null) return yield* new UsernameTaken({ username })
            return entered('Registered', account)
          })
        )
        if (password !== undefined) {
          const { password: hashing } = yield* Effect.promise(() => login.library.$context)
          const passwordHash = yield* Effect.promise(() => hashing.hash(password))
          yield* store.add([{ id, username, name, passwordHash }])
        }
        return written
      })

      const amend = (actor: Actor, command: AmendAccount) =>
        registers.change(
          actor,
          command,
          Effect.fnUntraced(function* (district, at) {
            const account = yield* governed(actor, district, 'account.manage', command.id, at)
            yield* unmoved(account, account.id, command.seen)
            const { name = account.name, personId = account.personId } = command
            const next = { ...account, name, personId }
            if (personId !== account.personId) {
              yield* Effect.fromResult(notOneself(actor, account, 'account.manage'))
              yield* knownPerson(district, personId)
              yield* inScope(governs(actor, district, 'account.manage', next, at), 'account.manage')
              const held = [...next.roles, ...rolesBeside(district, next, at)]
              yield* Effect.fromResult(mayHold(held, district.roles))
            }
            return entered('Amended', next)
          })
        )

      const assignRoles = (actor: Actor, command: AssignRoles) =>
        registers.change(
          actor,
          command,
          Effect.fnUntraced(function* (district, at) {
            const account = yield* governed(actor, district, 'role.assign', command.id, at)
            yield* unmoved(account, account.id, command.seen)
            yield* Effect.fromResult(notOneself(actor, account, 'role.assign'))
            const roles = [...new Set(command.roles)]
            const next: Account = { ...account, roles, unitId: command.unitId }
            const scopes = heldIn(actor, district, 'role.assign')
            yield* inScope(
              next.unitId === null
                ? reachesAll(scopes, district.ground)
                : reaches(scopes, { kind: 'unit', id: next.unitId }, district.ground),
              'role.assign'
            )
            yield* Effect.fromResult(mayHold([...roles, ...rolesBeside(district, next, at)], district.roles))
            yield* houseKept(district, next)
            return entered('Amended', next)
          })
        )

      const turned = (actor: Actor, command: SwitchAccount, disabled: boolean) =>
        registers.change(
          actor,
          command,
          Effect.fnUntraced(function* (district, at) {
            const account = yield* governed(actor, district, 'account.manage', command.id, at)
            yield* unmoved(account, account.id, command.seen)
            yield* Effect.fromResult(notOneself(actor, account, 'account.manage'))
            const next = { ...account, disabled }
            yield* houseKept(district, next)
            return entered('Amended', next)
          })
        )

      const disable = Effect.fnUntraced(function* (actor: Actor, command: SwitchAccount) {
        const written = yield* turned(actor, command, true)
        yield* store.endSessions(command.id, null)
        login.forget()
        return written
      })

      return Accounts.of({
        create,
        amend,
        assignRoles,
        disable,
        enable: (actor, command) => turned(actor, command, false)
      })
    })
  )
}

/** An account that this actor may look after; any other does not exist for them. */
export const governed = (
  actor: Actor,
  district: District,
  permission: Permission,
  id: AccountId,
  at: Instant
): Effect.Effect<Account, NotFound> => {
  const account = district.accounts.get(id)
  return account !== undefined && governs(actor, district, permission, account, at)
    ? Effect.succeed(account)
    : Effect.fail(new NotFound({ what: 'account', id }))
}

export const governs = (
  actor: Actor,
  district: District,
  permission: Permission,
  account: Pick<Account, 'unitId' | 'personId'>,
  at: Instant
): boolean => {
  const posts = account.personId === null ? [] : postsInReach(district, account.personId, { from: at, to: null })
  return reachesAccount(heldIn(actor, district, permission), account, posts, district.ground)
}

/** What the person of an account holds by posts and by other accounts. */
const rolesBeside = (
  district: District,
  { id, personId }: Pick<Account, 'id' | 'personId'>,
  at: Instant
): ReadonlyArray<RoleKey> => (personId === null ? [] : [...rolesOfPerson(district, personId, at, id)])

/** Everything that one person holds, by posts, by accounts other than `except`, and as a deputy. */
export const rolesOfPerson = (
  district: District,
  personId: PersonId,
  at: Instant,
  except?: AccountId
): ReadonlyArray<RoleKey> => [
  ...postsInReach(district, personId, { from: at, to: null }).map(({ role }) => role),
  ...[...district.accounts.values()]
    .filter((one) => one.personId === personId && one.id !== except)
    .flatMap(({ roles }) => roles)
]

const houseKept = (district: District, next: Account) => {
  const before = [...district.accounts.values()]
  const after = before.map((one) => (one.id === next.id ? next : one))
  return Effect.fromResult(keepsHouse(before, after, district.roles))
}

const knownPerson = (district: District, id: PersonId | null): Effect.Effect<void, NotFound> =>
  id === null || district.people.has(id) ? Effect.void : Effect.fail(new NotFound({ what: 'person', id }))

const entered = (tag: Entered['tag'], row: Account): [Entered] => [{ life: 'account', tag, row }]

const passwordMissing = new BadInput({ faults: [{ path: 'password', expected: 'a password' }] })
