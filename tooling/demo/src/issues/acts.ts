/** Who does what next and when, stage by stage: the habits of the people of the demo, not its rules. */
import {
  afterWork,
  dayLength,
  due,
  fromMillis,
  hour,
  type Limit,
  minute,
  type PersonId,
  toMillis,
  worked
} from '@gezhi/domain/common'
import type { Assignee, Rating, Stage } from '@gezhi/domain/loop'
import * as phrases from '../texts/phrases.ts'
import type { Act, Walk } from './walk.ts'

export const acts: Partial<Record<Stage, (walk: Walk) => Act | null>> = {
  reported: (walk) => {
    const { issue, plan, code, random } = walk
    const at = centreAt(walk, 24)
    const by = inCentre(walk, 'acceptor')
    if (plan.cancel) return { by, move: 'cancel', at, input: { reason: random.pick(phrases.cancelReasons) } }
    if (plan.decline && !urgent(walk)) {
      const [ground, answer] = random.pick(phrases.declines)
      return { by, move: 'decline', at, input: { ground, answer } }
    }
    const note = random.chance(0.05) ? { note: random.pick(phrases.acceptNotes) } : {}
    return { by, move: 'accept', at, input: { ...(issue.matter === null && { matter: code }), ...note } }
  },
  accepted: (walk) => dispatch(walk),
  reopened: (walk) => dispatch(walk),
  dispatched: (walk) => {
    const { issue, plan, random } = walk
    if (issue.returns < plan.returns) {
      const [ground, reason] = random.pick(phrases.returnReasons)
      const at = fieldAt(walk, 50, 3 * hour)
      return { by: handler(walk, at), move: 'return', at, input: { ground, reason } }
    }
    const at = fieldAt(walk, random.chance(0.05) ? 320 : 35)
    return { by: handler(walk, at), move: 'receive', at }
  },
  received: (walk) => {
    if (walk.plan.onTheSpot && walk.issue.tasks.length === 1) return finish(walk)
    const at = fieldAt(walk, 25)
    return { by: handler(walk, at), move: 'start', at }
  },
  handling: (walk) => assisted(walk) ?? aside(walk) ?? prolonged(walk) ?? remarked(walk) ?? finish(walk),
  suspended: (walk) => {
    const until = walk.issue.until === null ? walk.last : toMillis(walk.issue.until)
    return { by: inCentre(walk, 'supervisor'), move: 'resume', at: afterWork(walk.setting.centre, until, hour) }
  },
  handled: (walk) => {
    const { issue, plan, random } = walk
    const by = inCentre(walk, 'verifier')
    const at = centreAt(walk, random.chance(0.05) ? 900 : 130)
    return issue.reworks < plan.reworks
      ? { by, move: 'rework', at, input: { reason: random.pick(phrases.reworkReasons) } }
      : { by, move: 'verify', at }
  },
  verified: (walk) => {
    const { issue, random } = walk
    const done = phrases.withoutPrefix(issue.result ?? '')
    const answer = random.pick(phrases.answersTo(walk.code)).replace('{done}', done)
    return { by: inCentre(walk, 'acceptor'), move: 'answer', at: centreAt(walk, 70), input: { answer } }
  },
  answered: (walk) => {
    const { issue, plan, random, setting } = walk
    if (plan.rate) {
      const at = afterWork(setting.centre, walk.last + random.between(1, 60) * hour, random.between(1, 240) * minute)
      return { by: rater(walk), move: 'rate', at, input: { rating: ratingOf(walk) } }
    }
    const { calendar, profile } = setting.reference
    const over = due(calendar, toMillis(issue.answeredAt ?? issue.movedAt), profile.limits.rate)
    const at = afterWork(setting.centre, over, random.between(5, 300) * minute)
    return { by: inCentre(walk, 'acceptor'), move: 'close', at }
  },
  rated: (walk) => ({ by: inCentre(walk, 'acceptor'), move: 'close', at: centreAt(walk, 150) }),
  closed: (walk) => {
    const { plan, random, setting } = walk
    if (!plan.reopen || walk.done.has('reopen')) return null
    const at = afterWork(setting.centre, walk.last + random.between(0.4, 6) * dayLength, 30 * minute)
    const reason = random.pick(phrases.reopenReasons)
    return { by: inCentre(walk, 'acceptor'), move: 'reopen', at, input: { reason } }
  }
}

const dispatch = (walk: Walk): Act => {
  const { issue, plan, random, others } = walk
  const at = centreAt(walk, 14)
  const local = issue.tier !== 'district' && random.chance(0.5)
  const when = fromMillis(at)
  const by = local
    ? walk.crew.someone(['streetDispatcher'], others.street, when, random)
    : walk.crew.someone(['dispatcher'], others.centre, when, random)
  const mistaken = issue.returns < plan.returns && issue.reopens === 0
  if (mistaken) {
    const wrong = others.departments.filter(({ id }) => id !== issue.route?.lead?.id)
    return { by, move: 'dispatch', at, input: { lead: random.pick(wrong) } }
  }
  const helpers = random
    .shuffle([...others.neighbours, ...others.departments].filter(({ id }) => id !== issue.route?.lead?.id))
    .slice(0, plan.assistants)
  return { by, move: 'dispatch', at, input: helpers.length === 0 ? {} : { assistants: helpers } }
}

