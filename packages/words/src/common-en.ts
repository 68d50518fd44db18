/** Words for what every context shares, in English. */
import type { CommonRefusal, zh } from './common-zh.ts'
import type { RefusalWords, Words } from './shape.ts'

const refusals: RefusalWords<CommonRefusal> = {
  NotFound: ({ what }) => ({
    what: `This ${en.things[what]} cannot be found`,
    next: 'It may have moved, or lies outside your area. Check the link, or ask whoever gave it to you.'
  }),
  Stale: () => ({
    what: 'Somebody else changed this after you opened it',
    next: 'Look at how it stands now, then decide whether to do it again.'
  }),
  CommandReused: () => ({
    what: 'This operation number was already used for something else',
    next: 'Reload the page and do it again.'
  }),
  BadInput: ({ faults }) => ({
    what: faults.length === 1 ? 'One entry is not right' : `${faults.length} entries are not right`,
    next: 'Change them as the hints say, then send again.'
  }),
  NotSignedIn: () => ({
    what: 'You are no longer logged in',
    next: 'Log in again; what you typed stays on this page.'
  }),
  Unavailable: () => ({
    what: 'The database does not answer; nothing was written',
    next: 'The system recovers by itself. Try again in a moment.'
  })
}

export const en: Words<typeof zh> = {
  things: {
    issue: 'issue',
    unit: 'unit',
    person: 'person',
    post: 'post',
    deputy: 'deputising',
    handover: 'hand-over',
    induction: 'induction',
    charge: 'charge',
    member: 'member',
    organisation: 'organisation',
    building: 'building',
    entrance: 'entrance',
    household: 'household',
    account: 'account',
    matter: 'matter',
    batch: 'batch',
    codeScheme: 'scheme of codes',
    changeSet: 'change of the tree',
    calendar: 'calendar',
    apiKey: 'API key',
    session: 'session',
    version: 'version',
    procedure: 'procedure'
  },
  refusals
}
