/** Words of the web for changing shapes, in English. */
import { en as frames } from './frames.ts'
import type { Words } from './shape.ts'
import type { zh } from './web-shape-zh.ts'

export const en: Words<typeof zh> = {
  frames,
  tools: 'Ways to draw',
  tool: { edit: 'Change', split: 'Split', merge: 'Take in' },
  around: 'Length around',
  metres: (n) => `${n} m`,
  squareMetres: (n) => `${n} m²`,
  more: (n) => `${n} m² more`,
  less: (n) => `${n} m² less`,
  corner: 'Chosen corner',
  sides: (before, after) => `${before} m before it, ${after} m after`,
  findings: {
    title: 'Against the unit above and those around',
    none: 'No gap, no overlap, nothing outside',
    waiting: 'Comparing…',
    gap: (above) => `A gap in “${above}”`,
    overlap: (names) => `${names} overlap`,
    outside: (name) => `“${name}” reaches outside the unit above`,
    crossed: (name, other) => `“${name}” reaches into “${other}”`,
    size: (area, places) => (places > 1 ? `${area} in ${places} places` : area),
    see: 'Show where',
    before: 'as before',
    fresh: 'new with this change',
    was: (area) => `was ${area}`,
    bad: (n) => (n === 1 ? 'One fault in the boundaries' : `${n} faults in the boundaries`),
    more: (n) => `${n} more are not listed`,
    undrawn: (names) => `Not looked for gaps, as units below have no boundary yet: ${names}`,
    tooLarge: (names) => `Too intricate to compare: ${names}`,
    going: (done, of) => `Looking: ${done} of ${of}`,
    join: ' and ',
    quoted: (name) => `“${name}”`
  },
  effect: {
    title: 'Once saved',
    takes: 'From then on places are located by the new boundary; issues that are registered stay with their unit.',
    faults: 'The faults above do not keep it from being saved; they stay on the list of checks.'
  },
  split: {
    map: 'Map to draw the dividing line on',
    help: 'Draw from outside to outside on the other side; the line snaps to the units around.',
    line: 'Line',
    corners: (n) => `${n} points`,
    anew: 'Draw the line anew',
    pieces: 'Pieces',
    piece: (n) => `Piece ${n}`,
    keep: 'Keep',
    keepHint: 'The pieces that are ticked stay with this unit, the others leave it.',
    adopt: 'Use it',
    notYet: 'Nothing is divided yet',
    again: 'Divided; draw another line to divide once more',
    keepSome: 'Keep some, but not all'
  },
  merge: {
    map: 'Map to choose units around on',
    help: 'Press a unit around on the map, or tick it below, to take its ground in.',
    neighbours: 'Units around',
    none: 'No unit around has a boundary.',
    result: 'Together',
    adopt: 'Use it',
    chooseOne: 'Choose a unit around first',
    stays: 'The boundary of the unit that is taken in stays as it is, for you to deal with.'
  },
  file: {
    label: 'Upload a boundary',
    hint: 'GeoJSON or WKT, one area.',
    frame: 'Frame of the file',
    framePlaceholder: 'What it says, or CGCS2000',
    frameHint: 'A file that says its frame is not taken for another.',
    unreadable: 'There is no area in this file',
    several: (n) => `The file has ${n} areas; the first is taken`
  },
  download: {
    label: 'Download boundaries',
    title: (name) => `Boundaries of “${name}” and all below`,
    format: 'Format',
    frame: 'Frame',
    frameHint: 'For maps of AMap, Tencent or Baidu choose theirs; the file says which it is in.',
    formats: { geojson: 'GeoJSON', csv: 'CSV (WKT)' },
    deed: 'Download'
  }
}
