/** How often each class of matters comes up, in which season and at what hours, and how many of them grid staff see first. */

/** Months from January to December. */
const seasons = {
  even: [1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1],
  summer: [0.6, 0.6, 0.8, 1, 1.2, 1.6, 1.8, 1.8, 1.4, 1, 0.7, 0.6],
  winter: [1.6, 1.4, 1, 0.8, 0.7, 0.6, 0.6, 0.6, 0.7, 0.9, 1.3, 1.6],
  heating: [2.6, 1.8, 0.7, 0, 0, 0, 0, 0, 0, 0, 2.4, 2.8],
  leaves: [0.8, 0.5, 0.5, 0.6, 0.6, 0.6, 0.6, 0.7, 1, 1.8, 2.4, 1.8],
  warm: [0.4, 0.4, 0.7, 1.1, 1.3, 1.5, 1.6, 1.6, 1.4, 1.1, 0.6, 0.4],
  term: [0.5, 0.4, 1.3, 1.2, 1.2, 1.2, 0.5, 0.8, 1.6, 1.2, 1.2, 1.1]
} as const

/** Hours of the day from 0 to 23. */
const hours = {
  day: [0, 0, 0, 0, 0, 1, 3, 7, 13, 15, 14, 10, 5, 5, 11, 13, 12, 9, 6, 4, 3, 2, 1, 0],
  evening: [1, 0, 0, 0, 0, 1, 2, 5, 6, 6, 5, 4, 3, 3, 4, 5, 7, 11, 13, 12, 9, 6, 3, 2],
  night: [6, 3, 2, 1, 2, 4, 4, 4, 4, 3, 3, 3, 4, 3, 2, 2, 2, 3, 5, 8, 12, 14, 14, 10],
  any: [1, 1, 1, 1, 1, 2, 4, 7, 9, 9, 8, 7, 5, 5, 7, 8, 8, 8, 7, 6, 5, 4, 3, 2]
} as const

export interface Kind {
  readonly code: string
  readonly weight: number
  readonly season: ReadonlyArray<number>
  readonly hours: ReadonlyArray<number>
  /** From 0 to 1: how many come from grid staff rather than from residents. */
  readonly staff: number
}

const kind = (
  code: string,
  weight: number,
  staff: number,
  season: keyof typeof seasons = 'even',
  hour: keyof typeof hours = 'day'
): Kind => ({ code, weight, staff, season: seasons[season], hours: hours[hour] })

