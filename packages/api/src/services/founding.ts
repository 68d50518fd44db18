/**
 * Founding a district: its reference data, first places, people and accounts, and what happened there before.
 * Its own row is written last: until then nothing of it is to be seen, and an attempt that broke off is cleared away.
 */
import { ChangeStore, type Entry, FoundingStore, Journal, LoginStore, type Standpoint } from '@gezhi/database'
import { type Account, UsernameTaken } from '@gezhi/domain/access'
import type { Instant, PersonId, TenantId, Unavailable, Who } from '@gezhi/domain/common'
import type {
  Boundary,
  Building,
  ChangeMove,
  ChangeSet,
  Entrance,
  Household,
  Organisation,
  Person,
  Post,
  Unit
} from '@gezhi/domain/grid'
import type { Issue, IssueFact } from '@gezhi/domain/loop'
import type { Pack } from '@gezhi/packs'
import { Context, Effect, Layer } from 'effect'
import { newId } from '../ids.ts'
import { buildingRow } from './buildings.ts'
import { changeTags } from './change-sets.ts'
import { rowOf } from './issues.ts'
import { Passwords } from './passwords.ts'
import { type Author, type Entered, entryOf } from './registers.ts'
import { Tenants } from './tenants.ts'

export interface Foundation {
  readonly tenant: { readonly id: TenantId; readonly name: string; readonly zone: string }
  readonly pack: Pack
  /** Parents before their children. */
  readonly units: ReadonlyArray<{ readonly unit: Unit; readonly boundary: Boundary | null }>
  readonly organisations: ReadonlyArray<Organisation>
  readonly people: ReadonlyArray<Person>
  readonly posts: ReadonlyArray<Post>
  readonly register?: {
    readonly buildings: ReadonlyArray<Building>
    readonly entrances: ReadonlyArray<Entrance>
    readonly households: ReadonlyArray<{
      readonly household: Household
      readonly contact: { readonly id: string; readonly name: string | null; readonly phone: string | null } | null
    }>
  }
  /** The first is named in the journal as the founder. `null` for those who never log in by a password. */
  readonly accounts: readonly [Founder, ...ReadonlyArray<Founder>]
  readonly issues: ReadonlyArray<Past>
  /** Changes of the tree, each with everything that led to where it stands. */
  readonly changes?: ReadonlyArray<PastChange>
  /** Where issues of units that stand no more belong now. */
  readonly standpoints?: ReadonlyArray<Standpoint>
}

export interface Founder {
  readonly account: Account
  readonly password: string | null
}

/** An issue with everything that led to where it stands. */
export interface Past {
  readonly issue: Issue
  readonly facts: ReadonlyArray<IssueFact>
  /** Who entered the report. */
  readonly by: Who | null
  readonly contact: { readonly id: string; readonly name: string; readonly phone: string | null } | null
}

export interface PastChange {
  /** How it stood after each move; the first is the proposal. */
  readonly history: ReadonlyArray<{
    readonly move: ChangeMove | null
    readonly at: Instant
    /** `null` is the platform. */
    readonly by: Who | null
    readonly set: ChangeSet
  }>
}

export class Founding extends Context.Service<
  Founding,
  { found(foundation: Foundation, at: Instant): Effect.Effect<void, UsernameTaken | Unavailable> }
>()('@gezhi/api/Founding') {
  static readonly layer = Layer.effect(
    Founding,
    Effect.gen(function* () {
      const store = yield* FoundingStore
      const journal = yield* Journal
      const logins = yield* LoginStore
      const passwords = yield* Passwords
      const tenants = yield* Tenants
      const changeStore = yield* ChangeStore

      const found = Effect.fnUntraced(function* (foundation: Foundation, at: Instant) {
        const { tenant, accounts, issues } = foundation
        yield* store.clear(tenant.id)
        for (const { account } of accounts) {
          if ((yield* logins.byUsername(account.username)) !== null) {
            return yield* new UsernameTaken({ username: account.username })
          }
        }
        const author: Author = { tenantId: tenant.id, accountId: accounts[0].account.id, personId: null }
        const entries = registersOf(foundation, at).map((entered) => entryOf(author, entered, null, at))
        if (!(yield* journal.writeAll(entries))) {
          return yield* Effect.die(new Error('two things of the foundation have one name'))
        }
        // a password that many share is hashed once: hashing is slow on purpose
        const hashes = new Map<string, string>()
        for (const { password } of accounts) {
          if (password !== null && !hashes.has(password)) hashes.set(password, yield* passwords.hash(password))
        }
        yield* logins.add(
          accounts.map(({ account: { id, username, name }, password }) => ({
            id,
            username,
            name,
            passwordHash: password === null ? null : (hashes.get(password) ?? null)
          }))
        )
        const people = new Set<string>(foundation.people.map(({ id }) => id))
        yield* store.addContacts(
          issues.flatMap(({ contact }) => (contact === null ? [] : [{ tenantId: tenant.id, ...contact }]))
        )
        yield* journal.writeHistories(
          'issue',
          issues.map((past) => historyOf(tenant.id, people, past))
        )
        const { changes = [], standpoints = [] } = foundation
        yield* journal.writeHistories(
          'changeSet',
          changes.map((past) => changeHistoryOf(tenant.id, people, past))
        )
        yield* changeStore.stand(tenant.id, standpoints)
        if (issues.length > 0) {
          yield* store.numbersTaken(issues.reduce((highest, { issue }) => Math.max(highest, issue.number), 1))
        }
        yield* store.open({ ...tenant, at })
        tenants.forget(tenant.id)
      })

      return Founding.of({ found })
    })
  )
}

