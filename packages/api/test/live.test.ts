import { describe, expect, it } from 'vitest'
import { once, openWorld } from './harness.ts'

const world = await openWorld()
const { as, aReport } = world

/** What comes next in a stream, once something has happened. */
const following = async (stream: AsyncIterable<unknown>, happen: () => Promise<unknown>) => {
  const next = stream[Symbol.asyncIterator]().next()
  await happen()
  return next
}

describe('what happens, as it happens', () => {
  it('comes to whoever may see it', async () => {
    const told = await following(await as('acceptor').live.changes({}), () => as('gridWorker').issue.report(aReport()))
    expect(told).toMatchObject({
      done: false,
      value: [expect.any(String), { life: 'issue', revision: 0 }, expect.anything()]
    })
  })

  it('ends for an account that is disabled meanwhile', async () => {
    const stream = await as('verifier').live.changes({})
    const told = await following(stream, () =>
      as('systemAdministrator').account.disable({ ...once(), id: world.account.verifier, seen: 0 })
    )
    expect(told.done).toBe(true)
  })
})
