/** What a change of the tree does to an issue: where it belongs now, and who took over its work. It moves no stage and no clock. */
import type { ChangeSetId, Instant, UnitId } from '../common/index.ts'
import type { Assignee } from './assignee.ts'
import type { Issue, Relocated } from './issue.ts'

/** Where an issue belongs in the tree of today; `heirOf` is the unit that took over from one that ended. */
export interface Destination {
  readonly unitId: UnitId
  readonly path: string
  readonly heirOf: (id: UnitId) => UnitId | null
}

/** The fact that it belongs elsewhere now; `null` where it stays, with everybody who works on it. */
export const relocationOf = (
  issue: Pick<Issue, 'unitId' | 'path' | 'lead' | 'tasks' | 'route'>,
  { unitId, path, heirOf }: Destination,
  changeSetId: ChangeSetId | null,
  at: Instant
): Relocated | null => {
  const owed = [issue.lead, issue.route?.lead ?? null, ...issue.tasks.map(({ assignee }) => assignee)]
  const units = new Set(owed.flatMap((one) => (one?.kind === 'unit' ? [one.id] : [])))
  const heirs = [...units].flatMap((from) => {
    const to = heirOf(from)
    return to === null || to === from ? [] : [{ from, to }]
  })
  return unitId === issue.unitId && path === issue.path && heirs.length === 0
    ? null
    : { _tag: 'Relocated', unitId, path, heirs, changeSetId, at }
}

export const relocated = (issue: Issue, { unitId, path, heirs, at }: Relocated): Issue => {
  const heir = (one: Assignee): Assignee => {
    const to = one.kind === 'unit' ? heirs.find(({ from }) => from === one.id)?.to : undefined
    return to === undefined ? one : { kind: 'unit', id: to }
  }
  const orNobody = (one: Assignee | null) => (one === null ? null : heir(one))
  return {
    ...issue,
    unitId,
    path,
    lead: orNobody(issue.lead),
    route: issue.route === null ? null : { ...issue.route, lead: orNobody(issue.route.lead) },
    tasks: issue.tasks.map((task) => ({ ...task, assignee: heir(task.assignee) })),
    revision: issue.revision + 1,
    movedAt: at
  }
}
