/** Why reference data are refused, in English. */
import type { OwnRefusal, zh } from './reference-zh.ts'
import type { RefusalWords, Words } from './shape.ts'

const refusals: RefusalWords<OwnRefusal> = {
  KeysTwice: ({ keys }) => ({
    what: `These come more than once: ${keys.join(', ')}`,
    next: 'Make them differ, then publish again.'
  }),
  DaysOutsideYears: ({ days }) => ({
    what: `The calendar does not name the years of these days: ${days.join(', ')}`,
    next: 'Add the years to the calendar, or take the days out.'
  }),
  OtherZone: ({ zone }) => ({ what: `The time zone of the calendar has to be ${zone}`, next: 'Use the local one.' })
}

export const en: Words<typeof zh> = { refusals }
