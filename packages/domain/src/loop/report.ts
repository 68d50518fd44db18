/** The birth of an issue: what a reporter gives becomes an issue with its place, its proposed route and its first clock. */
import { Result } from 'effect'
import { type BatchId, foldClock } from '../common/index.ts'
import type { Channel, Issue, Located, Report, Reported, Reporter } from './issue.ts'
import { AddressUnknown, type LoopRefusal, NoUnitThere, PlaceMissing, UnknownMatter } from './refusals.ts'
import type { PlaceUnit } from './route.ts'
import type { Setting } from './scene.ts'

/** What the platform adds to a report before the rules look at it. */
export interface Intake {
  readonly number: number
  readonly reporter: Reporter
  /** Channel of the caller where the report names none. */
  readonly channel: Channel
  readonly place: { readonly unit: PlaceUnit; readonly how: Located } | null
  readonly batchId: BatchId | null
}

/**
 * Opens the loop. Refuses a report without a place, at a place that no unit covers, at an address that nobody knows, or of an unknown class;
 * a class may be missing: whoever accepts it names one.
 */
export const report = (given: Report, intake: Intake, scene: Setting): Result.Result<Reported, LoopRefusal> => {
  const byAddress = given.point === undefined && given.unitId === undefined
  if (byAddress && given.address === undefined) return Result.fail(new PlaceMissing())
  if (intake.place === null) return Result.fail(byAddress ? new AddressUnknown() : new NoUnitThere())
  if (given.matter !== undefined && scene.matter(given.matter) === undefined) {
    return Result.fail(new UnknownMatter({ matter: given.matter }))
  }
  const { unit, how } = intake.place
  const stepClock = [{ event: 'start', at: scene.at, limit: scene.profile.limits.accept }] as const
  const clock = foldClock(stepClock, scene.calendar)
  const route = given.matter === undefined ? null : scene.route(given.matter, unit.path)
  const issue: Issue = {
    id: given.id,
    number: intake.number,
    title: given.title,
    description: given.description ?? '',
    channel: given.channel ?? intake.channel,
    reporter: intake.reporter,
    confidential: given.confidential ?? false,
    unitId: unit.id,
    path: unit.path,
    point: given.point ?? null,
    address: given.address ?? null,
    located: how,
    matter: given.matter ?? null,
    tier: route?.tier ?? null,
    route,
    stage: 'reported',
    before: null,
    until: null,
    lead: null,
    tasks: [],
    handledBy: [],
    dispatches: 0,
    returns: 0,
    reworks: 0,
    reopens: 0,
    extensions: 0,
    step: 'accept',
    stepClock,
    stepDue: clock.due,
    promiseClock: [],
    promiseDue: null,
    provisional: clock.provisional,
    promiseMet: null,
    reportedAt: scene.at,
    acceptedAt: null,
    dispatchedAt: null,
    handledAt: null,
    answeredAt: null,
    closedAt: null,
    result: null,
    answer: null,
    ground: null,
    rating: null,
    catalogueVersion: scene.catalogueVersion,
    profileVersion: scene.profile.version,
    calendarVersion: scene.calendar.version,
    batchId: intake.batchId,
    revision: 0,
    movedAt: scene.at
  }
  return Result.succeed({ _tag: 'Reported', issue })
}
