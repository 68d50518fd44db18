/** `gezhi unit show` and `gezhi unit people`: one unit in full, and who works in it. */
import { worldOf } from '../app/session.ts'
import { readRegisters } from '../app/talk.ts'
import type { World } from '../app/world.ts'
import { named } from '../app/world.ts'
import { type Context, placeOf, printJson } from '../cli/context.ts'
import { tableOf } from '../cli/table.ts'
import { moment } from '../format.ts'
import { unitLines } from '../screens/unit-lines.ts'
import { textOf } from '../ui/line.ts'
import { everyUnitOf, unitOf } from './refs.ts'

export const show = async (context: Context): Promise<void> => {
  const { client } = context
  const id = await everyUnitOf(context, context.arguments[0] ?? '')
  const page = await client.api.unit.byId.query({ id })
  if (context.json) return printJson(context, page)
  const [{ zone }, registers] = await Promise.all([placeOf(context), readRegisters(client)])
  const columns = Math.min(context.columns, 100)
  const world: World = { ...worldOf({ ...context.settings, columns, rows: 24 }), zone, registers }
  context.out(
    unitLines(world, page, columns)
      .map((line) => `${textOf(line).trimEnd()}\n`)
      .join('')
  )
}

const pageLimit = 100

export const people = async (context: Context): Promise<void> => {
  const { client, given } = context
  const { id } = await unitOf(context, context.arguments[0] ?? '')
  const page = given.flag('below') ? await below(context, id) : (await client.api.unit.byId.query({ id })).people
  if (context.json) return printJson(context, page)
  const { tables } = context.words.terminal.command
  const place = await placeOf(context)
  context.out(
    tableOf(
      [tables.unit, tables.role, tables.name, tables.phone, tables.since],
      page.map(({ placeName, roleName, name, phone, from }) => [
        placeName,
        named(context.settings, roleName),
        name,
        phone ?? '',
        moment(place, from, 'day')
      ]),
      context.columns
    )
  )
}

/** Everybody with a post in the unit or below, one line for each post of theirs there. */
const below = async ({ client: { api } }: Context, unitId: string) => {
  const top = (await api.unit.byId.query({ id: unitId })).unit.path
  const paths = new Map((await api.unit.tree.query({})).map(({ id, path }) => [id, path]))
  const rows = []
  for (let cursor: string | null = null; ; ) {
    const page: Awaited<ReturnType<typeof api.person.list.query>> = await api.person.list.query({
      unitId,
      limit: pageLimit,
      cursor
    })
    for (const { id: personId, name, phone, posts } of page.rows) {
      const here = posts.filter(({ at }) => at.kind === 'unit' && (paths.get(at.id)?.startsWith(top) ?? false))
      rows.push(...here.map((post) => ({ ...post, personId, name, phone })))
    }
    if (page.next === null) return rows
    cursor = page.next
  }
}
