/** Codes for units that have none: next ones below their parent, in the order of the ground. Who has one keeps it; none is given twice. */
import { Result } from 'effect'
import type { Boundary } from '../shapes/geometry.ts'
import { UnitCode, type UnitKind } from '../unit.ts'
import type { CodeRefusal } from './code.ts'
import { groundOrder } from './ground-order.ts'
import type { Numbering } from './numbering.ts'

export interface Wanting<Id> {
  readonly id: Id
  readonly kind: UnitKind
  readonly boundary: Boundary | null
  /** The code that it has. */
  readonly code: string | null
}

export interface Issuing {
  readonly level: number
  /** With what the codes begin, as the numbering says. */
  readonly stem: string
  /** Every code ever given in this numbering. */
  readonly ever: Iterable<string>
}

/** For all units of one parent at once: the new codes by unit, in the order in which they were given. */
export const issueCodes = <Id>(
  numbering: Numbering,
  units: ReadonlyArray<Wanting<Id>>,
  { level, stem, ever }: Issuing
): Result.Result<ReadonlyMap<Id, UnitCode>, CodeRefusal> => {
  const used = new Set([...ever].filter((code) => code.startsWith(stem)))
  const issued = new Map<Id, UnitCode>()
  const without = units.filter(({ code }) => code === null)
  for (const { id, kind } of groundOrder(without.map((thing) => ({ thing, boundary: thing.boundary })))) {
    const next = numbering.next(level, stem, used, { kind, alone: units.length === 1 })
    if (Result.isFailure(next)) return Result.fail(next.failure)
    used.add(next.success)
    issued.set(id, UnitCode.make(next.success))
  }
  return Result.succeed(issued)
}
