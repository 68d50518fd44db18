/** Accounts as those who look after them see them, and the keys of services. */
import { LoginStore } from '@gezhi/database'
import type { Account, Actor, Permission } from '@gezhi/domain/access'
import { AccountId, type Instant, type NotFound, type Unavailable } from '@gezhi/domain/common'
import { Effect, Schema } from 'effect'
import { now } from '../now.ts'
import { governs } from '../services/accounts.ts'
import { Tenants } from '../services/tenants.ts'
import { type Page, PageInput, pageOf, usualLimit } from './page.ts'

export const AccountsInput = Schema.Struct({
  /** Part of the user name or the name. */
  text: Schema.optionalKey(Schema.String.check(Schema.isMaxLength(100))),
  kind: Schema.optionalKey(Schema.Literals(['person', 'service'])),
  ...PageInput
})
export type AccountsInput = typeof AccountsInput.Type

export interface AccountLine extends Account {
  readonly personName: string | null
  readonly unitName: string | null
  /** Closed by wrong passwords until then. */
  readonly lockedUntil: Instant | null
}

const looking = ['account.manage', 'role.assign', 'apiKey.manage'] as const satisfies ReadonlyArray<Permission>

export const accounts = Effect.fnUntraced(function* (
  actor: Actor,
  { text = '', kind, limit = usualLimit, cursor = null }: AccountsInput
): Effect.fn.Return<Page<AccountLine>, NotFound | Unavailable, Tenants | LoginStore> {
  const district = yield* Tenants.use((tenants) => tenants.of(actor.tenantId))
  const at = yield* now
  const part = text.trim().toLowerCase()
  const found = [...district.accounts.values()]
    .filter((one) => kind === undefined || one.kind === kind)
    .filter(({ username, name }) => username.includes(part) || name.toLowerCase().includes(part))
    .filter((one) => looking.some((permission) => governs(actor, district, permission, one, at)))
    .sort((a, b) => (a.username < b.username ? -1 : 1))
    .filter(({ username }) => cursor === null || username > cursor)
  const names = found.slice(0, limit).map(({ username }) => username)
  const locked = yield* LoginStore.use((store) => store.lockedUntil(names, at))
  const lineOf = (account: Account): AccountLine => {
    const { id, username, name, personId, roles, unitId, disabled, revision } = account
    return {
      ...{ id, username, name, kind: account.kind, personId, roles, unitId, disabled, revision },
      personName: personId === null ? null : (district.people.get(personId)?.name ?? null),
      unitName: unitId === null ? null : (district.tree.byId.get(unitId)?.name ?? null),
      lockedUntil: locked.get(username) ?? null
    }
  }
  return pageOf(found.slice(0, limit + 1), limit, ({ username }) => username, lineOf)
})

export const KeysInput = Schema.Struct({ accountId: Schema.optionalKey(AccountId) })
export type KeysInput = typeof KeysInput.Type

export interface KeyLine {
  readonly id: string
  readonly accountId: string
  readonly accountName: string
  readonly name: string | null
  /** Its first letters, to tell keys apart. */
  readonly start: string | null
  readonly createdAt: Instant
  readonly expiresAt: Instant | null
  readonly lastUsedAt: Instant | null
}

/** Keys of the services that the reader looks after, newest first. */
export const keys = Effect.fnUntraced(function* (
  actor: Actor,
  { accountId }: KeysInput
): Effect.fn.Return<ReadonlyArray<KeyLine>, NotFound | Unavailable, Tenants | LoginStore> {
  const district = yield* Tenants.use((tenants) => tenants.of(actor.tenantId))
  const at = yield* now
  const services = [...district.accounts.values()]
    .filter(({ id, kind }) => kind === 'service' && (accountId === undefined || id === accountId))
    .filter((one) => governs(actor, district, 'apiKey.manage', one, at))
  const names = new Map<string, string>(services.map(({ id, name }) => [id, name]))
  const rows = yield* LoginStore.use((store) => store.keys(services.map(({ id }) => id)))
  return rows.map((row) => ({ ...row, accountName: names.get(row.accountId) ?? '' }))
})

export interface SessionLine {
  readonly id: string
  readonly createdAt: Instant
  readonly expiresAt: Instant
  readonly ipAddress: string | null
  readonly userAgent: string | null
  /** The one that asks. */
  readonly current: boolean
}

export const sessions = Effect.fnUntraced(function* (
  actor: Actor,
  sessionId: string | null
): Effect.fn.Return<ReadonlyArray<SessionLine>, Unavailable, LoginStore> {
  const at = yield* now
  const rows = yield* LoginStore.use((store) => store.sessions(actor.accountId, at))
  return rows.map((row) => ({ ...row, current: row.id === sessionId }))
})
