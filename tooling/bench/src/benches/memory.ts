/** What the server keeps in memory, the database apart: at rest, after whole lives, and whether 100,000 requests make it grow. */
import { readFileSync } from 'node:fs'
import { setTimeout } from 'node:timers/promises'
import { atMost, type Bench } from '../bench.ts'
import { loadOf, withoutErrors } from '../load.ts'
import { openWorld } from '../world.ts'
import { wholeLife } from './lifecycle.ts'

const requests = 100_000
const warmUp = 20_000
const clients = 16

/** Megabytes that the process holds in memory. */
const residentOf = (pid: number): number =>
  Number(/VmRSS:\s+(\d+) kB/.exec(readFileSync(`/proc/${pid}/status`, 'utf8'))?.[1] ?? Number.NaN) / 1_024

export const memory: Bench = {
  name: 'memory',
  run: async (say) => {
    const world = await openWorld()
    try {
      const { pid } = world.server
      await world.callers[0].get('/health/ready')
      await setTimeout(2_000)
      const idle = residentOf(pid)
      await loadOf(clients, 10, () => wholeLife(world))
      const afterLives = residentOf(pid)
      const input = encodeURIComponent(JSON.stringify({ limit: 20 }))
      const asking = async () => {
        const reply = await world.callers[0].get(`/trpc/issue.list?input=${input}`)
        if (reply.status !== 200) throw new Error(reply.body)
      }
      // the heap first takes the room that this kind of request needs; a leak goes on from there
      await loadOf(clients, 60, asking, warmUp)
      const warm = residentOf(pid)
      const load = await loadOf(clients, 300, asking, requests)
      await setTimeout(2_000)
      const after = residentOf(pid)
      say(
        `${Math.round(idle)} MB idle, ${Math.round(afterLives)} MB after lives, ${Math.round(warm)} MB warm, ${Math.round(after)} MB ${load.done} requests later`
      )
      const grown = after - warm
      const figure = atMost({
        value: idle,
        unit: 'MB idle',
        bar: 200,
        detail: {
          afterLivesMB: afterLives,
          warmMB: warm,
          afterRequestsMB: after,
          grownMB: grown,
          requests: load.done,
          errors: load.errors
        }
      })
      // the heap breathes; a leak of a kilobyte a request would be a hundred megabytes
      return withoutErrors(load, { ...figure, ok: figure.ok && grown < 60 })
    } finally {
      await world.close()
    }
  }
}