const registersOf = (
  { pack, units, organisations, people, posts, accounts, register }: Foundation,
  at: Instant
): ReadonlyArray<Entered> => {
  const references = {
    scheme: pack.scheme,
    roles: pack.roles,
    catalogue: pack.catalogue,
    profile: pack.profile,
    calendar: pack.calendar
  }
  const registered =
    (life: Entered['life']) =>
    (row: object): Entered => ({
      life,
      tag: 'Registered',
      row: { ...row, revision: 0 }
    })
  return [
    ...Object.entries(references).map(([kind, data]) => ({
      life: 'reference' as const,
      tag: 'Registered' as const,
      row: {
        id: newId(),
        kind,
        version: 'version' in data ? data.version : 1,
        data,
        at: foundedAt(units) ?? at,
        revision: 0
      }
    })),
    ...accounts.map(({ account }) => account).map(registered('account')),
    ...units.map(({ unit }) => unit).map(registered('unit')),
    ...units.flatMap(({ unit, boundary }) =>
      boundary === null ? [] : [registered('boundary')({ unitId: unit.id, geometry: boundary, crs: 'CGCS2000' })]
    ),
    ...organisations.map(registered('organisation')),
    ...people.map(registered('person')),
    ...posts.map(registered('post')),
    ...(register?.buildings ?? []).map(buildingRow).map(registered('building')),
    ...(register?.entrances ?? []).map(registered('entrance')),
    ...(register?.households ?? []).map(({ household, contact }) => ({
      ...registered('household')(household),
      ...(contact !== null && { contact: { kept: contact } })
    }))
  ]
}

/** Reference data holds from when the first place does. */
const foundedAt = (units: Foundation['units']): Instant | undefined => units[0]?.unit.from

const historyOf = (
  tenantId: TenantId,
  people: ReadonlySet<string>,
  { issue, facts, by }: Past
): readonly [Entry, ...ReadonlyArray<Entry>] => {
  const row = rowOf(tenantId, issue)
  const isPerson = (who: Who): who is PersonId => people.has(who)
  const entries = facts.map((fact, i): Entry => {
    const who = fact._tag === 'Moved' ? fact.by : fact._tag === 'Reported' ? by : null
    return {
      tenantId,
      life: 'issue',
      id: issue.id,
      seen: i === 0 ? null : i - 1,
      commandId: null,
      digest: null,
      at: fact._tag === 'Reported' ? fact.issue.reportedAt : fact.at,
      personId: who !== null && isPerson(who) ? who : null,
      accountId: who !== null && !isPerson(who) ? who : null,
      tag: fact._tag,
      data: fact,
      row
    }
  })
  const [birth, ...later] = entries
  if (birth === undefined) throw new Error(`the issue ${issue.id} has no birth`)
  return [birth, ...later]
}

const changeHistoryOf = (
  tenantId: TenantId,
  people: ReadonlySet<string>,
  { history }: PastChange
): readonly [Entry, ...ReadonlyArray<Entry>] => {
  const isPerson = (who: Who): who is PersonId => people.has(who)
  const [birth, ...later] = history.map(({ move, at, by, set }, i): Entry => {
    const who =
      by === null
        ? { personId: null, accountId: null }
        : isPerson(by)
          ? { personId: by, accountId: null }
          : { personId: null, accountId: by }
    const tag = move === null ? 'Registered' : changeTags[move]
    return entryOf(
      { tenantId, ...who },
      { life: 'changeSet', tag, row: { ...set, revision: Math.max(0, i - 1) } },
      null,
      at
    )
  })
  if (birth === undefined) throw new Error('a change of the tree that nobody proposed')
  return [birth, ...later]
}
