import type { Permission } from '@gezhi/domain/access'
import { base } from '@gezhi/packs'
import { expect, it } from 'vitest'
import { appRouter } from '../src/routers/index.ts'
import { type Caller, members, openWorld, refused } from './harness.ts'

const world = await openWorld()

/** Who may call what at all. A new procedure gets its line here first. */
const table: Readonly<Record<string, ReadonlyArray<Permission> | 'open'>> = {
  'account.amend': ['account.manage'],
  'account.assignRoles': ['role.assign'],
  'account.changePassword': ['signedIn'],
  'account.create': ['account.manage'],
  'account.disable': ['account.manage'],
  'account.enable': ['account.manage'],
  'account.endSession': ['signedIn'],
  'account.list': ['account.manage', 'role.assign', 'apiKey.manage'],
  'account.me': ['signedIn'],
  'account.resetPassword': ['account.manage'],
  'account.sessions': ['signedIn'],
  'account.unlock': ['account.manage'],
  'apiKey.create': ['apiKey.manage'],
  'apiKey.list': ['apiKey.manage'],
  'apiKey.revoke': ['apiKey.manage'],
  'audit.list': ['audit.read'],
  'building.amend': ['building.edit'],
  'building.amendEntrance': ['building.edit'],
  'building.amendHousehold': ['building.edit'],
  'building.byId': ['building.read', 'building.edit'],
  'building.counts': ['building.read', 'building.edit'],
  'building.create': ['building.edit'],
  'building.createEntrance': ['building.edit'],
  'building.createHousehold': ['building.edit'],
  'building.end': ['building.edit'],
  'building.endEntrance': ['building.edit'],
  'building.endHousehold': ['building.edit'],
  'building.find': ['issue.report', 'building.read', 'building.edit'],
  'building.list': ['building.read', 'building.edit'],
  'building.reveal': ['person.reveal'],
  'figures.board': ['figures.read'],
  'handover.accept': ['signedIn'],
  'handover.assign': ['post.arrange'],
  'handover.byId': ['signedIn'],
  'handover.desk': ['signedIn'],
  'handover.list': ['signedIn'],
  'handover.open': ['post.arrange'],
  'issue.act': ['issue.move'],
  'issue.byId': ['issue.read'],
  'issue.count': ['issue.read'],
  'issue.list': ['issue.read'],
  'issue.move': ['issue.move'],
  'issue.points': ['issue.read'],
  'issue.report': ['issue.report'],
  'issue.revealReporter': ['person.reveal'],
  'issue.similar': ['issue.report'],
  'issue.today': ['issue.read'],
  'live.changes': ['signedIn'],
  'notice.amend': ['notice.publish'],
  'changeSet.byId': ['unit.read'],
  'changeSet.list': ['unit.read'],
  'changeSet.move': ['unit.propose', 'unit.approve'],
  'changeSet.preview': ['unit.propose', 'unit.approve'],
  'changeSet.propose': ['unit.propose'],
  'notice.byUnit': ['unit.read'],
  'notice.clear': ['signedIn'],
  'notice.publish': ['notice.publish'],
  'notice.withdraw': ['notice.publish'],
  'organisation.addMember': ['unit.edit'],
  'organisation.amend': ['unit.edit'],
  'organisation.byId': ['unit.read'],
  'organisation.create': ['unit.edit'],
  'organisation.end': ['unit.edit'],
  'organisation.endMember': ['unit.edit'],
  'organisation.list': ['unit.read'],
  'organisation.revealMember': ['person.reveal'],
  'person.amend': ['person.edit'],
  'person.byId': ['person.read', 'person.edit'],
  'person.create': ['person.edit'],
  'person.list': ['person.read', 'person.edit'],
  'person.reveal': ['person.reveal'],
  'post.coverage': ['person.read', 'person.edit', 'post.arrange'],
  'post.end': ['person.edit'],
  'post.endCharge': ['post.arrange'],
  'post.endDeputy': ['post.arrange'],
  'post.list': ['person.read', 'person.edit'],
  'post.nameDeputy': ['post.arrange'],
  'post.openWork': ['person.read', 'person.edit'],
  'post.passOn': ['person.edit'],
  'post.recordInduction': ['post.arrange'],
  'post.start': ['person.edit'],
  'post.startCharge': ['post.arrange'],
  'post.withdrawInduction': ['post.arrange'],
  'reference.current': ['reference.read'],
  'reference.history': ['reference.read'],
  'reference.holidays': ['reference.read'],
  'reference.previewCalendar': ['reference.edit'],
  'reference.publish': ['reference.edit', 'role.assign'],
  'reference.version': ['reference.read'],
  'system.checkSetUpCode': 'open',
  'system.info': 'open',
  'system.regions': 'open',
  'system.setUp': 'open',
  'unit.amend': ['unit.edit'],
  'unit.below': ['unit.read'],
  'unit.boundaries': ['unit.read'],
  'unit.byCode': ['unit.read'],
  'unit.byId': ['unit.read'],
  'unit.checks': ['unit.read'],
  'unit.codesDue': ['unit.edit'],
  'unit.create': ['unit.edit'],
  'unit.end': ['unit.edit'],
  'unit.issueCodes': ['unit.edit'],
  'unit.locate': ['unit.read'],
  'unit.locateMany': ['unit.read'],
  'unit.setBoundary': ['unit.edit'],
  'unit.setCode': ['unit.edit'],
  'unit.topology': ['unit.read'],
  'unit.tree': ['unit.read']
}

