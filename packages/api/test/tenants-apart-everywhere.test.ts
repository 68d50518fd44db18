/** Every procedure of one district, asked by everybody of another one under the ids of the first. */
import { Arbitrary, Effect, Schema } from 'effect'
import { expect, it } from 'vitest'
import { appRouter } from '../src/routers/index.ts'
import { anId, openWorld } from './harness.ts'

const world = await openWorld()
const uuid = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/i

const schemaOf = (path: string): Schema.Codec<unknown> | null => {
  const [parser]: ReadonlyArray<unknown> = Reflect.get(appRouter._def.procedures, path)._def.inputs ?? []
  const schema: unknown = Reflect.get(Object(parser), 'schema')
  return Schema.isSchema(schema) ? Schema.make<Schema.Codec<unknown>>(schema.ast) : null
}

/** Who between them may call everything. */
const strangers = [
  'systemAdministrator',
  'securityAdministrator',
  'auditAdministrator',
  'districtManager',
  'acceptor',
  'gridWorker'
] as const

/** The input with each id in it taken from the other district, as far as its name tells which. */
const aimed = (value: unknown, ids: ReadonlyArray<string>, pick: number, key = ''): unknown => {
  if (typeof value === 'string' && uuid.test(value)) return key === 'commandId' ? anId() : ids[pick % ids.length]
  if (Array.isArray(value)) return value.map((inner, i) => aimed(inner, ids, pick + i, key))
  if (typeof value !== 'object' || value === null) return value
  return Object.fromEntries(
    Object.entries(value).map(([name, inner], i) => [name, name === 'seen' ? 0 : aimed(inner, ids, pick + i, name)])
  )
}

/** Sound inputs of all shapes; the same in every run. None where a schema takes too little of what is thrown at it. */
const inputsOf = (schema: Schema.Codec<unknown>): Promise<ReadonlyArray<unknown>> =>
  Effect.runPromise(
    Effect.catchCause(Arbitrary.sampleEffect(Arbitrary.schema(schema), { count: 3, size: 4, seed: 2026 }), () =>
      Effect.succeed([])
    )
  )

it('nothing of a district is told to another one, and nothing happens to it', async () => {
  const issue = await world.as('gridWorker').issue.report(world.aReport())
  const own = [world.unit, world.person, world.post, world.account, world.organisation].flatMap((all) =>
    Object.values<string>(all)
  )
  const ids = [issue.id, ...own]
  const facts = async () => {
    const [row] = await world.sql`select count(*)::int as n from fact where tenant_id = ${world.tenantId}`
    return row?.n
  }
  const before = await facts()
  const told: Array<{ readonly path: string; readonly id: string }> = []
  const asked = new Set<string>()
  for (const path of Object.keys(appRouter._def.procedures)) {
    const schema = schemaOf(path)
    if (schema === null || path.startsWith('system.')) continue
    const [noun = '', verb = ''] = path.split('.')
    const inputs = await inputsOf(schema)
    for (const caller of strangers) {
      const procedure = Reflect.get(Object(Reflect.get(world.as(`foreign.${caller}`), noun)), verb)
      for (const [i, input] of inputs.entries()) {
        const given = aimed(input, ids, i * 7)
        asked.add(path)
        const answer: unknown = await procedure(given).catch(() => null)
        const text = JSON.stringify(answer) ?? ''
        const sent = JSON.stringify(given) ?? ''
        for (const id of ids) if (text.includes(id) && !sent.includes(id)) told.push({ path, id })
      }
    }
  }
  expect(asked.size).toBeGreaterThan(60)
  // under an id that is somebody else's they may begin something of their own, and read of that
  const theirs = await world.sql`select distinct life_id as id from fact where tenant_id <> ${world.tenantId}`
  expect(told.filter(({ id }) => !theirs.some((own) => own.id === id))).toEqual([])
  expect(await facts()).toBe(before)
}, 120_000)
