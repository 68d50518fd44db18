/** A dry run found faulty rows; the report that says which is printed already. */
export class RowsFaulty extends Error {}
