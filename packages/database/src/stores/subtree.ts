/** A subtree as SQL: a range of paths, which an index on them answers. */
import { type SQL, type SQLWrapper, sql } from 'drizzle-orm'

/** The last character of a path is `/`, and `0` comes right after it. */
export const inSubtree = (column: SQLWrapper, path: string): SQL =>
  sql`(${column} >= ${path} and ${column} < ${`${path.slice(0, -1)}0`})`
