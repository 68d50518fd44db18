/** Changes of the tree as they are looked through and decided on. */
import { ChangeStore } from '@gezhi/database'
import type { Actor } from '@gezhi/domain/access'
import { type ChangeSetId, type Instant, NotFound, UnitId } from '@gezhi/domain/common'
import {
  type ChangeMove,
  type ChangeSet,
  changeOptions,
  type Operation,
  type OperationName,
  Operation as OperationSchema,
  staleUnits,
  subjectsOf,
  type UnitCode
} from '@gezhi/domain/grid'
import { Effect, Schema } from 'effect'
import type { District } from '../district.ts'
import { type PlainRefusal, plain } from '../errors.ts'
import { now } from '../now.ts'
import { sceneOf } from '../services/change-sets.ts'
import { Tenants } from '../services/tenants.ts'
import { type Preview, previewOf } from './change-preview.ts'
import { recordOf } from './change-record.ts'
import { type HistoryLine, history } from './history.ts'

export interface ChangeLine {
  readonly id: ChangeSetId
  readonly title: string
  readonly state: ChangeSet['state']
  readonly effectiveAt: Instant | null
  readonly inForceAt: Instant | null
  readonly proposedAt: Instant
  readonly proposedBy: string | null
  readonly operations: ReadonlyArray<OperationName>
  /** Names of the units it is about, as far as they are known. */
  readonly units: ReadonlyArray<string>
}

/** Those that concern a unit. */
export const ChangesInput = Schema.Struct({ unitId: Schema.optionalKey(UnitId) })
export type ChangesInput = typeof ChangesInput.Type

export interface ChangeDetail {
  readonly set: ChangeSet
  readonly proposedBy: string | null
  readonly approvedBy: string | null
  readonly options: ReadonlyArray<{
    readonly move: ChangeMove
    readonly needs: ReadonlyArray<string>
    readonly takes: ReadonlyArray<string>
    readonly barred: PlainRefusal | null
  }>
  /** Units that no longer stand as they stood when it was submitted: it was made for another tree. */
  readonly stale: ReadonlyArray<{ readonly id: UnitId; readonly name: string }>
  /** On the tree as it is now; once it is in force, what it did; `null` when it was withdrawn. */
  readonly preview: Preview | null
  readonly names: Readonly<Record<string, { readonly name: string; readonly code: UnitCode }>>
  readonly history: ReadonlyArray<HistoryLine>
}

export const PreviewInput = Schema.Struct({
  operations: Schema.Array(OperationSchema).check(Schema.isMaxLength(500))
})
export type PreviewInput = typeof PreviewInput.Type

const listMax = 200

export const changeList = Effect.fnUntraced(function* (actor: Actor, { unitId }: ChangesInput) {
  const district = yield* Tenants.use((tenants) => tenants.of(actor.tenantId))
  const sets = yield* ChangeStore.use((store) => store.list(actor.tenantId, unitId ?? null, listMax))
  const concerns = ({ operations }: ChangeSet) =>
    unitId === undefined || operations.some((one) => subjectsOf(one).includes(unitId))
  return sets.filter(concerns).map(
    (set): ChangeLine => ({
      id: set.id,
      title: set.title,
      state: set.state,
      effectiveAt: set.effectiveAt,
      inForceAt: set.inForceAt,
      proposedAt: set.proposedAt,
      proposedBy: district.nameOfWho(set.proposedBy),
      operations: [...new Set(set.operations.map((one) => one.do))],
      units: [...new Set(set.operations.flatMap(subjectsOf))].flatMap((id) => district.everyUnit.get(id)?.name ?? [])
    })
  )
})

export const changeDetail = Effect.fnUntraced(function* (actor: Actor, id: ChangeSetId) {
  const district = yield* Tenants.use((tenants) => tenants.of(actor.tenantId))
  const set = yield* ChangeStore.use((store) => store.byId(actor.tenantId, id))
  if (set === null) return yield* new NotFound({ what: 'changeSet', id })
  const at = yield* now
  const authors = yield* ChangeStore.use((store) => store.authors(actor.tenantId, id))
  const scene = sceneOf(district, set, at, actor, authors)
  const detail: ChangeDetail = {
    set,
    proposedBy: district.nameOfWho(set.proposedBy),
    approvedBy: district.nameOfWho(set.approvedBy),
    options: changeOptions(set, scene).map(({ barred, ...option }) => ({
      ...option,
      barred: barred && plain(barred)
    })),
    stale: staleUnits(set, scene.standing).map((unitId) => ({
      id: unitId,
      name: district.everyUnit.get(unitId)?.name ?? ''
    })),
    preview:
      set.state === 'withdrawn'
        ? null
        : set.state === 'inForce'
          ? yield* recordOf(actor.tenantId, district, set)
          : yield* previewOf(actor.tenantId, district, set.operations, at),
    names: namesIn(district, set.operations),
    history: yield* history(actor, district, id, ['changeSet'])
  }
  return detail
})

/** Of operations that nobody has saved yet. */
export const preview = Effect.fnUntraced(function* (actor: Actor, { operations }: PreviewInput) {
  const district = yield* Tenants.use((tenants) => tenants.of(actor.tenantId))
  return yield* previewOf(actor.tenantId, district, operations, yield* now)
})

const namesIn = (district: District, operations: ReadonlyArray<Operation>): ChangeDetail['names'] =>
  Object.fromEntries(
    operations
      .flatMap((one) => [
        ...subjectsOf(one),
        ...(one.do === 'split' ? one.parts.flatMap(({ children = [] }) => children) : [])
      ])
      .flatMap((id) => district.everyUnit.get(id) ?? [])
      .map(({ id, name, code }) => [id, { name, code }])
  )
