/** What may be done with an issue, doing it, and its effect: the only three functions that move one. */
import { Result, Struct } from 'effect'
import { type ClockEvent, foldClock, isPast, type Life, type Limit, Stale } from '../common/index.ts'
import type { Assignee } from './assignee.ts'
import { guards } from './guards.ts'
import type { Command, Input, Issue, IssueFact, Moved, Task } from './issue.ts'
import { inputFields } from './issue.ts'
import { type Duty, type Field, groundsOf, type Move, moves, rowOf, type StepName } from './moves.ts'
import { Incomplete, type LoopRefusal, NotYourDuty, Superfluous, WrongGround, WrongStage } from './refusals.ts'
import { relocated } from './relocation.ts'
import type { Route } from './route.ts'
import type { Scene } from './scene.ts'

/** One thing that could be done now; `barred` says why not, and is what the button explains. */
export interface Option {
  readonly move: Move
  readonly needs: ReadonlyArray<Field>
  readonly takes: ReadonlyArray<Field>
  readonly barred: LoopRefusal | null
}

/**
 * The moves out of this stage, each with its reason where it is barred. Buttons, menus and key bindings are drawn from it.
 * `withdraw` belongs to imports alone and is never offered.
 */
export const options = (issue: Issue, scene: Scene): ReadonlyArray<Option> =>
  Struct.keys(moves)
    .filter((move) => move !== 'withdraw' && rowOf(move).from.includes(issue.stage))
    .map((move) => ({
      move,
      needs: rowOf(move).needs.filter((field) => !supplied(issue, field, scene)),
      takes: [...rowOf(move).needs.filter((field) => supplied(issue, field, scene)), ...rowOf(move).takes],
      barred: barred(issue, move, {}, scene)
    }))

/** Decides one command. The refusals come in the order in which a person would want to hear them. */
export const step = (issue: Issue, command: Command, scene: Scene): Result.Result<Moved, LoopRefusal> => {
  const { move, input } = command
  const row = rowOf(move)
  if (command.seen !== issue.revision) return Result.fail(new Stale({ id: issue.id, revision: issue.revision }))

  const no = barred(issue, move, input, scene)
  if (no !== null) return Result.fail(no)
  const route = rerouted(issue, move, input, scene)
  const known = route === undefined ? issue : { ...issue, route }
  const missing = row.needs.filter((field) => input[field] === undefined && !supplied(known, field, scene))
  if (missing.length > 0) return Result.fail(new Incomplete({ move, missing }))
  const surplus = inputFields.filter(
    (field) => input[field] !== undefined && !row.needs.includes(field) && !row.takes.includes(field)
  )
  if (surplus.length > 0) return Result.fail(new Superfluous({ move, fields: surplus }))
  const allowed = groundsOf(move)
  if (input.ground !== undefined && !allowed.includes(input.ground)) {
    return Result.fail(new WrongGround({ move, ground: input.ground, allowed }))
  }

  const { stepEvent, promiseEvent, begins } = clockActs(issue, move, input, route, scene)
  const stepClock = clockAfter(issue.stepClock, stepEvent)
  const promiseClock = clockAfter(issue.promiseClock, promiseEvent)
  const stepFold = foldClock(stepClock, scene.calendar)
  const promiseFold = foldClock(promiseClock, scene.calendar)
  const inSteadOf = scene.inSteadOf(issue, row.duties)
  return Result.succeed({
    _tag: 'Moved',
    move,
    from: issue.stage,
    to: row.to === 'same' ? issue.stage : row.to === 'before' ? (issue.before ?? issue.stage) : row.to,
    by: scene.by,
    ...(inSteadOf.length > 0 && { inSteadOf }),
    at: scene.at,
    input,
    ...(move === 'assist' && { task: ownAssist(issue, scene) }),
    ...(route !== undefined && { route }),
    ...(begins !== undefined && { step: begins }),
    ...(stepEvent !== undefined && { stepEvent }),
    ...(promiseEvent !== undefined && { promiseEvent }),
    stepDue: stepFold.state === 'stopped' ? null : stepFold.due,
    promiseDue: promiseFold.due,
    provisional: stepFold.provisional || promiseFold.provisional
  })
}

/** The issue after a fact. Total: it decides nothing and never fails. */
export const evolve = (issue: Issue, fact: IssueFact): Issue => {
  if (fact._tag === 'Reported') return fact.issue
  if (fact._tag === 'Relocated') return relocated(issue, fact)
  const { move, input, at, by, inSteadOf = [] } = fact
  const lead = move === 'dispatch' ? (input.lead ?? (fact.route ?? issue.route)?.lead ?? null) : issue.lead
  const worked = move === 'receive' || move === 'start' || move === 'finish' || move === 'assist'
  return {
    ...issue,
    stage: fact.to,
    before: fact.move === 'suspend' ? fact.from : fact.move === 'resume' ? null : issue.before,
    until: move === 'suspend' ? (input.until ?? null) : move === 'resume' ? null : issue.until,
    matter: input.matter ?? issue.matter,
    route: fact.route ?? issue.route,
    tier: fact.route?.tier ?? issue.tier,
    lead: move === 'return' || move === 'reopen' ? null : lead,
    tasks: tasksAfter(issue, fact, lead),
    handledBy: worked && by !== null ? [...new Set([...issue.handledBy, by, ...inSteadOf])] : issue.handledBy,
    dispatches: issue.dispatches + count(move === 'dispatch'),
    returns: issue.returns + count(move === 'return'),
    reworks: issue.reworks + count(move === 'rework'),
    reopens: issue.reopens + count(move === 'reopen'),
    extensions: issue.extensions + count(move === 'extend'),
    step: fact.step ?? (fact.stepEvent?.event === 'stop' ? null : issue.step),
    stepClock: clockAfter(issue.stepClock, fact.stepEvent),
    stepDue: fact.stepDue,
    promiseClock: clockAfter(issue.promiseClock, fact.promiseEvent),
    promiseDue: fact.promiseDue,
    provisional: fact.provisional,
    promiseMet:
      move === 'answer'
        ? fact.promiseDue === null || !isPast(fact.promiseDue, at)
        : move === 'reopen'
          ? null
          : issue.promiseMet,
    acceptedAt: move === 'accept' ? at : issue.acceptedAt,
    dispatchedAt: move === 'dispatch' ? at : issue.dispatchedAt,
    handledAt: move === 'finish' ? at : issue.handledAt,
    answeredAt: move === 'answer' ? at : move === 'reopen' ? null : issue.answeredAt,
    closedAt: move === 'close' || move === 'decline' ? at : move === 'reopen' ? null : issue.closedAt,
    result: move === 'finish' ? (input.result ?? issue.result) : issue.result,
    answer: input.answer ?? (move === 'reopen' ? null : issue.answer),
    ground: input.ground ?? (move === 'reopen' ? null : issue.ground),
    rating: move === 'rate' ? (input.rating ?? null) : move === 'reopen' ? null : issue.rating,
    revision: issue.revision + 1,
    movedAt: at
  }
}

