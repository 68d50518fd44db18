/** Report → located, routed, clocks set, stored with its fact, over HTTP by 32 clients; beside the same inserts by pgbench. */
import { connect } from '@gezhi/database'
import { atLeast, type Bench } from '../bench.ts'
import { transactionsPerSecond } from '../floor.ts'
import { loadOf } from '../load.ts'
import { newId, openWorld, type World } from '../world.ts'

const clients = 32
const seconds = 10

export const reportBody = (world: World) => ({
  id: newId(),
  commandId: newId(),
  title: '路灯不亮，夜间出行不便',
  description: '居民反映三号楼东侧路灯已连续三晚不亮，老人夜间出行不便，请尽快安排维修并回复。',
  point: world.point(),
  matter: '0106'
})

export const intake: Bench = {
  name: 'intake',
  run: async (say) => {
    const world = await openWorld()
    try {
      const once = async () => {
        const reply = await world.callers[0].post('/trpc/issue.report', reportBody(world))
        if (reply.status !== 200) throw new Error(reply.body)
      }
      await loadOf(clients, 3, once)
      const load = await loadOf(clients, seconds, once)
      say(`${load.done} reports, ${load.errors} errors`)
      const floor = await transactionsPerSecond(world.url, await floorOf(world), clients, seconds)
      return atLeast({
        value: load.perSecond,
        unit: 'reports/s',
        floor: floor.perSecond,
        bar: 0.15,
        detail: { errors: load.errors, p50Ms: load.p50, p99Ms: load.p99, floorBy: floor.by }
      })
    } finally {
      await world.close()
    }
  }
}

/** The row of an issue and its fact as the product wrote them, kept apart and inserted again under new ids. */
const floorOf = async ({ tenantId, url }: World): Promise<ReadonlyArray<string>> => {
  const sql = connect(url, { max: 1 })
  try {
    await sql`create table model_issue as select * from issue where tenant_id = ${tenantId} limit 1`
    await sql`create table model_fact as select * from fact where tenant_id = ${tenantId} and life = 'issue' limit 1`
    await sql`create sequence floor_number as int start 1000000000 cache 1000`
    const columns = await sql<Array<{ name: string }>>`
      select quote_ident(column_name) as name from information_schema.columns
      where table_name = 'model_issue' and column_name not in ('id', 'number', 'open')`
    const kept = columns.map(({ name }) => name).join(', ')
    return [
      `insert into issue (id, number, ${kept})
       select gen_random_uuid(), nextval('floor_number'), ${kept} from model_issue`,
      `insert into fact (tenant_id, life, life_id, revision, command_id, digest, at, account_id, tag, data)
       select tenant_id, life, gen_random_uuid(), 0, gen_random_uuid(), digest, at, account_id, tag, data from model_fact`
    ]
  } finally {
    await sql.end()
  }
}
