/** Founding the first district from the page: the base pack, one place, and the accounts that let everybody else in. */
import { timingSafeEqual } from 'node:crypto'
import { FoundingStore, Turns } from '@gezhi/database'
import {
  type Account,
  checkFounders,
  type FoundersLack,
  type Founder as Given,
  type SetUp,
  SetUpClosed,
  type UsernameTaken,
  type WeakPassword
} from '@gezhi/domain/access'
import { AccountId, type Instant, TenantId, type Unavailable, UnitId } from '@gezhi/domain/common'
import { bornUnit, type Unit } from '@gezhi/domain/grid'
import { base } from '@gezhi/packs'
import { Context, Effect, Layer } from 'effect'
import { newId } from '../ids.ts'
import { now } from '../now.ts'
import { About } from '../views/system.ts'
import { type Founder, Founding } from './founding.ts'

export class SettingUp extends Context.Service<
  SettingUp,
  { setUp(given: SetUp): Effect.Effect<void, SetUpClosed | FoundersLack | UsernameTaken | WeakPassword | Unavailable> }
>()('@gezhi/api/SettingUp') {
  static readonly layer = Layer.effect(
    SettingUp,
    Effect.gen(function* () {
      const store = yield* FoundingStore
      const founding = yield* Founding
      const turns = yield* Turns
      const { setUpCode } = yield* About

      const isOpen = Effect.fnUntraced(function* (code: string) {
        if (!(yield* store.isEmpty)) return yield* new SetUpClosed({ because: 'founded' })
        if (setUpCode === null || !same(code, setUpCode)) return yield* new SetUpClosed({ because: 'code' })
      })

      const setUp = Effect.fnUntraced(function* ({ code, district, accounts }: SetUp) {
        yield* isOpen(code)
        yield* Effect.fromResult(checkFounders(accounts, roles))
        const at = yield* now
        const [first, ...others] = accounts.map(founder)
        if (first === undefined) return
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
      })

      // two who do it at once: one founds, the other learns that there is a district. Strangers wait for no turn, and
      // take none from those who work
      return SettingUp.of({
        setUp: (given) => Effect.andThen(isOpen(given.code), turns.take('set up', setUp(given)))
      })
    })
  )
}

const roles = new Map(base.roles.map((role) => [role.key, role]))

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
