/** The loop in English. */
import { en as named } from './loop-stages-en.ts'
import type { zh } from './loop-zh.ts'
import type { Words } from './shape.ts'

const fields: (typeof zh)['fields'] = {
  matter: { label: 'Class', hint: 'Type part of its name or its code' },
  lead: { label: 'Lead', hint: 'The department or unit that answers for it to the end' },
  assistants: { label: 'Assistants', hint: 'As many as are needed, at most 10' },
  ground: { label: 'Ground', hint: 'One of those that the rules allow' },
  reason: { label: 'Reason', hint: 'For whoever has it next: the facts' },
  result: { label: 'Result', hint: 'What was done, and how it looks there now' },
  answer: { label: 'Answer', hint: 'The reporter reads this' },
  rating: { label: 'Rating', hint: 'Whether it is solved, and how satisfied' },
  until: { label: 'Resume on', hint: 'When work is expected to go on' },
  limit: { label: 'Longer by', hint: 'Not more than the limit itself' },
  note: { label: 'Note', hint: 'Seen by those who work on it' }
}

const steps: (typeof zh)['steps'] = {
  accept: 'Accepting',
  dispatch: 'Dispatching',
  receive: 'Receiving',
  handle: 'Handling',
  verify: 'Verifying',
  answer: 'Answering',
  rate: 'Rating',
  close: 'Closing'
}

const channels: (typeof zh)['channels'] = {
  grid: 'Grid worker',
  resident: 'Resident',
  hotline: 'Hotline',
  inspection: 'Inspection',
  meeting: 'Meeting',
  superior: 'From above',
  sensor: 'Sensor',
  service: 'Other system',
  import: 'Import'
}

const grounds: (typeof zh)['grounds'] = {
  emergencyLine: 'A case for the emergency lines 110, 119, 120, 122',
  legalChannel: 'Has a legal way of its own: court, arbitration, review, petition',
  repeat: 'Reported before, nothing new',
  secret: 'Touches state or trade secrets or privacy',
  outsideDuty: 'Not a duty of the government',
  unlawful: 'Against the law or public morals',
  notCompetent: 'Not our duty',
  wrongClass: 'Wrong class',
  wrongPlace: 'Not in our area',
  needsJoint: 'Needs several units together'
}

const tiers: (typeof zh)['tiers'] = { grid: 'Grid', community: 'Community', street: 'Street', district: 'District' }

const areaClasses: (typeof zh)['areaClasses'] = { A: 'A (core)', B: 'B (built-up)', C: 'C (outskirts)' }

const located: (typeof zh)['located'] = {
  address: 'by its address in the register of buildings',
  special: 'its position lies in a special grid',
  base: 'its position lies in the grid',
  nearest: 'its position lies in no grid; this is the nearest',
  given: 'named by the reporter'
}

const lights: (typeof zh)['lights'] = { green: 'in time', amber: 'due soon', red: 'overdue', none: 'no clock' }

const clockStates: (typeof zh)['clockStates'] = {
  idle: 'not started',
  running: 'running',
  paused: 'paused',
  stopped: 'stopped'
}

const clockEvents: (typeof zh)['clockEvents'] = {
  start: 'Started',
  pause: 'Paused',
  resume: 'Resumed',
  extend: 'Extended',
  stop: 'Stopped'
}

const conditions: (typeof zh)['conditions'] = {
  counted: 'Counted',
  open: 'Open',
  closed: 'Closed',
  promiseSettled: 'Promise due',
  promiseKept: 'Answered in time',
  overdue: 'Step overdue',
  handledOnce: 'Handled at least once',
  reworked: 'Reworked',
  dispatchedOnce: 'Dispatched at least once',
  returned: 'Returned',
  rated: 'Rated',
  satisfied: 'Satisfied',
  solved: 'Solved'
}

const metrics: (typeof zh)['metrics'] = {
  closure: 'Closure',
  onTime: 'On time',
  rework: 'Rework',
  return: 'Returns',
  solved: 'Solved',
  satisfaction: 'Satisfaction'
}

const plural = (n: number, one: string): string => `${n} ${one}${n === 1 ? '' : 's'}`

export const en: Words<typeof zh> = {
  ...named,
  reported: 'Reported',
  relocated: (from, to) =>
    from === to ? `The place of “${to}” in the tree changed` : `Now belongs to “${to}”, before to “${from}”`,
  fields,
  steps,
  channels,
  grounds,
  tiers,
  areaClasses,
  located,
  lights,
  clockStates,
  clockEvents,
  clocks: { step: 'Step', promise: 'Promise' },
  provisional: 'provisional: the holidays of that year are not yet known',
  conditions,
  metrics,
  trace: {
    matterUnknown: () => 'Its class is not known yet: whoever accepts it names one',
    responsibleOrganisation: ({ name }) =>
      name === null ? 'No department is registered for this class here' : `${name} answers for this class here`,
    departmentOfMatter: ({ name }) =>
      name === null
        ? 'This class has no department of its own, or that one does not serve this place'
        : `A part goes to its owner first: ${name}`,
    territoryOfTier: ({ name }) =>
      name === null
        ? 'There is no unit of the tier that should solve it here'
        : `${name} is the tier that should solve it`,
    notOnDutyList: ({ name }) => `Not on the community's duty list, so not for ${name ?? 'the community'}`,
    tierAbove: ({ name }) =>
      name === null ? 'There is no unit of the tier above' : `${name}, the tier above, takes it`,
    nobody: () => 'Nobody was found: a dispatcher has to choose'
  },
  limits: {
    continuous: (minutes) => (minutes % 60 === 0 ? plural(minutes / 60, 'hour') : plural(minutes, 'minute')),
    working_hour: (hours) => plural(hours, 'working hour'),
    working_day: (days) => plural(days, 'working day'),
    natural_day: (days) => plural(days, 'day')
  },
  taskRoles: { lead: 'Lead', assist: 'Assists' },
  taskDone: (done) => (done ? 'done' : 'not done'),
  resolved: (resolved) => (resolved ? 'Solved' : 'Not solved'),
  satisfactions: { 1: 'Very unsatisfied', 2: 'Unsatisfied', 3: 'Neither', 4: 'Satisfied', 5: 'Very satisfied' }
}
