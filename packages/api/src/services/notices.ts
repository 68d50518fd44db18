/** Public notices: units are published and withdrawn, alone or all grids of a subtree, and people say what of them may be shown. */
import { getRandomValues } from 'node:crypto'
import { type Actor, reaches, reachesPath } from '@gezhi/domain/access'
import { type Instant, Stale, type UnitId } from '@gezhi/domain/common'
import {
  type AmendNotice,
  clear,
  heldDown,
  NoGridsBelow,
  type Notice,
  noticeCodeFrom,
  type PublishNotice,
  publishNotice,
  type SetClearance,
  type Unit,
  type WithdrawNotice,
  withdrawNotice,
  workingLevel
} from '@gezhi/domain/grid'
import { Context, Effect, Layer, Result } from 'effect'
import type { District } from '../district.ts'
import type { Refusal } from '../errors.ts'
import { postIn } from './people.ts'
import { type Entered, Registers, type Written } from './registers.ts'
import { heldIn, inScope, unitIn } from './scopes.ts'

export class Notices extends Context.Service<
  Notices,
  {
    publish(actor: Actor, command: PublishNotice): Effect.Effect<Written, Refusal>
    withdraw(actor: Actor, command: WithdrawNotice): Effect.Effect<Written, Refusal>
    amend(actor: Actor, command: AmendNotice): Effect.Effect<Written, Refusal>
    clear(actor: Actor, command: SetClearance): Effect.Effect<Written, Refusal>
  }
>()('@gezhi/api/Notices') {
  static readonly layer = Layer.effect(
    Notices,
    Effect.map(Registers, (registers) => {
      const publishable = Effect.fnUntraced(function* (actor: Actor, district: District, id: UnitId) {
        const unit = yield* unitIn(district, id)
        yield* inScope(reachesPath(heldIn(actor, district, 'notice.publish'), unit.path), 'notice.publish')
        return unit
      })

      const publish = (actor: Actor, command: PublishNotice) =>
        registers.change(
          actor,
          command,
          Effect.fnUntraced(function* (district, at) {
            const unit = yield* publishable(actor, district, command.unitId)
            if (command.reach !== 'below') return [yield* Effect.fromResult(publishedOne(district, unit, at))]
            const grids = gridsBelow(district, unit).filter(({ id }) => (district.noticeAt(id)?.since ?? null) === null)
            const entries: Array<Entered> = []
            for (const grid of grids) entries.push(yield* Effect.fromResult(publishedOne(district, grid, at)))
            return yield* someOf(entries, unit)
          })
        )

      const withdraw = (actor: Actor, command: WithdrawNotice) =>
        registers.change(
          actor,
          command,
          Effect.fnUntraced(function* (district) {
            const unit = yield* publishable(actor, district, command.unitId)
            const units = command.reach === 'below' ? gridsBelow(district, unit) : [unit]
            const entries: Array<Entered> = []
            for (const { id } of units) {
              const notice = noticeOr(district, id)
              if (command.reach === 'below' && notice.since === null) continue
              entries.push(enteredOf(district, yield* Effect.fromResult(withdrawNotice(notice)), 'Withdrawn'))
            }
            return yield* someOf(entries, unit)
          })
        )

      const amend = (actor: Actor, command: AmendNotice) =>
        registers.change(
          actor,
          command,
          Effect.fnUntraced(function* (district) {
            const { commandId: _command, seen, unitId, ...change } = command
            const unit = yield* publishable(actor, district, unitId)
            const known = district.noticeAt(unit.id)
            if ((known?.revision ?? null) !== seen) {
              return yield* new Stale({ id: unit.id, revision: known?.revision ?? 0 })
            }
            const tag = known === undefined ? 'Registered' : 'Amended'
            return [enteredOf(district, { ...noticeOr(district, unit.id), ...change }, tag)]
          })
        )

      const clearPost = (actor: Actor, command: SetClearance) =>
        registers.change(
          actor,
          command,
          Effect.fnUntraced(function* (district) {
            const { commandId: _command, seen, postId, name, phone, dutyPhone = null, consent = null } = command
            const post = yield* postIn(district, postId)
            const isOwn = post.personId === actor.personId
            const editable = reaches(heldIn(actor, district, 'person.edit'), post.at, district.ground)
            yield* inScope(isOwn || editable, 'person.edit')
            const known = district.clearanceOf(postId)
            if ((known?.revision ?? null) !== seen) {
              return yield* new Stale({ id: postId, revision: known?.revision ?? 0 })
            }
            const cleared = yield* Effect.fromResult(clear({ name, phone, dutyPhone, consent }, isOwn))
            const row = { postId, ...cleared, revision: known?.revision ?? 0 }
            return [{ life: 'clearance', tag: known === undefined ? 'Registered' : 'Amended', row }]
          })
        )

      return Notices.of({ publish, withdraw, amend, clear: clearPost })
    })
  )
}

/** Grids of the working level in a unit, special ones too, in the order of the tree. */
export const gridsBelow = (district: District, unit: Unit): ReadonlyArray<Unit> => {
  const working = workingLevel(district.scheme)
  return district.tree.subtree(unit.path).filter(({ level, id }) => level === working && id !== unit.id)
}

const noticeOr = (district: District, unitId: UnitId): Notice =>
  district.noticeAt(unitId) ?? {
    unitId,
    code: noticeCodeFrom(getRandomValues(new Uint8Array(12))),
    since: null,
    supervisionPhone: null,
    howToReport: null,
    revision: 0
  }

const enteredOf = (district: District, notice: Notice, tag: Entered['tag']): Entered => ({
  life: 'notice',
  tag,
  born: district.noticeAt(notice.unitId) === undefined,
  row: { ...notice }
})

const publishedOne = (district: District, unit: Unit, at: Instant) => {
  const held = heldDown(district.tree.chain(unit.id), district.noticeAt, 'supervisionPhone')
  return Result.map(publishNotice(noticeOr(district, unit.id), held?.text ?? null, at), (notice) =>
    enteredOf(district, notice, 'Published')
  )
}

const someOf = (
  [first, ...others]: ReadonlyArray<Entered>,
  unit: Unit
): Effect.Effect<readonly [Entered, ...ReadonlyArray<Entered>], NoGridsBelow> =>
  first === undefined ? Effect.fail(new NoGridsBelow({ unitId: unit.id })) : Effect.succeed([first, ...others])