const assisted = (walk: Walk): Act | null => {
  const open = walk.issue.tasks.find((task) => task.role === 'assist' && !task.done)
  if (open === undefined) return null
  const at = fieldAt(walk, 120)
  const result = walk.random.pick(phrases.assistResults)
  return { by: workerOf(walk, open.assignee, at), move: 'assist', at, input: { result } }
}

const aside = (walk: Walk): Act | null => {
  const { plan, random } = walk
  if (plan.suspendDays === 0 || walk.done.has('suspend')) return null
  const at = fieldAt(walk, 180)
  const until = fromMillis(Math.ceil(at / dayLength + plan.suspendDays) * dayLength + hour)
  const reason = random.pick(phrases.suspendReasons)
  return { by: inCentre(walk, 'supervisor'), move: 'suspend', at, input: { reason, until } }
}

const prolonged = (walk: Walk): Act | null => {
  const { issue, plan, random } = walk
  const given = issue.stepClock[0]?.limit
  if (!plan.extend || walk.done.has('extend') || given === undefined || issue.stepDue === null) return null
  const at = within(walk, random.between(0.5, 0.9))
  if (at >= toMillis(issue.stepDue)) return null
  const limit: Limit = { kind: given.kind, amount: Math.ceil(given.amount * random.between(0.4, 1)) }
  return {
    by: inCentre(walk, 'supervisor'),
    move: 'extend',
    at,
    input: { reason: random.pick(phrases.extendReasons), limit }
  }
}

const remarked = (walk: Walk): Act | null => {
  const { plan, random } = walk
  if (walk.done.has('note') || !(plan.note || plan.urge)) return null
  const at = fieldAt(walk, 60)
  return plan.note
    ? { by: handler(walk, at), move: 'note', at, input: { note: random.pick(phrases.handlingNotes) } }
    : { by: inCentre(walk, 'supervisor'), move: 'note', at, input: { note: random.pick(phrases.urging) } }
}

const finish = (walk: Walk): Act => {
  const { issue, plan, remedy, random } = walk
  const spot = issue.reworks > 0 ? phrases.again : issue.stage === 'received' ? random.pick(phrases.onTheSpot) : ''
  const at = Math.max(within(walk, plan.pace), fieldAt(walk, 15))
  return { by: handler(walk, at), move: 'finish', at, input: { result: `${spot}${remedy}` } }
}

/** Satisfied for the most part, less so when it came late or had to be done again. */
const ratingOf = ({ issue, random }: Walk): Rating => {
  const trouble = (issue.promiseMet === false ? 1 : 0) + issue.reworks + issue.reopens
  const satisfaction = random.weighted([5, 4, 3, 2, 1], (n) =>
    trouble === 0 ? [0, 1, 2.5, 8, 27, 61][n]! : [0, 8, 14, 26, 30, 22][n]!
  )
  return { satisfaction, resolved: satisfaction >= 4 || (satisfaction === 3 && random.chance(0.6)) }
}

/** The reporter where they may, else the acceptor who rang them up. */
const rater = (walk: Walk): PersonId | null => {
  const { issue, random } = walk
  const own = issue.reporter.kind === 'person' && !issue.handledBy.includes(issue.reporter.id) && random.chance(0.8)
  return own && issue.reporter.kind === 'person' ? issue.reporter.id : inCentre(walk, 'acceptor')
}

const inCentre = ({ crew, others, last, random }: Walk, role: string): PersonId | null =>
  crew.someone([role], others.centre, fromMillis(last), random)

const workerOf = ({ crew, random }: Walk, assignee: Assignee, at: number): PersonId | null =>
  crew.worker(assignee, fromMillis(at), random)

const handler = (walk: Walk, at: number): PersonId | null =>
  walk.issue.lead === null ? null : workerOf(walk, walk.issue.lead, at)

/** Danger and failed supplies are worked on day and night. */
const urgent = (walk: Walk): boolean =>
  (walk.issue.route?.limit ?? walk.setting.reference.route(walk.code, walk.issue.path).limit)?.kind === 'continuous'

/** About so many minutes, seldom many times that. */
const about = ({ random }: Walk, minutes: number): number => minutes * Math.exp(random.normal() * 1.1) * minute

const centreAt = (walk: Walk, minutes: number): number =>
  urgent(walk)
    ? walk.last + Math.min(about(walk, minutes) / 4, 20 * minute)
    : afterWork(walk.setting.centre, walk.last, about(walk, minutes))

const fieldAt = (walk: Walk, minutes: number, atMost = Number.POSITIVE_INFINITY): number =>
  urgent(walk)
    ? walk.last + Math.min(about(walk, minutes) / 3, 25 * minute)
    : afterWork(walk.setting.reference.calendar, walk.last, Math.min(about(walk, minutes), atMost))

/** The moment at which a share of the time for handling is used up. */
const within = (walk: Walk, share: number): number => {
  const { issue, setting, last } = walk
  const { calendar } = setting.reference
  const untouched = !walk.done.has('extend') && !walk.done.has('resume')
  const from = untouched && issue.stepClock[0] !== undefined ? toMillis(issue.stepClock[0].at) : last
  const end = issue.stepDue === null ? last + dayLength : toMillis(issue.stepDue)
  if (end <= from) return afterWork(calendar, last, 3 * hour)
  if (urgent(walk)) return Math.max(last + 2 * minute, from + share * (end - from))
  return Math.max(afterWork(calendar, last, 2 * minute), afterWork(calendar, from, share * worked(calendar, from, end)))
}