/** The procedures of the importers have a table of their own, beside their tests. */
const elsewhere = (path: string) => path.startsWith('import.')

const paths = Object.keys(appRouter._def.procedures).filter((path) => !elsewhere(path))

const permissionsOf = (role: string): ReadonlyArray<Permission> =>
  base.roles.find(({ key }) => key === role)?.permissions ?? []

/** Input that no procedure with an input takes: who is turned away must be so before anything is looked at. */
const garbage = { garbage: true }

const call = (caller: Caller, path: string): Promise<unknown> => {
  const [noun = '', verb = ''] = path.split('.')
  const router: unknown = Reflect.get(world.as(caller), noun)
  const procedure: unknown = Reflect.get(Object(router), verb)
  if (typeof procedure !== 'function') throw new Error(`no procedure ${path}`)
  return procedure(garbage)
}

/** Let in: it answers, or says that the input is wrong. */
const isIn = async (caller: Caller, path: string): Promise<boolean | string> => {
  const outcome = await call(caller, path).then(
    () => 'answer',
    async (error: unknown) => (isInputFault(error) ? 'fault' : (await refused(Promise.reject(error)))._tag)
  )
  if (outcome === 'Forbidden' || outcome === 'NotSignedIn') return false
  return outcome === 'answer' || outcome === 'fault' ? true : outcome
}

const isInputFault = (error: unknown) => error instanceof Error && 'code' in error && error.code === 'BAD_REQUEST'

const lettingIn = async (caller: Caller) =>
  Object.fromEntries(await Promise.all(paths.map(async (path) => [path, await isIn(caller, path)] as const)))

/** As the table says, for somebody with these permissions. */
const expected = (held: ReadonlyArray<Permission>) =>
  Object.fromEntries(
    paths.map((path) => {
      const wanted = table[path] ?? []
      return [path, wanted === 'open' || wanted.some((permission) => held.includes(permission))]
    })
  )

it('every procedure is in the table, and no other', () => {
  const permissions = (path: string) => Reflect.get(appRouter._def.procedures, path)._def.meta?.permissions
  expect(Object.fromEntries(paths.map((path) => [path, permissions(path)]))).toEqual(table)
})

it.each(base.roles.map(({ key }) => key))('%s may call what the role gives, and nothing else', async (role) => {
  const caller = members.find((member) => member === role)
  if (caller === undefined) throw new Error(`nobody in the district is ${role}`)
  expect(await lettingIn(caller)).toEqual(expected([...permissionsOf(role), 'signedIn']))
})

it('nobody may call what is open, and nothing else', async () => {
  expect(await lettingIn('nobody')).toEqual(expected([]))
})
