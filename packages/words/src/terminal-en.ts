/** The full screen of the terminal in English. */
import type { Words } from './shape.ts'
import type { zh } from './terminal-zh.ts'

const plural = (n: number, one: string): string => `${n} ${one}${n === 1 ? '' : 's'}`

export const en: Words<typeof zh> = {
  titles: {
    signIn: 'Log in',
    today: 'Today',
    issues: 'Issues',
    issue: 'Issue',
    act: 'Act',
    move: 'Act',
    report: 'Report an issue',
    filter: 'Filter',
    scope: 'Scope',
    units: 'Units',
    unit: 'Unit',
    live: 'Live',
    figures: 'Figures',
    help: 'Help'
  },
  everything: 'Everything',
  connected: 'connected',
  disconnected: 'connection lost, reconnecting',
  loading: 'Loading…',
  brackets: (text) => ` (${text})`,
  tooSmall: (columns, rows) => `The window is too small: ${columns}×${rows} at least`,
  keys: {
    move: 'move',
    scroll: 'scroll',
    open: 'open',
    act: 'act',
    choose: 'choose',
    toggle: 'toggle',
    apply: 'apply',
    clear: 'clear',
    search: 'search',
    filter: 'filter',
    scope: 'scope',
    go: 'go',
    report: 'report',
    reload: 'reload',
    tab: 'switch',
    branch: 'open/close',
    all: 'everything',
    next: 'next',
    pick: 'pick',
    submit: 'send',
    cancel: 'cancel',
    issues: 'issues',
    up: 'up',
    show: 'show in the tree',
    records: 'records',
    language: 'Chinese',
    help: 'help',
    back: 'back',
    quit: 'quit',
    again: 'again'
  },
  going: 'Go to: t Today  i Issues  u Units  c Changes  f Figures  l Live  g top  x log out',
  signIn: {
    asking: 'Asking the server for a code…',
    open: 'Open this address in a browser, log in there and confirm the code:',
    code: 'Code',
    waiting: (minutes) => `Waiting to be confirmed, good for ${plural(minutes, 'minute')}…`,
    ended: 'The log-in holds no longer. Please log in again.',
    expired: 'The code has expired. Enter asks for another.',
    denied: 'The log-in was refused. Enter tries again.',
    key: 'Or use an API key: set GEZHI_TOKEN and start again.',
    again: 'Enter tries again.'
  },
  today: {
    desk: 'Waits for me',
    reported: 'Reported by me',
    overdue: 'overdue',
    fresh: 'new since yesterday',
    open: 'open in my area',
    emptyDesk: 'Nothing waits for you.',
    emptyReported: 'Nothing of what you reported is still open.'
  },
  list: {
    left: (far) => `${far} left`,
    over: (far) => `${far} over`,
    count: (shown, all) => `${shown} of ${all}`,
    empty: 'No issue matches. Change the filter with f, or the scope with s.',
    more: 'Loading more…',
    search: 'Search: '
  },
  views: {
    open: 'Open',
    desk: 'Waits for me',
    overdue: 'Overdue',
    reported: 'Reported by me',
    closed: 'Closed',
    all: 'All'
  },
  orders: { due: 'By time left', newest: 'Newest first', oldest: 'Oldest first' },
  filterGroups: { view: 'View', order: 'Order', condition: 'Condition', stage: 'Stage', channel: 'Channel' },
  detail: {
    matter: 'Class',
    noMatter: 'not known yet',
    place: 'Place',
    address: 'Address',
    point: 'Position',
    reporter: 'Reporter',
    hidden: 'kept confidential',
    lead: 'Lead',
    ground: 'Ground',
    until: 'Until',
    result: 'Result',
    answer: 'Answer',
    rating: 'Rating',
    clocks: 'Clocks',
    route: 'Why it went there',
    tasks: 'Tasks',
    insteadOf: (names) => `(for ${names})`,
    timeline: 'What happened',
    due: (moment) => `due ${moment}`,
    days: ({ weekend, holidays, makeUp }) =>
      ` (${[
        ...(weekend > 0 ? [`${plural(weekend, 'weekend day')} not counted`] : []),
        ...(holidays.length > 0 ? [`${plural(holidays.length, 'holiday')} not counted`] : []),
        ...(makeUp.length > 0 ? [`${plural(makeUp.length, 'make-up day')} worked`] : [])
      ].join(', ')})`,
    noEffect: '(no effect)',
    gone: 'This issue cannot be opened.'
  },
  act: {
    title: 'What can be done now',
    barred: 'Not possible now',
    none: 'Nothing can be done with this issue now.'
  },
  form: {
    required: 'required',
    sending: 'Sending…',
    choose: 'not chosen · ←/→ or Enter',
    find: 'not chosen · type to find',
    nothingFound: 'Nothing found; try another word',
    loading: 'Loading…',
    missing: 'Fill this in',
    noMoment: 'Write a time like 2026-03-05 17:00',
    noAmount: 'A whole number above zero',
    noPoint: 'Write it like 116.3975, 39.9087 (longitude, latitude)',
    noPlace: 'Choose a unit, or write a position',
    momentHint: 'like 2026-03-05 17:00',
    linesHint: 'Ctrl+J for a new line',
    useArrows: '←/→ to choose',
    resolved: 'Solved',
    satisfaction: 'Satisfaction',
    limitKind: 'Counted in',
    limitKinds: {
      continuous: 'minutes on the clock',
      working_hour: 'working hours',
      working_day: 'working days',
      natural_day: 'days'
    },
    yes: 'Yes',
    no: 'No'
  },
  reportFields: {
    title: { label: 'Title', hint: 'What is the matter, in a sentence' },
    unitId: { label: 'Unit', hint: 'Type part of the name of a grid or community' },
    point: { label: 'Position', hint: 'Longitude, latitude; then no unit is needed' },
    description: { label: 'Description', hint: 'How it looks there · Ctrl+J for a new line' },
    matter: { label: 'Class', hint: 'Leave it when unsure: whoever accepts it decides' },
    address: { label: 'Address', hint: 'Number, building, landmark' },
    contactName: { label: 'Reported by', hint: 'When you report for somebody else' },
    contactPhone: { label: 'Phone', hint: 'For the answer and the revisit' },
    confidential: { label: 'Confidential', hint: 'Shows who reported to the acceptor alone' }
  },
  similar: {
    title: 'Perhaps reported already',
    near: (metres) => `${metres} m away`
  },
  report: 'Report',
  done: (move, number, stage) => `#${number} ${move.toLowerCase()}; it now stands at “${stage}”`,
  reported: (number) => `Reported as #${number}`,
  unit: {
    count: (n) => (n === 0 ? '' : plural(n, 'unit')),
    noBoundary: 'no boundary'
  },
  scope: {
    empty: 'There are no units to choose from.',
    everywhere: '0 goes back to everything'
  },
  live: {
    empty: 'Nothing yet. As soon as somebody reports or acts, it shows up here.',
    missed: 'Too much happened meanwhile; the lists were read again.',
    changed: (thing) => `${thing} changed`
  },
  lives: {
    issue: 'Issue',
    unit: 'Unit',
    boundary: 'Boundary',
    organisation: 'Organisation',
    person: 'Person',
    post: 'Post',
    account: 'Account',
    reference: 'Reference data',
    batch: 'Import',
    deputy: 'deputy',
    handover: 'hand-over',
    induction: 'induction',
    charge: 'charge',
    member: 'member',
    notice: 'notice',
    clearance: 'clearance',
    building: 'building',
    entrance: 'entrance',
    household: 'household',
    changeSet: 'change of the tree'
  },
  figures: {
    by: { unit: 'by unit', matter: 'by class', lead: 'by lead' },
    total: 'Total',
    nobody: 'nobody yet',
    counted: 'Issues',
    empty: 'There are no issues in this scope.'
  },
  failures: {
    sentence: (what, next) => (next === '' ? `${what}.` : `${what}. ${next}`),
    unreachable: (server) => ({
      what: `${server} does not answer`,
      next: 'Make sure that it runs and that the address is right (--server or GEZHI_SERVER).'
    }),
    status: (status) => ({
      what: `The server answered HTTP ${status}`,
      next: 'Try again in a moment; if it stays so, tell a system administrator.'
    }),
    foreign: (server, status) => ({
      what: `What runs at ${server} does not look like Gezhi (HTTP ${status})`,
      next: 'Check the address (--server or GEZHI_SERVER), and that terminal and server are of one version.'
    }),
    defect: {
      what: 'The server gave no answer that makes sense',
      next: 'Try again in a moment; if it stays so, tell a system administrator.'
    },
    unknown: (tag) => `The server refused this (${tag})`
  },
  help: {
    everywhere: 'Everywhere',
    lists: 'Lists',
    forms: 'Forms',
    lines: {
      move: 'up and down',
      page: 'a page at a time',
      ends: 'to the top / the end',
      open: 'open',
      act: 'act on it',
      search: 'search: number, title, description, address',
      filter: 'filter',
      scope: 'narrow everything to a unit',
      report: 'report an issue',
      go: 'go to Today t, Issues i, Units u, Changes c, Figures f, Live l',
      signOut: 'log out',
      reload: 'read it again',
      language: 'switch the language',
      back: 'back',
      quit: 'quit',
      next: 'next / previous field',
      submit: 'send',
      newline: 'new line',
      cancel: 'give up'
    },
    space: 'Space',
    marks: 'Marks',
    green: 'in time',
    amber: 'due soon',
    red: 'overdue'
  }
}
