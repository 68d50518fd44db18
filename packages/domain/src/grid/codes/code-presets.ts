/** Schemes that standards describe, fitted to the levels of a tenant: to begin with, and to change from there. */
import { type LevelScheme, workingLevel } from '../level.ts'
import type { CodePart, NamedCodes } from './named-codes.ts'

const twoDigits = (undivided: boolean): CodePart => ({ width: 2, letters: false, undivided, ranges: [] })

/** Only grids have a part; what stands before it is the official code of the unit above. */
const gridsOnly = (scheme: Pick<LevelScheme, 'levels'>, part: CodePart): Pick<NamedCodes, 'stem' | 'parts'> => {
  const working = workingLevel(scheme)
  return { stem: Math.max(working - 1, 0), parts: scheme.levels.map((_, level) => (level === working ? part : null)) }
}

/** CJ/T 213-2005: fourteen digits, two of them the grid. */
export const fourteenDigits = (scheme: Pick<LevelScheme, 'levels'>): NamedCodes => ({
  key: 'city-14',
  name: { zh: '单元网格 14 位（CJ/T 213-2005）', en: 'City grid, 14 digits (CJ/T 213-2005)' },
  prefix: '',
  separator: '',
  ...gridsOnly(scheme, twoDigits(false))
})

/** CJ/T 349-2010: twenty digits, six of a class of service (CJ/T 348) before the community, and 00 where it is not divided. */
export const professional = (scheme: Pick<LevelScheme, 'levels'>, serviceClass: string): NamedCodes => ({
  key: `professional-${serviceClass}`,
  name: { zh: `专业网格 ${serviceClass}（CJ/T 349-2010）`, en: `Professional grid ${serviceClass} (CJ/T 349-2010)` },
  prefix: serviceClass,
  separator: '',
  ...gridsOnly(scheme, twoDigits(true))
})

/** What a place writes on its maps: a number on each level below the top, with dashes between them. */
export const local = ({ levels }: Pick<LevelScheme, 'levels'>): NamedCodes => ({
  key: 'local',
  name: { zh: '本地编码', en: 'Local codes' },
  prefix: '',
  separator: '-',
  stem: null,
  parts: levels.map((_, level) => (level === 0 ? null : { width: 2, letters: true, undivided: false, ranges: [] }))
})
