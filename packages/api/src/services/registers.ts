/**
 * Plain registers (units, organisations, people, posts, accounts, reference data): what was entered, amended and ended,
 * through the journal like everything else. Whether an entry is right is asked of the domain by the caller.
 */
import { createHash } from 'node:crypto'
import {
  type ContactOf,
  type Entry,
  eraseContacts,
  IssueStore,
  Journal,
  type LifeName,
  lives,
  Turns
} from '@gezhi/database'
import type { Actor } from '@gezhi/domain/access'
import {
  type AccountId,
  type CommandId,
  CommandReused,
  type Instant,
  type NotFound,
  Stale,
  type Unavailable
} from '@gezhi/domain/common'
import { Context, Effect, Layer } from 'effect'
import type { District } from '../district.ts'
import { now } from '../now.ts'
import { Tenants } from './tenants.ts'

export interface Entered {
  readonly life: LifeName
  readonly tag:
    | 'Registered'
    | 'Amended'
    | 'Ended'
    | 'Published'
    | 'Withdrawn'
    | 'Opened'
    | 'Accepted'
    | 'Assigned'
    | 'Submitted'
    | 'Approved'
    | 'SentBack'
    | 'Revised'
    | 'TookEffect'
    | 'Stalled'
    | 'Settled'
  /** Whether the row is a new one, where the tag does not say it. */
  readonly born?: boolean
  /** The row as it shall stand; its `revision` is the one that was seen, or 0 for a new thing. */
  readonly row: Readonly<Record<string, unknown>> & { readonly revision: number }
  /** Name and number that come or go with it; they are kept apart from the row and from the facts. */
  readonly contact?: {
    readonly kept?: ContactOf & { readonly id: string }
    readonly erased?: string | null
  }
}

/** `accountId: null` is the platform itself. */
export type Author = Pick<Actor, 'tenantId' | 'personId'> & { readonly accountId: AccountId | null }

/** What a command led to: the thing that it was about, and the revision at which that stands. */
export interface Written {
  readonly id: string
  readonly revision: number
}

/** What decides: on the district as it stands, the entries that belong together, the one that was asked for first. */
export type Decide<E, R> = (
  district: District,
  at: Instant
) => Effect.Effect<readonly [Entered, ...ReadonlyArray<Entered>], E, R>

export class Registers extends Context.Service<
  Registers,
  {
    /**
     * Does a command once: alone among all changes of the tenant, so that what it decides on is what stands, also beyond
     * the thing itself. The same command again gets the same answer.
     */
    change<E, R>(
      author: Author,
      command: { readonly commandId: CommandId },
      decide: Decide<E, R>,
      /** `beside`: what is decided on is no part of the district, which need not be read anew before and after. */
      part?: 'district' | 'beside'
    ): Effect.Effect<Written, E | NotFound | Stale | CommandReused | Unavailable, R>
  }
>()('@gezhi/api/Registers') {
  static readonly layer = Layer.effect(
    Registers,
    Effect.gen(function* () {
      const journal = yield* Journal
      const tenants = yield* Tenants
      const store = yield* IssueStore
      const turns = yield* Turns

      const write = Effect.fnUntraced(function* (
        author: Author,
        entries: readonly [Entered, ...ReadonlyArray<Entered>],
        command: CommandMark,
        at: Instant,
        part: 'district' | 'beside'
      ) {
        const all = entries.map((entered, i) => entryOf(author, entered, i === 0 ? command : null, at))
        const erased = entries.flatMap(({ contact }) => contact?.erased ?? [])
        const written = yield* journal.writeParts([all], async (_before, tx) => {
          if (erased.length > 0) await eraseContacts(tx, author.tenantId, erased, at)
          return true
        })
        if (part === 'district') tenants.forget(author.tenantId)
        const [first] = entries
        if (!written) return yield* new Stale({ id: keyOf(first), revision: first.row.revision })
        return { id: keyOf(first), revision: revisionAfter(first) }
      })

      const repeated = Effect.fnUntraced(function* (author: Author, { commandId, digest }: CommandMark) {
        const done = yield* store.byCommand(author.tenantId, commandId)
        if (done === null) return null
        if (digest === null || !isSame(done, author, digest)) return yield* new CommandReused({ commandId })
        return { id: done.lifeId, revision: done.revision }
      })

      return Registers.of({
        change: (author, command, decide, part = 'district') =>
          turns.take(
            `registers ${author.tenantId}`,
            Effect.gen(function* () {
              const mark = { commandId: command.commandId, digest: digestOf(command) }
              const before = yield* repeated(author, mark)
              if (before !== null) return before
              if (part === 'district') tenants.forget(author.tenantId)
              const at = yield* now
              const entries = yield* decide(yield* tenants.of(author.tenantId), at)
              return yield* write(author, entries, mark, at, part)
            })
          )
      })
    })
  )
}

export interface CommandMark {
  readonly commandId: CommandId
  readonly digest: string | null
}

/** Refuses a change of something that moved on since it was seen. */
export const unmoved = (thing: { readonly revision: number }, id: string, seen: number): Effect.Effect<void, Stale> =>
  thing.revision === seen ? Effect.void : Effect.fail(new Stale({ id, revision: thing.revision }))

const keyOf = ({ life, row }: Entered): string => String(row[lives[life].key])

const isBirth = ({ tag, born }: Entered): boolean => born ?? tag === 'Registered'

const revisionAfter = (entered: Entered): number => (isBirth(entered) ? 0 : entered.row.revision + 1)

export const entryOf = (author: Author, entered: Entered, command: CommandMark | null, at: Instant): Entry => {
  const { life, tag, row } = entered
  const { personal, derived } = lives[life]
  // the journal says that a personal field was set; to what, only the row says, so that it can be erased
  const data = Object.fromEntries(
    Object.entries(row)
      .filter(([field]) => !derived.has(field))
      .map(([field, value]) => [field, personal.has(field) && value !== null ? true : value])
  )
  return {
    tenantId: author.tenantId,
    life,
    id: keyOf(entered),
    seen: isBirth(entered) ? null : row.revision,
    commandId: command?.commandId ?? null,
    digest: command?.digest ?? null,
    at,
    personId: author.personId,
    accountId: author.accountId,
    tag,
    data,
    row: { ...row, tenantId: author.tenantId, revision: revisionAfter(entered) },
    ...(entered.contact?.kept && { aside: { ...entered.contact.kept, tenantId: author.tenantId } })
  }
}

/** Whether what was done is the same command of the same account: nobody gets an answer that was another's. */
export const isSame = (
  done: { readonly digest: string | null; readonly accountId: string | null },
  { accountId }: Pick<Author, 'accountId'>,
  digest: string
): boolean => done.digest === digest && done.accountId === accountId

export const digestOf = (command: object): string =>
  createHash('sha256').update(JSON.stringify(command)).digest('base64url')
