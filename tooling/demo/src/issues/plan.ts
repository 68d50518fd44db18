/** What is to become of an issue: how it goes wrong or well, decided before it is walked through. */
import { dayLength } from '@gezhi/domain/common'
import type { Stage } from '@gezhi/domain/loop'
import { at, type Random } from '../random.ts'
import type { Birth } from './birth.ts'

export interface Plan {
  /** It gets no further than this: nobody has come round to it, or it drags on. */
  readonly halt: Stage | null
  /** It came there only lately, whatever happened before. */
  readonly lately: boolean
  readonly decline: boolean
  readonly cancel: boolean
  /** How often it goes to somebody who gives it back. */
  readonly returns: number
  readonly assistants: number
  readonly onTheSpot: boolean
  readonly note: boolean
  readonly urge: boolean
  readonly extend: boolean
  /** Days that it is set aside for; 0 for never. */
  readonly suspendDays: number
  readonly reworks: number
  /** The share of the allowed time that handling takes; above 1 is late. */
  readonly pace: number
  readonly rate: boolean
  readonly reopen: boolean
}

const owed: ReadonlyArray<Stage> = ['dispatched', 'received', 'handling']
// taken in turn, so that hardly any stage is empty on the day of the demo
const fresh: ReadonlyArray<Stage | null> = ['reported', 'accepted', 'reported', null]
const early: ReadonlyArray<Stage> = [
  'accepted',
  'dispatched',
  'dispatched',
  'received',
  'handling',
  'handling',
  'handled'
]
const late: ReadonlyArray<Stage> = ['received', 'handling', 'handled', 'verified', 'answered', 'rated']

/** `age` is how long ago it was reported in milliseconds; `slow` how much later than others its handler is, 1 for the usual. */
export const planOf = ({ born, matter, why }: Birth, age: number, slow: number, random: Random): Plan => {
  const outside = born.issue.reporter.kind !== 'person'
  const talk = matter.code.startsWith('41') || matter.code.startsWith('31')
  const small = matter.tier === 'grid'
  const days = age / dayLength
  const reopen = random.chance(days > 8 && days < 20 ? 0.05 : 0.012)
  const shown = why === 'showcase'
  const halt = shown ? random.pick(owed) : haltAt(born.issue.number, days, reopen, random)
  return {
    halt,
    lately: days < 20 && random.chance(0.85),
    decline: !shown && random.chance(outside ? (talk ? 0.09 : 0.035) : 0.006),
    cancel: !shown && random.chance(0.007),
    returns: random.chance(0.045) ? (random.chance(0.12) ? 2 : 1) : 0,
    assistants: random.chance(small ? 0.02 : 0.1) ? random.whole(1, 2) : 0,
    onTheSpot: small && random.chance(0.45),
    note: random.chance(0.1),
    urge: random.chance(0.03),
    extend: random.chance(small ? 0.005 : 0.04),
    suspendDays: random.chance(small ? 0.003 : 0.02) ? random.whole(8, 75) : 0,
    reworks: random.chance(0.04) ? (random.chance(0.12) ? 2 : 1) : 0,
    pace: random.chance(0.045 * slow)
      ? random.between(1.05, 2.4)
      : Math.min(0.97, 0.08 + (0.34 + 0.1 * slow) * Math.abs(random.normal()) + random.between(0, 0.25)),
    rate: halt === 'rated' || halt === 'reopened' || random.chance(outside ? 0.7 : 0.16),
    reopen
  }
}

/** Of the last days something is still on every desk, and of the last two months a few cases drag on. */
const haltAt = (number: number, days: number, reopen: boolean, random: Random): Stage | null => {
  if (reopen && days > 8 && days < 20) return random.chance(0.6) ? 'reopened' : null
  if (days < 0.9) return at(fresh, number % fresh.length)
  if (days < 2.5) return random.chance(0.85) ? at(early, number % early.length) : null
  if (days < 7) return random.chance(0.6) ? random.pick(late) : null
  if (days < 12) return random.chance(0.2) ? random.pick(late) : null
  return days < 70 && random.chance(0.02) ? random.pick(['handling', 'handling', 'received', 'dispatched']) : null
}
