/** Changes of the tree on a terminal, in English. */
import type { Words } from './shape.ts'
import type { zh } from './terminal-change-zh.ts'

const plural = (n: number, one: string): string => `${n} ${one}${n === 1 ? '' : 's'}`

export const en: Words<typeof zh> = {
  titles: { list: 'Changes of the tree', one: 'Change of the tree', act: 'Act on the change' },
  views: { open: 'Under way', all: 'All' },
  empty: 'There are no changes of the tree. gezhi change propose makes one.',
  emptyOpen: 'No change of the tree is under way. Tab shows all.',
  gone: 'This change cannot be opened.',
  fact: {
    state: 'State',
    effectiveAt: 'Takes effect',
    proposed: 'Proposed',
    approved: 'Approved',
    inForceAt: 'In force since',
    reason: 'Reason',
    note: 'Note'
  },
  atOnce: 'as soon as it is published',
  stale: (names) => `Changed by something else since it was submitted: ${names}`,
  sections: {
    steps: 'Steps',
    units: 'Units: before → after',
    moves: 'What moves along',
    stays: 'What stays',
    history: 'What happened',
    options: 'What can be done now'
  },
  steps: {
    none: 'There are no steps yet.',
    open: (name, parent) => `Open ${name} below ${parent}`,
    close: (name, into) => (into === null ? `Close ${name}` : `Close ${name}; ${into} takes over`),
    amend: (name, changes) => `${name}: ${changes}`,
    redraw: (name) => `Redraw the boundary of ${name}`,
    move: (name, parent) => `Move ${name} below ${parent}`,
    split: (name, parts) => `Split ${name} into ${parts}`,
    merge: (names, into) => `Merge ${names} into ${into}`
  },
  join: ', ',
  kinds: { base: 'base grid', special: 'special grid' },
  field: {
    name: 'name',
    code: 'code',
    parent: 'below',
    kind: 'kind',
    areaClass: 'class of area',
    households: 'households',
    population: 'population',
    boundary: 'boundary'
  },
  redrawn: 'redrawn',
  begins: 'begins',
  ends: 'ends',
  changes: 'changes',
  successors: (names) => `→ ${names}`,
  unknown: 'unknown',
  issues: (from, to, n) => `${plural(n, 'open issue')}: ${from} → ${to}`,
  buildings: (from, to, n) => `${plural(n, 'building')}: ${from} → ${to}`,
  nowhere: 'nowhere to go',
  postAgain: (person, role, from, to) => `${person} (${role}): ${from} → ${to}`,
  postEnds: (person, role, unit) => `${person} (${role}): the post at ${unit} ends`,
  organisation: (name) => `${name}: what it serves changes along`,
  more: 'Only a part was counted; there are more.',
  nothingMoves: 'No open issue, building, post or organisation moves.',
  stays: [
    'Closed issues stay in the unit of their day.',
    'Figures “as then” stay; figures “as now” count for the new units.'
  ],
  notYet: 'Until it is in force, the tree stays as it is.',
  done: (move, title, state) => `${move}: ${title}; it now stands at “${state}”`,
  proposed: (title, id) => `Drafted: ${title} (${id})`,
  dry: 'This was a preview; nothing was written.',
  noneOpen: 'There is nothing that you can do with it now.',
  hints: {
    title: 'What shall change, in a sentence',
    reason: 'Ctrl+J for a new line',
    effectiveAt: 'like 2026-03-05 17:00; left empty as proposed, else as soon as it is published',
    operations: 'Steps are changed from a file, by gezhi change edit'
  }
}
