/** What the journal has to know of a kind of thing that has a life: its name, its table, and what of it is personal. */
import { getTableColumns } from 'drizzle-orm'
import { getTableConfig, type PgTable } from 'drizzle-orm/pg-core'
import {
  account,
  batch,
  boundary,
  clearance,
  issue,
  notice,
  organisation,
  person,
  post,
  reference,
  unit
} from './schema/index.ts'

export interface Life {
  readonly name: string
  readonly table: PgTable
  /** Field of a row that names the thing. */
  readonly key: string
  /** Fields of a row → columns of its table, without those that PostgreSQL computes. */
  readonly columns: ReadonlyMap<string, string>
  /** Fields whose values stay out of the journal: it says that they changed, the row alone says to what. */
  readonly personal: ReadonlySet<string>
}

const life = (name: string, table: PgTable, personal: ReadonlyArray<string> = [], key = 'id'): Life => ({
  name,
  table,
  key,
  columns: new Map(
    Object.entries(getTableColumns(table))
      .filter(([, column]) => column.generated === undefined && column.generatedIdentity === undefined)
      .map(([field, column]) => [field, column.name])
  ),
  personal: new Set(personal)
})

export const lives = {
  issue: life('issue', issue),
  unit: life('unit', unit),
  boundary: life('boundary', boundary, [], 'unitId'),
  organisation: life('organisation', organisation),
  person: life('person', person, ['name', 'phone', 'staffNumber']),
  post: life('post', post),
  notice: life('notice', notice, [], 'unitId'),
  clearance: life('clearance', clearance, ['dutyPhone', 'consent'], 'postId'),
  account: life('account', account, ['name', 'username']),
  reference: life('reference', reference),
  batch: life('batch', batch, ['by'])
} as const satisfies Record<string, Life>

export type LifeName = keyof typeof lives

export const tableName = (one: Life): string => getTableConfig(one.table).name
