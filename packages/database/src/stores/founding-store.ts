/** What only the founding of a district needs: whether there is one, clearing what a broken attempt left, and the row that makes it one. */
import type { TenantId, Unavailable } from '@gezhi/domain/common'
import { eq, inArray, sql } from 'drizzle-orm'
import { Context, Effect, Layer } from 'effect'
import { Database } from '../database.ts'
import { lives } from '../life.ts'
import { account, authUser, contact, fact, issueTree, tenant } from '../schema/index.ts'

export class FoundingStore extends Context.Service<
  FoundingStore,
  {
    readonly isEmpty: Effect.Effect<boolean, Unavailable>
    /** Removes everything of a tenant that never came to be: without its own row nothing of it was ever seen. */
    clear(id: TenantId): Effect.Effect<void, Unavailable>
    addContacts(rows: ReadonlyArray<typeof contact.$inferInsert>): Effect.Effect<void, Unavailable>
    /** Issues that are reported from now on get numbers beyond this one. */
    numbersTaken(highest: number): Effect.Effect<void, Unavailable>
    /** From here on the tenant exists. `false` when it did already. */
    open(row: typeof tenant.$inferInsert): Effect.Effect<boolean, Unavailable>
  }
>()('@gezhi/database/FoundingStore') {
  static readonly layer = Layer.effect(
    FoundingStore,
    Effect.map(Database, (db) =>
      FoundingStore.of({
        isEmpty: Effect.map(
          db.run((orm) => orm.select({ id: tenant.id }).from(tenant).limit(1)),
          (rows) => rows.length === 0
        ),

        clear: (id) =>
          Effect.asVoid(
            db.run((orm) =>
              orm.transaction(async (tx) => {
                const accounts = tx
                  .select({ id: sql`${account.id}::text` })
                  .from(account)
                  .where(eq(account.tenantId, id))
                await tx.delete(authUser).where(inArray(authUser.id, accounts))
                const tables = [...Object.values(lives).map(({ table }) => table), fact, issueTree, contact]
                for (const table of tables) await tx.delete(table).where(sql`tenant_id = ${id}`)
              })
            )
          ),

        addContacts: (rows) =>
          Effect.asVoid(
            Effect.forEach(chunks(rows, 1_000), (some) => db.run((orm) => orm.insert(contact).values([...some])))
          ),

        numbersTaken: (highest) =>
          Effect.asVoid(
            db.run((orm) =>
              orm.execute(
                sql`select setval('issue_number', greatest(last_value, ${highest}::bigint)) from issue_number`
              )
            )
          ),

        open: (row) =>
          Effect.map(
            db.run((orm) => orm.insert(tenant).values(row).onConflictDoNothing().returning({ id: tenant.id })),
            (rows) => rows.length > 0
          )
      })
    )
  )
}

const chunks = <A>(all: ReadonlyArray<A>, size: number): ReadonlyArray<ReadonlyArray<A>> =>
  Array.from({ length: Math.ceil(all.length / size) }, (_, i) => all.slice(i * size, (i + 1) * size))
