/** What the journal has to know of a kind of thing that has a life: its name, its table, and what of it is personal. */
import { getTableColumns } from 'drizzle-orm'
import { getTableConfig, type PgTable } from 'drizzle-orm/pg-core'
import {
  account,
  batch,
  boundary,
  building,
  changeSet,
  charge,
  clearance,
  contact,
  deputy,
  entrance,
  handover,
  household,
  induction,
  issue,
  member,
  notice,
  organisation,
  person,
  post,
  reference,
  unit
} from './schema/index.ts'

/** Fields of a row → columns of its table, without those that PostgreSQL computes. */
export type Columns = ReadonlyMap<string, string>

export interface Life {
  readonly name: string
  readonly table: PgTable
  /** Field of a row that names the thing. */
  readonly key: string
  readonly columns: Columns
  /** Fields whose values stay out of the journal: it says that they changed, the row alone says to what. */
  readonly personal: ReadonlySet<string>
  /** Fields that follow from others: what rows are looked up by, and no fact says. */
  readonly derived: ReadonlySet<string>
  /** A table for what comes with a fact and stays out of the facts, so that it can be erased. */
  readonly aside: { readonly name: string; readonly columns: Columns } | null
}

const columnsOf = (table: PgTable): Columns =>
  new Map(
    Object.entries(getTableColumns(table))
      .filter(([, column]) => column.generated === undefined && column.generatedIdentity === undefined)
      .map(([field, column]) => [field, column.name])
  )

const life = (
  name: string,
  table: PgTable,
  personal: ReadonlyArray<string> = [],
  key = 'id',
  derived: ReadonlyArray<string> = []
): Life => ({
  name,
  table,
  key,
  columns: columnsOf(table),
  personal: new Set(personal),
  derived: new Set(derived),
  aside: null
})

const contacts = { name: getTableConfig(contact).name, columns: columnsOf(contact) }

export const lives = {
  issue: { ...life('issue', issue), aside: contacts },
  unit: life('unit', unit, [], 'id', ['earlier']),
  boundary: life('boundary', boundary, [], 'unitId'),
  changeSet: life('changeSet', changeSet),
  building: life('building', building, [], 'id', ['keys']),
  entrance: life('entrance', entrance),
  household: { ...life('household', household), aside: contacts },
  organisation: life('organisation', organisation),
  person: life('person', person, ['name', 'phone', 'staffNumber']),
  post: life('post', post),
  deputy: life('deputy', deputy),
  handover: life('handover', handover),
  induction: life('induction', induction),
  charge: life('charge', charge),
  member: life('member', member, ['name', 'partyMember']),
  notice: life('notice', notice, [], 'unitId'),
  clearance: life('clearance', clearance, ['dutyPhone', 'consent'], 'postId'),
  account: life('account', account, ['name', 'username']),
  reference: life('reference', reference),
  batch: life('batch', batch, ['by'])
} as const satisfies Record<string, Life>

export type LifeName = keyof typeof lives

export const tableName = (one: Life): string => getTableConfig(one.table).name
