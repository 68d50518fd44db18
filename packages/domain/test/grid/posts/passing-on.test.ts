import { ChargeId, DeputyId, fromMillis, type Instant, PersonId, toMillis, UnitId } from '@gezhi/domain/common'
import { type Charge, chargesPassedOn, type Deputy, deputiesPassedOn } from '@gezhi/domain/grid'
import { Result } from 'effect'
import { describe, expect, it } from 'vitest'
import { at, id } from '../../fixtures.ts'

const day = (n: number): Instant => fromMillis(toMillis(at('2026-03-01T00:00:00Z')) + n * 86_400_000)
const [leaver, taker, away] = [PersonId.make(id(1)), PersonId.make(id(2)), PersonId.make(id(3))]
const afterCharge = (one: ChargeId) => ChargeId.make(one.replace(/^./, 'f'))
const afterDeputy = (one: DeputyId) => DeputyId.make(one.replace(/^./, 'f'))

const charge = (n: number, given: Partial<Charge> = {}): Charge => ({
  id: ChargeId.make(id(10 + n)),
  personId: leaver,
  place: { kind: 'unit', id: UnitId.make(id(100 + n)) },
  from: day(0),
  to: null,
  revision: 4,
  ...given
})
const deputy = (n: number, given: Partial<Deputy> = {}): Deputy => ({
  id: DeputyId.make(id(20 + n)),
  standsFor: away,
  personId: leaver,
  posts: null,
  from: day(0),
  to: day(9),
  reason: null,
  revision: 4,
  ...given
})

describe('a charge on a list that was taken', () => {
  const passed = (...all: ReadonlyArray<Charge>) =>
    Result.getOrThrow(
      chargesPassedOn({ items: [charge(1).id], to: taker, at: day(5) }, [...all, charge(2)], afterCharge)
    )

  it('ends with the one who leaves and begins anew with the one who took it; others stay', () => {
    expect(passed(charge(1))).toEqual([
      {
        ended: charge(1, { to: day(5) }),
        begun: charge(1, { id: afterCharge(charge(1).id), personId: taker, from: day(5), revision: 0 })
      }
    ])
  })

  it('only ends where the other one has charge of the place already', () => {
    const theirs = charge(3, { personId: taker, place: charge(1).place })
    expect(passed(charge(1), theirs)).toMatchObject([{ begun: null }])
    expect(passed(charge(1), { ...theirs, to: day(4) })).toMatchObject([{ begun: { personId: taker } }])
  })

  it('is left alone when it is over, and begins no earlier than it would have', () => {
    expect(passed(charge(1, { to: day(5) }))).toEqual([])
    expect(passed(charge(1, { from: day(7) }))).toMatchObject([{ ended: { to: day(7) }, begun: { from: day(7) } }])
  })
})

describe('a deputy on a list that was taken', () => {
  const passed = (to: PersonId, ...all: ReadonlyArray<Deputy>) =>
    deputiesPassedOn({ items: all.map((one) => one.id), to, at: day(5) }, all, afterDeputy)

  it('is somebody else from that moment on, for the days that are left', () => {
    expect(Result.getOrThrow(passed(taker, deputy(1)))).toEqual([
      {
        ended: deputy(1, { to: day(5) }),
        begun: deputy(1, { id: afterDeputy(deputy(1).id), personId: taker, from: day(5), revision: 0 })
      }
    ])
  })

  it('only ends where it would be whoever is away themselves', () => {
    expect(Result.getOrThrow(passed(away, deputy(1)))).toEqual([{ ended: deputy(1, { to: day(5) }), begun: null }])
  })

  it('keeps to what holds of deputies: two who would stand for each other are refused', () => {
    const other = deputy(2, { standsFor: taker, personId: away })
    const list = deputiesPassedOn({ items: [deputy(1).id], to: taker, at: day(5) }, [deputy(1), other], afterDeputy)
    expect(list).toMatchObject({ failure: { _tag: 'DeputyLoop' } })
  })
})
