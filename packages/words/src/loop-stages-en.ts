/** Stages, moves and duties in English. */
import type { zh } from './loop-stages-zh.ts'
import type { Words } from './shape.ts'

const stages: (typeof zh)['stages'] = {
  reported: 'Reported',
  accepted: 'Accepted',
  dispatched: 'Dispatched',
  received: 'Received',
  handling: 'Being handled',
  handled: 'Handled',
  verified: 'Verified',
  answered: 'Answered',
  rated: 'Rated',
  closed: 'Closed',
  declined: 'Declined',
  suspended: 'Suspended',
  cancelled: 'Cancelled',
  reopened: 'Reopened',
  withdrawn: 'Withdrawn'
}

const moves: (typeof zh)['moves'] = {
  accept: { do: 'Accept', done: 'Accepted' },
  decline: { do: 'Decline', done: 'Declined' },
  dispatch: { do: 'Dispatch', done: 'Dispatched' },
  receive: { do: 'Receive', done: 'Received' },
  return: { do: 'Return', done: 'Returned' },
  start: { do: 'Start work', done: 'Work started' },
  assist: { do: 'Finish my part', done: 'Part finished' },
  finish: { do: 'Finish', done: 'Finished' },
  verify: { do: 'Verify', done: 'Verified' },
  rework: { do: 'Send back for rework', done: 'Sent back for rework' },
  answer: { do: 'Answer', done: 'Answered' },
  rate: { do: 'Rate', done: 'Rated' },
  close: { do: 'Close', done: 'Closed' },
  suspend: { do: 'Suspend', done: 'Suspended' },
  resume: { do: 'Resume', done: 'Resumed' },
  extend: { do: 'Extend', done: 'Extended' },
  cancel: { do: 'Cancel', done: 'Cancelled' },
  reopen: { do: 'Reopen', done: 'Reopened' },
  note: { do: 'Add a note', done: 'Note' },
  withdraw: { do: 'Withdraw', done: 'Withdrawn with its batch' }
}

const duties: (typeof zh)['duties'] = {
  reporter: 'the reporter',
  acceptor: 'an acceptor',
  dispatcher: 'a dispatcher',
  handler: 'the handler who leads',
  assistant: 'a handler who assists',
  verifier: 'a verifier',
  supervisor: 'a supervisor',
  importer: 'whoever runs imports'
}

export const en: Words<typeof zh> = { stages, moves, duties }
