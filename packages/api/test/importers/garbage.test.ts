import { assert, it } from '@effect/vitest'
import { base } from '@gezhi/packs'
import { Effect, Schema } from 'effect'
import { expect, it as plainIt } from 'vitest'
import { appRouter } from '../../src/routers/index.ts'
import { members, openWorld, refused } from '../harness.ts'
import { aCommand, sendIn, utf8 } from './register.ts'

const world = await openWorld()
const manager = world.as('districtManager')

/** Cells that registers have had, and some that they should not. */
const Cell = Schema.Literals([
  '',
  ' ',
  '0',
  '-0',
  '1',
  '-1',
  'NaN',
  'Infinity',
  '1e400',
  '99999999999999999999',
  '104.005',
  '30.61',
  '180.1',
  '\u0000',
  '\ud800',
  '𠮷',
  '"',
  "'=1",
  '=cmd',
  '2026-01-05',
  '2026/13/45',
  '20260230',
  '43524.5',
  '1/2/2026',
  '0001-01-01',
  '9999-12-31',
  '275760-09-14',
  '510199',
  '510199001001001',
  '第一网格',
  '网格员',
  '已结案',
  '2101',
  '__proto__',
  'constructor',
  'toString',
  '<script>',
  '%00',
  '../..',
  '路'.repeat(400)
])
const Rows = Schema.Array(Schema.Array(Cell).check(Schema.isMaxLength(9))).check(Schema.isMaxLength(12))

const fields = {
  units: ['code', 'name', 'parent', 'level', 'kind', 'areaClass', 'households', 'population'],
  people: ['name', 'phone', 'staffNumber', 'role', 'unit', 'organisation', 'from'],
  issues: ['title', 'reportedAt', 'closedAt', 'status', 'class', 'longitude', 'latitude', 'unit', 'lead']
} as const

/** An answer or a refusal; a failure of ours comes through. */
const outcome = async <A>(call: Promise<A>): Promise<A | null> => {
  const settled = await call.then(
    (answer) => ({ answer }),
    () => null
  )
  if (settled !== null) return settled.answer
  await refused(call)
  return null
}

const quoted = (cell: string) => `"${cell.replaceAll('"', '""')}"`

it.effect.prop(
  'whatever stands in a register, each row is good, faulty or there twice, and nothing breaks',
  [Rows, Schema.Literals(['units', 'people', 'issues'])],
  ([rows, kind]) =>
    Effect.promise(async () => {
      const headings = fields[kind]
      const text = [headings, ...rows]
        .map((cells) => cells.map((cell) => quoted(cell.replaceAll('\u0000', ''))).join(','))
        .join('\n')
      const uploadId = await sendIn(world, utf8(text))
      const mapping = Object.fromEntries(headings.map((heading) => [heading, heading]))
      await outcome(manager.import.inspect({ uploadId, kind }))
      const checked = await outcome(manager.import.check({ uploadId, kind, mapping, options: {} }))
      if (checked === null) return
      assert.strictEqual(checked.rows, checked.good + checked.faulty + checked.doubled)
      const named = new Set(checked.faults.map(({ row }) => row))
      assert.strictEqual(named.size, checked.faulty)
      const ran = await outcome(
        manager.import.run({ uploadId, kind, mapping, options: {}, commandId: aCommand(), leaveOutFaulty: true })
      )
      assert.strictEqual(ran?.written ?? 0, checked.good)
      if (ran !== null) await manager.import.undo({ batchId: ran.batchId, commandId: aCommand() })
    }),
  { arbitrary: { runs: 60 } }
)

const Json = Schema.Literals([
  'null',
  '[]',
  '{}',
  '{"type":"FeatureCollection"}',
  '{"type":"FeatureCollection","features":{}}',
  '{"type":"FeatureCollection","features":[null,1,"a",[],{}]}',
  '{"type":"FeatureCollection","features":[{"properties":{"code":{"a":1},"name":[1]},"geometry":{"type":"Polygon"}}]}',
  '{"type":"FeatureCollection","features":[{"properties":{"code":"1","name":"n"},"geometry":{"type":"Polygon","coordinates":[[[1e999,0],[1,1],[0,1],[1e999,0]]]}}]}',
  '{"type":"FeatureCollection","features":[{"properties":{"code":"1","name":"\\u0000\\ud800"},"geometry":{"type":"MultiPolygon","coordinates":[[[]]]}}]}',
  '{"type":"FeatureCollection","features":[{"properties":{"__proto__":{"x":1},"code":"1","name":"n"},"geometry":{"type":"Polygon","coordinates":[[[null,null]]]}}]}',
  '{"type":"Feature","properties":null,"geometry":{"type":"GeometryCollection","geometries":[]}}',
  '['.repeat(20_000)
])

it.effect.prop(
  'whatever JSON is sent in for units, it is refused or read',
  [Json],
  ([json]) =>
    Effect.promise(async () => {
      const uploadId = await sendIn(world, utf8(json), 'a.geojson')
      await outcome(manager.import.inspect({ uploadId, kind: 'units' }))
      await outcome(
        manager.import.check({ uploadId, kind: 'units', mapping: { code: 'code', name: 'name' }, options: {} })
      )
    }),
  { arbitrary: { runs: 40 } }
)

it.effect.prop(
  'whatever bytes are sent in, they are refused or read',
  [
    Schema.Array(Schema.Int.check(Schema.isBetween({ minimum: 0, maximum: 255 }))),
    Schema.Literals(['', 'PK\u0003\u0004', '{', '<', 'a,b\n'])
  ],
  ([bytes, beginning]) =>
    Effect.promise(async () => {
      const uploadId = await sendIn(world, new Uint8Array([...utf8(beginning), ...bytes, 10]))
      for (const kind of ['units', 'people', 'issues'] as const)
        await outcome(manager.import.inspect({ uploadId, kind }))
    }),
  { arbitrary: { runs: 60 } }
)

plainIt('every procedure of imports is for whoever may import, and for nobody else', async () => {
  const procedures: ReadonlyArray<string> = Object.keys(appRouter._def.procedures).filter((path) =>
    path.startsWith('import.')
  )
  expect(procedures.toSorted()).toEqual(
    ['byId', 'cancel', 'check', 'divisions', 'inspect', 'list', 'progress', 'run', 'template', 'undo'].map(
      (name) => `import.${name}`
    )
  )
  const importers = base.roles
    .filter(({ permissions }) => permissions.includes('import.run'))
    .map(({ key }) => String(key))
  for (const member of [...members, 'nobody'] as const) {
    const callers: object = world.as(member).import
    for (const path of procedures) {
      const call: unknown = Reflect.get(callers, path.slice('import.'.length))
      if (typeof call !== 'function') throw new Error(`no procedure ${path}`)
      const error: unknown = await call({ garbage: true }).catch((caught: unknown) => caught)
      const code = Reflect.get(Object(error), 'code')
      expect([member, path, code]).toEqual([
        member,
        path,
        importers.includes(member) ? 'BAD_REQUEST' : member === 'nobody' ? 'UNAUTHORIZED' : 'FORBIDDEN'
      ])
    }
  }
})
