/** The newest 50 open issues of a subtree over HTTP with a million in the database; beside the bare SQL by the bare driver. */
import { connect } from '@gezhi/database'
import { atMost, type Bench } from '../bench.ts'
import { loadOf, withoutErrors } from '../load.ts'
import { million, millionWorld } from '../million.ts'

const seconds = 10

export const list: Bench = {
  name: 'list',
  run: async (say) => {
    const world = await millionWorld(say)
    const sql = connect(world.url, { max: 1 })
    try {
      const input = encodeURIComponent(JSON.stringify({ unitId: world.street.id, conditions: ['open'], limit: 50 }))
      const ask = async () => {
        const reply = await world.callers[0].get(`/trpc/issue.list?input=${input}`)
        if (reply.status !== 200) throw new Error(reply.body)
      }
      const { path } = world.street
      const bare = async () => {
        await sql`select id, number, title, stage, matter, unit_id, path, address, point, lead, channel, step, step_due,
            promise_due, promise_met, reported_at, moved_at, reworks, returns, reopens, revision, step_clock
          from issue where tenant_id = ${world.tenantId} and path >= ${path} and path < ${`${path.slice(0, -1)}0`} and open
          order by reported_at desc, id desc limit 51`
      }
      await loadOf(1, 2, ask)
      const load = await loadOf(1, seconds, ask)
      await loadOf(1, 2, bare)
      const floor = await loadOf(1, seconds, bare)
      return withoutErrors(
        load,
        atMost({
          value: load.p99,
          unit: 'ms p99',
          floor: floor.p99,
          bar: 3,
          detail: { errors: load.errors, issues: million, p50Ms: load.p50, floorP50Ms: floor.p50 }
        })
      )
    } finally {
      await sql.end()
    }
  }
}
