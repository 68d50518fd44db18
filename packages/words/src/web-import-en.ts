/** The web's pages about imports, in English. */

import { en as frames } from './frames.ts'
import type { Words } from './shape.ts'
import type { zh } from './web-import-zh.ts'

const rowsOf = (n: string): string => (n === '1' ? '1 row' : `${n} rows`)

export const en: Words<typeof zh> = {
  title: 'Import',
  start: 'Import a file',
  batches: {
    lead: 'Each import is a batch. As long as nothing of it was changed or used since, it can be taken back whole.',
    column: {
      kind: 'What',
      file: 'File',
      rows: 'Rows',
      written: 'Taken in',
      leftOut: 'Left out',
      at: 'When',
      by: 'By',
      state: 'State'
    },
    undone: (moment) => `Taken back ${moment}`,
    undo: 'Take back',
    undoTitle: (file) => `Take back the import of “${file}”?`,
    undoConsequence: (n, kind) => `What was imported (${kind}: ${n}) goes as if it had never been there.`,
    heldTitle: (n) => `${n} of it changed or in use since, so it cannot be taken back`,
    held: (names) => `Such as ${names}`,
    done: (file) => `The import of “${file}” is taken back`,
    see: 'See',
    empty: 'Nothing was imported yet',
    emptyHint:
      'Units, organisations, people with their posts, buildings with their households and issues of other systems come from CSV, Excel or GeoJSON. A file is tried first, then taken in, and can still be taken back.'
  },
  steps: {
    label: 'Steps of the import',
    file: 'File',
    columns: 'Columns',
    options: 'Options',
    check: 'Dry run',
    done: 'Import'
  },
  next: 'Next',
  back: 'Back',
  file: {
    kind: 'What to import',
    file: 'File',
    fileHint: 'CSV (UTF-8 or GBK), Excel (.xlsx) or GeoJSON, up to 10 MB',
    divisionsHint:
      'No file? Where the topmost unit is a county or a street, the official list has the streets and communities below it.',
    divisions: 'Use the official list',
    missing: 'Choose a file',
    templateHint: 'Not sure about the form? A template has the headings and one row as an example.',
    formats: { xlsx: 'Excel template', csv: 'CSV template' },
    uploading: 'Uploading',
    reading: 'Reading'
  },
  read: {
    rows: (n) => rowsOf(n),
    encodings: { 'utf-8': 'UTF-8', gb18030: 'GBK', 'utf-16le': 'UTF-16', 'utf-16be': 'UTF-16' },
    shapes: 'with boundaries',
    sheet: 'Sheet',
    headingRow: 'Row of the headings',
    sample: 'First rows of the file',
    rowNumber: 'Row',
    sameFile: (moment) => `This very file was imported ${moment}`,
    sameFileHint: 'Importing it again makes doubles. Go on if that is what you want.',
    sameFileSee: 'See that import'
  },
  columns: {
    lead: 'Which column each field comes from. This is a guess by headings and content: check it.',
    example: 'such as',
    none: 'Not imported',
    needed: 'needed',
    missing: (fields) => `Still without a column: ${fields}`,
    unused: (columns) => `Columns not used: ${columns}`,
    allUsed: 'All columns are used.'
  },
  options: {
    lead: 'What the words of the file mean here.',
    crs: 'Coordinate frame',
    crsHint:
      'Positions from public maps of the mainland are shifted: only with the right frame do they fall into the right grid',
    frames,
    level: 'Level',
    levelHint: 'Used where no column says the level',
    levelGuess: 'By the unit above (one level below it)',
    levelAll: (level) => `All are: ${level}`,
    codes: 'Codes',
    codesGiven: 'Codes are whole',
    codesUnderParent: 'Codes are unique within the unit above only: put its code in front',
    known: 'Units that are there already',
    knownFault: 'Count as faults (those without a boundary get one)',
    knownBoundary: 'Get the boundary of the file',
    root: 'Topmost unit',
    rootHint: 'There are no units yet: where the file has no topmost one, this is made first',
    rootCode: 'Code',
    rootName: 'Name',
    zone: 'Time zone',
    zoneHint: 'Of times that do not name one',
    dates: 'Order of dates',
    dateOrders: {
      auto: 'As far as it can be told; the others count as faults',
      dayFirst: 'Day first (05/03 is 5 March)',
      monthFirst: 'Month first (05/03 is 3 May)'
    },
    role: 'Where no post is named',
    roleNone: 'Counts as a fault',
    states: { open: 'Open, work goes on', closed: 'Closed', declined: 'Declined', cancelled: 'Cancelled' },
    otherStatuses: 'Other states',
    otherStatusesGuess: 'Closed where there is an end, else open',
    otherClasses: 'Other classes',
    otherClassesFault: 'Count as faults',
    otherClassesText: 'Kept as text, to be classed later',
    withoutPlace: 'Rows without a place',
    outOfArea: 'Rows outside the area',
    placeFault: 'Count as faults',
    placeRoot: (unit) => `Given to “${unit}”`,
    doubled: 'Rows that are exactly alike',
    doubledLeaveOut: 'Taken in once',
    doubledKeep: 'All taken in',
    keep: 'Columns kept in the description',
    keepHint: 'Columns without a field can be kept as “heading: content” below the description',
    meanings: {
      status: 'What states mean',
      class: 'What classes mean',
      channel: 'What sources mean',
      kind: 'What kinds of organisations mean',
      role: 'Which role a post is',
      level: 'Which level is meant'
    },
    rows: (n) => rowsOf(n),
    means: 'Means here',
    undecided: 'Not decided',
    asText: 'Keep as text',
    decided: (n, of) => `${n} of ${of} decided`,
    fewer: 'Undecided only',
    checking: 'Reading the rows to see which words there are'
  },
  check: {
    running: 'Trying row by row',
    good: 'Good',
    faulty: 'Faulty',
    doubled: 'Doubled, left out',
    rows: 'Rows',
    allGood: 'Nothing wrong found.',
    faults: 'Faults',
    notices: 'Remarks',
    preview: 'How it will look',
    row: 'Row',
    column: 'Column',
    value: 'Content',
    what: 'Fault',
    notice: 'Remark',
    all: 'All',
    shown: (shown, all) => `The first ${shown} of ${all}`,
    download: 'Download the faults (CSV)',
    downloadName: 'import-faults',
    leaveOut: (n) => (n === '1' ? 'Leave 1 faulty row out' : `Leave ${n} faulty rows out`),
    leaveOutHint: 'Otherwise one faulty row keeps everything out',
    run: (n) => `Import ${rowsOf(n)}`,
    nothing: 'There is no row that could be imported',
    mustLeaveOut: 'Mend the file first, or choose to leave faulty rows out',
    previewColumn: {
      row: 'Row',
      title: 'Name',
      place: 'Place',
      detail: 'Code, post or class',
      at: 'Time',
      stage: 'Stage'
    }
  },
  run: {
    title: 'Importing',
    leave: 'You may leave this page, it goes on. Called off, nothing is written.',
    cancelling: 'Calling it off',
    done: (n, kind) => `${kind}: ${n} imported`,
    leftOut: (n) => `${rowsOf(n)} left out`,
    see: {
      units: 'See the tree',
      organisations: 'See the organisations',
      people: 'See the people',
      buildings: 'See the buildings',
      issues: 'See the imported issues'
    },
    undo: 'Take it back',
    another: 'Import another file',
    toBatches: 'See all imports'
  }
}
