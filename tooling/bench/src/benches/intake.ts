/** Report → located, routed, clocks set, stored with its fact, over HTTP by 32 clients; beside the same inserts by pgbench. */
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
      const floor = await transactionsPerSecond(world.url, floorOf(world), clients, seconds)
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

/** The row of an issue and its fact, copied from one that the product wrote, under a new id. */
const floorOf = ({ tenantId }: World): ReadonlyArray<string> => {
  const model = `(select * from issue where tenant_id = '${tenantId}' order by reported_at limit 1)`
  const kept =
    'title, description, channel, reporter, confidential, unit_id, path, point, address, located, matter, tier, route, stage, ' +
    'before, until, lead, tasks, handled_by, dispatches, returns, reworks, reopens, extensions, step, step_clock, step_due, ' +
    'promise_clock, promise_due, provisional, promise_met, reported_at, accepted_at, dispatched_at, handled_at, answered_at, ' +
    'closed_at, result, answer, ground, rating, catalogue_version, profile_version, calendar_version, batch_id, revision, moved_at, assignees'
  return [
    `insert into issue (tenant_id, id, number, ${kept})
     select tenant_id, gen_random_uuid(), (random() * 2000000000)::int, ${kept} from ${model} m`,
    `insert into fact (tenant_id, life, life_id, revision, command_id, digest, at, account_id, tag, data)
     select tenant_id, life, gen_random_uuid(), 0, gen_random_uuid(), digest, at, account_id, tag, data
     from (select * from fact where tenant_id = '${tenantId}' and life = 'issue' order by tx limit 1) m`
  ]
}
