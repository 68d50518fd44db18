/** Imports and exports in English. */
import type { UnreadableReason, zh } from './import-zh.ts'
import type { Said, Words } from './shape.ts'

const holdKinds = {
  issue: 'issue',
  unit: 'unit',
  person: 'person',
  post: 'post',
  organisation: 'organisation',
  account: 'account',
  building: 'building',
  household: 'household'
}

const rowsOf = (n: number): string => (n === 1 ? '1 row' : `${n} rows`)

export const en: Words<typeof zh> = {
  bring: 'Import from a file',
  kinds: {
    units: { name: 'Units', hint: 'GeoJSON with boundaries, or a table with code, name and the unit above' },
    organisations: {
      name: 'Organisations',
      hint: 'Name, kind and units served: party branches, property companies, departments'
    },
    people: { name: 'People and posts', hint: 'A staff list: name, phone, role, unit' },
    buildings: {
      name: 'Buildings and households',
      hint: 'A row for each household or each building: address, grid, entrance, door'
    },
    issues: { name: 'Past issues', hint: 'Issues of another system, closed or still open' }
  },
  fields: {
    units: {
      code: 'Code',
      name: 'Name',
      parent: 'Code of the unit above',
      level: 'Level',
      kind: 'Kind of grid',
      areaClass: 'Area class',
      households: 'Households',
      population: 'Population',
      shape: 'Boundary (WKT)',
      crs: 'Frame'
    },
    organisations: {
      name: 'Name',
      kind: 'Kind',
      department: 'Kind of department',
      serves: 'Units served',
      matters: 'Classes it answers for'
    },
    people: {
      name: 'Name',
      phone: 'Phone',
      staffNumber: 'Staff number',
      role: 'Role',
      unit: 'Unit',
      organisation: 'Organisation',
      from: 'In post from'
    },
    buildings: {
      unit: 'Grid',
      address: 'Full address',
      road: 'Road',
      number: 'House number',
      estate: 'Estate',
      building: 'Building',
      name: 'Name of the building',
      kind: 'Kind of building',
      storeys: 'Storeys',
      longitude: 'Longitude',
      latitude: 'Latitude',
      entrance: 'Entrance',
      door: 'Door',
      people: 'People',
      contactName: 'Contact',
      contactPhone: 'Phone of the contact'
    },
    issues: {
      title: 'Title',
      description: 'Description',
      reportedAt: 'Reported at',
      closedAt: 'Closed at',
      answeredAt: 'Answered at',
      status: 'Status',
      class: 'Class',
      address: 'Address',
      longitude: 'Longitude',
      latitude: 'Latitude',
      unit: 'Unit code',
      lead: 'Handled by',
      channel: 'Source',
      result: 'Result',
      answer: 'Answer',
      reporterName: 'Reported by',
      reporterPhone: 'Phone of the reporter'
    }
  },
  examples: {
    units: {
      code: '990101001001',
      name: 'Willow Bank Grid 1',
      parent: '990101001',
      level: 'Grid',
      kind: 'base',
      areaClass: 'B',
      households: '412',
      population: '1130',
      shape: 'POLYGON ((113.01 28.19, 113.02 28.19, 113.02 28.2, 113.01 28.19))',
      crs: 'CGCS2000'
    },
    organisations: {
      name: 'Party branch of Willow Bank Grid 1',
      kind: 'Party organisation',
      serves: '990101001001'
    },
    people: {
      name: 'Sam Sample',
      phone: '13800000000',
      staffNumber: 'A0001',
      role: 'Grid worker',
      unit: '990101001001',
      organisation: 'Urban Management Bureau',
      from: '2026-01-01'
    },
    buildings: {
      unit: '990101001001001',
      address: '12 Willow Bank Road, Willow Gardens 3',
      road: 'Willow Bank Road',
      number: '12',
      estate: 'Willow Gardens',
      building: '3',
      name: 'Willow Gardens 3',
      kind: 'Residential',
      storeys: '6',
      longitude: '113.0123',
      latitude: '28.1987',
      entrance: '1',
      door: '302',
      people: '3',
      contactName: 'Lee Sample',
      contactPhone: '13700000000'
    },
    issues: {
      title: 'Street light out in front of building 3',
      description: 'Pitch dark after seven in the evening',
      reportedAt: '2026-01-05 09:30',
      closedAt: '2026-01-07 16:00',
      answeredAt: '2026-01-07 15:30',
      status: 'Closed',
      class: 'Exposed litter',
      address: '12 Willow Bank Road',
      longitude: '113.0123',
      latitude: '28.1987',
      unit: '990101001001',
      lead: 'Urban Management Bureau',
      channel: 'Hotline',
      result: 'Lamp head replaced',
      answer: 'The street light has been repaired.',
      reporterName: 'Kim Sample',
      reporterPhone: '13900000000'
    }
  },
  states: { open: 'Open', closed: 'Closed', declined: 'Declined', cancelled: 'Cancelled' },
  unitKinds: { base: 'Base grid', special: 'Special grid' },
  organisationKinds: {
    department: 'Department',
    office: 'Local office',
    party: 'Party organisation',
    property: 'Property company',
    committee: 'Residents’ or villagers’ committee',
    owners: 'Owners’ committee',
    social: 'Social organisation',
    paired: 'Paired unit',
    other: 'Other'
  },
  phases: {
    reading: 'Reading the file',
    checking: 'Checking row by row',
    writing: 'Writing',
    done: 'Done',
    failed: 'Not done; nothing was written',
    cancelled: 'Cancelled; nothing was written'
  },
  faults: {
    Missing: () => 'Needed, but empty',
    TooLong: ({ max }) => `Longer than ${max} characters`,
    BadTime: () => 'Not a time that can be read, or no such day',
    AmbiguousTime: () => 'Day or month first? Choose the order of dates',
    TimeAhead: () => 'Lies in the future',
    BadNumber: () => 'Not a whole number',
    BadCoordinates: () => 'Not a longitude and latitude',
    SwappedCoordinates: () => 'Longitude and latitude seem to be exchanged',
    NoPlace: () => 'No coordinates, and neither unit nor address lead to a place',
    AmbiguousAddress: ({ buildings }) => `One of several buildings may be meant: ${buildings}`,
    OutOfArea: () => 'Outside the area, with no unit near',
    UnknownUnit: () => 'There is no such unit',
    AmbiguousUnit: () => 'Several units have this name; use the code',
    OutOfScope: () => 'Outside the area you are responsible for',
    UnknownStatus: () => 'Nobody said what this status means here',
    UnknownClass: () => 'Not in the catalogue: choose a class for it, or keep it as text',
    BadCode: () => 'A code has digits, letters, dots and dashes, at most 32',
    DoubleCode: ({ firstRow }) => `The same code as in row ${firstRow}`,
    CodeTaken: () => 'The code is in use, or was once: codes are never given again',
    UnknownParent: () => 'The unit above cannot be found',
    ParentFaulty: ({ parentRow }) => `The unit above (row ${parentRow}) has a fault`,
    WrongLevel: ({ level, parentLevel }) => `Level ${level + 1} cannot hang below level ${parentLevel + 1}`,
    TooDeep: ({ levels }) => `The level scheme has ${levels} levels only`,
    NoRoot: () => 'Hangs under nothing: bring in the topmost unit first, or have one made',
    SecondRoot: () => 'There is a topmost unit already, and there can be but one',
    UnknownLevel: () => 'The level scheme has no such level',
    UnknownKind: () => 'A grid is either base or special',
    UnknownAreaClass: () => 'Area classes are A, B and C',
    NotAShape: () => 'Not a Polygon or MultiPolygon',
    FrameUnknown: ({ name }) => `Says that it is in ${name}, which is not read here`,
    FrameContradicted: ({ written, said }) => `Says that it is in ${written}, and ${said} was chosen`,
    BoundaryEmpty: () => 'The boundary is empty',
    BoundaryTooDetailed: ({ points, max }) => `The boundary has ${points} points; simplify it to ${max} at most`,
    BoundaryOutOfRange: ({ longitude, latitude }) =>
      `Impossible coordinates (${longitude}, ${latitude}): exchanged, or in metres?`,
    BoundaryOpen: ({ longitude, latitude }) => `The boundary is not closed (${longitude}, ${latitude})`,
    BoundaryTooFew: ({ points }) => `The boundary has ${points} points and encloses nothing`,
    BoundaryCrossesItself: ({ longitude, latitude }) => `The boundary crosses itself (${longitude}, ${latitude})`,
    BoundaryHoleOutside: ({ longitude, latitude }) => `A hole lies outside the boundary (${longitude}, ${latitude})`,
    BoundaryOverlaps: ({ longitude, latitude }) => `Parts of the boundary overlap (${longitude}, ${latitude})`,
    BoundaryTooSmall: ({ area }) => `The boundary encloses ${area} square metres only`,
    UnknownRole: () => 'There is no such role: choose one for it',
    UnknownOrganisation: () => 'There is no such organisation',
    RoleWithoutPlace: () => 'A role, but no unit or organisation to hold it in',
    PlaceWithoutRole: () => 'A unit or organisation, but no role',
    InductionMissing: () => 'The post begins only after an induction, and none is recorded for this person by that day',
    PostTaken: () => 'One person at a time holds this post there, and somebody does',
    DoublePost: ({ firstRow }) => `The same post of the same person as in row ${firstRow}`,
    RolesApart: () => 'System, security and audit administrators are three people who do no business',
    UnknownOrganisationKind: () => 'There is no such kind of organisation: say which one it is here',
    UnknownDepartment: () => 'The catalogue has no such kind of department',
    BadMatters: () => 'Classes are the first digits of their codes, with semicolons between them',
    OrganisationKnown: () => 'There is an organisation of this name already',
    DoubleOrganisation: ({ firstRow }) => `The same name as in row ${firstRow}`,
    StaffNumberTaken: () => 'The staff number belongs to somebody else',
    NoAddress: () => 'Neither an address nor a name',
    NoUnit: () => 'Neither a grid nor coordinates',
    NotAGrid: () => 'Buildings stand in grids or micro-grids',
    NumbersUsedUp: () => 'All five-digit numbers of this grid were given',
    UnknownBuildingKind: () => 'There is no such kind of building',
    DoubleDoor: ({ firstRow }) => `The same household as row ${firstRow}`,
    DoorTaken: () => 'This household is in the register already',
    NothingNew: () => 'The building is in the register, and the row adds nothing'
  },
  notices: {
    DoubledRow: ({ firstRow }) => `Exactly like row ${firstRow}: taken in once`,
    LikelyDouble: ({ firstRow }) => `Same place and class as row ${firstRow}, about the same time: reported twice?`,
    ClosedBeforeReported: () => 'Closed before it was reported: stays closed, but counts towards no rate of time',
    ZeroCoordinates: () => 'Coordinates of 0 are taken for none',
    LocatedNearest: ({ metres, unit }) => `In a gap: given to “${unit}”, ${metres} m away`,
    LocatedByUnit: ({ unit }) => `No coordinates: given to “${unit}” by its code`,
    LocatedByAddress: ({ unit }) => `No coordinates: given to “${unit}”, which the address names`,
    LocatedByBuilding: ({ unit }) => `No coordinates; put into “${unit}” by its address in the register of buildings`,
    LocatedAtRoot: ({ unit }) => `No place that can be used: given to “${unit}”`,
    ClassKept: () => 'Not in the catalogue: kept as text',
    LeadUnknown: () => 'No such department: kept as text',
    ChannelUnknown: () => 'No such source: counted as imported',
    TitleShortened: ({ max }) => `Longer than ${max} characters: shortened, the whole is in the description`,
    CodeNotByScheme: ({ digits }) =>
      `Not by the scheme (the code of the unit above and more, ${digits} digits in all): kept as it is`,
    NoBoundary: () => 'No boundary: not on the map, and no point is located to it',
    BoundaryGiven: ({ unit }) => `“${unit}” is there already: it gets this boundary`,
    OutsideParent: ({ parent }) => `Its middle lies outside “${parent}”, the unit above`,
    PersonKnown: () => 'Known already: only the post is added',
    PhoneUnusual: () => 'Looks like no phone number',
    BuildingKnown: ({ building }) => `“${building}” is in the register: only entrances and households are added`
  },
  sheet: {
    number: 'Number',
    title: 'Title',
    stage: 'Stage',
    matter: 'Class',
    unit: 'Unit',
    address: 'Address',
    channel: 'Source',
    lead: 'Lead',
    reportedAt: 'Reported at',
    stepDue: 'Step due',
    light: 'Time',
    promiseDue: 'Promise due',
    movedAt: 'Last move',
    returns: 'Returns',
    reworks: 'Reworks'
  },
  boundaryFile: { area: 'Area (m²)' },
  files: { issues: 'issues', boundaries: 'boundaries', template: (kind) => `Template ${kind}` },
  refusals: {
    FileTooLarge: ({ max }) => ({
      what: `The file is larger than ${Math.floor(max / 1_048_576)} MB`,
      next: 'Split it into several files, or remove columns that are not needed.'
    }),
    UploadGone: () => ({
      what: 'The uploaded file is gone',
      next: 'Uploads are kept for a day. Choose the file again.'
    }),
    UnreadableFile: ({ reason, row }) => unreadable[reason](row),
    ColumnMissing: ({ field, column }) => ({
      what: column === null ? `No column is chosen for “${fieldName(field)}”` : `The file has no column “${column}”`,
      next: 'Choose the columns again.'
    }),
    RowsFaulty: ({ faulty, rows }) => ({
      what: `${faulty} of ${rowsOf(rows)} ${faulty === 1 ? 'has' : 'have'} a fault; nothing was written`,
      next: 'Mend the file as the report says, or choose to leave faulty rows out.'
    }),
    NothingToImport: ({ rows }) => ({
      what: `None of ${rowsOf(rows)} can be taken in`,
      next: 'Look at the report, mend the file and try again.'
    }),
    ImportCancelled: () => ({ what: 'The import was called off; nothing was written', next: '' }),
    AlreadyUndone: () => ({ what: 'This import was taken back already', next: '' }),
    BatchTouched: ({ count, first }) => ({
      what: `${count === 1 ? 'One thing' : `${count} things`} of this import ${count === 1 ? 'was' : 'were'} worked on or used since: ${first
        .map(({ kind, name }) => `${holdKinds[kind]} “${name}”`)
        .join(', ')}`,
      next: 'What is in use cannot be taken back with the rest. Deal with it one by one.'
    }),
    UnknownDivision: ({ code }) => ({
      what: code === '' ? 'There is no topmost unit yet' : `The official list has no ${code}, or nothing below it`,
      next: 'Check the six digits of the county or the nine of the street, or import a table of your own.'
    }),
    ExportTooLarge: ({ rows, max }) => ({
      what: `${rows} rows; one sheet takes ${max} at most`,
      next: 'Narrow it down by time, unit or class, or take CSV, which holds more.'
    })
  }
}

const unreadable: Record<UnreadableReason, (row: number | null) => Said> = {
  format: () => ({ what: 'This is no file that can be imported', next: 'Use CSV, Excel (.xlsx) or GeoJSON.' }),
  oldExcel: () => ({ what: 'This is an Excel file of the old kind (.xls)', next: 'Save it as .xlsx and try again.' }),
  encoding: () => ({
    what: 'The encoding of the text cannot be made out',
    next: 'Save it as CSV in UTF-8 or GBK, or as .xlsx.'
  }),
  empty: () => ({ what: 'There is no data in the file', next: 'Make sure that it is the right file and sheet.' }),
  damaged: (row) => ({
    what: row === null ? 'The file is damaged' : `Quotes or format are broken near row ${row}`,
    next: 'Open it in a spreadsheet program and save it again.'
  }),
  tooManyRows: (row) => ({ what: `More than ${row ?? 200_000} rows`, next: 'Split it into several files.' }),
  noSuchSheet: () => ({ what: 'There is no such sheet', next: 'Choose the sheet again.' })
}

const fieldName = (field: string): string =>
  Object.values<Readonly<Record<string, string>>>(en.fields).find((names) => field in names)?.[field] ?? field
