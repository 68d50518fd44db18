/** The reference data of the rules for one district as the domain wants it: catalogue, profile, calendar, routes and tiers. */
import { type CompiledCalendar, compile, type UnitId } from '@gezhi/domain/common'
import type { Organisation, Unit } from '@gezhi/domain/grid'
import { type PlaceUnit, type Reference, type Responsible, type Route, route } from '@gezhi/domain/loop'
import type { Pack } from '@gezhi/packs'
import { allNodes, type Node } from '../places/units.ts'

export interface Setting {
  readonly reference: Reference
  readonly units: ReadonlyMap<UnitId, Unit>
  readonly pathOf: (id: UnitId) => string | undefined
  readonly place: (unit: Unit) => PlaceUnit
  /** When the district's centre is manned: every day, mornings to evenings. */
  readonly centre: CompiledCalendar
}

/** `ended` are units that stand no more: issues of their time lie in them. */
export const settingOf = (
  pack: Pack,
  root: Node,
  organisations: ReadonlyArray<Organisation>,
  ended: ReadonlyArray<Unit>
): Setting => {
  const units = new Map([...allNodes(root).map(({ unit }) => unit), ...ended].map((unit) => [unit.id, unit]))
  const byPath = new Map([...units.values()].map((unit) => [unit.path, unit]))
  const matters = new Map(pack.catalogue.matters.map((matter) => [matter.code, matter]))
  const pathOf = (id: UnitId) => units.get(id)?.path
  const tierAt = (level: number) => pack.scheme.levels[level]?.tier ?? null
  const place = ({ id, name, path, level, areaClass }: Unit): PlaceUnit => ({
    id,
    name,
    path,
    tier: tierAt(level),
    areaClass
  })
  const responsible: ReadonlyArray<Responsible> = organisations.map((one) => ({
    organisationId: one.id,
    name: one.name,
    department: one.department,
    serves: one.serves.flatMap((id) => pathOf(id) ?? []),
    matters: one.matters
  }))
  const chainOf = (path: string): ReadonlyArray<PlaceUnit> => {
    const serials = path.split('/').slice(1, -1)
    return serials.flatMap((_, i) => {
      const unit = byPath.get(`/${serials.slice(0, i + 1).join('/')}/`)
      return unit === undefined ? [] : [place(unit)]
    })
  }
  const routes = new Map<string, Route>()
  const calendar = compile(pack.calendar)
  return {
    reference: {
      calendar,
      profile: pack.profile,
      catalogueVersion: pack.catalogue.version,
      matter: (code) => matters.get(code),
      route: (code, path) => {
        const key = `${code} ${path}`
        const known =
          routes.get(key) ?? route(code === null ? undefined : matters.get(code), chainOf(path), responsible)
        routes.set(key, known)
        return known
      },
      tierOf: (assignee) => (assignee.kind === 'unit' ? tierAt(units.get(assignee.id)?.level ?? -1) : null),
      isThere: () => true
    },
    units,
    pathOf,
    place,
    centre: compile({ ...pack.calendar, hours: [[450, 1290]], week: [1, 2, 3, 4, 5, 6, 7], days: {} })
  }
}
