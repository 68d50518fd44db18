/**
 * Issues that were lived through elsewhere: how one that is over, or still open, in another system is born in this one.
 *
 * What is over keeps its own times and is counted by them. What is open enters the queue of whoever has the next move,
 * with all clocks started on the day of the import: nobody here could have kept a limit that ran before they had the
 * issue, and a backlog that is red from the first minute tells a dispatcher nothing. Its age still shows: it keeps the
 * time of its report, by which lists are sorted. What nobody wrote down is not made up.
 */
import { Result, Schema } from 'effect'
import { type ClockEvent, foldClock, type Instant, type IssueId } from '../common/index.ts'
import type { Point } from '../grid/shapes/point.ts'
import type { Assignee } from './assignee.ts'
import type { MatterCode } from './catalogue.ts'
import type { Channel, Issue, Reported } from './issue.ts'
import { NoUnitThere, TimeAhead, UnknownMatter } from './refusals.ts'
import type { Intake } from './report.ts'
import type { Setting } from './scene.ts'

/** How it stood in the other system. */
export const PastState = Schema.Literals(['open', 'closed', 'declined', 'cancelled'])
export type PastState = typeof PastState.Type

export interface Past {
  readonly id: IssueId
  readonly title: string
  readonly description: string
  readonly channel: Channel | null
  readonly point: Point | null
  readonly address: string | null
  readonly matter: MatterCode | null
  readonly state: PastState
  readonly reportedAt: Instant
  readonly closedAt: Instant | null
  readonly answeredAt: Instant | null
  readonly result: string | null
  readonly answer: string | null
  /** Who had it. An open one is dispatched anew all the same: nobody here has taken it yet. */
  readonly lead: Assignee | null
}

export type PastRefusal = NoUnitThere | UnknownMatter | TimeAhead

/** Ended before it began: one of the two times is wrong, and nothing can be counted by them. */
export const timesContradict = ({ reportedAt, closedAt, answeredAt }: Past): boolean =>
  (closedAt !== null && closedAt < reportedAt) || (answeredAt !== null && answeredAt < reportedAt)

/** The birth of a past issue. Refuses a place that no unit covers, an unknown class and times that are still to come. */
export const importPast = (
  given: Past,
  intake: Pick<Intake, 'number' | 'reporter' | 'place' | 'batchId'>,
  scene: Setting
): Result.Result<Reported, PastRefusal> => {
  if (intake.place === null) return Result.fail(new NoUnitThere())
  if (given.matter !== null && scene.matter(given.matter) === undefined) {
    return Result.fail(new UnknownMatter({ matter: given.matter }))
  }
  const ahead = [given.reportedAt, given.closedAt, given.answeredAt].find((time) => time !== null && time > scene.at)
  if (ahead) return Result.fail(new TimeAhead({ time: ahead }))

  const { unit, how } = intake.place
  const issue: Issue = {
    id: given.id,
    number: intake.number,
    title: given.title,
    description: given.description,
    channel: given.channel ?? 'import',
    reporter: intake.reporter,
    confidential: false,
    unitId: unit.id,
    path: unit.path,
    point: given.point,
    address: given.address,
    located: how,
    matter: given.matter,
    before: null,
    until: null,
    handledBy: [],
    dispatches: 0,
    returns: 0,
    reworks: 0,
    reopens: 0,
    extensions: 0,
    reportedAt: given.reportedAt,
    dispatchedAt: null,
    handledAt: null,
    result: given.result,
    answer: given.answer,
    ground: null,
    rating: null,
    catalogueVersion: scene.catalogueVersion,
    profileVersion: scene.profile.version,
    calendarVersion: scene.calendar.version,
    batchId: intake.batchId,
    revision: 0,
    movedAt: scene.at,
    ...(given.state === 'open' ? waiting(given, unit.path, scene) : over(given, given.state, scene))
  }
  return Result.succeed({ _tag: 'Reported', issue })
}

/** The part of an issue that depends on whether it is over. */
type Standing = Pick<
  Issue,
  | 'stage'
  | 'tier'
  | 'route'
  | 'lead'
  | 'tasks'
  | 'step'
  | 'stepClock'
  | 'stepDue'
  | 'promiseClock'
  | 'promiseDue'
  | 'promiseMet'
  | 'provisional'
  | 'acceptedAt'
  | 'answeredAt'
  | 'closedAt'
>

/** With a known class it is as if just accepted: the next move is the dispatcher's. Without, somebody has to name one first. */
const waiting = ({ matter }: Past, path: string, { at, profile, calendar, route }: Setting) => {
  const accepted = matter !== null
  const step = accepted ? 'dispatch' : 'accept'
  const stepClock: ReadonlyArray<ClockEvent> = [{ event: 'start', at, limit: profile.limits[step] }]
  const promiseClock: ReadonlyArray<ClockEvent> = accepted ? [{ event: 'start', at, limit: profile.promise }] : []
  const [stepFold, promiseFold] = [foldClock(stepClock, calendar), foldClock(promiseClock, calendar)]
  const proposed = accepted ? route(matter, path) : null
  return {
    stage: accepted ? 'accepted' : 'reported',
    tier: proposed?.tier ?? null,
    route: proposed,
    lead: null,
    tasks: [],
    step,
    stepClock,
    stepDue: stepFold.due,
    promiseClock,
    promiseDue: promiseFold.due,
    promiseMet: null,
    provisional: stepFold.provisional || promiseFold.provisional,
    acceptedAt: accepted ? at : null,
    answeredAt: null,
    closedAt: null
  } satisfies Standing
}

/** The promise counts only for what was closed, and only where both of its times are known. */
const over = (given: Past, stage: Exclude<PastState, 'open'>, { calendar, profile }: Setting) => {
  const { lead, reportedAt } = given
  const known = !timesContradict(given)
  const closedAt = known ? given.closedAt : null
  const answeredAt = known ? given.answeredAt : null
  const answered = answeredAt ?? closedAt
  const promiseClock: ReadonlyArray<ClockEvent> =
    stage === 'closed' && answered !== null
      ? [
          { event: 'start', at: reportedAt, limit: profile.promise },
          { event: 'stop', at: answered }
        ]
      : []
  const { due, provisional } = foldClock(promiseClock, calendar)
  return {
    stage,
    tier: null,
    route: null,
    lead,
    tasks: lead === null ? [] : [{ role: 'lead', assignee: lead, done: stage === 'closed', result: given.result }],
    step: null,
    stepClock: [],
    stepDue: null,
    promiseClock,
    promiseDue: due,
    promiseMet: due === null || answered === null ? null : answered <= due,
    provisional,
    acceptedAt: null,
    answeredAt,
    closedAt: stage === 'cancelled' ? null : closedAt
  } satisfies Standing
}
