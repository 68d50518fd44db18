import { migrate } from '@gezhi/database'
import { startThrowAway } from '@gezhi/database/testing'
import { expect, it } from 'vitest'
import { found, openWorld, origin, password } from './harness.ts'
import { httpOf } from './world/http.ts'

const server = await startThrowAway()
await migrate(server.url)
await found(server.url)
const defects: Array<unknown> = []
const world = await openWorld({ databaseUrl: server.url, onDefect: (_where, cause) => defects.push(cause) })
const { signIn, query, mutate } = httpOf(world.api, origin)

it('while the database is away nobody is taken for nobody: a refusal says so, and nothing is our mistake', async () => {
  const { cookie, json } = await signIn('acceptor', password)
  const made = await world
    .as('securityAdministrator')
    .apiKey.create({ accountId: world.account.serviceAccount, name: '热线', days: 1 })
  await server.stop()

  const answers = await Promise.all([
    query('account.me', { cookie }),
    query('issue.list', { authorization: `Bearer ${json.token}` }, {}),
    mutate('issue.report', world.aReport(), { 'x-api-key': made.key }),
    mutate('unit.amend', {}, { cookie }),
    query('system.info')
  ])
  for (const answer of answers) {
    expect(answer.status).toBe(503)
    expect(answer.json.error.data.refusal).toEqual({ _tag: 'Unavailable' })
  }
  expect(await world.api.ready()).not.toBeNull()
  expect(defects).toEqual([])
})
