/** What lies around a unit, to the last digit: the unit above, its siblings, the units below. */
import type { UnitId } from '@gezhi/domain/common'
import { type Boundary, checkBoundary, fillsAbove, type Ground, type UnitKind } from '@gezhi/domain/grid'
import { useQuery } from '@tanstack/solid-query'
import { Result } from 'effect'
import { createMemo } from 'solid-js'
import type { Area, Geometry } from '../../../map/map-model.ts'
import { referenceQuery } from '../../../queries/reference.ts'
import type { Boundaries, UnitPage } from '../../../queries/register-types.ts'
import { unitQuery, useBoundariesQuery } from '../../../queries/units.ts'
import { areasOf } from '../UnitPlace.tsx'

export interface Neighbour {
  readonly id: UnitId
  readonly name: string
  readonly kind: UnitKind
  readonly boundary: Boundary
}

export interface Surroundings {
  /** `undefined` for the root, and while it has no boundary. */
  readonly above: () => Neighbour | undefined
  /** Without the unit itself. */
  readonly beside: () => ReadonlyArray<Neighbour>
  readonly below: () => ReadonlyArray<Neighbour>
  /** The unit above as a frame, and those beside where they are wanted. */
  readonly areas: (beside: boolean) => ReadonlyArray<Area>
  /** With this shape for the unit itself, as the checks of the tree see it. */
  readonly groundWith: (shape: Boundary) => Ground
  readonly nameOf: (id: string) => string
}

export const useSurroundings = (page: () => UnitPage): Surroundings => {
  const boundaries = useBoundariesQuery()
  const reference = useQuery(referenceQuery)
  const unit = () => page().unit
  const parentId = () => unit().parentId
  const aboveQuery = useQuery(() => ({
    ...boundaries(unit().level - 1, parentId() ?? undefined, { exact: true }),
    enabled: parentId() !== null
  }))
  const besideQuery = useQuery(() => ({
    ...boundaries(unit().level, parentId() ?? undefined, { exact: true }),
    enabled: parentId() !== null
  }))
  /** Of the level of the unit above, under the one above that. */
  const cousinsId = () => page().chain.at(-2)?.id
  const cousinsQuery = useQuery(() => ({
    ...boundaries(unit().level - 1, cousinsId(), { exact: true }),
    enabled: cousinsId() !== undefined
  }))
  const belowQuery = useQuery(() => ({
    ...boundaries(unit().level + 1, unit().id, { exact: true }),
    enabled: page().children.length > 0
  }))
  const parentPage = useQuery(() => ({
    ...unitQuery(parentId() ?? unit().id),
    enabled: parentId() !== null
  }))
  const above = createMemo(() => neighboursIn(aboveQuery.data).find(({ id }) => id === parentId()))
  const beside = createMemo(() => neighboursIn(besideQuery.data).filter(({ id }) => id !== unit().id))
  const cousins = createMemo(() => neighboursIn(cousinsQuery.data).filter(({ id }) => id !== parentId()))
  const below = createMemo(() => neighboursIn(belowQuery.data))
  const names = createMemo(() => {
    const all = [...page().chain, unit(), ...beside(), ...below(), ...cousins()]
    return new Map(all.map(({ id, name }): [string, string] => [id, name]))
  })
  /** Every base sibling is drawn, and they have to fill the unit above. */
  const complete = () => {
    const scheme = reference.data?.scheme.data
    const siblings = parentPage.data?.children.filter(({ id, kind }) => kind === 'base' && id !== unit().id)
    if (scheme === undefined || siblings === undefined || !fillsAbove(scheme, unit().level)) return false
    const drawn = new Set(beside().map(({ id }) => id))
    return siblings.every(({ id }) => drawn.has(id))
  }
  return {
    above,
    beside,
    below,
    areas: (withBeside) => [
      ...areasOf(aboveQuery.data, { frame: true }),
      ...(withBeside ? areasOf(besideQuery.data, { frame: false }).filter(({ id }) => id !== unit().id) : [])
    ],
    groundWith: (shape) => ({
      above: { id: parentId() ?? unit().id, boundary: above()?.boundary ?? null },
      below: [{ id: unit().id, kind: unit().kind, boundary: shape }, ...beside()],
      beside: cousins(),
      complete: complete()
    }),
    nameOf: (id) => names().get(id) ?? ''
  }
}

/** A shape that is no boundary has been stored by nobody; it is left out rather than believed. */
const neighboursIn = (boundaries: Boundaries | undefined): ReadonlyArray<Neighbour> =>
  (boundaries?.collection?.features ?? []).flatMap(({ id, properties: { name, kind }, geometry }) => {
    const boundary = boundaryIn(geometry)
    return boundary === null ? [] : [{ id, name, kind, boundary }]
  })

export const boundaryIn = (geometry: Parameters<typeof checkBoundary>[0]): Boundary | null => {
  const checked = checkBoundary(geometry)
  return Result.isSuccess(checked) ? checked.success : null
}

export const areaOfNeighbour = ({ id, name, kind, boundary }: Neighbour): Area & { readonly geometry: Geometry } => ({
  id,
  name,
  geometry: boundary,
  special: kind === 'special'
})
