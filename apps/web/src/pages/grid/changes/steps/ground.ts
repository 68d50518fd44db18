/** The tree and its shapes as they stand before a step: those of today, with what the steps before it do. */
import type { UnitId } from '@gezhi/domain/common'
import type { Boundary, Operation, Unit } from '@gezhi/domain/grid'
import { useQuery } from '@tanstack/solid-query'
import { createMemo } from 'solid-js'
import { previewQuery, type UnitChange } from '../../../../queries/changes.ts'
import { unitsQuery } from '../../../../queries/grid.ts'
import { referenceQuery } from '../../../../queries/reference.ts'
import type { Boundaries } from '../../../../queries/register-types.ts'
import { useBoundariesQuery } from '../../../../queries/units.ts'
import type { Choice, ChoiceSource } from '../../../../ui/index.tsx'
import { matches } from '../../../../ui/match.ts'
import { named } from '../../../../words.ts'
import { boundaryIn, type Neighbour } from '../../shape/surroundings.ts'

export type GroundUnit = Pick<
  Unit,
  'id' | 'name' | 'code' | 'level' | 'parentId' | 'kind' | 'areaClass' | 'households' | 'population'
>

export interface Ground {
  /** The tree is known, and what the steps before make of it. */
  readonly ready: () => boolean
  readonly units: () => ReadonlyMap<string, GroundUnit>
  readonly below: (id: UnitId) => ReadonlyArray<GroundUnit>
  readonly nameOf: (id: UnitId) => string | undefined
  readonly levelName: (level: number) => string
  readonly levels: () => number
  /** Units that fit, as a field offers them. */
  readonly choices: (fits: (unit: GroundUnit) => boolean) => ChoiceSource<UnitId>
  readonly choice: (id: string | undefined) => Choice<UnitId> | null
  /** How the steps before change it. */
  readonly changes: () => ReadonlyArray<UnitChange>
}

const shownMax = 50

export const useGround = (before: () => ReadonlyArray<Operation>): Ground => {
  const tree = useQuery(unitsQuery)
  const reference = useQuery(referenceQuery)
  const prior = useQuery(() => ({ ...previewQuery(before()), enabled: before().length > 0 }))
  const changes = () => (before().length === 0 ? [] : (prior.data?.units ?? []))

  const units = createMemo(() => {
    const found = new Map<string, GroundUnit>((tree.data ?? []).map((unit) => [unit.id, unit]))
    for (const { id, level, after } of changes()) {
      if (after === null) found.delete(id)
      else found.set(id, unitOf(id, level, after))
    }
    return found
  })
  const byParent = createMemo(() => Map.groupBy(units().values(), ({ parentId }) => parentId))
  const higherFirst = createMemo(() => [...units().values()].sort((a, b) => a.level - b.level))
  const above = (unit: GroundUnit): string => {
    const parent = unit.parentId === null ? undefined : units().get(unit.parentId)
    // the root is the whole place: it tells nothing apart
    if (parent === undefined || parent.parentId === null) return ''
    const higher = above(parent)
    return higher === '' ? parent.name : `${parent.name} · ${higher}`
  }
  const choiceOf = (unit: GroundUnit): Choice<UnitId> => ({ value: unit.id, label: unit.name, hint: above(unit) })

  return {
    ready: () => tree.data !== undefined && (before().length === 0 || prior.data !== undefined),
    units,
    below: (id) => byParent().get(id) ?? [],
    nameOf: (id) => units().get(id)?.name,
    levelName: (level) => {
      const found = reference.data?.scheme.data.levels[level]
      return found === undefined ? '' : named(found.name)
    },
    levels: () => reference.data?.scheme.data.levels.length ?? 0,
    choices: (fits) => async (typed) => {
      const found: Array<Choice<UnitId>> = []
      for (const unit of higherFirst()) {
        if (found.length === shownMax) break
        if (fits(unit) && matches(typed.trim(), unit.name, unit.code, above(unit))) found.push(choiceOf(unit))
      }
      return found
    },
    choice: (id) => {
      const unit = id === undefined ? undefined : units().get(id)
      return unit === undefined ? null : choiceOf(unit)
    },
    changes
  }
}

const unitOf = (id: UnitId, level: number, side: NonNullable<UnitChange['after']>): GroundUnit => {
  const { name, code, parentId, kind, areaClass, households, population } = side
  return { id, level, name, code, parentId, kind, areaClass, households, population }
}

export interface Shapes {
  /** `undefined` while they are fetched. */
  readonly below: () => ReadonlyArray<Neighbour> | undefined
  /** `null` where it has none. */
  readonly above: () => Boundary | null | undefined
}

/** The shape of a unit and of all right below it, exact, before the step. */
export const useShapes = (ground: Ground, parentId: () => UnitId | undefined): Shapes => {
  const boundaries = useBoundariesQuery()
  const parent = () => {
    const id = parentId()
    return id === undefined ? undefined : ground.units().get(id)
  }
  /** What a step before begins is known by the preview alone. */
  const standing = () => {
    const one = parent()
    if (one === undefined) return undefined
    return ground.changes().some(({ id, before }) => id === one.id && before === null) ? undefined : one
  }
  const below = useQuery(() => ({
    ...boundaries((standing()?.level ?? 0) + 1, standing()?.id, { exact: true }),
    enabled: standing() !== undefined
  }))
  const own = useQuery(() => ({
    ...boundaries(standing()?.level ?? 0, standing()?.id, { exact: true }),
    enabled: standing() !== undefined
  }))
  const known = (data: Boundaries | undefined) =>
    new Map(
      (data?.collection?.features ?? []).flatMap(({ id, geometry }) => {
        const boundary = boundaryIn(geometry)
        return boundary === null ? [] : [[id, boundary] as const]
      })
    )
  const changed = createMemo(
    () => new Map(ground.changes().map(({ id, after }) => [id, after?.boundary ?? null] as const))
  )
  return {
    below: createMemo(() => {
      const one = parent()
      if (one === undefined || (standing() !== undefined && below.data === undefined)) return undefined
      const shapes = known(below.data)
      return ground.below(one.id).flatMap(({ id, name, kind }): ReadonlyArray<Neighbour> => {
        const boundary = changed().has(id) ? changed().get(id) : shapes.get(id)
        return boundary == null ? [] : [{ id, name, kind, boundary }]
      })
    }),
    above: createMemo(() => {
      const one = parent()
      if (one === undefined || (standing() !== undefined && own.data === undefined)) return undefined
      return changed().get(one.id) ?? known(own.data).get(one.id) ?? null
    })
  }
}
