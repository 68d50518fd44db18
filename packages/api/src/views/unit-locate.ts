/** From a point to its unit, and to the people who answer for it: where nobody holds a post there, those of the unit above. */
import type { Actor } from '@gezhi/domain/access'
import { holds, type Instant, type NotFound, type Unavailable, type UnitId } from '@gezhi/domain/common'
import { answeringFor, Point, type UnitCode } from '@gezhi/domain/grid'
import type { Located } from '@gezhi/domain/loop'
import { Effect, Schema } from 'effect'
import type { District } from '../district.ts'
import { now } from '../now.ts'
import { Tenants } from '../services/tenants.ts'
import { type Holder, holder } from './holders.ts'

export const LocateInput = Schema.Struct({ point: Point })
export type LocateInput = typeof LocateInput.Type

/** Points in one call; a larger register comes in parts. */
export const locateMax = 1_000

export const LocateManyInput = Schema.Struct({
  points: Schema.Array(Point).check(Schema.isMinLength(1), Schema.isMaxLength(locateMax))
})
export type LocateManyInput = typeof LocateManyInput.Type

interface Place {
  readonly how: Located
  /** To the boundary, where the point lies in a gap. */
  readonly metres: number
}

export interface Found extends Place {
  /** From the root down to the unit. */
  readonly chain: ReadonlyArray<{ readonly id: UnitId; readonly name: string; readonly level: number }>
  readonly answering: {
    readonly unitId: UnitId
    readonly unitName: string
    readonly people: ReadonlyArray<Holder>
  } | null
}

/** One of many: what a register wants to know, without the way down from the root. */
export interface FoundLine extends Place {
  readonly id: UnitId
  readonly code: UnitCode
  readonly name: string
  readonly level: number
  readonly answering: {
    readonly unitName: string
    readonly people: ReadonlyArray<Pick<Holder, 'personId' | 'name' | 'role' | 'roleName' | 'phone'>>
  } | null
}

/** `null` where no unit is, nor is near. */
export const locate = Effect.fnUntraced(function* (
  actor: Actor,
  { point }: LocateInput
): Effect.fn.Return<Found | null, NotFound | Unavailable, Tenants> {
  const district = yield* Tenants.use((tenants) => tenants.of(actor.tenantId))
  const found = district.locate(point)
  if (found === null) return null
  return {
    how: found.how,
    metres: Math.round(found.metres),
    chain: district.tree.chain(found.unit.id).map(({ id, name, level }) => ({ id, name, level })),
    answering: answeringAt(district, found.unit.id, yield* now)
  }
})

/** The same for many points at once, each at the place in which it was asked. */
export const locateMany = Effect.fnUntraced(function* (
  actor: Actor,
  { points }: LocateManyInput
): Effect.fn.Return<ReadonlyArray<FoundLine | null>, NotFound | Unavailable, Tenants> {
  const district = yield* Tenants.use((tenants) => tenants.of(actor.tenantId))
  const at = yield* now
  // a register has many points in one grid
  const lines = new Map<UnitId, Omit<FoundLine, keyof Place> | null>()
  const lineOf = (id: UnitId) => {
    const known = lines.get(id)
    if (known !== undefined) return known
    const unit = district.tree.byId.get(id)
    const line = unit === undefined ? null : { ...placeLine(unit), answering: briefly(answeringAt(district, id, at)) }
    lines.set(id, line)
    return line
  }
  return points.map((point) => {
    const found = district.locate(point)
    const line = found === null ? null : lineOf(found.unit.id)
    return found === null || line === null ? null : { ...line, how: found.how, metres: Math.round(found.metres) }
  })
})

const placeLine = ({ id, code, name, level }: Pick<FoundLine, 'id' | 'code' | 'name' | 'level'>) => ({
  id,
  code,
  name,
  level
})

const briefly = (answering: Found['answering']): FoundLine['answering'] =>
  answering && {
    unitName: answering.unitName,
    people: answering.people.map(({ personId, name, role, roleName, phone }) => ({
      personId,
      name,
      role,
      roleName,
      phone
    }))
  }

const answeringAt = (district: District, id: UnitId, at: Instant): Found['answering'] => {
  const answering = answeringFor(district.tree.chain(id), district.scheme, (unit) =>
    district.postsAt({ kind: 'unit', id: unit.id }).filter((post) => holds(post, at))
  )
  return (
    answering && {
      unitId: answering.unit.id,
      unitName: answering.unit.name,
      people: answering.posts.map((post) => holder(district, post))
    }
  )
}
