/** What is wrong in the tree, in plain sentences, in English. */
import type { CheckKind, CodeFaultKind, Mend, Severity } from '@gezhi/domain/grid'
import type { zh } from './checks-zh.ts'
import type { Words } from './shape.ts'

const codeFaults: Record<CodeFaultKind, string> = {
  missing: 'There is no code',
  misshapen: 'has not as many digits as it should, or something else than digits',
  notUnderParent: 'does not begin with the code of the unit above',
  outOfRange: 'ends in a number that the scheme does not give',
  otherKind: 'has a number of the other kind of grids',
  twice: 'is another unit’s too'
}

const severities: Record<Severity, string> = { fault: 'Wrong', lack: 'Missing', hint: 'Worth a look' }

const kinds: Record<CheckKind, string> = {
  postOver: 'Too many on a post',
  postMissing: 'Post not filled',
  inductionMissing: 'No induction',
  issuesInEnded: 'Open issues in an ended unit',
  codeWrong: 'Code against the scheme',
  organisationMissing: 'Organisation missing',
  householdsOutside: 'Size outside the band',
  householdsUnknown: 'Households not given',
  boundaryMissing: 'No boundary',
  outside: 'Outside the unit above',
  crossed: 'Into a neighbour above',
  overlap: 'Boundaries overlap',
  gap: 'Gap between boundaries'
}

const mends: Record<Mend, string> = {
  appoint: 'Appoint',
  endPost: 'See the posts',
  editUnit: 'Edit',
  drawBoundary: 'Draw the boundary',
  renumber: 'See the unit',
  addOrganisation: 'Add an organisation',
  addInduction: 'Enter the induction',
  moveIssues: 'See the issues'
}

export const en: Words<typeof zh> = {
  title: 'Checks',
  intro: 'What is wrong or missing in the tree, to go through one by one. Nothing of it stops daily work.',
  severities,
  kinds,
  mends,
  codeFaults,
  says: {
    postMissing: (role, min, have) => ({
      what: `${min - have} more wanted: ${role}`,
      next: `There should be ${min}, there ${have === 1 ? 'is' : 'are'} ${have}.`
    }),
    postOver: (role, max, have) => ({
      what: `${have - max} too many: ${role}`,
      next: `At most ${max}, there are ${have}.`
    }),
    inductionMissing: (person, role) => ({
      what: `${person} is ${role} without an induction on record`,
      next: 'Hold it and enter it, or enter the one there was.'
    }),
    issuesInEnded: (issues) => ({
      what: `The unit ended with ${issues} open ${issues === 1 ? 'issue' : 'issues'}`,
      next: 'Send them to a unit that is there.'
    }),
    codeWrong: (scheme, code, fault) => ({
      what: `${scheme === '' ? '' : `${scheme}: `}${code === '' ? fault : `The code ${code} ${fault}`}`,
      next: 'Check the level scheme and the code; codes from elsewhere may stay.'
    }),
    organisationMissing: (organisation) => ({
      what: `None of its own: ${organisation}`,
      next: 'The level scheme wants one in every unit.'
    }),
    householdsOutside: (have, min, max) => ({
      what: `${have} households, not within ${min}–${max}`,
      next: 'Check the number; where it is right, think of a split or a merger.'
    }),
    householdsUnknown: (min, max) => ({
      what: 'The number of households is not given',
      next: `It should be ${min}–${max}.`
    }),
    boundaryMissing: () => ({
      what: 'It has no boundary',
      next: 'Without one, reports are not located to it.'
    }),
    outside: (area) => ({ what: `${area} lie outside the unit above`, next: 'Mend the boundary of one of them.' }),
    crossed: (others, area) => ({
      what: `${area} reach into ${others}`,
      next: 'A grid belongs to exactly one community.'
    }),
    overlap: (others, area) => ({ what: `${area} overlap with ${others}`, next: 'Mend the boundary of one of them.' }),
    gap: (area) => ({ what: `${area} between the units below belong to none`, next: 'Give them to a neighbour.' })
  },
  area: { km2: (n) => `${n} km²`, ha: (n) => `${n} ha`, m2: (n) => `${n} m²` },
  count: (n) => `${n}`,
  counted: (n, units) => `${n} in ${units} ${units === 1 ? 'unit' : 'units'}`,
  all: 'All',
  kind: 'Kind',
  severity: 'Severity',
  place: 'Place',
  wholeTree: 'The whole tree',
  unit: 'Unit',
  above: 'Above',
  code: 'Code',
  what: 'What is wrong',
  next: 'What to do',
  ended: 'ended',
  empty: 'Nothing to mend',
  emptyHint: 'Units, posts, codes and boundaries are as they should be.',
  noneHere: 'Nothing of this kind here',
  noneHereHint: 'Choose another kind, severity or place.',
  clearFilters: 'Clear the filters',
  looking: 'Comparing boundaries',
  groundSkipped: 'Boundaries are not compared in so large a place. Choose a street or a community.',
  tooLarge: (n) => `The boundaries of ${n} ${n === 1 ? 'unit are' : 'units are'} too detailed to compare.`,
  csv: 'Export CSV',
  xlsx: 'Export Excel',
  print: 'Print',
  more: 'Show more',
  file: 'checks',
  join: ', '
}
