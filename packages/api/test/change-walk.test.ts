/** Random changes of the tree of a district at work: laws that hold over issues and figures whatever is changed. */
import { ChangeSetId, UnitId } from '@gezhi/domain/common'
import { boxOf, cutBoundary, mergeBoundaries, type Operation, type Point } from '@gezhi/domain/grid'
import { Result } from 'effect'
import { describe, expect, it } from 'vitest'
import { Tenants } from '../src/services/tenants.ts'
import { anId, once, openWorld, type World } from './harness.ts'
import { attend } from './world/changes.ts'

const district = (world: World) => world.api.runtime.runPromise(Tenants.use((tenants) => tenants.of(world.tenantId)))

/** Numbers from 0 to below 1, the same for the same seed. */
const randomOf = (seed: number) => {
  let state = seed
  return () => {
    state = (state * 1_103_515_245 + 12_345) % 2_147_483_648
    return state / 2_147_483_648
  }
}

const operationOn = async (world: World, random: () => number): Promise<Operation | null> => {
  const { tree, boundaryOf } = await district(world)
  const pick = <A>(all: ReadonlyArray<A>): A | undefined => all[Math.floor(random() * all.length)]
  const west = [...tree.byId.values()].filter(({ path }) =>
    path.startsWith(tree.byId.get(world.unit.west)?.path ?? '?')
  )
  const grid = pick(west.filter(({ level }) => level === 3))
  const shape = grid === undefined ? null : boundaryOf(grid.id)
  if (grid === undefined || shape === null) return null
  const kind = Math.floor(random() * 4)
  if (kind < 2) {
    const [left, south, right, north] = boxOf(shape)
    const x = left + (right - left) * (0.3 + 0.4 * random())
    const cut = cutBoundary(shape, [
      [x, south - 0.01],
      [x, north + 0.01]
    ])
    if (Result.isFailure(cut)) return null
    const parts = cut.success.map((boundary, i) => ({
      id: UnitId.make(anId()),
      name: `${grid.name}${i + 1}`,
      boundary
    }))
    return { do: 'split', id: grid.id, parts }
  }
  if (kind === 2) {
    const other = pick(tree.children(grid.parentId ?? grid.id).filter(({ id }) => id !== grid.id))
    const beside = other === undefined ? null : boundaryOf(other.id)
    const merged = beside === null ? null : mergeBoundaries([shape, beside])
    if (other === undefined || merged === null || Result.isFailure(merged)) return null
    const into = { id: UnitId.make(anId()), name: `合并${grid.serial}`, boundary: merged.success }
    return { do: 'merge', ids: [grid.id, other.id], into }
  }
  const parent = pick(west.filter(({ level }) => level === 2))
  return parent === undefined ? null : { do: 'move', id: grid.id, parentId: parent.id }
}

const change = async (world: World, operation: Operation) => {
  const id = ChangeSetId.make(anId())
  const street = world.as('streetDispatcher').changeSet
  const manager = world.as('districtManager').changeSet
  await street.propose({ ...once(), id, title: '调整', reason: '年度优化', operations: [operation] })
  await street.move({ ...once(), id, seen: 0, move: 'submit', input: {} })
  await manager.move({ ...once(), id, seen: 1, move: 'approve', input: {} })
  await manager.move({ ...once(), id, seen: 2, move: 'publish', input: {} })
  await attend(world)
  expect((await manager.byId({ id })).set.state).toBe('inForce')
}

const board = async (world: World, tree: 'then' | 'now', level: number) => {
  const { lines } = await world.as('districtManager').figures.board({ by: 'unit', tree, level })
  return lines.map(({ key, counts }) => `${key} ${counts.counted}`).sort()
}

const report = async (world: World, random: () => number) => {
  const point: Point = [104 + 0.02 * random(), 30.6 + 0.04 * random()]
  const issue = await world.as('acceptor').issue.report(world.aReport({ point }))
  if (random() < 0.4) {
    const answer = { ground: 'outsideDuty', answer: '不属本区' } as const
    await world.as('acceptor').issue.move(world.aMove(issue, 'decline', answer))
  }
}

describe('whatever is changed in a district at work', () => {
  for (const seed of [7, 11, 2026]) {
    it(`open issues sit in living units, closed ones in the unit of their day, and figures as then never change (${seed})`, async () => {
      const world = await openWorld()
      const random = randomOf(seed)
      for (let i = 0; i < 12; i++) await report(world, random)
      for (let round = 0; round < 5; round++) {
        const operation = await operationOn(world, random)
        if (operation === null) continue
        const [before] = await Promise.all([board(world, 'then', 3)])
        const shut = await world.sql`select id, unit_id, path from issue where not open order by id`
        await change(world, operation)
        expect(await board(world, 'then', 3)).toEqual(before)
        expect((await world.sql`select id, unit_id, path from issue where not open order by id`).map(plain)).toEqual(
          shut.map(plain)
        )
        const astray = await world.sql`
          select i.id from issue i left join unit u on u.tenant_id = i.tenant_id and u.id = i.unit_id
          where i.open and (u.id is null or u."to" is not null or u.path <> i.path)`
        expect(astray).toHaveLength(0)
        const { tree, locate } = await district(world)
        const living = new Set([...tree.byId.values()].map(({ path }) => path))
        for (const line of await board(world, 'now', 3)) expect(living).toContain(line.split(' ')[0])
        const open = await world.sql<
          Array<{ unit_id: string; point: Point }>
        >`select unit_id, point from issue where open`
        for (const { unit_id, point } of open) {
          const found = locate(point)
          if (found !== null) expect(unit_id).toBe(found.unit.id)
        }
        await report(world, random)
      }
    })
  }

  it('somebody moves an issue while its grid is split: neither is lost', async () => {
    const world = await openWorld()
    const issues = await Promise.all(
      Array.from({ length: 20 }, (_, i) =>
        world.as('gridWorker').issue.report(world.aReport({ point: [104.005, 30.601 + i * 0.0009] }))
      )
    )
    const accept = async () => {
      for (const { id } of issues) {
        const seen = await world.as('acceptor').issue.byId({ id })
        const command = world.aMove(seen.issue, 'accept', { matter: '0106' as never })
        await world
          .as('acceptor')
          .issue.move(command)
          .catch(async () => {
            const again = await world.as('acceptor').issue.byId({ id })
            await world.as('acceptor').issue.move(world.aMove(again.issue, 'accept', { matter: '0106' as never }))
          })
      }
    }
    const cut = Result.getOrThrow(
      cutBoundary((await district(world)).boundaryOf(world.unit.grid1)!, [
        [103.99, 30.61],
        [104.011, 30.61]
      ])
    )
    const parts = cut.map((boundary, i) => ({ id: UnitId.make(anId()), name: `半${i}`, boundary }))
    await Promise.all([accept(), change(world, { do: 'split', id: world.unit.grid1, parts })])
    await attend(world)
    const rows = await world.sql<Array<{ stage: string; to: string | null; revision: number; facts: number }>>`
      select i.stage, u."to", i.revision, (select count(*)::int - 1 from fact f where f.life_id = i.id) as facts
      from issue i join unit u on u.id = i.unit_id where i.id = any (${issues.map(({ id }) => id)})`
    expect(rows.filter(({ stage, to }) => stage === 'accepted' && to === null)).toHaveLength(20)
    for (const { revision, facts } of rows) expect(revision).toBe(facts)
  })
})

const plain = (row: object) => ({ ...row })
