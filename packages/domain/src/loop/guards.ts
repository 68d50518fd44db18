/** The conditions of the table of moves beyond stage and duty. Each says no with the facts of the case, or nothing. */
import { due, foldClock, fromMillis, type Instant, isPast, type Limit, NotFound, toMillis } from '../common/index.ts'
import type { Input, Issue } from './issue.ts'
import type { Guard, Move } from './moves.ts'
import {
  AssistOpen,
  ExtensionsUsedUp,
  ExtensionTooLong,
  HandlerNotApart,
  type LoopRefusal,
  NotOnDutyList,
  PastDue,
  RatingOpen,
  ReopenWindowPassed,
  ReturnsUsedUp,
  ReturnWindowPassed,
  Touched,
  UnknownMatter,
  UntilNotAhead
} from './refusals.ts'
import { mayLead } from './route.ts'
import type { Scene } from './scene.ts'

type Check = (issue: Issue, scene: Scene, move: Move, input: Input) => LoopRefusal | null

const endOf = (scene: Scene, limit: Limit, from: Instant): Instant =>
  fromMillis(due(scene.calendar, toMillis(from), limit))

export const guards: Record<Guard, Check> = {
  // a deputy is as near to the work as whoever they stand for
  handlerApart: (issue, { by, standsFor }, move) =>
    [...(by === null ? [] : [by]), ...standsFor].some((one) => issue.handledBy.includes(one))
      ? new HandlerNotApart({ move })
      : null,

  knownMatter: (_issue, scene, _move, { matter }) =>
    matter !== undefined && scene.matter(matter) === undefined ? new UnknownMatter({ matter }) : null,

  // nobody could receive it, nor send it back
  knownAssignees: (_issue, scene, _move, { lead, assistants = [] }) => {
    const gone = [...(lead === undefined ? [] : [lead]), ...assistants].find((one) => !scene.isThere(one))
    return gone === undefined ? null : new NotFound({ what: gone.kind, id: gone.id })
  },

  dutyList: (issue, scene, _move, input) => {
    const code = input.matter ?? issue.matter
    const matter = code === null ? undefined : scene.matter(code)
    const proposed = input.matter === undefined ? issue.route : scene.route(input.matter, issue.path)
    const chosen = input.lead ?? proposed?.lead
    return matter === undefined || !chosen || mayLead(matter, scene.tierOf(chosen))
      ? null
      : new NotOnDutyList({ matter: matter.code })
  },

  returnWindow: (issue, scene) => {
    const { returnsMax, returnWindow } = scene.profile
    if (issue.returns >= returnsMax) return new ReturnsUsedUp({ max: returnsMax })
    if (issue.dispatchedAt === null) return null
    const until = endOf(scene, returnWindow, issue.dispatchedAt)
    return isPast(until, scene.at) ? new ReturnWindowPassed({ until }) : null
  },

  beforeDue: (issue, scene, _move, { limit }) => {
    const { extensionsMax } = scene.profile
    const clock = foldClock(issue.stepClock, scene.calendar)
    if (issue.extensions >= extensionsMax) return new ExtensionsUsedUp({ max: extensionsMax })
    if (clock.due !== null && isPast(clock.due, scene.at)) return new PastDue({ due: clock.due })
    const given = issue.stepClock[0]
    if (limit === undefined || clock.due === null || given?.limit === undefined) return null
    const longest = endOf(scene, given.limit, clock.due)
    return endOf(scene, limit, clock.due) > longest ? new ExtensionTooLong({ until: longest }) : null
  },

  untilAhead: (_issue, scene, _move, { until }) =>
    until !== undefined && until <= scene.at ? new UntilNotAhead({ until }) : null,

  assistDone: (issue) => {
    const open = issue.tasks.filter((task) => task.role === 'assist' && !task.done).length
    return open > 0 ? new AssistOpen({ open }) : null
  },

  ratingWindow: (issue, scene) => {
    if (issue.stage !== 'answered' || issue.answeredAt === null) return null
    const until = endOf(scene, scene.profile.limits.rate, issue.answeredAt)
    return isPast(until, scene.at) ? null : new RatingOpen({ until })
  },

  reopenWindow: (issue, scene) => {
    const until = endOf(scene, scene.profile.reopenWindow, issue.closedAt ?? issue.movedAt)
    return isPast(until, scene.at) ? new ReopenWindowPassed({ until }) : null
  },

  untouched: (issue) => (issue.batchId === null || issue.revision > 0 ? new Touched({ issueId: issue.id }) : null)
}
