/**
 * Which codes of a tree are wrong, and what would be right. Every unit is measured against what the code above it should
 * be, so that below a wrong one all are named that would have to follow it.
 */
import { Result, Schema } from 'effect'
import { type Instant, UnitId } from '../../common/index.ts'
import type { Boundary } from '../shapes/geometry.ts'
import type { Tree } from '../tree.ts'
import type { Unit } from '../unit.ts'
import type { CodeRefusal } from './code.ts'
import { groundOrder } from './ground-order.ts'
import type { Above, Numbering } from './numbering.ts'

export const CodeFaultKind = Schema.Literals([
  'missing',
  'misshapen',
  'notUnderParent',
  'outOfRange',
  'otherKind',
  'twice'
])
export type CodeFaultKind = typeof CodeFaultKind.Type

export const CodeFault = Schema.Struct({
  unitId: UnitId,
  /** `official`, or the key of a scheme. */
  scheme: Schema.String,
  code: Schema.NullOr(Schema.String),
  fault: CodeFaultKind,
  /** `null` where nobody can say: a county's own code, or below a unit without one. */
  right: Schema.NullOr(Schema.String)
})
export type CodeFault = typeof CodeFault.Type

export interface CodeCheck {
  readonly tree: Tree
  readonly at: Instant
  /** Every code ever given in this numbering. */
  readonly ever: Iterable<string>
  readonly boundaryOf: (id: UnitId) => Boundary | null
}

/** From the root down, children in the order of the ground. */
export const checkCodes = (
  numbering: Numbering,
  { tree, at, ever, boundaryOf }: CodeCheck
): ReadonlyArray<CodeFault> => {
  const taken = takenCodes(ever)
  const seen = new Set<string>()
  const faults: Array<CodeFault> = []

  const judge = (unit: Unit, stem: string | null, alone: boolean): string | null => {
    const code = numbering.codeOf(unit, at)
    const say = (fault: CodeFaultKind, right: string | null): string | null => {
      faults.push({ unitId: unit.id, scheme: numbering.key, code, fault, right })
      return right
    }
    const next = (): string | null => {
      if (stem === null || unit.parentId === null) return null
      const found = numbering.next(unit.level, stem, taken.below(stem), { kind: unit.kind, alone })
      if (Result.isFailure(found)) return null
      taken.add(found.success)
      return found.success
    }
    // nobody can tell what the codes below a unit without one should be
    if (stem === null) return null
    if (code === null) return say('missing', next())
    const read = numbering.read(unit.level, code, stem)
    if (Result.isFailure(read)) return say(faultOf(read.failure), moved(unit, code, stem) ?? next())
    if (numbering.setsApart(unit.level) && (read.success.kind === 'special') !== (unit.kind === 'special')) {
      return say('otherKind', next())
    }
    if (seen.has(code)) return say('twice', next())
    seen.add(code)
    return code
  }

  /** The number that the unit has, below the right stem, where that is free and of its kind. */
  const moved = (unit: Unit, code: string, stem: string): string | null => {
    const width = numbering.width(unit.level)
    const tail = code.startsWith(stem) || code.length === stem.length + width ? code.slice(stem.length) : ''
    const right = stem + (/^\d+$/.test(tail) ? String(Number(tail)).padStart(width, '0') : tail)
    const read = numbering.read(unit.level, right, stem)
    if (Result.isFailure(read) || taken.has(right)) return null
    if (numbering.setsApart(unit.level) && (read.success.kind === 'special') !== (unit.kind === 'special')) return null
    taken.add(right)
    return right
  }

  const walk = (unit: Unit, above: ReadonlyArray<Above>, alone: boolean): void => {
    const own = numbering.numbers(unit.level) ? judge(unit, numbering.stem(above), alone) : null
    const children = tree.children(unit.id)
    const onTheWay = [...above, { official: unit.code, own }]
    const ordered = groundOrder(children.map((thing) => ({ thing, boundary: boundaryOf(thing.id) })))
    for (const child of ordered) walk(child, onTheWay, children.length === 1)
  }
  if (tree.root !== undefined) walk(tree.root, [], true)
  return faults
}

/** Codes by what they begin with: a tree of 200,000 units that are all wrong is still told in a moment. */
const takenCodes = (ever: Iterable<string>) => {
  const all = new Set(ever)
  const byLength = new Map<number, Map<string, Array<string>>>()
  return {
    has: (code: string): boolean => all.has(code),
    below: (stem: string): ReadonlyArray<string> => {
      const ofLength = byLength.get(stem.length) ?? Map.groupBy(all, (code) => code.slice(0, stem.length))
      byLength.set(stem.length, ofLength)
      return ofLength.get(stem) ?? []
    },
    add: (code: string): void => {
      if (all.has(code)) return
      all.add(code)
      for (const [length, codes] of byLength) {
        const stem = code.slice(0, length)
        const below = codes.get(stem)
        if (below === undefined) codes.set(stem, [code])
        else below.push(code)
      }
    }
  }
}

const faultOf = (refusal: CodeRefusal): CodeFaultKind => {
  switch (refusal._tag) {
    case 'CodeMisshapen':
      return 'misshapen'
    case 'CodeNotUnderParent':
      return 'notUnderParent'
    case 'CodeOutOfRange':
    case 'CodesUsedUp':
      return 'outOfRange'
  }
}
