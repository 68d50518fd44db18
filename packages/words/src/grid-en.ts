/** Why a change of the tree, of a boundary or of a post is refused, in English. */
import type { Hanging } from '@gezhi/domain/grid'
import { frames, type OwnRefusal, type zh } from './grid-zh.ts'
import type { RefusalWords, Words } from './shape.ts'

const at = ([x, y]: readonly [number, number]) => `${x.toFixed(6)}, ${y.toFixed(6)}`
const redraw = 'Mend the shape and save it again.'

const counted = (n: number, one: string, many: string) => (n === 0 ? [] : [`${n} ${n === 1 ? one : many}`])

const hanging = ({ units, issues, posts, buildings }: Hanging) =>
  [
    ...counted(units, 'unit below', 'units below'),
    ...counted(issues, 'open issue', 'open issues'),
    ...counted(posts, 'post in force', 'posts in force'),
    ...counted(buildings, 'building', 'buildings')
  ].join(', ')

const wktParts = {
  POLYGON: 'POLYGON or MULTIPOLYGON',
  number: 'a coordinate',
  '(': 'an opening bracket',
  ')': 'a comma or a closing bracket',
  end: 'the end'
}

const refusals: RefusalWords<OwnRefusal> = {
  WrongLevel: ({ parentLevel }) => ({
    what: parentLevel === null ? 'There is one unit at the top only' : 'No units can stand below this one',
    next: 'Choose the right unit above; for more levels change the level scheme first.'
  }),
  CodeTaken: ({ code }) => ({
    what: `The code ${code} was used before`,
    next: 'Codes are never given twice. Choose another one, or leave it empty to be given the next.'
  }),
  LevelUncoded: () => ({
    what: 'Units of this level have no code of this scheme',
    next: 'Change the scheme of codes in the level scheme first, if they should have one.'
  }),
  CodeAboveMissing: () => ({
    what: 'A unit above has no code of this scheme yet',
    next: 'Give it one first: those below begin with it.'
  }),
  PostTaken: () => ({ what: 'Somebody holds this post', next: 'End theirs first, or choose another time.' }),
  StillUsed: (used) => ({
    what: `It cannot end: ${hanging(used)}`,
    next: 'Hand them over or finish them first.'
  }),
  AlreadyEnded: ({ to }, moment) => ({
    what: `It ended on ${moment(to)}`,
    next: 'What has ended is not changed any more; make a new one where it is needed.'
  }),
  EndsBeforeItBegins: ({ from }, moment) => ({
    what: `It would end no later than it begins, ${moment(from)}`,
    next: 'Mend the times.'
  }),
  StaffNumberTaken: ({ staffNumber }) => ({
    what: `The staff number ${staffNumber} is somebody else’s`,
    next: 'Check the number, or look for the person in the register first.'
  }),
  LevelStillUsed: ({ units }) => ({
    what: `${units} ${units === 1 ? 'unit stands' : 'units stand'} on this level: it can neither go nor change its digits`,
    next: 'End or move those units first.'
  }),
  RangeMisshapen: ({ level, from, to, max }) => ({
    what: `The range ${from}–${to} of level ${level + 1} is none`,
    next: `From the smaller to the larger number, ${max} at most; for more give the level more digits.`
  }),
  InductionMissing: ({ by }) => ({
    what: `This post begins only after an induction, and none is recorded up to ${by}`,
    next: 'Record the induction first, or let the post begin later.'
  }),
  DeputyLoop: ({ people }) => ({
    what:
      people.length === 1
        ? 'Nobody deputises for themselves'
        : 'This leads back: the deputy of the deputy would be the person who is away',
    next: 'Choose somebody else, or end one of the others first.'
  }),
  ChainTooLong: ({ max }) => ({
    what: `Deputies follow each other over ${max} links at most`,
    next: 'Name somebody who is there.'
  }),
  DeputyTaken: ({ from, to }, moment) => ({
    what: `Somebody deputises from ${moment(from)} to ${moment(to)} already`,
    next: 'End that first, or choose another time or other posts.'
  }),
  ChargeTaken: () => ({ what: 'They have charge of this place already', next: 'There is nothing to add.' }),
  NotSuccessor: () => ({
    what: 'This hand-over is not yours to take',
    next: 'The successor accepts it, or whoever arranges posts here assigns it; who leaves cannot accept their own.'
  }),
  ItemsSettled: ({ items }) => ({
    what:
      items.length === 0
        ? 'Nothing is left on this list'
        : `${items.length} of these ${items.length === 1 ? 'is' : 'are'} somebody’s by now`,
    next: 'Look at the list again and take what is left.'
  }),
  CannotTakeOver: () => ({
    what: 'They hold no post by which this work could be theirs',
    next: 'Assign it to somebody with such a post here or above, or appoint them first.'
  }),
  HandedOver: () => ({
    what: 'There is a hand-over for this post already, or it has not ended',
    next: 'Open the list that is there.'
  }),
  CodeMisshapen: ({ code, digits }) => ({
    what: code === '' ? `The code has to have ${digits} digits` : `The code ${code} does not have ${digits} digits`,
    next: 'Follow the level scheme, or leave it empty to be given the next code.'
  }),
  CodeNotUnderParent: ({ parent }) => ({
    what: `The code has to begin with ${parent}, the code of the unit above`,
    next: 'Check the unit above and the code.'
  }),
  CodeOutOfRange: ({ segment }) => ({
    what: `The last digits, ${segment}, are in no range of the scheme`,
    next: 'Follow the level scheme.'
  }),
  CodesUsedUp: ({ parent }) => ({
    what: `All codes below ${parent} are used up`,
    next: 'Choose another unit above, or give the level more digits in the level scheme.'
  }),
  BoundaryEmpty: () => ({ what: 'There is no shape', next: 'Draw one area at least.' }),
  BoundaryTooDetailed: ({ points, max }) => ({
    what: `The shape has ${points} points, ${max} at most are taken`,
    next: 'Simplify it in a map program first.'
  }),
  BoundaryOutOfRange: () => ({
    what: 'There are coordinates beyond the globe',
    next: 'Longitude and latitude may be exchanged, or it is in metres. Check the frame.'
  }),
  BoundaryOpen: ({ at: place }) => ({ what: `The line is not closed (${at(place)})`, next: redraw }),
  BoundaryTooFew: () => ({ what: 'An area has three different corners at least', next: redraw }),
  BoundaryCrossesItself: ({ at: place }) => ({ what: `The line crosses itself at ${at(place)}`, next: redraw }),
  BoundaryHoleOutside: ({ at: place }) => ({ what: `A hole lies outside its area (${at(place)})`, next: redraw }),
  BoundaryOverlaps: ({ at: place }) => ({ what: `Areas overlap (${at(place)})`, next: redraw }),
  BoundaryTooSmall: () => ({ what: 'The area is too small', next: redraw }),
  CutEndsInside: () => ({
    what: 'One end of the line stops inside the shape',
    next: 'Draw it up to the border or beyond.'
  }),
  CutDividesNothing: () => ({
    what: 'The line does not divide the shape',
    next: 'Let it run from one side of the border to another.'
  }),
  CutCrossesItself: () => ({ what: 'The line crosses itself', next: 'Draw the line again.' }),
  WktMisread: ({ at: character, expected }) => ({
    what: `The WKT makes no sense from character ${character + 1} on: ${wktParts[expected]} should be there`,
    next: 'Check the text and try again.'
  }),
  FrameUnknown: ({ frame }) => ({
    what: `The text says that it is in ${frame}, which is not read here`,
    next: 'Turn it into degrees of CGCS2000 in a map program first.'
  }),
  FrameContradicted: ({ written, said }) => ({
    what: `The file says that it is in ${frames[written]}, and ${frames[said]} was chosen`,
    next: 'Choose the frame that the file says.'
  }),
  NotAdjoining: () => ({ what: 'These shapes share no border', next: 'Only neighbours can be merged.' }),
  NotAPartition: ({ gap, overlap, outside }) => ({
    what: `The parts do not fill the whole: ${[
      ...(gap > 0 ? [`${gap} m² missing`] : []),
      ...(overlap > 0 ? [`${overlap} m² twice`] : []),
      ...(outside > 0 ? [`${outside} m² outside`] : [])
    ].join(', ')}`,
    next: 'Adjust the borders of the parts.'
  })
}

export const en: Words<typeof zh> = { refusals }
