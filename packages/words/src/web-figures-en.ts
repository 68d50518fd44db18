/** The web's board of figures, in English. */
import type { Words } from './shape.ts'
import type { zh } from './web-figures-zh.ts'

export const en: Words<typeof zh> = {
  by: 'Groups',
  groupings: { unit: 'By unit', class: 'By class', lead: 'By lead' },
  byLevel: (level) => `By ${level.toLowerCase()}`,
  column: { unit: 'Unit', class: 'Class', lead: 'Lead' },
  issues: 'Issues',
  period: 'Reported',
  periods: { month: 'This month', lastMonth: 'Last month', quarter: 'This quarter', year: 'This year' },
  tree: 'Tree',
  trees: { asNow: 'Tree of today', asThen: 'Tree as it was' },
  treeHint:
    'After grids are split, merged or moved the two differ. What is counted by the tree as it was never changes afterwards.',
  reported: (span) => `reported ${span.charAt(0).toLowerCase()}${span.slice(1)}`,
  custom: 'Other days',
  named: (name, days) => `${name} (${days})`,
  totals: 'Figures in total',
  table: 'Figures of each group',
  total: 'Total',
  metric: 'Figure',
  of: (part, whole) => `${part} / ${whole}`,
  percent: (digits) => `${digits}\u202f%`,
  few: (from) => `n<${from}`,
  fewHint: (from) => `Fewer than ${from} issues: not ranked`,
  fewNote: (from) =>
    `“n<${from}”: fewer than ${from} issues. Shown as they are, not ranked by percent, last in every order.`,
  opens: (n, condition, metric, line) => `${n} ${condition}, ${line}, ${metric}`,
  directly: (name) => `${name} itself`,
  ended: 'A unit that has ended',
  goneLead: 'A lead that has ended',
  drill: (name) => `${name}, look below`,
  narrow: (name) => `${name}, by unit`,
  allHere: (name) => `All of these belong to ${name} itself, none to a unit below. Look by class or by lead instead.`,
  asOf: (moment) => `As of ${moment}.`,
  export: 'Export as CSV',
  print: 'Print',
  file: (place, from, to) => `figures-${place}-${from}-${to}`,
  beginning: 'first',
  now: 'now',
  sheet: {
    part: (metric, condition) => `${metric} · part (${condition})`,
    whole: (metric, condition) => `${metric} · whole (${condition})`,
    percent: (metric) => `${metric} · %`
  },
  empty: 'Nothing is counted in this time',
  emptyHint: 'Choose another time, or a larger part of the place. What was cancelled or withdrawn is not counted.',
  emptyYear: 'Look at this year'
}
