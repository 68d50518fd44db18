/**
 * Walks an issue through the loop as its plan says, by the domain's own functions and with the people who were on the
 * posts at each moment. A refusal here is a mistake of the demo, so it throws.
 */
import { CommandId, fromMillis, hour, type PersonId, toMillis, type UnitId } from '@gezhi/domain/common'
import { destinationOf, heirOf } from '@gezhi/domain/grid'
import {
  evolve,
  type Input,
  type Issue,
  type IssueFact,
  isOpen,
  type MatterCode,
  type Move,
  relocated,
  relocationOf,
  rowOf,
  step
} from '@gezhi/domain/loop'
import { Result } from 'effect'
import type { PastSplit } from '../changes/split.ts'
import type { Random } from '../random.ts'
import { acts } from './acts.ts'
import type { Crew } from './crew.ts'
import type { Plan } from './plan.ts'
import type { Setting } from './setting.ts'

/** An issue under way, with all that decides what happens to it next. */
export interface Walk {
  issue: Issue
  /** When the last move was made, in milliseconds. */
  last: number
  readonly facts: Array<IssueFact>
  /** What happens at most once and has happened. */
  readonly done: Set<Move>
  readonly plan: Plan
  /** What it is, also where the reporter did not say. */
  readonly code: MatterCode
  /** How it is put right in the end. */
  readonly remedy: string
  readonly setting: Setting
  readonly crew: Crew
  readonly random: Random
  /** What happened to the tree meanwhile. */
  readonly split: PastSplit
  /** Units and organisations that may be asked to help or be taken for the right ones. */
  readonly others: {
    readonly centre: string
    readonly street: string
    readonly neighbours: ReadonlyArray<NonNullable<Input['lead']>>
    readonly departments: ReadonlyArray<NonNullable<Input['lead']>>
  }
}

/** One move that is about to be made. */
export interface Act {
  readonly by: PersonId | null
  readonly move: Move
  readonly input?: Input
  /** Milliseconds. */
  readonly at: number
}

/** Goes on until the plan says halt, nobody is there, or the present is reached. */
export const walkOn = (walk: Walk, now: number): void => {
  const commandId = CommandId.make(walk.random.id(walk.last))
  while (walk.issue.stage !== walk.plan.halt) {
    const act = nextAct(walk, now)
    // what is to be done after the split is done by those who took over
    if (act !== null && relocate(walk, Math.min(act.at, now))) continue
    if (act === null || act.by === null || act.at > now) break
    make(walk, act, commandId)
  }
  relocate(walk, now)
}

/** An open issue of the grid that was split goes where it lies, with all that is owed, as the platform does it. */
const relocate = (walk: Walk, until: number): boolean => {
  const { issue, split } = walk
  const gone = split.whole.unit.id
  if (until < toMillis(split.at) || !isOpen(issue.stage)) return false
  if (issue.unitId !== gone && !isOwedBy(issue, gone)) return false
  const unit = destinationOf({ ...issue, named: issue.located === 'given' }, split.now)
  if (unit === null) return false
  const heir = (id: UnitId) => heirOf(split.now, id)?.id ?? null
  const when = fromMillis(Math.max(toMillis(split.at) + 60_000, toMillis(issue.movedAt)))
  const { path } = issue.unitId === unit.id ? issue : unit
  const fact = relocationOf(issue, { unitId: unit.id, path, heirOf: heir }, split.changeSetId, when)
  if (fact === null) return false
  walk.issue = relocated(issue, fact)
  walk.facts.push(fact)
  walk.last = Math.max(walk.last, toMillis(when))
  return true
}

const isOwedBy = ({ lead, tasks }: Issue, id: UnitId): boolean =>
  lead?.id === id || tasks.some(({ assignee }) => assignee.id === id)

/** The move into the stage in which it is to lie now is made lately, so that most of what lies on a desk is not yet late. */
const nextAct = (walk: Walk, now: number): Act | null => {
  const { issue, plan, random } = walk
  const act = acts[issue.stage]?.(walk) ?? null
  if (act === null || !plan.lately || rowOf(act.move).to !== plan.halt) return act
  const before = walk.last
  walk.last = Math.max(before, now - random.between(1, 26) * hour)
  const later = acts[issue.stage]?.(walk) ?? act
  walk.last = before
  return later.at > now ? act : later
}

const make = (walk: Walk, { by, move, input = {}, at }: Act, commandId: CommandId): void => {
  const { issue, crew } = walk
  const command = { issueId: issue.id, commandId, seen: issue.revision, move, input }
  const decided = step(issue, command, crew.scene(by, fromMillis(at)))
  if (Result.isFailure(decided)) {
    throw new Error(`${move} of issue ${issue.number} was refused: ${JSON.stringify(decided.failure)}`)
  }
  walk.issue = evolve(issue, decided.success)
  walk.facts.push(decided.success)
  walk.done.add(move)
  walk.last = Math.max(at, toMillis(walk.issue.movedAt))
}
