/** What a unit came from, what became of it, and what it was called, coded and hung on before. */
import type { Instant, UnitId } from '@gezhi/domain/common'
import { type Unit, unitAt } from '@gezhi/domain/grid'
import type { District } from '../district.ts'

export interface Kin {
  readonly id: UnitId
  readonly name: string
  readonly code: string
  readonly from: Instant
  readonly to: Instant | null
}

/** How a unit stood for some time, with the name that the unit above had then. */
export interface Version {
  readonly from: Instant
  readonly to: Instant | null
  readonly name: string
  readonly code: string
  readonly parent: { readonly id: UnitId; readonly name: string } | null
}

export interface Lineage {
  readonly predecessors: ReadonlyArray<Kin>
  readonly successors: ReadonlyArray<Kin>
  /** The latest first; those that differ in nothing that is told here are told as one. */
  readonly versions: ReadonlyArray<Version>
}

export const lineageOf = (district: District, unit: Unit): Lineage => ({
  predecessors: kinOf(district, unit.predecessors),
  successors: kinOf(district, unit.successors),
  versions: versionsOf(district, unit)
})

export const kinOf = ({ everyUnit }: District, ids: ReadonlyArray<UnitId>): ReadonlyArray<Kin> =>
  ids.flatMap((one) => {
    const unit = everyUnit.get(one)
    if (unit === undefined) return []
    const { id, name, code, from, to } = unit
    return [{ id, name, code, from, to }]
  })

const versionsOf = ({ everyUnit }: District, unit: Unit): ReadonlyArray<Version> => {
  const told: Array<Version> = []
  for (const { from, to, name, code, parentId } of [...unit.earlier, { ...unit, from: unit.since }]) {
    const above = parentId === null ? undefined : everyUnit.get(parentId)
    const parent = above === undefined ? null : { id: above.id, name: (unitAt(above, from) ?? above).name }
    const last = told.at(-1)
    if (last !== undefined && last.name === name && last.code === code && last.parent?.id === parent?.id) {
      told[told.length - 1] = { ...last, to }
    } else told.push({ from, to, name, code, parent })
  }
  return told.reverse()
}
