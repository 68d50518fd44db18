/** The web's pages about changes of the tree, in English. */
import type { Words } from './shape.ts'
import type { zh } from './web-changes-zh.ts'

export const en: Words<typeof zh> = {
  tab: 'Changes',
  title: 'Changes of the tree',
  lead: 'Splits, merges, moves and new boundaries begin as a draft; approved and published, they take effect together on their day.',
  list: {
    label: 'Changes of the tree',
    filter: 'State',
    all: 'All',
    none: 'No changes have been proposed yet',
    noneHint:
      'When a grid is too large or too small, a boundary is wrong or a unit should hang elsewhere, draft the change here and see which issues and people it moves. Approved and published, it takes effect by itself; until then the tree stays as it is.',
    noneIn: 'No change is in this state',
    column: {
      title: 'Title',
      state: 'State',
      operations: 'Steps',
      units: 'Units',
      proposer: 'Proposed by',
      effective: 'Takes effect'
    },
    more: (first, n) => `${first} and ${n - 1} more`
  },
  create: {
    button: 'New change',
    title: 'Draft a change',
    about: (unit) => `Change of ${unit}`,
    send: 'Make the draft',
    done: 'The draft is made',
    hint: 'Then add its steps one by one; it can be edited until it is submitted.'
  },
  propose: 'Propose a change',
  proposeFor: (unit) => `Propose a change of “${unit}”`,
  concerned: (n) => (n === 1 ? 'A proposed change concerns this unit' : `${n} proposed changes concern this unit`),
  missing: 'There is no such change',
  missingHint: 'Check the link, or look for it in the list.',
  toList: 'All changes',
  number: (n) => `Step ${n}`,
  facts: {
    title: 'Title',
    reason: 'Reason',
    state: 'State',
    effective: 'Takes effect',
    atOnce: 'As soon as it is published',
    proposed: 'Proposed',
    approved: 'Approved',
    published: 'Published',
    inForce: 'In force',
    note: 'Remark',
    by: (who, when) => `${who} · ${when}`,
    nobody: 'The system'
  },
  edit: {
    button: 'Edit title, reason, date',
    title: 'Edit the change',
    send: 'Save',
    done: 'Saved',
    titleMissing: 'Give it a title',
    reasonMissing: 'Give a reason',
    titleSample: 'For example: split Landu grid 1',
    effective: 'Day of effect',
    effectiveHint: 'From midnight on that day; left empty, as soon as it is published.'
  },
  steps: {
    title: 'Steps',
    none: 'There are no steps yet.',
    noneHint: 'Add the first one: a split, a merge, a new boundary?',
    add: 'Add a step',
    hints: {
      open: 'A new unit below another',
      close: 'A unit ends; one of its level may take over',
      amend: 'Name, kind, area class, households, population',
      redraw: 'Draw the boundary of a unit anew',
      move: 'Below another unit, with all that hangs below it',
      split: 'One unit becomes several, cut by lines on the map',
      merge: 'Several units below the same unit become one'
    },
    change: 'Edit this step',
    remove: 'Take this step out',
    up: 'Earlier',
    down: 'Later',
    removed: 'Taken out',
    refused: 'This step cannot be done now'
  },
  says: {
    open: (name, parent) => `Open “${name}” below “${parent}”`,
    close: (name) => `Close “${name}”`,
    closeInto: (name, into) => `Close “${name}”; “${into}” takes over`,
    amend: (name, what) => `Amend “${name}”: ${what}`,
    redraw: (name) => `Redraw the boundary of “${name}”`,
    move: (name, parent) => `Move “${name}” below “${parent}”`,
    split: (name, parts) => `Split “${name}” into ${parts}`,
    merge: (names, into) => `Merge ${names} into “${into}”`,
    quoted: (name) => `“${name}”`,
    join: ', ',
    to: (field, value) => `${field} becomes ${value}`,
    cleared: (field) => `${field} is cleared`,
    gone: '(a unit that is not there any more)'
  },
  form: {
    heading: { add: (operation) => `Add: ${operation}`, change: (n, operation) => `Edit step ${n}: ${operation}` },
    save: 'Save this step',
    saved: 'Saved',
    unit: 'Unit',
    unitHint: 'Type a name or code',
    unitMissing: 'Choose a unit',
    parent: 'Unit above',
    newParent: 'New unit above',
    newParentHint: (level) => `Has to be of the level “${level}”`,
    sameParent: 'It hangs there already',
    into: 'Who takes over',
    intoHint:
      'A unit of the same level; it gets the units below and the open issues. May stay empty where nothing hangs below.',
    nobody: 'Nobody',
    newName: 'Name',
    code: 'Code',
    nothingChanged: 'Nothing is changed yet',
    parts: 'Into',
    part: (n) => `Part ${n}`,
    partNames: (name, n) => `${name} ${'ABCDEFGHIJ'[n] ?? n + 1}`,
    cut: 'Divide by this line',
    cutWhich: 'Part to divide',
    cutFirst: 'Draw a line on the map that divides it first',
    undoCut: 'Undo the last division',
    morePart: 'Add a part',
    fewerPart: 'Remove this part',
    twoParts: 'There have to be two parts at least',
    names: 'Every part needs a name',
    wholeHas: (households, population) => `It had ${[households, population].filter((n) => n !== '').join(' and ')}`,
    partsHave: (households) => `the parts have ${households} together`,
    below: 'Where the units below go',
    belowHint: 'By where they lie unless said; those without a boundary go to the first part.',
    byPlace: 'By location',
    noShape: 'This unit has no boundary yet, so its parts have none either.',
    noShapeMerge: 'This unit has no boundary yet; tick the units to merge with it.',
    together: 'Merged with it',
    togetherMissing: 'Choose one more unit at least',
    undrawn: 'Units without a boundary',
    noSiblings: 'There is no other unit below the same unit.',
    mergedName: 'Name of the merged unit',
    drawHint: 'It can be drawn later. Press to add corners; press the first one to close.',
    unfinished: 'The boundary is not closed: close it, or remove all corners and draw it later',
    draw: 'Boundary',
    wait: 'Fetching boundaries…',
    leave: 'Leave this step?',
    leaveHint: 'It has not been saved.',
    leaveDeed: 'Leave it'
  },
  preview: {
    title: 'Before and after',
    live: 'After this step',
    good: 'It can be done',
    wait: 'Working it out…',
    none: 'Once there are steps, the tree before and after is shown here, with the issues, buildings and people that move.',
    failed: 'What it leads to cannot be shown yet',
    before: 'Before',
    after: 'After',
    mapBefore: 'Map before the change',
    mapAfter: 'Map after the change',
    noMap: 'No unit here has a boundary.',
    side: 'Which map',
    legend: { begins: 'begins', changes: 'changes', ends: 'ends' },
    units: 'Units',
    column: { unit: 'Unit', code: 'Code', parent: 'Below', households: 'Households', area: 'Area' },
    change: { begins: 'begins', changes: 'changes', ends: 'ends' },
    nothing: '—',
    to: 'becomes',
    from: (names) => `from ${names}`,
    into: (names) => `taken over by ${names}`,
    moves: 'What moves with it',
    issues: 'Open issues',
    buildings: 'Buildings',
    organisations: 'Organisations whose area changes',
    count: (n, more) => `${n}${more ? '+' : ''} ${n === '1' ? 'issue' : 'issues'}`,
    houses: (n, more) => `${n}${more ? '+' : ''} ${n === '1' ? 'building' : 'buildings'}`,
    nowhere: 'nowhere',
    noIssues: 'No open issue moves.',
    posts: 'Posts that end with their unit',
    postsHint: 'They end on that day. For whoever is to go on, choose where.',
    noPosts: 'No post ends.',
    goesTo: (name) => `Where ${name} goes on`,
    ends: 'The post ends',
    allOn: (name) => `All go on at “${name}”`,
    post: (role, unit) => `${unit} · ${role}`,
    stays:
      'Closed issues keep the unit of their day; figures of the past stay, and can be read by the tree of then or of now.',
    record: 'What changed when it took effect'
  },
  moves: {
    consequences: {
      submit: {
        title: 'Submit it?',
        text: 'It is not edited any more and waits for somebody else to approve it; you can take it back.'
      },
      approve: { title: 'Approve it?', text: 'Then it can be published. Until then the tree stays as it is.' },
      sendBack: { title: 'Send it back', text: 'It becomes a draft again, and the proposer reads why.' },
      publish: {
        title: 'Publish it',
        text: 'On its day the tree changes by itself: open issues and buildings go to the new units, posts of units that end come to an end.'
      },
      revise: {
        title: 'Take it back?',
        text: 'It becomes a draft again; an approval is void, and it has to be submitted anew.'
      },
      withdraw: {
        title: 'Withdraw it',
        text: 'This is its end and cannot be undone; the tree is not touched. The record stays.'
      }
    },
    reason: 'Reason',
    opinion: 'Remark',
    reasonMissing: 'Say why',
    opinionHint: 'May stay empty',
    effective: 'Day of effect',
    effectiveHint: 'From midnight on that day; left empty, at once.',
    effectiveKept: (when) => `It is set for ${when}; you can choose another day here.`,
    done: (move) => `${move}: done`
  },
  stale: {
    title: 'The tree has changed since it was submitted',
    text: (names) => `${names} no longer stand as they did; look at it on the tree as it is now and submit it again.`,
    out: 'Take back to edit'
  },
  stalled: {
    title: 'Its day came, but it could not take effect',
    text: 'The tree stayed as it was. Take it back, mend it on the tree as it is now, and submit it again.'
  },
  settling: 'In force; open issues and buildings are going to their new units, which takes a few minutes.',
  waitsFor: (when) => `It takes effect by itself on ${when}. Until then it can be withdrawn without a trace.`,
  notYours: 'Somebody else has to do this',
  history: 'History',
  print: 'Print the form',
  form4: {
    heading: 'Change of the tree',
    what: 'What changes',
    proposer: 'Proposed by',
    approver: 'Approved by',
    sign: 'Signature (seal)',
    day: 'Date'
  },
  lineage: {
    title: 'Lineage',
    from: 'Came from',
    changes: 'By these changes of the tree',
    became: 'Became',
    former: 'Earlier names, codes and places',
    now: 'now',
    span: (from, to) => `${from} to ${to}`,
    since: (from) => `since ${from}`,
    under: (parent) => `below ${parent}`,
    ended: 'Ended',
    endedAt: (when) => `This unit ended on ${when}. What follows is how it stood then.`,
    lastPeople: 'Who served when it ended',
    none: 'It never changed.'
  },
  asOf: {
    label: 'The tree of which day',
    now: 'Now',
    past: (day) => `The tree of ${day}`,
    pastHint:
      'The tree as it stood at the end of that day; a unit that is opened is shown as it is now, with its lineage.',
    back: 'Back to now',
    future: 'Choose a day before today'
  },
  palette: {
    list: 'Changes of the tree',
    create: 'Draft a change of the tree',
    also: 'quhua tiaozheng 区划调整 拆分 合并'
  }
}
