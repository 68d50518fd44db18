/** What Today says, in English, and every other page too. */
import type { Words } from './shape.ts'
import type { zh } from './web-first-zh.ts'

/** `1 row`, `3 rows`. */
export const some = (n: number, one: string, many: string): string => `${n} ${n === 1 ? one : many}`

export const en: Words<typeof zh> = {
  common: {
    number: (n) => `#${n}`,
    count: (n, text) => `${text} ${n === 1 ? 'issue' : 'issues'}`,
    noClass: 'No class yet',
    noLead: 'No lead yet',
    list: ', ',
    tier: (tier) => `${tier} tier`,
    administrator: 'a system administrator',
    post: (role, place) => `${role} · ${place}`,
    sentences: (first, second) => (second === '' ? first : `${first}. ${second}`),
    unknown: 'Not known'
  },
  today: {
    lead: (date) => date,
    leadWithPost: (date, post) => `${date} · ${post}`,
    figures: 'Figures of today',
    figure: {
      desk: 'Waiting for me',
      overdue: 'Mine overdue',
      reported: 'My reports, open',
      fresh: 'New in 24 hours',
      open: 'Open here',
      overdueInSight: 'Overdue here'
    },
    desk: 'Waiting for me',
    groups: {
      over: 'Overdue',
      today: 'Due today',
      week: 'Due within seven days',
      later: 'Due later',
      free: 'No clock'
    },
    all: 'All that waits for me',
    more: (n) => `${n} more are under Issues`,
    reported: 'Reported by me',
    reportedAll: 'All that I reported',
    nextIs: (todo) => `Next: ${todo}`,
    waitsFor: (who) => `Waits for ${who}`,
    empty: {
      title: 'Nothing waits for you now',
      hint: 'What is sent to you appears here at once, the most urgent first.',
      reporter: 'Report what you find; how far your reports have come is shown below.',
      look: 'See what is open in my area',
      report: 'Report an issue'
    },
    noIssues: {
      title: 'Your post has no issues to handle',
      hint: 'Accounts, catalogue, calendar and audit are under Settings.',
      settings: 'To Settings'
    }
  },
  todo: {
    accept: 'accept it',
    dispatch: 'dispatch it',
    receive: 'receive it',
    start: 'start the work',
    finish: 'handle and finish it',
    assist: 'do your part',
    verify: 'verify it',
    answer: 'answer the reporter',
    rate: 'rate it',
    close: 'close it',
    resume: 'resume it'
  },
  act: 'Act'
}
