/** What lies on somebody's desk: the stages whose next move is theirs, by where their duties hold. Drawn from the table of moves. */
import type { OrganisationId, UnitId } from '../common/index.ts'
import { type Duty, mainMove } from '../loop/moves.ts'
import { Stage } from '../loop/stages.ts'
import type { Actor } from './actor.ts'
import { hasDuty, type Roles } from './policy.ts'

export interface Desk {
  /** Stages that wait for a duty held over whole places; `paths: null` is everywhere. */
  readonly places: ReadonlyArray<{
    readonly stages: ReadonlyArray<Stage>
    readonly paths: ReadonlyArray<string> | null
  }>
  /** Stages that wait for whoever leads, and in whose name this person handles. */
  readonly leads: {
    readonly stages: ReadonlyArray<Stage>
    readonly organisations: ReadonlyArray<OrganisationId>
    readonly units: ReadonlyArray<UnitId>
  }
}

/** Whose move the main line waits for at each stage. */
export const waitsFor = (duty: Duty): ReadonlyArray<Stage> =>
  Stage.literals.filter((stage) => {
    const move = mainMove(stage)
    return move?.duties.includes(duty)
  })

export const deskOf = (actor: Actor, roles: Roles): Desk => {
  const duties: ReadonlyArray<Duty> = ['acceptor', 'dispatcher', 'verifier']
  const holding = (duty: Duty) => actor.grants.filter(({ role }) => hasDuty(roles, role, duty))
  const handles = holding('handler')
  return {
    places: duties.flatMap((duty) => {
      const scopes = holding(duty).map(({ scope }) => scope)
      if (scopes.length === 0) return []
      const everywhere = scopes.some(({ kind }) => kind === 'tenant')
      const paths = scopes.flatMap((scope) => (scope.kind === 'unit' ? [scope.path] : []))
      return [{ stages: waitsFor(duty), paths: everywhere ? null : paths }]
    }),
    leads: {
      stages: waitsFor('handler'),
      organisations: handles.flatMap(({ scope }) => (scope.kind === 'organisation' ? [scope.id] : [])),
      units: handles.flatMap(({ scope }) => (scope.kind === 'unit' ? [scope.id] : []))
    }
  }
}
