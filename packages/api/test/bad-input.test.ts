import type { Permission } from '@gezhi/domain/access'
import { base } from '@gezhi/packs'
import { describe, expect, it } from 'vitest'
import { appRouter } from '../src/routers/index.ts'
import { anId, middleOf, openWorld, origin, password } from './harness.ts'
import { type Answer, httpOf } from './world/http.ts'
import { usernameOf } from './world/members.ts'

const defects: Array<unknown> = []
const world = await openWorld({ onDefect: (where, cause) => defects.push([where, cause]) })
const { ask, signIn, query, mutate } = httpOf(world.api, origin)

const cookies = new Map(
  await Promise.all(
    ['acceptor', 'district-manager', 'system-administrator', 'security-administrator', 'audit-administrator'].map(
      async (name) => [name, (await signIn(name, password)).cookie] as const
    )
  )
)
const cookie = cookies.get('acceptor') ?? ''

const faultsOf = ({ status, json }: Answer) => ({
  status,
  tag: json.error?.data.refusal?._tag,
  paths: json.error?.data.refusal?.faults?.map(({ path }: { path: string }) => path)
})

const rows = async () => {
  const [row] = await world.sql`select count(*)::int as n from fact`
  return row?.n
}

describe('a report with something wrong in it is refused with the field, and nothing is written', () => {
  const cases: ReadonlyArray<readonly [string, object, string]> = [
    ['an unknown field', { colour: 'red' }, 'colour'],
    ['a wrong type', { title: 7 }, 'title'],
    ['nothing but white space', { title: '   ' }, 'title'],
    ['an overlong text', { title: 'x'.repeat(201) }, 'title'],
    ['an id of another kind', { id: 'abc' }, 'id'],
    ['a point beyond the pole', { point: [104, 95] }, 'point.1'],
    ['a point that is text', { point: ['104', 30] }, 'point.0'],
    ['a channel that there is not', { channel: 'pigeon' }, 'channel'],
    ['an unknown field deep inside', { contact: { name: '某', phone: null, mood: 'bad' } }, 'contact.mood'],
    ['a character that no database keeps', { description: 'a\u0000b' }, 'description'],
    ['half a character', { title: `x${'\ud83d'}` }, 'title']
  ]
  it.each(cases)('%s', async (_what, part, path) => {
    const before = await rows()
    const answer = await mutate('issue.report', { ...world.aReport(), ...part }, { cookie })
    expect(faultsOf(answer)).toEqual({ status: 400, tag: 'BadInput', paths: [path] })
    expect(await rows()).toBe(before)
  })

  it('all faults at once', async () => {
    const answer = await mutate('issue.report', { ...world.aReport(), title: '', channel: 'pigeon' }, { cookie })
    expect(faultsOf(answer).paths).toEqual(['title', 'channel'])
  })

  it('what is no JSON, and what is sent as something else', async () => {
    expect(faultsOf(await mutate('issue.report', '{"title": ', { cookie }))).toMatchObject({
      status: 400,
      tag: 'BadInput'
    })
    const plain = await ask('/trpc/issue.report', {
      body: 'title=x',
      headers: { cookie, 'content-type': 'text/plain' }
    })
    expect(plain.status).toBe(415)
  })
})

it('dates that do not exist are refused, others are taken with any offset', async () => {
  const from = async (text: string) => faultsOf(await query('issue.count', { cookie }, { from: text }))
  expect(await from('2026-02-30T00:00:00Z')).toEqual({ status: 400, tag: 'BadInput', paths: ['from'] })
  expect(await from('2026-13-01T00:00:00Z')).toMatchObject({ status: 400 })
  expect(await from('2026-03-05')).toMatchObject({ status: 400 })
  expect(await from('2026-03-05T08:00:00+08:00')).toMatchObject({ status: 200 })
})

it('places where nobody is responsible, and places of another district, are refused', async () => {
  const report = async (part: object) =>
    faultsOf(await mutate('issue.report', { ...world.aReport(), ...part }, { cookie }))
  expect(await report({ point: [0, 0] })).toMatchObject({ status: 400, tag: 'NoUnitThere' })
  const foreign = await world.as('foreign.districtManager').unit.tree({})
  expect(await report({ unitId: foreign[0]?.id })).toMatchObject({ status: 400, tag: 'NoUnitThere' })
  const { point: _none, ...nowhere } = world.aReport()
  expect(faultsOf(await mutate('issue.report', nowhere, { cookie }))).toMatchObject({
    status: 400,
    tag: 'PlaceMissing'
  })
})

