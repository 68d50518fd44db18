/**
 * The official list of what lies below a county or a street, sent in like a register that somebody brings: it is tried,
 * taken in and taken back as every other import of units.
 */

import type { ImportStore } from '@gezhi/database'
import { divisionsBelow } from '@gezhi/divisions'
import type { Actor } from '@gezhi/domain/access'
import { type NotFound, textUpTo, type Unavailable } from '@gezhi/domain/common'
import { Effect, Schema } from 'effect'
import { Tenants } from '../services/tenants.ts'
import { toCsv } from '../views/sheet.ts'
import type { FileTooLarge, UnreadableFile } from './refusals.ts'
import { UnknownDivision } from './refusals.ts'
import { type Uploaded, uploadFile } from './upload.ts'

export const DivisionInput = Schema.Struct({
  /** Six digits of a county, nine of a street or township; the topmost unit's where nothing is said. */
  code: Schema.optionalKey(textUpTo(32))
})
export type DivisionInput = typeof DivisionInput.Type

export interface Brought extends Uploaded {
  readonly code: string
  /** Streets and townships, communities and villages. */
  readonly streets: number
  readonly villages: number
}

/** Columns by field, for whoever orders the import without looking at it first. */
export const divisionColumns = { code: 'code', name: 'name', parent: 'parent' } as const

export const bringDivisions = Effect.fnUntraced(function* (
  actor: Actor,
  input: DivisionInput
): Effect.fn.Return<
  Brought,
  UnknownDivision | NotFound | Unavailable | FileTooLarge | UnreadableFile,
  ImportStore | Tenants
> {
  const { tree } = yield* Tenants.use((tenants) => tenants.of(actor.tenantId))
  const code = input.code ?? tree.root?.code ?? ''
  const found = yield* Effect.promise(() => divisionsBelow(code))
  if (found.length === 0) return yield* new UnknownDivision({ code })
  const sheet = {
    headings: Object.values(divisionColumns),
    rows: found.map(({ code: own, name, within }) => [own, name, within])
  }
  const sent = yield* uploadFile(actor, `divisions-${code}.csv`, toCsv(sheet))
  const streets = found.filter((one) => one.code.length === 9).length
  return { ...sent, code, streets, villages: found.length - streets }
})
