/** Codes that the state gives out: regions of twelve digits, and grids of fifteen below them (rules 1.1). */
import { Result } from 'effect'
import { CodeMisshapen, CodeOutOfRange, type CodeRead, readSegment, type SegmentKind, standardCodes } from './code.ts'

/** A region of the statistics office: twelve digits, zeros for the levels below it. */
export interface RegionCode {
  readonly code: string
  readonly depth: 'province' | 'prefecture' | 'county' | 'township' | 'village'
  /** The digits that name it, as they begin all codes below. */
  readonly stem: string
  /** What a township or a village is; `null` above them. */
  readonly kind: SegmentKind | null
}

const depths = [
  { depth: 'province', from: 0, to: 2, level: null },
  { depth: 'prefecture', from: 2, to: 4, level: null },
  { depth: 'county', from: 4, to: 6, level: null },
  { depth: 'township', from: 6, to: 9, level: standardCodes[1] },
  { depth: 'village', from: 9, to: 12, level: standardCodes[2] }
] as const

/** Reads a region code. One that skips a level, such as a village of no township, is out of range where the zeros are. */
export const readRegionCode = (code: string): Result.Result<RegionCode, CodeMisshapen | CodeOutOfRange> => {
  if (!/^\d{12}$/.test(code)) return Result.fail(new CodeMisshapen({ code, digits: 12 }))
  const deepest = depths.findLastIndex(({ from, to }) => Number(code.slice(from, to)) > 0)
  let kind: SegmentKind | null = null
  for (const { from, to, level } of depths.slice(0, Math.max(deepest, 0) + 1)) {
    const segment = code.slice(from, to)
    if (Number(segment) === 0) return Result.fail(new CodeOutOfRange({ code, segment }))
    if (!level) continue
    const read = readSegment(level, code.slice(0, to))
    if (Result.isFailure(read)) return Result.fail(read.failure)
    kind = read.success.kind
  }
  const { depth, to } = depths[deepest]!
  return Result.succeed({ code, depth, stem: code.slice(0, to), kind })
}

/** Reads a grid code: a village and a number in it. A grid hangs below a village, never higher up (DB6101/T 3185). */
export const readGridCode = (code: string): Result.Result<CodeRead, CodeMisshapen | CodeOutOfRange> => {
  if (!/^\d{15}$/.test(code)) return Result.fail(new CodeMisshapen({ code, digits: 15 }))
  const region = readRegionCode(code.slice(0, 12))
  if (Result.isFailure(region)) return Result.fail(region.failure)
  if (region.success.depth !== 'village') return Result.fail(new CodeOutOfRange({ code, segment: code.slice(9, 12) }))
  return readSegment(standardCodes[3]!, code)
}
