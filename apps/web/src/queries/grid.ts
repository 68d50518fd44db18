/** Questions about the ground and who works on it: units, their boundaries, organisations, what lies at a point. */
import type { UnitId } from '@gezhi/domain/common'
import type { Assignee } from '@gezhi/domain/loop'
import { type QueryClient, queryOptions } from '@tanstack/solid-query'
import type { Area, Position } from '../map/map-model.ts'
import { matches } from '../ui/match.ts'
import { trpc } from './client.ts'
import { keys } from './keys.ts'

export type UnitLine = Awaited<ReturnType<typeof trpc.unit.tree.query>>[number]
type OrganisationLine = Awaited<ReturnType<typeof trpc.organisation.list.query>>[number]

/** Live events say when they are old; until then they are kept. */
const kept = { staleTime: Number.POSITIVE_INFINITY, gcTime: 3_600_000 }

/** All living units; the tree is in their paths. */
export const unitsQuery = () =>
  queryOptions({ queryKey: keys.units, queryFn: ({ signal }) => trpc.unit.tree.query({}, { signal }), ...kept })

export const organisationsQuery = () =>
  queryOptions({
    queryKey: keys.organisations,
    queryFn: ({ signal }) => trpc.organisation.list.query({}, { signal }),
    ...kept
  })

const featuresOf = async (level: number, unitId: UnitId | undefined, signal: AbortSignal) => {
  const { collection } = await trpc.unit.boundaries.query(
    { level, ...(unitId !== undefined && { unitId }) },
    { signal }
  )
  return collection?.features ?? []
}

/** The units of one level, in the whole tree or below a unit, as the map draws them. */
export const areasQuery = (level: number, within: UnitId | undefined) =>
  queryOptions({
    queryKey: keys.boundaries(level, within),
    queryFn: async ({ signal }): Promise<ReadonlyArray<Area>> =>
      (await featuresOf(level, within, signal)).map(({ id, properties, geometry }) => ({
        id,
        name: properties.name,
        geometry
      })),
    ...kept
  })

/** The units around a place: those beside it, and the one above them as a frame. */
export const areasAroundQuery = (level: number, above: UnitId | undefined) =>
  queryOptions({
    queryKey: keys.boundaries('around', level, above),
    queryFn: async ({ signal }): Promise<ReadonlyArray<Area>> => {
      const [beside, frame] = await Promise.all([
        featuresOf(level, above, signal),
        above === undefined ? [] : featuresOf(level - 1, above, signal)
      ])
      const area = (frame: boolean) => (one: (typeof beside)[number]) => ({
        id: one.id,
        name: one.properties.name,
        geometry: one.geometry,
        frame
      })
      // what comes first lies below
      return [...frame.map(area(true)), ...beside.map(area(false))]
    },
    ...kept
  })

/** Which unit a point lies in; `null` where none is near. */
export const locateQuery = (point: Position) =>
  queryOptions({
    queryKey: ['grid', 'locate', point],
    queryFn: ({ signal }) => trpc.unit.locate.query({ point: [point[0], point[1]] }, { signal })
  })

/** The names of the units above, the nearest first: `桥头社区 · 望江街道`. */
export const whereabouts = (unit: UnitLine, byPath: ReadonlyMap<string, UnitLine>): string => {
  const above: Array<string> = []
  let path = unit.path.replace(/[^/]+\/$/, '')
  // the root is the whole place: it tells nothing apart
  while (path !== '/') {
    const parent = byPath.get(path)
    path = path.replace(/[^/]+\/$/, '')
    if (parent !== undefined && path !== '/') above.push(parent.name)
  }
  return above.join(' · ')
}

export interface FoundUnit {
  readonly unit: UnitLine
  readonly hint: string
}

const shownMax = 50

/** Units whose name, code or place has what was typed; higher ones first. */
export const findUnits = async (client: QueryClient, typed: string): Promise<ReadonlyArray<FoundUnit>> => {
  const units = await client.fetchQuery(unitsQuery())
  const byPath = new Map(units.map((unit) => [unit.path, unit]))
  const found: Array<FoundUnit> = []
  for (const unit of [...units].sort((a, b) => a.level - b.level)) {
    if (found.length === shownMax) break
    const hint = whereabouts(unit, byPath)
    if (matches(typed.trim(), unit.name, unit.code, hint)) found.push({ unit, hint })
  }
  return found
}

export interface FoundAssignee {
  readonly assignee: Assignee
  readonly name: string
  readonly hint: string
}

const servesHint = ({ serves }: OrganisationLine): string => serves.map(({ name }) => name).join(' · ')

/** Departments and offices first, then units. */
export const findAssignees = async (client: QueryClient, typed: string): Promise<ReadonlyArray<FoundAssignee>> => {
  const [organisations, units] = await Promise.all([client.fetchQuery(organisationsQuery()), findUnits(client, typed)])
  return [
    ...organisations
      .filter((one) => matches(typed.trim(), one.name, servesHint(one)))
      .map(
        (one): FoundAssignee => ({
          assignee: { kind: 'organisation', id: one.id },
          name: one.name,
          hint: servesHint(one)
        })
      ),
    ...units.map(
      ({ unit, hint }): FoundAssignee => ({
        assignee: { kind: 'unit', id: unit.id },
        name: unit.name,
        hint
      })
    )
  ]
}
