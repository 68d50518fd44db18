/** One use of each verb of the store of changes of the tree. */
import { ChangeStore } from '@gezhi/database'
import { ChangeSetId, fromMillis, IssueId, type TenantId, UnitId } from '@gezhi/domain/common'
import { Effect } from 'effect'
import { everyVerb, id, type Verbs } from './verbs.ts'

export const changeVerbs = Effect.map(ChangeStore, (changes): Verbs => {
  const tenantId = id() as TenantId
  const [setId, unitId, issueId] = [ChangeSetId.make(id()), UnitId.make(id()), IssueId.make(id())]
  const touched = { paths: ['/1/2/', '/1/3/'], ended: [unitId] }
  const at = fromMillis(0)
  return everyVerb('ChangeStore', changes, {
    byId: changes.byId(tenantId, setId),
    authors: changes.authors(tenantId, setId),
    list: changes.list(tenantId, unitId, 50),
    waiting: changes.waiting(at),
    openIssues: changes.openIssues(tenantId, touched, issueId, 500),
    closedIssues: changes.closedIssues(tenantId, touched, issueId, 500),
    buildings: changes.buildings(tenantId, touched, null, 500),
    shapesAt: changes.shapesAt(tenantId, [unitId], at),
    stand: changes.stand(tenantId, [{ issueId, pathThen: '/1/2/', pathNow: '/1/3/' }])
  })
})
