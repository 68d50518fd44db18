/**
 * The shape of a life: everything with a history is pure functions over plain data. A command is decided on a state in a
 * scene and leads to a fact or a refusal; a fact leads to the next state, always.
 */
import type { Result } from 'effect'

export interface Life<State, Command, Fact, Scene, Refusal> {
  /** Decides. No clock, no randomness, no reading or writing: all it may look at is in the scene. */
  readonly step: (state: State, command: Command, scene: Scene) => Result.Result<Fact, Refusal>
  /** Total: it decides nothing and never fails. */
  readonly evolve: (state: State, fact: Fact) => State
}

/** The state that facts lead to, from the state at birth. */
export const fold = <State, Fact>(
  life: Pick<Life<State, never, Fact, never, unknown>, 'evolve'>,
  born: State,
  facts: ReadonlyArray<Fact>
): State => facts.reduce(life.evolve, born)