export const kinds: ReadonlyArray<Kind> = [
  kind('0101', 0.4, 0.6),
  kind('0102', 1.2, 0.5),
  kind('0103', 0.6, 0.6),
  kind('0104', 0.9, 0.6, 'leaves'),
  kind('0105', 0.3, 0.6),
  kind('0106', 0.2, 0.6),
  kind('0107', 0.5, 0.6),
  kind('0108', 0.15, 0.6),
  kind('0109', 0.4, 0.5),
  kind('0110', 0.8, 0.5),
  kind('0111', 2.4, 0.35, 'winter', 'evening'),
  kind('0112', 0.2, 0.7),
  kind('0201', 2, 0.4),
  kind('0202', 1.5, 0.5),
  kind('0203', 0.4, 0.5),
  kind('0204', 0.6, 0.2),
  kind('0205', 0.6, 0.4),
  kind('0206', 0.5, 0.5),
  kind('0207', 0.3, 0.3),
  kind('0208', 0.5, 0.5),
  kind('0301', 0.5, 0.3),
  kind('0302', 0.6, 0.7),
  kind('0303', 2.2, 0.5, 'summer'),
  kind('0304', 0.6, 0.6),
  kind('0305', 0.2, 0.6),
  kind('0401', 1.4, 0.35, 'warm'),
  kind('0402', 0.7, 0.6, 'warm'),
  kind('0403', 0.3, 0.7),
  kind('0404', 0.4, 0.2, 'warm'),
  kind('0501', 0.5, 0.4),
  kind('0502', 0.25, 0.6),
  kind('0503', 0.3, 0.6),
  kind('0504', 0.6, 0.2),
  kind('2101', 1.1, 0.5),
  kind('2102', 9, 0.62, 'summer'),
  kind('2103', 4, 0.6),
  kind('2104', 3, 0.5, 'leaves'),
  kind('2105', 0.5, 0.5, 'summer'),
  kind('2106', 2.5, 0.7, 'warm'),
  kind('2107', 0.5, 0.5, 'summer', 'any'),
  kind('2108', 4, 0.8),
  kind('2109', 0.6, 0.7, 'leaves', 'evening'),
  kind('2110', 1.1, 0.1, 'summer', 'evening'),
  kind('2201', 3.5, 0.85),
  kind('2202', 0.6, 0.7),
  kind('2203', 1, 0.7),
  kind('2204', 0.5, 0.6),
  kind('2301', 2.5, 0.03, 'warm', 'night'),
  kind('2302', 1.2, 0.4, 'warm'),
  kind('2303', 0.5, 0.5),
  kind('2304', 0.8, 0.6),
  kind('2401', 0.3, 0.5, 'summer', 'any'),
  kind('2402', 0.5, 0.4, 'winter', 'any'),
  kind('2403', 0.15, 0.3, 'even', 'any'),
  kind('2404', 3, 0.35, 'summer', 'any'),
  kind('2405', 0.2, 0.5, 'summer', 'any'),
  kind('2406', 0.05, 0.5, 'summer', 'any'),
  kind('2501', 3.5, 0.5, 'warm', 'evening'),
  kind('2502', 0.3, 0.6, 'winter'),
  kind('2503', 0.5, 0.6),
  kind('2504', 3.5, 0.6, 'warm', 'evening'),
  kind('2505', 4.5, 0.2, 'even', 'any'),
  kind('2506', 4, 0.75, 'warm'),
  kind('2507', 3.2, 0.05, 'warm', 'night'),
  kind('2601', 2.2, 0.35, 'warm', 'evening'),
  kind('2602', 0.7, 0.3, 'summer'),
  kind('2603', 0.4, 0.5),
  kind('3101', 2.4, 0.4, 'even', 'evening'),
  kind('3102', 0.7, 0.5, 'even', 'evening'),
  kind('3103', 2.4, 0.2),
  kind('3104', 0.8, 0.1, 'winter'),
  kind('3105', 0.15, 0.3),
  kind('3106', 1.2, 0),
  kind('3107', 0.2, 0),
  kind('3108', 0.2, 0.1),
  kind('3109', 0.3, 0.2, 'summer'),
  kind('3110', 0.2, 0),
  kind('3201', 2.8, 0.65),
  kind('3202', 0.9, 0.8),
  kind('3203', 3.2, 0.8, 'even', 'any'),
  kind('3204', 0.7, 0.8),
  kind('3205', 0.8, 0.4),
  kind('3206', 0.5, 0.6),
  kind('3207', 0.9, 0.1, 'summer'),
  kind('3208', 0.7, 0.3),
  kind('3209', 0.4, 0.8, 'winter'),
  kind('3210', 1.2, 0.05, 'even', 'any'),
  kind('3211', 0.5, 0.4),
  kind('3212', 0.3, 0.7, 'summer', 'evening'),
  kind('3213', 0.6, 0.5),
  kind('3301', 2.4, 0.85, 'winter'),
  kind('3302', 0.6, 0.6),
  kind('3303', 1, 0),
  kind('3304', 0.5, 0.4),
  kind('3305', 0.7, 0, 'term'),
  kind('3306', 0.6, 0.1),
  kind('3307', 1, 0, 'summer', 'any'),
  kind('3308', 0.7, 0, 'summer', 'any'),
  kind('3309', 0.3, 0, 'winter', 'any'),
  kind('3310', 2.5, 0.03, 'heating', 'any'),
  kind('3311', 0.6, 0),
  kind('3312', 0.7, 0.2),
  kind('3313', 0.35, 0.5),
  kind('3314', 0.8, 0.6),
  kind('3315', 0.8, 0, 'even', 'evening'),
  kind('3316', 0.4, 0.3),
  kind('4101', 1.4, 0),
  kind('4102', 0.5, 0, 'even', 'any'),
  kind('4103', 0.7, 0),
  kind('4104', 0.4, 0),
  kind('4105', 0.6, 0),
  kind('4106', 0.4, 0)
]

/** What a rainstorm and a first frost bring, with how much of each. */
export const storm: ReadonlyArray<readonly [code: string, share: number]> = [
  ['2107', 50],
  ['2404', 20],
  ['2405', 11],
  ['2406', 8],
  ['0104', 6],
  ['3211', 5]
]
export const frost: ReadonlyArray<readonly [code: string, share: number]> = [
  ['3310', 80],
  ['2402', 12],
  ['3307', 8]
]
