/** Words of the shell, the log-in page and the components that every page uses, in English. */
import type { RefusalWords, Words } from './shape.ts'
import type { SignInRefusal, zh } from './ui-zh.ts'

const some = (n: number, one: string, many: string): string => `${n} ${n === 1 ? one : many}`

const refusals: RefusalWords<SignInRefusal> = {
  SignInRefused: () => ({
    what: 'User name or password is wrong',
    next: 'Check both and try again. If you forgot the password, your system administrator can reset it.'
  }),
  SignInPaused: ({ seconds }) => ({
    what: 'Too many wrong attempts; logging in is paused',
    next: `Try again in ${some(Math.max(1, Math.ceil(seconds / 60)), 'minute', 'minutes')}, or ask your system administrator.`
  }),
  AccountClosed: () => ({
    what: 'This account is closed',
    next: 'Your system administrator can open it again.'
  })
}

export const en: Words<typeof zh> = {
  product: 'Gezhi',
  tagline: 'Grass-roots governance',
  save: 'Save',
  cancel: 'Cancel',
  close: 'Close',
  clear: 'Clear',
  remove: 'Remove',
  again: 'Try again',
  undo: 'Undo',
  undoLast: 'Undo the last action',
  back: 'Back',
  none: 'Not given',
  loading: 'Loading',
  toasts: 'Notices',
  breadcrumb: 'Pages above',
  splitEdge: 'Edge between list and detail; arrow keys move it',
  nav: {
    main: 'Main',
    skip: 'Skip to content',
    today: 'Today',
    issues: 'Issues',
    map: 'Map',
    grid: 'Grid',
    figures: 'Figures',
    settings: 'Settings',
    more: 'More',
    report: 'Report an issue',
    go: (place) => `Go to ${place}`,
    terms: {
      today: 'home duties',
      issues: 'cases list',
      map: 'places',
      grid: 'units tree',
      figures: 'rates shares statistics',
      settings: 'catalogue calendar accounts',
      report: 'new create'
    }
  },
  pages: {
    comesNext: 'Nothing here yet',
    notFound: 'There is no such page',
    notFoundHint: 'The link may have changed. Use the navigation, or find it by the search.',
    toToday: 'Back to Today'
  },
  top: {
    label: 'Tools',
    search: 'Find or do',
    language: 'Switch to Chinese',
    languageShort: 'ZH',
    theme: 'Appearance',
    themes: { system: 'As the system', light: 'Light', dark: 'Dark' },
    account: (name) => `Account: ${name}`,
    accountGroup: 'Account',
    keys: 'Keyboard keys',
    logOut: 'Log out'
  },
  languages: { 'zh-CN': '简体中文', en: 'English' },
  live: {
    live: 'Live',
    connecting: 'Connecting',
    lost: 'Disconnected',
    liveHint: 'Changes appear as they happen',
    connectingHint: 'Opening the live connection',
    lostHint: 'The live connection is lost; trying again',
    offline: 'You are offline',
    offlineNext: (time) =>
      `This is how things stood at ${time}. It updates when the network returns; what you typed is kept.`,
    reconnect: 'Reconnect now'
  },
  scope: {
    label: 'Scope',
    change: 'Change scope',
    placeholder: 'Name or code of a unit',
    above: 'Above',
    below: 'Below',
    found: 'Units found',
    now: 'current'
  },
  logIn: {
    title: 'Log in',
    username: 'User name',
    password: 'Password',
    show: 'Show password',
    hide: 'Hide password',
    capsLock: 'Caps Lock is on',
    submit: 'Log in',
    usernameMissing: 'Enter your user name',
    passwordMissing: 'Enter your password',
    help: 'No account, or password forgotten? Ask your system administrator.',
    greeting: 'Every matter gets its answer',
    remember: 'Remember my user name on this device'
  },
  form: {
    optional: 'optional',
    faults: (n) => (n === 1 ? 'One entry needs changing' : `${n} entries need changing`),
    fault: (field, says) => `${field}: ${says}`,
    expected: (what) => `Not right: ${what}`,
    charactersLeft: (n) => `${some(n, 'character', 'characters')} left`,
    tooMany: (n) => `${some(n, 'character', 'characters')} too many`
  },
  choose: {
    one: 'Choose',
    typeToFind: 'Type to find',
    nothing: 'Nothing fits',
    searching: 'Searching…',
    failed: 'The search did not work; type again'
  },
  calendar: {
    form: 'yyyy-mm-dd',
    unreadable: 'Write a date like 2026-03-05',
    between: (min, max) =>
      min === undefined ? `Up to ${max ?? ''}` : max === undefined ? `From ${min} on` : `Between ${min} and ${max}`,
    pick: (field) => `Pick from the calendar: ${field}`,
    month: (year, month) =>
      `${['January', 'February', 'March', 'April', 'May', 'June', 'July', 'August', 'September', 'October', 'November', 'December'][month - 1] ?? ''} ${year}`,
    monthBefore: 'Month before',
    monthAfter: 'Month after',
    weekdays: { 1: 'Mo', 2: 'Tu', 3: 'We', 4: 'Th', 5: 'Fr', 6: 'Sa', 7: 'Su' }
  },
  number: {
    whole: 'Enter a whole number',
    decimals: (digits) => `Enter a number with at most ${some(digits, 'decimal', 'decimals')}`,
    between: (min, max) =>
      min === undefined ? `At most ${max ?? ''}` : max === undefined ? `At least ${min}` : `Between ${min} and ${max}`
  },
  files: {
    choose: 'Choose a file',
    orDrop: 'or drop it here',
    rules: (endings, size) => (endings === '' ? `Up to ${size} each` : `${endings}, up to ${size} each`),
    otherKind: (name) => `“${name}” is not of a kind that can be used.`,
    tooLarge: (name, size) => `“${name}” has ${size}, which is too much.`,
    remove: (name) => `Remove ${name}`
  },
  time: {
    justNow: 'just now',
    days: (n) => `${n} d`,
    hours: (n) => `${n} h`,
    minutes: (n) => `${n} min`,
    daysHours: (days, hours) => `${days} d ${hours} h`,
    hoursMinutes: (hours, minutes) => `${hours} h ${minutes} min`
  },
  clock: {
    labelled: (name) => `${name}: `,
    running: 'Running',
    left: (time) => `${time} left`,
    nearly: 'Due soon',
    onlyLeft: (time) => `Due soon, ${time} left`,
    over: 'Overdue',
    overBy: (time) => `Overdue ${time}`,
    paused: 'Paused',
    pausedWith: (time) => `Paused, ${time} left`,
    met: 'On time',
    missed: 'Late',
    missedBy: (time) => `${time} late`,
    due: (moment) => `Due ${moment}`
  },
  track: {
    label: 'Stages',
    position: (at, of) => `Stage ${at} of ${of}`,
    states: { done: ' (done)', now: ' (current)', ahead: ' (ahead)', skipped: ' (skipped)' }
  },
  table: {
    columns: 'Columns',
    always: 'Always shown',
    reset: 'As at first',
    select: (name) => `Select ${name}`,
    selectAll: 'Select all loaded rows',
    selected: (n) => `${n} selected`,
    bulk: 'Actions on what is selected'
  },
  filter: {
    add: 'Filter',
    change: (name) => `Filter: ${name}`,
    remove: (name) => `Drop filter: ${name}`,
    clear: 'Clear filters'
  },
  stat: {
    of: (part, whole) => `${part} of ${whole}`,
    nothingCounted: 'Nothing to count'
  },
  progress: {
    of: (part, whole) => `${part} of ${whole}`,
    stop: 'Stop'
  },
  person: {
    reveal: (name) => `Show the full name: ${name}`,
    revealTitle: 'Show the full name',
    recorded: 'This is recorded in the audit log with your name, the time and the reason.',
    reason: 'Reason',
    reasonSample: 'For example: return call',
    reasonMissing: 'Give the reason',
    show: 'Show',
    hide: 'Hide'
  },
  copy: { copy: 'Copy', done: 'Copied', refused: 'The browser does not allow copying; select the text by hand' },
  palette: {
    title: 'Find or do',
    placeholder: 'A screen, an issue, a unit, a command',
    screens: 'Screens',
    units: 'Units',
    commands: 'Commands',
    nothing: 'Nothing found. Try other or fewer words.',
    searching: 'Searching…'
  },
  keys: {
    title: 'Keyboard keys',
    general: 'Everywhere',
    navigation: 'Go to',
    page: 'This page',
    palette: 'Find or do',
    help: 'This list',
    close: 'Close, cancel',
    next: 'Next row',
    previous: 'Row before',
    open: 'Open',
    select: 'Select',
    closeDetail: 'Close the detail'
  },
  failure: {
    offline: {
      what: 'The server cannot be reached',
      next: 'Check the network and try again. What you typed is still here.'
    },
    unknown: {
      what: 'Something went wrong; nothing was written',
      next: 'Try again. If it happens again, tell your system administrator.'
    }
  },
  noPermission: {
    title: 'You may not see this',
    seenBy: (whom) => `Open to: ${whom}.`,
    ask: (whom) => `Given by: ${whom}.`,
    only: (whom) => `Only for: ${whom}`,
    andOthers: (names, others) => `${names} and ${some(others, 'other role', 'other roles')}`,
    nobody: 'No role may do this now'
  },
  refusals
}
