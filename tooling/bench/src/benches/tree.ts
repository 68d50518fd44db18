/** A tree of 200,000 units: its subtrees asked for over HTTP, one level or a page at a time, and what a change of one unit costs. */
import { connect } from '@gezhi/database'
import { Schema } from 'effect'
import { atMost, type Bench } from '../bench.ts'
import { type Caller, loadOf, withoutErrors } from '../load.ts'
import { newId, openWorld, type World } from '../world.ts'

const size = 200_000
const seconds = 6

/** Streets, communities, grids, micro-grids below the root: as many children each. */
const shape = [10, 20, 50, 19] as const

/** By the barest means: rows with their facts, so that servers learn of them as of any others. */
const level = `
with parent as (
  select id, path, code, level, row_number() over (order by path) as n from unit
  where tenant_id = $1 and level = $2::int and (level = 0 or code like 'T%')
), made as (
  select p.id as parent_id, p.path, p.code, p.level, c, (p.n - 1) * $3::int + c as i
  from parent p, generate_series(1, $3::int) as c
), named as (
  select *, $4::int + i as serial, lpad(to_hex($5::bigint), 12, '0') as hex, md5($2::int::text || ' ' || i::text) as salt from made
), born as (
  insert into unit (tenant_id, id, code, name, level, parent_id, serial, path, kind, households, "from", since, earlier,
    other_codes, predecessors, successors, revision)
  select $1, (substr(hex, 1, 8) || '-' || substr(hex, 9) || '-7' || substr(salt, 1, 3) || '-8' || substr(salt, 4, 3) || '-' || substr(salt, 7, 12))::uuid,
    'T' || serial, '单元 ' || serial, level + 1, parent_id, serial, path || serial || '/', 'base', 400, now(), now(), '[]', '[]', '{}', '{}', 0
  from named returning tenant_id, id, "from"
)
insert into fact (tenant_id, life, life_id, revision, at, tag, data)
select tenant_id, 'unit', id, 0, "from", 'Registered', '{}' from born`

const fill = async (world: World): Promise<number> => {
  const sql = connect(world.url, { max: 1 })
  try {
    let serial = 1_000_000
    let made = 0
    let parents = 1
    for (const [depth, children] of shape.entries()) {
      await sql.unsafe(level, [world.tenantId, depth, children, serial, Date.now()])
      parents *= children
      serial += parents
      made += parents
    }
    await sql.unsafe('vacuum analyze unit')
    await sql.unsafe('vacuum analyze fact')
    await sql.notify('gezhi', '')
    return made
  } finally {
    await sql.end()
  }
}

export const tree: Bench = {
  name: 'tree',
  run: async (say) => {
    const world = await openWorld()
    try {
      const made = await fill(world)
      say(`${made.toLocaleString('en')} units beside those of the demo`)
      const [caller] = world.callers
      const first = await below(caller, { limit: 1 })
      if (first.total < size) throw new Error(`only ${first.total} units are there`)
      const places = await parents(world)
      const page = (n: number) =>
        n % 2 === 0
          ? { unitId: places[n % places.length], depth: 1, limit: 50 }
          : { unitId: places[n % places.length], limit: 50, cursor: String((n % 4) * 50) }
      let asked = 0
      const ask = async () => {
        asked += 1
        await below(caller, page(asked))
      }
      await loadOf(1, 2, ask)
      const load = await loadOf(1, seconds, ask)
      const change = await changing(world)
      return withoutErrors(
        load,
        atMost({
          value: load.p95,
          unit: 'ms p95',
          bar: 20,
          detail: {
            errors: load.errors,
            units: first.total,
            p50Ms: load.p50,
            changeMs: change.milliseconds,
            afterChangeMs: change.nextMilliseconds
          }
        })
      )
    } finally {
      await world.close()
    }
  }
}

const pageIn = Schema.decodeUnknownSync(
  Schema.Struct({
    result: Schema.Struct({
      data: Schema.Struct({
        rows: Schema.Array(Schema.Struct({ id: Schema.String, revision: Schema.Number })),
        total: Schema.Number
      })
    })
  })
)

const below = async (caller: Caller, input: object) => {
  const reply = await caller.get(`/trpc/unit.below?input=${encodeURIComponent(JSON.stringify(input))}`)
  if (reply.status !== 200) throw new Error(reply.body)
  return pageIn(JSON.parse(reply.body)).result.data
}

/** Units of every level that have something below them. */
const parents = async (world: World): Promise<ReadonlyArray<string>> => {
  const sql = connect(world.url, { max: 1 })
  try {
    const rows = await sql<Array<{ id: string }>>`
      select id from unit where tenant_id = ${world.tenantId} and level < 4 and code like 'T%' order by md5(code) limit 2000`
    return rows.map(({ id }) => id)
  } finally {
    await sql.end()
  }
}

/** How long one amended unit takes, and the first question after it. */
const changing = async (world: World) => {
  const [caller] = world.callers
  const [one] = (await below(caller, { limit: 1 })).rows
  const begin = performance.now()
  if (one === undefined) throw new Error('there is no unit')
  const reply = await caller.post('/trpc/unit.amend', {
    commandId: newId(),
    id: one.id,
    seen: one.revision,
    name: '改名'
  })
  if (reply.status !== 200) throw new Error(reply.body)
  const changed = performance.now()
  await below(caller, { unitId: one.id, depth: 1 })
  return { milliseconds: changed - begin, nextMilliseconds: performance.now() - changed }
}
