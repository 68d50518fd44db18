/** Why a move is refused, told to the person who wanted it, in English. */
import type { Duty, Field, Ground, Stage } from '@gezhi/domain/loop'
import { en as names } from './loop-en.ts'
import type { OwnRefusal } from './loop-refusals-zh.ts'
import type { RefusalWords } from './shape.ts'

const enList = (texts: ReadonlyArray<string>, last: string) =>
  texts.length < 2 ? texts.join('') : `${texts.slice(0, -1).join(', ')} ${last} ${texts.at(-1)}`
const enDo = (move: keyof typeof names.moves) => `“${names.moves[move].do}”`
const enFields = (fields: ReadonlyArray<Field>) =>
  enList(
    fields.map((field) => names.fields[field].label.toLowerCase()),
    'and'
  )
const enGrounds = (grounds: ReadonlyArray<Ground>) => grounds.map((ground) => names.grounds[ground]).join('; ')
const enWho = (duties: ReadonlyArray<Duty>) =>
  enList(
    duties.map((duty) => names.duties[duty]),
    'or'
  )

const enEnded = (stage: Stage) =>
  stage === 'closed' || stage === 'declined'
    ? 'Where there is need, it can be reopened within the time set for that.'
    : 'Reload to see what can be done now.'

export const en: RefusalWords<OwnRefusal> = {
  WrongStage: ({ move, stage }) => ({
    what: `The issue stands at “${names.stages[stage]}”, where ${enDo(move)} is not possible`,
    next: enEnded(stage)
  }),
  NotYourDuty: ({ move, duties }) => ({
    what: `${enDo(move)} is not your duty`,
    next: `It is for ${enWho(duties)} of this issue.`
  }),
  Incomplete: ({ move, missing }) => ({
    what: `${enDo(move)} needs something more: ${enFields(missing)}`,
    next: 'Fill it in and send again.'
  }),
  Superfluous: ({ move, fields }) => ({
    what: `${enDo(move)} has no use for ${enFields(fields)}`,
    next: 'Take it out, or check whether another move was meant.'
  }),
  HandlerNotApart: ({ move }) => ({
    what: `You worked on this issue, so ${enDo(move)} is not for you`,
    next: 'Somebody who did not work on it has to do it.'
  }),
  UnknownMatter: ({ matter }) => ({
    what: `The catalogue has no class ${matter}`,
    next: 'Choose one from the catalogue; for a new class ask a system administrator.'
  }),
  NotOnDutyList: ({ matter }) => ({
    what: `Class ${matter} is not on the community's duty list, so a community cannot lead it`,
    next: 'Send it to the department in charge or to the street; the community may assist.'
  }),
  WrongGround: ({ move, ground, allowed }) => ({
    what: `“${names.grounds[ground]}” is no ground for ${enDo(move)}`,
    next: `The grounds are: ${enGrounds(allowed)}.`
  }),
  ReturnWindowPassed: ({ until }, moment) => ({
    what: `The time for returning it ended ${moment(until)}`,
    next: 'Handle it; a supervisor hears objections.'
  }),
  ReturnsUsedUp: ({ max }) => ({
    what: `It was returned ${max === 1 ? 'once' : `${max} times`} already`,
    next: "The dispatcher's choice is final now; a supervisor hears objections."
  }),
  PastDue: ({ due }, moment) => ({
    what: `The limit ran out ${moment(due)}, so it cannot be extended`,
    next: 'Extensions are asked for before the limit. Handle it now and say why it is late.'
  }),
  ExtensionsUsedUp: ({ max }) => ({
    what: `It was extended ${max === 1 ? 'once' : `${max} times`} already`,
    next: 'A supervisor can suspend work that takes very long.'
  }),
  ExtensionTooLong: ({ until }, moment) => ({
    what: 'That is longer than the limit itself',
    next: `It can be extended to ${moment(until)} at most.`
  }),
  UntilNotAhead: ({ until }, moment) => ({
    what: `${moment(until)} is already past`,
    next: 'Choose a time to come.'
  }),
  AssistOpen: ({ open }) => ({
    what: open === 1 ? 'One who assists is not done' : `${open} who assist are not done`,
    next: 'Wait for them or remind them, then finish.'
  }),
  RatingOpen: ({ until }, moment) => ({
    what: 'The reporter still has time to rate',
    next: `It can be closed once they have, or after ${moment(until)}.`
  }),
  ReopenWindowPassed: ({ until }, moment) => ({
    what: `The time for reopening it ended ${moment(until)}`,
    next: 'Report it anew and name the old number.'
  }),
  Touched: () => ({
    what: 'Somebody has worked on this imported issue, so it does not go with its batch',
    next: 'Cancel issues one by one, or keep the batch.'
  }),
  NoUnitThere: () => ({
    what: 'This position lies in no unit',
    next: 'Check the position, or name the unit; tell a system administrator if a boundary has a hole.'
  }),
  AddressUnknown: () => ({
    what: 'The register of buildings has no such address',
    next: 'Give a position or name a unit, or look at the address again.'
  }),
  AddressAmbiguous: ({ count, first }) => ({
    what: `One of ${count} buildings may be meant: ${first.map(({ name, unitName }) => `${name} (${unitName})`).join(', ')}`,
    next: 'Write the address more closely, give a position, or name a unit.'
  }),
  PlaceMissing: () => ({ what: 'No place is given', next: 'Give a position, or name a unit.' })
}
