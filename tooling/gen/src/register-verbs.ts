/** One use of each verb of the stores beside issues, for the record of what they send. */
import {
  AuditStore,
  BuildingStore,
  ChangeStore,
  FoundingStore,
  HandoverStore,
  ImportStore,
  LoginStore,
  PersonStore,
  ReferenceStore,
  Turns
} from '@gezhi/database'
import type { Work } from '@gezhi/domain/access'
import {
  AccountId,
  BatchId,
  CommandId,
  fromMillis,
  HandoverId,
  PersonId,
  PostId,
  type TenantId,
  UnitId
} from '@gezhi/domain/common'
import { Effect, Layer } from 'effect'
import { buildingVerbs } from './building-verbs.ts'
import { changeVerbs } from './change-verbs.ts'
import { id, type Verbs } from './verbs.ts'

export const registerStores = Layer.mergeAll(
  AuditStore.layer,
  BuildingStore.layer,
  ChangeStore.layer,
  FoundingStore.layer,
  HandoverStore.layer,
  ImportStore.layer,
  LoginStore.layer,
  PersonStore.layer,
  ReferenceStore.layer,
  Turns.layer
)

const at = fromMillis(0)

export const registerVerbs = Effect.gen(function* () {
  const audit = yield* AuditStore
  const founding = yield* FoundingStore
  const handovers = yield* HandoverStore
  const imports = yield* ImportStore
  const logins = yield* LoginStore
  const people = yield* PersonStore
  const references = yield* ReferenceStore
  const turns = yield* Turns
  const tenantId = id() as TenantId
  const accountId = AccountId.make(id())
  const personId = PersonId.make(id())
  const batchId = BatchId.make(id())
  const commandId = CommandId.make(id())
  const access = { id: id(), at, accountId, name: '', what: 'reveal', thing: null, reason: null }
  const user = { id: accountId, username: 'somebody', name: '', passwordHash: '' }
  const works: ReadonlyArray<Work> = [
    { of: 'place', place: { kind: 'unit', id: UnitId.make(id()) }, handledBy: personId },
    { of: 'stages', stages: ['reported'], path: '/1/' }
  ]
  const verbs: Verbs = [
    ['AuditStore.note', audit.note(tenantId, access)],
    ['AuditStore.accesses', audit.accesses(tenantId, { accountId }, 50, { at, id: id() })],
    ['AuditStore.facts', audit.facts(tenantId, { accountId, lives: ['unit'] }, 50, null)],
    ...(yield* buildingVerbs),
    ...(yield* changeVerbs),
    ['FoundingStore.isEmpty', founding.isEmpty],
    ['FoundingStore.clear', founding.clear(tenantId)],
    ['FoundingStore.numbersTaken', founding.numbersTaken(1)],
    ['HandoverStore.byId', handovers.byId(tenantId, HandoverId.make(id()))],
    ['HandoverStore.open', handovers.open(tenantId)],
    ['HandoverStore.ofPerson', handovers.ofPerson(tenantId, personId)],
    ['HandoverStore.newest', handovers.newest(tenantId, 50)],
    ['HandoverStore.listed', handovers.listed(tenantId, [PostId.make(id())])],
    ['HandoverStore.work', handovers.work(tenantId, works)],
    ['HandoverStore.issues', handovers.issues(tenantId, [id()])],
    ['HandoverStore.openByLead', handovers.openByLead(tenantId)],
    ['LoginStore.add', logins.add([user])],
    ['LoginStore.setPassword', logins.setPassword(user)],
    ['LoginStore.passwordHash', logins.passwordHash(accountId)],
    ['LoginStore.among', logins.among([accountId])],
    ['LoginStore.byUsername', logins.byUsername('somebody')],
    ['LoginStore.byId', logins.byId(accountId)],
    ['LoginStore.sessions', logins.sessions(accountId, at)],
    ['LoginStore.endSession', logins.endSession(accountId, id())],
    ['LoginStore.endSessions', logins.endSessions(accountId, null)],
    ['LoginStore.keys', logins.keys([accountId])],
    ['LoginStore.key', logins.key(id())],
    ['LoginStore.removeKey', logins.removeKey(id())],
    ['LoginStore.failed', logins.failed('somebody', 5, 10)],
    ['LoginStore.lockedUntil', logins.lockedUntil(['somebody'], at)],
    ['LoginStore.unlock', logins.unlock('somebody')],
    ['PersonStore.byId', people.byId(tenantId, personId)],
    ['PersonStore.byStaffNumber', people.byStaffNumber(tenantId, '1')],
    ['PersonStore.list', people.list(tenantId, { text: '王', among: [personId] }, 50, { name: '王', id: personId })],
    ['PersonStore.count', people.count(tenantId, {})],
    ['ReferenceStore.versions', references.versions(tenantId, 'calendar')],
    ['ReferenceStore.data', references.data(tenantId, 'calendar', 1)],
    ['ReferenceStore.runningClocks', references.runningClocks(tenantId, null, 500)],
    ['ImportStore.upload', imports.upload(tenantId, id(), at)],
    ['ImportStore.progress', imports.progress(tenantId, commandId)],
    ['ImportStore.cancel', imports.cancel(tenantId, commandId)],
    ['ImportStore.batch', imports.batch(tenantId, batchId)],
    ['ImportStore.batches', imports.batches(tenantId, 50, at)],
    ['ImportStore.byCommand', imports.byCommand(tenantId, commandId)],
    ['ImportStore.ofSameFile', imports.ofSameFile(tenantId, '')],
    ['ImportStore.issues', imports.issues(tenantId, batchId)],
    ['ImportStore.things', imports.things(tenantId, batchId)],
    ['ImportStore.contactsOf', imports.contactsOf(tenantId, batchId)],
    ['ImportStore.shapes', imports.shapes(tenantId, batchId)],
    ['ImportStore.holds', imports.holds(tenantId, batchId, 5)],
    ['ImportStore.staff', imports.staff(tenantId)],
    ['Turns.take', turns.take('records', Effect.void)]
  ]
  return verbs
})
