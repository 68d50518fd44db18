/** A server over the small district of the tests, a key for its service account, and a line to it that may fail. */

import { openWorld } from '@gezhi/api/testing'
import { startServer } from '@gezhi/testing'
import { afterAll } from 'vitest'
import { weakLine } from './weak-line.ts'

export const openService = async () => {
  const world = await openWorld()
  const server = await startServer({ databaseUrl: world.url, args: ['--empty'] })
  const line = await weakLine(server.origin)
  afterAll(async () => {
    await line.close()
    await server.stop()
  })
  const { key } = await world
    .as('securityAdministrator')
    .apiKey.create({ accountId: world.account.serviceAccount, name: 'lift monitoring', days: 30 })
  return { world, server, line, key }
}
