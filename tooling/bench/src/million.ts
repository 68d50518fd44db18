/** The world with a million issues: filled once for all benches that want it. */
import { fillIssues } from './fill.ts'
import { openWorld, type World } from './world.ts'

export const million = 1_000_000

let opened: Promise<World> | undefined

export const millionWorld = (say: (line: string) => void): Promise<World> => {
  opened ??= openWorld().then(async (world) => {
    await fillIssues(world.url, world.tenantId, world.level, 1, million, say)
    return world
  })
  return opened
}

export const closeMillion = async (): Promise<void> => {
  const world = await opened
  opened = undefined
  await world?.close()
}
