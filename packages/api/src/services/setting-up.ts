/**
 * Founding the first district from the page: the base pack, one place, and the accounts that let everybody else in. If it
 * is wished, the streets and communities of the official list come in as the first import of the business manager.
 */
import { timingSafeEqual } from 'node:crypto'
import {
  type BuildingStore,
  FoundingStore,
  type ImportStore,
  type IssueStore,
  type Journal,
  Turns
} from '@gezhi/database'
import {
  type Account,
  checkFounders,
  type FoundersLack,
  type Founder as Given,
  LockedOut,
  type SetUp,
  SetUpClosed,
  type UsernameTaken,
  type WeakPassword
} from '@gezhi/domain/access'
import { AccountId, CommandId, type Instant, TenantId, type Unavailable, UnitId } from '@gezhi/domain/common'
import { bornUnit, type Unit } from '@gezhi/domain/grid'
import { base } from '@gezhi/packs'
import { Context, Effect, Layer } from 'effect'
import { makeGuesses } from '../guesses.ts'
import { newId } from '../ids.ts'
import { bringDivisions, divisionColumns } from '../importers/divisions.ts'
import { run } from '../importers/run.ts'
import { now } from '../now.ts'
import { About } from '../views/system.ts'
import { type Founder, Founding } from './founding.ts'
import { Tenants } from './tenants.ts'

export interface Founded {
  /** Units of the official list that came in; `null` where none were wished, or the list has none for this place. */
  readonly divisions: number | null
}

export class SettingUp extends Context.Service<
  SettingUp,
  {
    /** Whether the code would found one now. `address`: where the guess comes from. */
    check(code: string, address: string): Effect.Effect<void, SetUpClosed | LockedOut | Unavailable>
    setUp(
      given: SetUp,
      address: string
    ): Effect.Effect<Founded, SetUpClosed | LockedOut | FoundersLack | UsernameTaken | WeakPassword | Unavailable>
  }
>()('@gezhi/api/SettingUp') {
  static readonly layer = Layer.effect(
    SettingUp,
    Effect.gen(function* () {
      const store = yield* FoundingStore
      const founding = yield* Founding
      const turns = yield* Turns
      const { setUpCode } = yield* About
      const importing = yield* Effect.context<BuildingStore | ImportStore | IssueStore | Journal | Tenants | Turns>()
      const guesses = makeGuesses()

      const isEmpty = Effect.flatMap(store.isEmpty, (empty) =>
        empty ? Effect.void : Effect.fail(new SetUpClosed({ because: 'founded' }))
      )

      const check = Effect.fnUntraced(function* (code: string, address: string) {
        yield* isEmpty
        const at = yield* now
        const until = guesses.lockedUntil(address, at)
        if (until !== null) return yield* new LockedOut({ until })
        if (setUpCode === null || !same(code, setUpCode)) {
          guesses.failed(address, at)
          return yield* new SetUpClosed({ because: 'code' })
        }
        guesses.passed(address)
      })

      const found = Effect.fnUntraced(function* ({ district, accounts }: SetUp) {
        yield* isEmpty
        yield* Effect.fromResult(checkFounders(accounts, roles))
        const at = yield* now
        const [first, ...others] = accounts.map(founder)
        if (first === undefined) return null
        const foundation = {
          tenant: { id: TenantId.make(newId()), name: district.name, zone: district.zone },
          pack: { ...base, calendar: { ...base.calendar, zone: district.zone } },
          units: [{ unit: rootUnit(district, at), boundary: null }],
          organisations: [],
          people: [],
          posts: [],
          accounts: [first, ...others],
          issues: []
        } as const
        yield* founding.found(foundation, at)
        return [first, ...others].find(({ account }) => account.roles.some(isBusiness))?.account.id ?? null
      })

      // two who do it at once: one founds, the other learns that there is a district. Strangers wait for no turn, and
      // take none from those who work
      return SettingUp.of({
        check,
        setUp: Effect.fnUntraced(function* (given, address) {
          yield* check(given.code, address)
          const manager = yield* turns.take('set up', found(given))
          if (manager === null || given.district.divisions !== true) return { divisions: null }
          return { divisions: yield* Effect.provide(firstUnits(manager), importing) }
        })
      })
    })
  )
}

const roles = new Map(base.roles.map((role) => [role.key, role]))

const isBusiness = (role: Founder['account']['roles'][number]): boolean => roles.get(role)?.administrator === null

/** The district stands whatever becomes of this: what did not come in can be brought in later, as every import. */
const firstUnits = (manager: AccountId) =>
  Effect.gen(function* () {
    const actor = yield* Tenants.use((tenants) => tenants.actor(manager))
    if (actor === null) return null
    const { uploadId } = yield* bringDivisions(actor, {})
    const commandId = CommandId.make(newId())
    const order = {
      kind: 'units',
      uploadId,
      mapping: divisionColumns,
      options: {},
      commandId,
      leaveOutFaulty: true
    } as const
    return (yield* run(actor, order)).written
  }).pipe(Effect.catch(() => Effect.succeed(null)))

/** Takes as long for a wrong code as for the right one. */
const same = (a: string, b: string): boolean => {
  const [left, right] = [Buffer.from(a), Buffer.from(b)]
  return left.length === right.length && timingSafeEqual(left, right)
}

const founder = ({ username, name, password, role }: Given): Founder => {
  const account: Account = {
    id: AccountId.make(newId()),
    username,
    name,
    kind: 'person',
    personId: null,
    roles: [role],
    unitId: null,
    disabled: false,
    revision: 0
  }
  return { account, password }
}

const rootUnit = ({ name, code }: SetUp['district'], at: Instant): Unit =>
  bornUnit(
    {
      id: UnitId.make(newId()),
      code,
      name,
      kind: 'base',
      areaClass: null,
      households: null,
      population: null
    },
    null,
    1,
    at
  )