/** The life of an issue, as the journal knows every life. */
export const issueLife: Life<Issue, Command, IssueFact, Scene, LoopRefusal> = { step, evolve }

/** The first reason why this person may not make this move now, whatever they would write into the form. */
const barred = (issue: Issue, move: Move, input: Input, scene: Scene): LoopRefusal | null => {
  const row = rowOf(move)
  if (!row.from.includes(issue.stage)) return new WrongStage({ issueId: issue.id, move, stage: issue.stage })
  const held = scene.duties(issue)
  if (!row.duties.some((duty: Duty) => held.includes(duty))) {
    return new NotYourDuty({ issueId: issue.id, move, duties: row.duties })
  }
  for (const guard of row.guards) {
    const no = guards[guard](issue, scene, move, input)
    if (no !== null) return no
  }
  return null
}

/** A need that the issue already meets: its class is known, or its route names who leads, if they still are there. */
const supplied = (issue: Issue, field: Field, scene: Scene): boolean => {
  if (field === 'matter') return issue.matter !== null
  const proposed = issue.route?.lead ?? null
  return field === 'lead' && proposed !== null && scene.isThere(proposed)
}

/** The part of the work that the person who says "done" was asked for. */
const ownAssist = (issue: Issue, scene: Scene): number =>
  issue.tasks.findIndex((task) => task.role === 'assist' && !task.done && scene.mine(task.assignee))

/** A class named with the move leads to a new proposal of who should have it. */
const rerouted = (issue: Issue, move: Move, input: Input, scene: Scene): Route | undefined => {
  if (input.matter !== undefined) return scene.route(input.matter, issue.path)
  return move === 'accept' && issue.route === null ? scene.route(issue.matter, issue.path) : undefined
}

interface ClockActs {
  readonly stepEvent?: ClockEvent
  readonly promiseEvent?: ClockEvent
  readonly begins?: StepName
}

const clockActs = (issue: Issue, move: Move, input: Input, route: Route | undefined, scene: Scene): ClockActs => {
  const { step, promise } = rowOf(move)
  const { at, profile } = scene
  const event = (act: 'start' | 'pause' | 'resume' | 'extend' | 'stop', limit?: Limit): ClockEvent => ({
    event: act,
    at,
    ...(limit !== undefined && { limit }),
    ...(input.reason !== undefined && (act === 'pause' || act === 'extend') && { reason: input.reason })
  })
  const handleLimit = (route ?? issue.route)?.limit ?? profile.limits.handle
  const promiseRuns = issue.promiseClock.length > 0
  return {
    ...(typeof step === 'object'
      ? {
          begins: step.start,
          stepEvent: event('start', step.start === 'handle' ? handleLimit : profile.limits[step.start])
        }
      : step !== 'keep' && issue.stepClock.length > 0
        ? { stepEvent: event(step, step === 'extend' ? input.limit : undefined) }
        : {}),
    ...(promise === 'start'
      ? { promiseEvent: event('start', profile.promise) }
      : promise !== 'keep' && promiseRuns
        ? { promiseEvent: event(promise, promise === 'extend' ? input.limit : undefined) }
        : {})
  }
}

/** A start begins a clock anew; anything else is added to the one that runs. */
const clockAfter = (events: ReadonlyArray<ClockEvent>, event: ClockEvent | undefined): ReadonlyArray<ClockEvent> =>
  event === undefined ? events : event.event === 'start' ? [event] : [...events, event]

const tasksAfter = (issue: Issue, fact: Moved, lead: Assignee | null): ReadonlyArray<Task> => {
  const { move, input } = fact
  const owed = (role: Task['role']) => (assignee: Assignee) => ({ role, assignee, done: false, result: null })
  const done = (is: (task: Task, index: number) => boolean) =>
    issue.tasks.map((task, index) => (is(task, index) ? { ...task, done: true, result: input.result ?? null } : task))
  switch (move) {
    case 'dispatch':
      return lead === null ? [] : [owed('lead')(lead), ...(input.assistants ?? []).map(owed('assist'))]
    case 'assist':
      return done((_task, index) => index === fact.task)
    case 'finish':
      return done((task) => task.role === 'lead')
    case 'rework':
      return issue.tasks.map((task) => (task.role === 'lead' ? { ...task, done: false } : task))
    case 'return':
    case 'reopen':
      return []
    default:
      return issue.tasks
  }
}

const count = (yes: boolean): number => (yes ? 1 : 0)
