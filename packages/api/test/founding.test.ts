import { AccountId, fromMillis, IssueId, TenantId } from '@gezhi/domain/common'
import { base } from '@gezhi/packs'
import { expect, it } from 'vitest'
import { Founding } from '../src/services/founding.ts'
import { anId, openWorld } from './harness.ts'
import { idOf } from './world/ids.ts'
import { accountOf, members, organisationsOf, peopleOf, postsOf } from './world/members.ts'
import { unitsOf } from './world/places.ts'

const world = await openWorld()

it('what is reported in a district that was founded with a past gets a number that no issue of the past has', async () => {
  const tenant = 'old'
  const at = fromMillis(Date.parse('2026-01-05T01:00:00Z'))
  const past = await world.as('gridWorker').issue.report(world.aReport())
  const issues = [1, 150, 3].map((number) => {
    const issue = { ...past, id: IssueId.make(anId()), number }
    return { issue, facts: [{ _tag: 'Reported', issue }] as const, by: null, contact: null }
  })
  const [first, ...others] = members.map((member) => ({
    account: accountOf(tenant, member, 'old-'),
    password: null
  }))
  if (first === undefined) throw new Error('a district has members')
  await world.api.runtime.runPromise(
    Founding.use((founding) =>
      founding.found(
        {
          tenant: { id: TenantId.make(anId()), name: '旧区', zone: 'Asia/Shanghai' },
          pack: base,
          units: unitsOf(tenant, at),
          organisations: organisationsOf(tenant, at),
          people: peopleOf(tenant),
          posts: postsOf(tenant, at),
          accounts: [first, ...others],
          issues
        },
        at
      )
    )
  )
  // numbers are handed out in blocks: those of the block at hand are still to come
  const next = (await openWorld({ databaseUrl: world.url })).asAccount(AccountId.make(idOf(tenant, 'gridWorker')))
  const numbers: Array<number> = []
  for (let i = 0; i < 101; i += 1) numbers.push((await next.issue.report(world.aReport())).number)
  expect(new Set([...numbers, 1, 150, 3]).size).toBe(104)
})
