/** Hand-overs: which there are, what is on them, and accepting it. */
import { newId, type Outputs } from '@gezhi/client'
import { type Context, placeOf, printJson } from '../cli/context.ts'
import { WrongUse } from '../cli/parse.ts'
import { tableOf } from '../cli/table.ts'
import { moment } from '../format.ts'

type Line = Outputs['handover']['list'][number]

export const list = async (context: Context): Promise<void> => {
  const { client, words, out, given } = context
  const rows = await client.api.handover.list.query({ of: given.flag('all') ? 'all' : 'open' })
  if (context.json) return printJson(context, rows)
  const { tables, posts } = words.terminal.command
  if (rows.length === 0) return out(`${posts.noLists}\n`)
  const place = await placeOf(context)
  out(
    tableOf(
      [tables.id, tables.at, tables.unit, tables.role, tables.person, tables.left],
      rows.map((one) => [
        one.id,
        moment(place, one.openedAt, 'full'),
        one.placeName,
        context.settings.locale === 'en' ? one.roleName.en : one.roleName.zh,
        one.person.name,
        `${one.left}/${one.items}`
      ]),
      context.columns
    )
  )
}

export const show = async (context: Context): Promise<void> => {
  const page = await context.client.api.handover.byId.query({ id: (await named(context)).id })
  if (context.json) return printJson(context, page)
  const { tables, posts } = context.words.terminal.command
  context.out(
    tableOf(
      [tables.item, tables.kind, tables.number, tables.title, tables.taken],
      page.lines.map((line, i) => [
        String(i + 1),
        posts.kinds[line.kind],
        line.number === null ? '' : `#${line.number}`,
        line.name ?? '',
        line.taken?.by.name ?? (line.over ? posts.settled : posts.nobody)
      ]),
      context.columns
    )
  )
}

export const accept = async (context: Context): Promise<void> => {
  const { client, given, words } = context
  const { id } = await named(context)
  const { handover, lines } = await client.api.handover.byId.query({ id })
  const wanted = given.list('item').map((text) => {
    const line = lines[Number(text) - 1]
    if (line === undefined) throw new WrongUse(words.terminal.command.wrong.nobody(text))
    return line.id
  })
  const commandId = given.text('command-id') ?? newId()
  await client.api.handover.accept.mutate({
    commandId,
    id,
    seen: handover.revision,
    ...(wanted.length > 0 && { items: wanted })
  })
  const after = await client.api.handover.byId.query({ id })
  if (context.json) return printJson(context, after)
  const { left } = after.handover
  context.out(`${words.terminal.command.posts.accepted(handover.left - left, left)}\n`)
}

/** By its id, or by how that ends. */
const named = async ({ client, arguments: [text = ''], words }: Context): Promise<Pick<Line, 'id'>> => {
  if (/^[0-9a-f-]{36}$/.test(text)) return { id: text as Line['id'] }
  const found = (await client.api.handover.list.query({ of: 'all' })).filter(({ id }) => id.endsWith(text))
  const [first, ...others] = found
  const { wrong } = words.terminal.command
  if (first === undefined || text === '') throw new WrongUse(wrong.nobody(text))
  if (others.length > 0) throw new WrongUse(wrong.many(text, found.map(({ id }) => id).join(', ')))
  return first
}
