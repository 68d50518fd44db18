/** Codes of units for who looks: all of one unit, those that are due below one, and the units that have or had a code. */
import { type Actor, reachesPath } from '@gezhi/domain/access'
import { holds, type Instant, type NotFound, type Text2, type Unavailable, type UnitId } from '@gezhi/domain/common'
import {
  type CodeHeld,
  type CodesWanted,
  codesHeld,
  heirsOf,
  type NamedCodes,
  namedCodes,
  namedNumbering,
  officialKey,
  stemBelow,
  type Unit,
  UnitCode
} from '@gezhi/domain/grid'
import { Effect, Result, Schema } from 'effect'
import type { District } from '../district.ts'
import type { Refusal } from '../errors.ts'
import { now } from '../now.ts'
import { heldIn, inScope, unitIn } from '../services/scopes.ts'
import { Tenants } from '../services/tenants.ts'
import { codesDue } from '../services/unit-codes.ts'
import { type Kin, kinOf } from './unit-lineage.ts'

/** What a unit has and had of one scheme. */
export interface CodesOfScheme {
  /** `official`, or the key of a scheme. */
  readonly scheme: string
  /** `null` of the official one, and of schemes that the tenant has no more. */
  readonly name: Text2 | null
  readonly code: UnitCode | null
  /** Whether units of the level can be given one; with what it begins, `null` where a unit above lacks its own. */
  readonly open: boolean
  readonly begins: string | null
  /** The latest first. */
  readonly earlier: ReadonlyArray<CodeHeld>
}

/** Schemes beside the official one that have codes for units of a level. */
export const schemesOf = ({ scheme }: District, level: number): ReadonlyArray<NamedCodes> =>
  (scheme.otherCodes ?? []).filter((one) => namedNumbering(one).numbers(level))

/** The official codes first, then the schemes of the tenant, then what is left of others. */
export const codesOn = (district: District, unit: Unit, at: Instant): ReadonlyArray<CodesOfScheme> => {
  const held = Map.groupBy(codesHeld(unit), ({ scheme }) => scheme)
  const numbered = schemesOf(district, unit.level).map(({ key }) => key)
  const above = district.chainOf(unit.path, at).slice(0, -1)
  return [...new Set([officialKey, ...numbered, ...held.keys()])].map((scheme) => {
    const one = namedCodes(district.scheme, scheme)
    const open = unit.to === null && numbered.includes(scheme)
    const stem = one === undefined || !open ? null : stemBelow(one, above, at)
    const all = held.get(scheme) ?? []
    return {
      scheme,
      name: one?.name ?? null,
      code: all.find((code) => holds(code, at))?.code ?? null,
      open,
      begins: stem === null || Result.isFailure(stem) ? null : stem.success,
      earlier: all.filter((code) => !holds(code, at))
    }
  })
}

export interface CodesDue {
  /** In the order of the ground. */
  readonly due: ReadonlyArray<{ readonly unitId: UnitId; readonly name: string; readonly code: UnitCode }>
  /** Units below it that have one already. */
  readonly coded: number
}

/** Which codes would be given; nothing is written. */
export const dueBelow = Effect.fnUntraced(function* (
  actor: Actor,
  { id, scheme }: CodesWanted
): Effect.fn.Return<CodesDue, Refusal, Tenants> {
  const district = yield* Tenants.use((tenants) => tenants.of(actor.tenantId))
  const parent = yield* unitIn(district, id)
  yield* inScope(reachesPath(heldIn(actor, district, 'unit.edit'), parent.path), 'unit.edit')
  const due = yield* codesDue(district, parent, scheme, yield* now)
  const children = district.tree.children(id)
  return {
    due: [...due].map(([unitId, code]) => ({ unitId, code, name: district.tree.byId.get(unitId)?.name ?? '' })),
    coded: children.length - due.size
  }
})

export const ByCodeInput = Schema.Struct({ code: UnitCode })
export type ByCodeInput = typeof ByCodeInput.Type

export interface CodeFound extends CodeHeld {
  readonly schemeName: Text2 | null
  readonly unit: Kin
  /** Name of the unit above; empty at the root. */
  readonly above: string
  /** The unit itself, or those that took over when it ended. */
  readonly now: ReadonlyArray<Kin>
}

/** Units that have a code of whatever scheme, or had it once; those that have it first. */
export const byCode = Effect.fnUntraced(function* (
  actor: Actor,
  { code }: ByCodeInput
): Effect.fn.Return<ReadonlyArray<CodeFound>, NotFound | Unavailable, Tenants> {
  const district = yield* Tenants.use((tenants) => tenants.of(actor.tenantId))
  const { everyUnit } = district
  const found: Array<CodeFound> = []
  for (const unit of everyUnit.values()) {
    // what was taken back with its import never was
    if (unit.to === unit.from || !hasEver(unit, code)) continue
    const [kin] = kinOf(district, [unit.id])
    if (kin === undefined) continue
    const heirs = heirsOf((id) => everyUnit.get(id), unit.id).map(({ id }) => id)
    for (const held of codesHeld(unit)) {
      if (held.code !== code) continue
      found.push({
        ...held,
        schemeName: namedCodes(district.scheme, held.scheme)?.name ?? null,
        unit: kin,
        above: unit.parentId === null ? '' : (everyUnit.get(unit.parentId)?.name ?? ''),
        now: kinOf(district, heirs)
      })
    }
  }
  const past = ({ to, unit }: CodeFound) => (to === null && unit.to === null ? 0 : 1)
  return found.sort((a, b) => past(a) - past(b))
})

const hasEver = ({ code, earlier, otherCodes }: Unit, wanted: UnitCode): boolean =>
  code === wanted || otherCodes.some((one) => one.code === wanted) || earlier.some((one) => one.code === wanted)
