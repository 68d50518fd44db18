/** Findings as lines of a list: with the names of units, and beside those of a changed shape whether they are new. */
import type { Finding } from '@gezhi/domain/grid'
import type { FindingLine } from './Findings.tsx'
import { exactArea } from './Findings.tsx'
import { sayShape } from './say.ts'

/** Square metres by which the same fault may differ and still be the same. */
const sameWithin = 1

/** Without `before` nothing is said of what is new. */
export const linesOf = (
  findings: ReadonlyArray<Finding>,
  before: ReadonlyArray<Finding> | undefined,
  nameOf: (id: string) => string
): ReadonlyArray<FindingLine> =>
  findings.map((finding) => ({
    fault: finding.fault,
    units: finding.units.map(nameOf),
    area: finding.area,
    places: finding.places.length,
    at: finding.places[0]?.at,
    note: before === undefined ? undefined : noteOf(finding, before)
  }))

const noteOf = (finding: Finding, before: ReadonlyArray<Finding>): string => {
  const was = before.find(({ fault, units }) => fault === finding.fault && units.join() === finding.units.join())
  if (was === undefined) return sayShape.findings.fresh
  return Math.abs(was.area - finding.area) <= sameWithin
    ? sayShape.findings.before
    : sayShape.findings.was(exactArea(was.area))
}
