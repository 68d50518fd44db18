/**
 * Walks an issue through the loop as its plan says, by the domain's own functions and with the people who were on the
 * posts at each moment. A refusal here is a mistake of the demo, so it throws.
 */
import { CommandId, fromMillis, type PersonId, toMillis } from '@gezhi/domain/common'
import { evolve, type Input, type Issue, type IssueFact, type MatterCode, type Move, step } from '@gezhi/domain/loop'
import { Result } from 'effect'
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
  readonly setting: Setting
  readonly crew: Crew
  readonly random: Random
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
    const act = acts[walk.issue.stage]?.(walk) ?? null
    if (act === null || act.by === null || act.at > now) return
    make(walk, act, commandId)
  }
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
