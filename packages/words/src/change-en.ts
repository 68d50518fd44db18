/** Changes of the tree, in English: states, moves, operations, and why one is refused. */
import { type OwnRefusal, reason, type zh } from './change-zh.ts'
import { en as grid } from './grid-en.ts'
import type { RefusalWords, Words } from './shape.ts'

const states: Words<typeof zh>['states'] = {
  draft: 'Draft',
  submitted: 'To be approved',
  approved: 'Approved',
  published: 'Published, not yet in force',
  stalled: 'Could not take effect',
  inForce: 'In force',
  withdrawn: 'Withdrawn'
}

const fields = {
  title: 'title',
  reason: 'reason',
  effectiveAt: 'time of effect',
  operations: 'operations',
  reappointments: 'posts'
} as const

const named = (all: ReadonlyArray<string>) =>
  all.map((field) => (field in fields ? fields[field as keyof typeof fields] : field)).join(', ')

const own: RefusalWords<Exclude<OwnRefusal, { readonly _tag: 'ChangeRefused' }>> = {
  UnitNotThere: () => ({
    what: 'A unit to be changed is not there any more, or ends in an earlier step',
    next: 'Take the step out, or choose another unit.'
  }),
  UnitThere: () => ({ what: 'The new unit has the id of another', next: 'Add the step again.' }),
  RootStays: () => ({
    what: 'The topmost unit is not split, merged, moved or closed',
    next: 'Choose a unit below it.'
  }),
  NotSiblings: () => ({
    what: 'Only units below the same unit can be merged',
    next: 'Move them below one unit first, then merge them.'
  }),
  NotSameLevel: () => ({ what: 'The unit that takes over is of another level', next: 'Choose one of the same level.' }),
  NeedsSuccessor: ({ units }) => ({
    what: `${units === 1 ? '1 unit hangs' : `${units} units hang`} below the unit to be closed`,
    next: 'Say which unit takes over.'
  }),
  NeedsBoundary: () => ({
    what: 'The unit had a boundary, so the new ones need one too',
    next: 'Draw the boundary of every new unit on the map.'
  }),
  ChildMisplaced: () => ({
    what: 'A unit below was given to two parts, or does not hang below the unit that is split',
    next: 'Divide the units below again.'
  }),
  ChangeEmpty: () => ({ what: 'There is nothing in the change yet', next: 'Add at least one step.' }),
  ChangeIncomplete: ({ missing, surplus }) => ({
    what: missing.length > 0 ? `Still missing: ${named(missing)}` : `Not needed here: ${named(surplus)}`,
    next: 'Mend it and send it again.'
  }),
  ChangeNotDue: ({ effectiveAt }, moment) => ({
    what: `It takes effect on ${moment(effectiveAt)}`,
    next: 'Then it happens by itself.'
  }),
  ChangeStale: ({ units }) => ({
    what: `Since it was submitted, ${units.length === 1 ? 'a unit of it was' : `${units.length} units of it were`} changed by something else`,
    next: 'Take it back, look at it on the tree as it is now, and submit it again.'
  }),
  EffectNotAhead: ({ effectiveAt }, moment) => ({
    what: `${moment(effectiveAt)} is past`,
    next: 'Choose a time to come; left empty it takes effect when it is published.'
  }),
  ProposerNotApart: () => ({
    what: 'Who proposed a change does not approve it',
    next: 'Somebody else with the right to approve has to.'
  }),
  WrongChangeState: ({ state }) => ({
    what: `The change is “${states[state]}” now: this cannot be done, or not by you`,
    next: 'Look at how it stands first.'
  })
}

const refusals: RefusalWords<OwnRefusal> = {
  ...own,
  ChangeRefused: ({ operation, why }, moment) => {
    const { what, next } = reason({ ...grid.refusals, ...own }, why, moment)
    return { what: `Step ${operation + 1}: ${what}`, next }
  }
}

export const en: Words<typeof zh> = {
  refusals,
  states,
  moves: {
    edit: { label: 'Edit', done: 'Edited' },
    submit: { label: 'Submit', done: 'Submitted' },
    approve: { label: 'Approve', done: 'Approved' },
    sendBack: { label: 'Send back', done: 'Sent back' },
    publish: { label: 'Publish', done: 'Published' },
    revise: { label: 'Take back to edit', done: 'Taken back to edit' },
    withdraw: { label: 'Withdraw', done: 'Withdrawn' },
    takeEffect: { label: 'Take effect', done: 'Took effect' },
    stall: { label: 'Stall', done: 'Could not take effect' },
    settle: { label: 'Settle', done: 'Everything found its place' }
  },
  operations: {
    open: 'Open',
    close: 'Close',
    amend: 'Rename or amend',
    redraw: 'Redraw',
    move: 'Move',
    split: 'Split',
    merge: 'Merge'
  },
  fields
}