it('a question too long for an address is taken as a body', async () => {
  const input = { title: '路灯不亮', description: '长'.repeat(10_000), point: middleOf('grid1') }
  const asked = await ask('/trpc/issue.similar', { body: input, headers: { cookie } })
  expect(asked.json.result.data).toEqual([])
})

it('a procedure that there is not is no mistake of ours', async () => {
  expect((await query('issue.conjure', { cookie })).status).toBe(404)
})

/** Shaped like input, wrong in every way that has broken a server somewhere. */
const garbage: ReadonlyArray<unknown> = [
  null,
  [],
  'text',
  42,
  {},
  { id: anId() },
  { id: '../../etc/passwd' },
  { id: anId(), seen: 99_999_999_999, commandId: anId() },
  { id: anId(), seen: -1, commandId: anId() },
  { id: anId(), reason: 'x'.repeat(3_000), field: 'phone' },
  { text: '\u0000', cursor: '\u0000' },
  { cursor: 'x~y', limit: 10 },
  { cursor: '99999999999999999999-99999999999999999999', of: 'facts' },
  { cursor: '2026-03-05T00:00:00.000Z~zz', of: 'access' },
  { kind: 'catalogue', version: 99_999_999_999 },
  { level: 99_999_999_999 },
  { point: [1e308, -1e308] },
  { years: [-1, 1e9] },
  { commandId: anId(), id: anId(), parentId: world.unit.north, name: '数', households: 99_999_999_999 },
  { commandId: anId(), id: world.unit.grid1, seen: 0, geometry: { type: 'Polygon', coordinates: [] } },
  { commandId: anId(), id: world.unit.grid1, seen: 0, geometry: { type: 'Polygon', coordinates: [[[1e308, 1e308]]] } },
  { __proto__: { admin: true }, constructor: {} },
  { lastEventId: '1-1; drop table fact' },
  { number: 99_999_999_999 },
  { cursor: `1~${anId()}` },
  { cursor: `2026-03-05T00:00:00.000Z~${'-'.repeat(36)}` },
  { cursor: `+275760-09-13T00:00:00.000Z~${anId()}` },
  { cursor: `${'-'.repeat(36)}~x` },
  { cursor: `2026-03-05T00:00:00.000Z~${'-'.repeat(36)}`, of: 'access' },
  { stages: Array(70_000).fill('closed') },
  { channels: Array(70_000).fill('grid') },
  { matters: Array(150_000).fill('1') },
  { conditions: Array(70_000).fill('open') }
]

/** Of those who are logged in, one whom the procedure lets in. */
const insider = (permissions: ReadonlyArray<Permission> | 'open'): string => {
  const may = (name: string) =>
    base.roles.some(
      ({ key, permissions: held }) => usernameOf(key) === name && held.some((one) => permissions.includes(one))
    )
  return cookies.get([...cookies.keys()].find(may) ?? 'acceptor') ?? ''
}

it.each(Object.keys(appRouter._def.procedures))('%s takes garbage without breaking', async (path) => {
  const { type, meta } = Reflect.get(appRouter._def.procedures, path)._def
  if (type === 'subscription') return
  const headers = { cookie: insider(meta.permissions) }
  for (const [i, input] of garbage.entries()) {
    const { status, json } = await (type === 'query' ? query(path, headers, input) : mutate(path, input, headers))
    expect({ i, status, answer: status < 500 || json }).toMatchObject({ answer: true })
  }
  expect(defects).toEqual([])
})

it('more calls at once than a page ever makes are refused together', async () => {
  const many = Array(21).fill('system.info').join(',')
  const { status, json } = await ask(`/trpc/${many}?batch=1`)
  expect(status).toBe(400)
  expect(json.error.data.refusal).toMatchObject({ _tag: 'BadInput', faults: [{ path: 'batch' }] })
})

it('of a long input the first fault is told, of a short one all', async () => {
  const faulty = (n: number) => mutate('issue.list', { stages: Array(n).fill('nowhere') }, { cookie })
  expect(faultsOf(await faulty(3)).paths).toEqual(['stages.0', 'stages.1', 'stages.2'])
  expect(faultsOf(await faulty(90_000)).paths).toEqual(['stages.0'])
})

it('a document nested without end is no mistake of ours either', async () => {
  const deep = `${'{"a":'.repeat(50_000)}1${'}'.repeat(50_000)}`
  expect(faultsOf(await mutate('issue.report', deep, { cookie }))).toMatchObject({ status: 400, tag: 'BadInput' })
  expect(defects).toEqual([])
})

it('after all that the district still works', async () => {
  const born = await mutate('issue.report', world.aReport({ point: middleOf('grid2') }), { cookie })
  expect(born.json.result.data.unitId).toBe(world.unit.grid2)
})
