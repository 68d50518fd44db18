/** Who is on which post, and where nobody is or soon will not be. */
import type { Outputs } from '@gezhi/client'
import { type Context, placeOf, printJson } from '../cli/context.ts'
import { tableOf } from '../cli/table.ts'
import { moment, number } from '../format.ts'
import { unitOf } from './refs.ts'

type Text2 = Outputs['post']['list'][number]['roleName']

export const list = async (context: Context): Promise<void> => {
  const { client, given, words } = context
  const text = given.text('text')
  const rows = await client.api.post.list.query({ ...(await within(context)), ...(text !== undefined && { text }) })
  if (context.json) return printJson(context, rows)
  const place = await placeOf(context)
  const { tables } = words.terminal.command
  context.out(
    tableOf(
      [tables.unit, tables.role, tables.person, tables.until],
      rows.map(({ placeName, roleName, name, to }) => [
        placeName,
        said(context, roleName),
        name,
        to === null ? '' : moment(place, to, 'full')
      ]),
      context.columns
    )
  )
}

export const vacancies = async (context: Context): Promise<void> => {
  const { client, words } = context
  const found = await client.api.post.coverage.query(await within(context))
  if (context.json) return printJson(context, found)
  const place = await placeOf(context)
  const { tables, posts } = words.terminal.command
  const part = (heading: string, heads: ReadonlyArray<string>, rows: ReadonlyArray<ReadonlyArray<string>>) =>
    rows.length === 0 ? '' : `${heading}\n${tableOf(heads, rows, context.columns)}\n`
  const over = found.loads.filter((one) => one.over.length > 0)
  const parts = [
    part(
      posts.vacancies(found.totals.vacancies),
      [tables.unit, tables.role, tables.have],
      found.vacancies.map((one) => [one.unit.name, said(context, one.roleName), `${one.have}/${one.min}`])
    ),
    part(
      posts.expiring(found.expiring.length),
      [tables.unit, tables.role, tables.person, tables.until, tables.followed],
      found.expiring.map((one) => [
        one.placeName,
        said(context, one.roleName),
        one.name,
        one.to === null ? '' : moment(place, one.to, 'full'),
        one.followed ? posts.yes : posts.no
      ])
    ),
    part(
      posts.lapsed(found.lapsed.length),
      [tables.unit, tables.role, tables.person],
      found.lapsed.map((one) => [one.placeName, said(context, one.roleName), one.name])
    ),
    part(
      posts.over(over.length),
      [tables.person, tables.units, tables.households, tables.open],
      over.map((one) => [
        one.person.name,
        number(place, one.units),
        one.households === null ? '—' : number(place, one.households),
        number(place, one.open)
      ])
    )
  ].filter((text) => text !== '')
  context.out(parts.length === 0 ? `${posts.none}\n` : `${parts.join('\n').trimEnd()}\n`)
}

const within = async (context: Context): Promise<{ readonly unitId?: string }> => {
  const named = context.given.text('unit')
  return named === undefined ? {} : { unitId: (await unitOf(context, named)).id }
}

const said = ({ settings }: Context, text: Text2): string => (settings.locale === 'en' ? text.en : text.zh)
