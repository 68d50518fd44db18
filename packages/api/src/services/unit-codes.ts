/** Schemes of codes beside the official one as a tenant has them, and which codes are due below a unit. */
import { type Instant, NotFound, type UnitId } from '@gezhi/domain/common'
import {
  type CodeAboveMissing,
  type CodeRefusal,
  codeIn,
  issueCodes,
  type LevelUncoded,
  type NamedCodes,
  namedCodes,
  namedNumbering,
  stemBelow,
  type Unit,
  type UnitCode
} from '@gezhi/domain/grid'
import { Effect } from 'effect'
import type { District } from '../district.ts'

export const schemeIn = (district: District, key: string): Effect.Effect<NamedCodes, NotFound> => {
  const named = namedCodes(district.scheme, key)
  return named === undefined ? Effect.fail(new NotFound({ what: 'codeScheme', id: key })) : Effect.succeed(named)
}

/** For all units right below one that have no code of the scheme: the next ones, in the order of the ground. */
export const codesDue = Effect.fnUntraced(function* (
  district: District,
  parent: Unit,
  scheme: string,
  at: Instant
): Effect.fn.Return<ReadonlyMap<UnitId, UnitCode>, NotFound | LevelUncoded | CodeAboveMissing | CodeRefusal> {
  const named = yield* schemeIn(district, scheme)
  const stem = yield* Effect.fromResult(stemBelow(named, district.tree.chain(parent.id), at))
  const wanting = district.tree.children(parent.id).map((unit) => ({
    ...{ id: unit.id, kind: unit.kind, code: codeIn(unit, scheme, at) },
    boundary: district.boundaryOf(unit.id)
  }))
  const issuing = { level: parent.level + 1, stem, ever: district.codesIn(scheme) }
  return yield* Effect.fromResult(issueCodes(namedNumbering(named), wanting, issuing))
})
