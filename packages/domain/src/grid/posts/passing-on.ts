/** What follows a hand-over: charges and deputies go to whoever took them; issues stay on the desk of their place. */
import { Result } from 'effect'
import { type ChargeId, type DeputyId, type Instant, isOver } from '../../common/index.ts'
import type { AlreadyEnded } from '../refusals.ts'
import { endAt } from './appointment.ts'
import { type Charge, startCharge } from './charge.ts'
import { type Deputy, type DeputyRefusal, deputise } from './deputy.ts'
import type { HandoverFact } from './handover.ts'

/** What ends with the one who leaves, and what begins with the one who takes it; `null` where nothing has to. */
export interface PassedOn<A> {
  readonly ended: A
  readonly begun: A | null
}

type Taking = Pick<HandoverFact, 'items' | 'to' | 'at'>

/** Whoever has charge of the same place then has it already. `idAfter` names the charge that follows one. */
export const chargesPassedOn = (
  { items, to, at }: Taking,
  charges: ReadonlyArray<Charge>,
  idAfter: (id: ChargeId) => ChargeId
): Result.Result<ReadonlyArray<PassedOn<Charge>>, AlreadyEnded> =>
  Result.gen(function* () {
    const passed: Array<PassedOn<Charge>> = []
    for (const charge of taken(charges, items, at)) {
      const ended = yield* endAt(charge, at)
      const next = { ...charge, id: idAfter(charge.id), personId: to, from: later(charge.from, at), revision: 0 }
      passed.push({ ended, begun: Result.isSuccess(startCharge(next, charges)) ? next : null })
    }
    return passed
  })

/** Whoever is away themselves needs no deputy who is them. `idAfter` names the deputy that follows one. */
export const deputiesPassedOn = (
  { items, to, at }: Taking,
  deputies: ReadonlyArray<Deputy>,
  idAfter: (id: DeputyId) => DeputyId
): Result.Result<ReadonlyArray<PassedOn<Deputy>>, AlreadyEnded | DeputyRefusal> =>
  Result.gen(function* () {
    const passed: Array<PassedOn<Deputy>> = []
    let standing = deputies
    for (const deputy of taken(deputies, items, at)) {
      const ended = yield* endAt(deputy, at)
      standing = standing.map((one) => (one.id === deputy.id ? ended : one))
      const next = { ...deputy, id: idAfter(deputy.id), personId: to, revision: 0 }
      const begun = deputy.standsFor === to ? null : yield* deputise(next, standing, at)
      standing = begun === null ? standing : [...standing, begun]
      passed.push({ ended, begun })
    }
    return passed
  })

const taken = <A extends { readonly id: string; readonly to: Instant | null }>(
  all: ReadonlyArray<A>,
  items: ReadonlyArray<string>,
  at: Instant
): ReadonlyArray<A> => all.filter((one) => items.includes(one.id) && !isOver(one, at))

const later = (a: Instant, b: Instant): Instant => (a < b ? b : a)
