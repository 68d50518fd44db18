/** What lies around a shape that a step draws, before that step; as the tools for shapes ask for it. */
import type { UnitId } from '@gezhi/domain/common'
import { type Ground as Checked, fillsAbove } from '@gezhi/domain/grid'
import { useQuery } from '@tanstack/solid-query'
import { referenceQuery } from '../../../../queries/reference.ts'
import { areaOfNeighbour, type Neighbour, type Surroundings } from '../../shape/surroundings.ts'
import { type Ground, type GroundUnit, useShapes } from './ground.ts'

/** The unit itself, or one that begins, as far as its place goes. */
export type Placed = Pick<GroundUnit, 'id' | 'level' | 'parentId' | 'kind'>

export const useAround = (
  ground: Ground,
  unit: () => Placed | undefined
): Surroundings & { readonly ready: () => boolean } => {
  const reference = useQuery(referenceQuery)
  const parentId = () => unit()?.parentId ?? undefined
  const outer = useShapes(ground, parentId)
  const inner = useShapes(ground, () => unit()?.id)
  const parent = () => ground.units().get(parentId() ?? '')
  const above = (): Neighbour | undefined => {
    const [one, boundary] = [parent(), outer.above()]
    return one === undefined || boundary == null ? undefined : { id: one.id, name: one.name, kind: one.kind, boundary }
  }
  const beside = () => (outer.below() ?? []).filter(({ id }) => id !== unit()?.id)
  const complete = (): boolean => {
    const [one, scheme] = [unit(), reference.data?.scheme.data]
    if (one === undefined || parent() === undefined || scheme === undefined) return false
    if (!fillsAbove(scheme, one.level)) return false
    const drawn = new Set(beside().map(({ id }) => id))
    return ground
      .below(parent()?.id ?? one.id)
      .every(({ id, kind }) => kind === 'special' || id === one.id || drawn.has(id))
  }
  const nobody: ReadonlyArray<Neighbour> = []
  return {
    above,
    beside,
    below: () => inner.below() ?? nobody,
    areas: (withBeside) => {
      const frame = above()
      return [
        ...(frame === undefined ? [] : [{ ...areaOfNeighbour(frame), special: false, frame: true }]),
        ...(withBeside ? beside().map(areaOfNeighbour) : [])
      ]
    },
    groundWith: (shape): Checked => {
      const one = unit()
      const own = one === undefined ? [] : [{ id: one.id, kind: one.kind, boundary: shape }]
      return {
        above: { id: parent()?.id ?? one?.id ?? anybody(ground), boundary: above()?.boundary ?? null },
        below: [...own, ...beside()],
        beside: [],
        complete: complete()
      }
    },
    nameOf: (id) => ground.units().get(id)?.name ?? '',
    ready: () => parentId() === undefined || outer.below() !== undefined
  }
}

const anybody = (ground: Ground): UnitId => {
  const [first] = ground.units().values()
  if (first === undefined) throw new Error('a tree without units')
  return first.id
}
