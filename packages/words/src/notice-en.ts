/** The public notice of a grid, in English: what strangers read, what those who publish it see, and why it is refused. */
import type { OwnRefusal, zh } from './notice-zh.ts'
import type { RefusalWords, Words } from './shape.ts'

const lacks = { consent: 'how the person agreed', dutyPhone: 'the duty phone' } as const

export const refusals: RefusalWords<OwnRefusal> = {
  NoticeLacks: () => ({
    what: 'There is no supervision phone, so it cannot be published',
    next: 'Give one for this unit or one above it first.'
  }),
  NoticePublic: ({ since }, moment) => ({
    what: `It has been public since ${moment(since)}`,
    next: 'There is nothing to publish.'
  }),
  NoticeWithdrawn: () => ({ what: 'It is not public', next: 'There is nothing to withdraw.' }),
  NoGridsBelow: () => ({
    what: 'No grid below is to be changed',
    next: 'All are as they should be, or there are no grids here yet.'
  }),
  ClearanceLacks: ({ lacks: missing }) => ({
    what: `It lacks ${missing.map((one) => lacks[one]).join(' and ')}`,
    next: 'Nothing of a person is published without their agreement: say how they agreed, and save again.'
  })
}

export const en: Words<typeof zh> = {
  refusals,
  page: {
    title: 'Grid notice',
    special: 'Special grid',
    people: 'Who is in charge here',
    nobody: 'Nobody’s name is published for this grid yet. Please call the supervision phone.',
    supervision: 'Supervision phone',
    supervisionHint: 'When nobody answers, or you are not satisfied',
    noSupervision: 'Not published yet',
    report: 'How to report',
    reportUsual: 'Call the people above and say when, where and what. Whoever takes it on will answer you.',
    emergency: 'In an emergency call 110, 119 or 120 first.',
    area: 'Where the grid is',
    noArea: 'No map yet',
    areaHint: 'Coloured: this grid. Dashed: the area above it. North is up.',
    areaSays: (name) => `The area of ${name}`,
    scale: (metres) => (metres < 1000 ? `${metres} m` : `${metres / 1000} km`),
    surname: (surname) => surname,
    since: (day) => `Public since ${day}, always current`,
    by: (tenant) => `Published by ${tenant}`,
    poster: 'Poster to print (A4)',
    backToPage: 'Back to the page',
    scan: 'Scan for what is current',
    print: 'Print it from the browser on A4 paper.',
    missing: 'There is no notice here',
    missingHint:
      'It may have been withdrawn, or the address or the code is not whole. Scan it again; if there is still nothing, ask the community office or call 12345.',
    tooMany: 'Too many requests',
    tooManyHint: 'Wait a moment and open it again.'
  },
  manage: {
    title: 'Public notice',
    permission: 'Publish notices of grids',
    public: (day) => `Public since ${day}`,
    notPublic: 'Not public',
    notPublicHint: 'Once published, anybody sees what is below without logging in.',
    preview: 'What the public sees',
    publish: 'Publish the notice',
    withdraw: 'Withdraw the notice',
    withdrawAsk: (name) => `Withdraw the notice of ${name}?`,
    withdrawConsequence:
      'The page is gone at once. Codes on posters say that there is no notice; published again, they work again.',
    published: 'The notice is public',
    withdrawn: 'The notice is withdrawn',
    open: 'Open the notice',
    poster: 'Print the poster',
    copyLink: 'Copy the link',
    qr: 'QR code',
    qrSays: 'QR code of the notice',
    qrDownload: 'Download the QR code',
    edit: 'Change the notice',
    supervisionPhone: 'Supervision phone',
    supervisionHint: 'Left empty, that of the unit above holds.',
    howToReport: 'How to report',
    howToReportHint: 'Left empty, the words of the unit above hold, or else the usual ones.',
    from: (unit) => `from ${unit}`,
    usual: 'The usual words',
    none: 'None',
    saved: 'The notice is saved',
    lacks: {
      boundary: 'There is no boundary, so the notice has no map',
      people: 'Nobody agreed to have their name published',
      phone: 'No phone number is public'
    },
    people: 'What people agreed to',
    peopleHint:
      'Nothing is public by itself. It takes their agreement, and when that is taken back it is gone at once.',
    noPosts: 'Nobody holds a post here yet',
    shown: { hidden: 'Not public', surname: 'Surname public', whole: 'Name public' },
    phone: { hidden: 'Phone not public', own: 'Own phone public', duty: 'Duty phone public' },
    nothing: 'Nothing public',
    clear: 'Change',
    clearTitle: (name) => `${name}: what is public`,
    nameField: 'Name',
    phoneField: 'Phone',
    dutyPhone: 'Duty phone',
    noOwnPhone: 'The register has no phone of theirs, so none will be shown',
    consent: 'How they agreed',
    consentHint: 'Such as “form signed on 5 March 2026”.',
    consentOwn: 'It is about you: saving it is your agreement.',
    takeBack: 'Take it back',
    cleared: 'Saved',
    takenBack: 'Taken back: the notice shows it no more',
    below: (shown, grids) => `${shown} of ${grids} grids below are public`,
    publishBelow: (n) => `Publish the other ${n}`,
    publishBelowAsk: (n, name) => `Publish the notices of ${n} ${n === 1 ? 'grid' : 'grids'} below ${name}?`,
    publishBelowConsequence:
      'Anybody will see their names, areas, supervision phone, and what people agreed to have published.',
    withdrawBelow: 'Withdraw all',
    withdrawBelowAsk: (n, name) => `Withdraw the notices of ${n} ${n === 1 ? 'grid' : 'grids'} below ${name}?`,
    publishedBelow: 'The notices of the grids are public',
    withdrawnBelow: 'The notices of the grids are withdrawn'
  }
}
