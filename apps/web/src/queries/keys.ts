/** Names under which answers are kept; a live event names what it makes old by the same words. */
export const keys = {
  account: ['account'],
  issues: ['issues'],
  today: ['issues', 'today'],
  list: (...of: ReadonlyArray<unknown>) => ['issues', 'list', ...of],
  count: (...of: ReadonlyArray<unknown>) => ['issues', 'count', ...of],
  issue: (id: string) => ['issue', id],
  similar: (of: unknown) => ['similar', of],
  grid: ['grid'],
  units: ['grid', 'units'],
  boundaries: (...of: ReadonlyArray<unknown>) => ['grid', 'boundaries', ...of],
  organisations: ['grid', 'organisations'],
  changes: ['grid', 'changes'],
  /** Apart from the rest of the grid, which says nothing of them. */
  buildings: ['buildings'],
  reference: ['reference']
} as const
