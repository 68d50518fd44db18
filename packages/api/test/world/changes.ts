/** Changes of the tree in tests: proposed by the street, approved by the manager, put into force at once. */
import { ChangeSetId, UnitId } from '@gezhi/domain/common'
import type { ChangeInput, ChangeMove, Operation } from '@gezhi/domain/grid'
import { ChangeSets } from '../../src/services/change-sets.ts'
import { anId, type Caller, once, square, type World } from '../harness.ts'

export const attend = (world: World) => world.api.runtime.runPromise(ChangeSets.use((service) => service.attend))

export const changing = (world: World) => {
  const act = async (caller: Caller, id: ChangeSetId, move: ChangeMove, input: ChangeInput = {}) => {
    const { set } = await world.as(caller).changeSet.byId({ id })
    return world.as(caller).changeSet.move({ ...once(), id, seen: set.revision, move, input })
  }
  const propose = async (operations: ReadonlyArray<Operation>, caller: Caller = 'streetDispatcher') => {
    const id = ChangeSetId.make(anId())
    await world.as(caller).changeSet.propose({ ...once(), id, title: '网格调整', reason: '户数过多', operations })
    return id
  }
  const published = async (operations: ReadonlyArray<Operation>, input: ChangeInput = {}) => {
    const id = await propose(operations)
    if (Object.keys(input).length > 0) await act('streetDispatcher', id, 'edit', input)
    await act('streetDispatcher', id, 'submit')
    await act('districtManager', id, 'approve')
    await act('districtManager', id, 'publish')
    return id
  }
  const inForce = async (operations: ReadonlyArray<Operation>, input: ChangeInput = {}) => {
    const id = await published(operations, input)
    await attend(world)
    return id
  }
  const state = async (id: ChangeSetId) => (await world.as('districtManager').changeSet.byId({ id })).set.state
  return { act, propose, published, inForce, state }
}

export const halves = (world: World, lower = UnitId.make(anId()), upper = UnitId.make(anId())) => ({
  lower,
  upper,
  split: {
    do: 'split',
    id: world.unit.grid1,
    parts: [
      { id: lower, name: '第一网格南', boundary: square([104, 30.6, 104.01, 30.61]) },
      { id: upper, name: '第一网格北', boundary: square([104, 30.61, 104.01, 30.62]) }
    ]
  } satisfies Operation
})

export const previewed = (world: World, operation: Operation) =>
  world.as('districtManager').changeSet.preview({ operations: [operation] })

/** The page of the only change set that there is. */
export const only = async (world: World) => {
  const [line] = await world.as('districtManager').changeSet.list({})
  if (line === undefined) throw new Error('there is no change set')
  return world.as('districtManager').changeSet.byId({ id: line.id })
}
