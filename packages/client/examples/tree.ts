// Keeps a copy of the tree of units. When a change of the tree takes effect, reads the tree again, and for each unit
// that is new or no longer the same, who is on its posts.
import { connect, failureOf } from '@gezhi/client'

const gezhi = connect({
  url: process.env.GEZHI_SERVER ?? 'http://127.0.0.1:4310',
  apiKey: process.env.GEZHI_TOKEN
})

const readTree = async () => new Map((await gezhi.api.unit.tree.query({})).map((unit) => [unit.id, unit]))
const onConnection = (connected: boolean) => console.log(connected ? 'watching' : 'connection lost')

try {
  let units = await readTree()
  const told = new Set<string>()
  for await (const { event } of gezhi.live({ onConnection })) {
    if (event.life === 'missed') units = await readTree()
    if (event.life !== 'changeSet' || told.has(event.id)) continue
    // an event tells that something changed; how it stands has to be read
    const { set, preview } = await gezhi.api.changeSet.byId.query({ id: event.id })
    if (set.state !== 'inForce') continue
    told.add(event.id)
    units = await readTree()
    console.log(`${set.title}: ${units.size} units`)
    for (const { id, change } of preview?.units ?? []) {
      if (change === 'ends') continue
      const { unit, people } = await gezhi.api.unit.byId.query({ id })
      console.log(
        `${unit.code} ${unit.name}: ${people.map(({ roleName, name }) => `${roleName.zh} ${name}`).join(', ')}`
      )
    }
  }
} catch (error) {
  const failure = failureOf(error)
  console.error(failure.kind === 'refused' ? failure.refusal : failure.cause)
  process.exitCode = 1
}
