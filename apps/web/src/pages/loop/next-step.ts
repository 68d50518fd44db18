/** What comes next with an issue and who has to do it, in words. Which move that is, is the domain's. */
import { type Duty, Move, mainMove, rowOf, type Stage } from '@gezhi/domain/loop'
import { words } from '../../words.ts'

/** The move with which the main line goes on; `undefined` where none is owed. */
export const mainMoveOf = (stage: Stage): Move | undefined =>
  Move.literals.find((move) => rowOf(move) === mainMove(stage))

/** `市政养护中心`, or the duty where the work has no name yet; at `answered` it is the reporter. */
export const whoIsNext = (stage: Stage, leadName: string | null): string | undefined => {
  const duty: Duty | undefined = stage === 'answered' ? 'reporter' : mainMove(stage)?.duties[0]
  if (duty === 'handler' && leadName !== null) return leadName
  return duty === undefined ? undefined : words.loop.duties[duty]
}

/** What is to be done, in the form that follows a person: `签收`, `receive it`. */
export const todoOf = (move: Move): string => {
  const todo: Readonly<Partial<Record<Move, string>>> = words.webLoop.issue.todo
  return todo[move] ?? words.loop.moves[move].do
}
