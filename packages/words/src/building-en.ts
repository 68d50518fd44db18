/** Buildings, entrances and households in English: what pages and the terminal say of them, and why a change is refused. */
import type { BuildingRefusal } from '@gezhi/domain/grid'
import type { zh } from './building-zh.ts'
import type { RefusalWords, Words } from './shape.ts'

const some = (n: number, one: string, many: string): string => `${n} ${n === 1 ? one : many}`

const refusals: RefusalWords<BuildingRefusal> = {
  NotAGrid: () => ({ what: 'Buildings stand in grids or micro-grids', next: 'Choose one of the grids here.' }),
  BuildingNumbersUsedUp: () => ({
    what: 'All five-digit numbers of this grid were given',
    next: 'Divide the grid first.'
  }),
  AddressTaken: ({ called }) => ({
    what: `“${called}” has this address`,
    next: 'Open that building, or write the address more closely.'
  }),
  EntranceTaken: ({ number }) => ({ what: `The building has an entrance “${number}”`, next: 'Take another number.' }),
  DoorTaken: ({ door }) => ({
    what: `The entrance has a door “${door}”`,
    next: 'Open that household, or take another door.'
  }),
  StillLivedIn: ({ households, first }) => ({
    what: `${some(households, 'household still lives', 'households still live')} here: ${first.join(', ')}${households > first.length ? ' and more' : ''}`,
    next: 'Have them moved out first.'
  })
}

export const en: Words<typeof zh> = {
  tab: 'Buildings',
  title: 'Buildings',
  kinds: {
    residential: 'Residential',
    mixed: 'Shops and homes',
    commercial: 'Commercial',
    public: 'Public',
    industrial: 'Industrial',
    farmhouse: 'Farmhouse',
    other: 'Other'
  },
  field: {
    number: 'Number',
    name: 'Name',
    unit: 'Grid',
    address: 'Address',
    road: 'Road',
    houseNumber: 'House number',
    estate: 'Estate',
    building: 'Building',
    kind: 'Kind',
    storeys: 'Storeys',
    point: 'Position',
    households: 'Households',
    people: 'People',
    entrances: 'Entrances',
    entrance: 'Entrance',
    door: 'Door',
    contact: 'Contact',
    contactName: 'Name of the contact',
    contactPhone: 'Phone of the contact',
    from: 'Registered',
    longitude: 'Longitude',
    latitude: 'Latitude'
  },
  count: (n) => (n === '1' ? '1 building' : `${n} buildings`),
  counts: (buildings, households, people) => `${buildings} buildings · ${households} households · ${people} people`,
  peopleOf: (counted, households) => `heads counted in ${counted} of ${households} households`,
  check: {
    same: (n) => `The register has as many households as the unit, ${n}`,
    more: (registered, declared, difference) =>
      `${registered} households in the register, ${declared} declared of the unit: ${difference} more`,
    fewer: (registered, declared, difference) =>
      `${registered} households in the register, ${declared} declared of the unit: ${difference} fewer`,
    none: 'No households in the register yet, nothing to compare'
  },
  search: 'Name, address or number',
  find: 'Find a building',
  see: 'See the buildings',
  empty: 'No buildings yet',
  emptyHint: 'Import them from a sheet, or register them one by one.',
  none: 'No building fits',
  noneHint: 'Try another name or address, or widen the scope.',
  create: 'Register a building',
  createTitle: (unit) => `Register a building in “${unit}”`,
  edit: 'Edit',
  editTitle: (name) => `Edit “${name}”`,
  save: 'Save',
  created: (name) => `“${name}” registered`,
  saved: (name) => `“${name}” saved`,
  end: 'End',
  endTitle: (name) => `End “${name}”?`,
  endConsequence: 'It leaves the register and its number is not given again; its history is kept.',
  ended: (name) => `“${name}” ended`,
  nameHint: 'Left empty, it is called by its address',
  addressHint: 'Leave out what there is not',
  unitMissing: 'Choose the grid',
  addressMissing: 'Give a house number, an estate or a name',
  detail: 'The building',
  missing: 'There is no such building',
  missingHint: 'It may have ended, or lies outside your area.',
  addEntrance: 'Add an entrance',
  addEntranceTitle: (name) => `Add an entrance to “${name}”`,
  entranceHint: '1, 2 and so on',
  renameEntrance: (number) => `Edit “${number}”`,
  endEntranceTitle: (number) => `End “${number}”?`,
  addHousehold: 'Register a household',
  addHouseholdTitle: (entrance) => `Register a household in “${entrance}”`,
  householdTitle: (door) => `“${door}”`,
  doorHint: '302, for example; the storey is read from it',
  doorMissing: 'Give the door',
  peopleHint: 'Leave it empty where nobody knows',
  contactHint: 'Only what the household gave itself; erased when it moves out, never in the journal',
  contactKeep: 'Left empty, it stays as it is',
  contactErase: 'Erase the contact',
  contactGiven: 'Has a contact',
  contactNone: 'None given',
  moveOut: 'Moved out',
  moveOutTitle: (door) => `Has “${door}” moved out?`,
  moveOutConsequence: 'The household counts no more, and its contact is erased at once.',
  movedOut: (door) => `“${door}” moved out`,
  stairs: 'Plan of the doors',
  stairsOf: (name) => `Doors of “${name}”: a column for each entrance, a row for each storey`,
  noEntrances: 'No entrances yet. Add one, then register households.',
  storey: (n) => (n < 0 ? `basement ${-n}` : `storey ${n}`),
  otherDoors: 'Others',
  heads: (n) => some(n, 'person', 'people'),
  emptyDoor: '—',
  reveal: 'Show the contact',
  print: 'Print',
  onMap: 'Show on the map',
  importThem: 'Import from a sheet',
  history: 'History',
  place: 'Position',
  noPoint: 'No position: when grids change, it goes where its grid is mapped to.',
  found: {
    building: (name, unit) => `“${name}” in ${unit}`,
    unit: (unit, n) => `${some(n, 'building fits', 'buildings fit')}, all in ${unit}`,
    several: (n) => `One of these ${n} may be meant; look which`,
    none: 'The register has no such address'
  },
  refusals
}
