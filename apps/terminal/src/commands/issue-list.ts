/** `gezhi issue list`: the same list as on the screen, as a table or as JSON. */

import { Channel, Condition, Stage } from '@gezhi/domain/loop'
import type { IssueLine, Query } from '../app/world.ts'
import { type Context, countOf, placeOf, printJson } from '../cli/context.ts'
import { WrongUse } from '../cli/parse.ts'
import { tableOf } from '../cli/table.ts'
import { distance, type Place, readMoment } from '../format.ts'
import { leadOf, unitOf } from './refs.ts'

const usualLimit = 50

export const list = async (context: Context): Promise<void> => {
  const { given, client } = context
  const place = await placeOf(context)
  const query = await queryOf(context, place)
  const limit = given.flag('all') ? Number.POSITIVE_INFINITY : (countOf(context, 'limit') ?? usualLimit)
  const rows: Array<IssueLine> = []
  let more = false
  for await (const row of client.issues({ ...query, limit: Math.min(200, limit + 1) })) {
    more = rows.length === limit
    if (more) break
    rows.push(row)
  }
  if (context.json) return printJson(context, rows)
  context.out(tableFor(context, place, rows))
  if (more) context.err(`${context.words.terminal.command.tables.more(limit * 4)}\n`)
}

const queryOf = async (context: Context, place: Place): Promise<Query> => {
  const { given } = context
  const [unit, lead] = [given.text('unit'), given.text('lead')]
  const [order, mine, text] = [given.text('order'), given.text('mine'), given.text('text')]
  const from = moment(context, place, 'from', '00:00')
  const to = moment(context, place, 'to', '00:00')
  const stages = chosen(Stage.literals, given.list('stage'))
  const channels = chosen(Channel.literals, given.list('channel'))
  const conditions = chosen(Condition.literals, [
    ...given.list('condition'),
    ...(['open', 'overdue'] as const).filter((name) => given.flag(name))
  ])
  return {
    ...(unit !== undefined && { unitId: (await unitOf(context, unit)).id }),
    ...(lead !== undefined && { lead: (await leadOf(context, lead)).id }),
    ...(stages !== null && { stages }),
    ...(channels !== null && { channels }),
    ...(conditions !== null && { conditions }),
    ...(given.list('matter').length > 0 && { matters: given.list('matter') }),
    ...((order === 'due' || order === 'newest' || order === 'oldest') && { order }),
    ...((mine === 'desk' || mine === 'reported') && { mine }),
    ...(from !== undefined && { from }),
    ...(to !== undefined && { to }),
    ...(text !== undefined && { text })
  }
}

/** Only what was asked for: an empty list would match nothing. */
const chosen = <A extends string>(all: ReadonlyArray<A>, given: ReadonlyArray<string>): ReadonlyArray<A> | null => {
  const some = all.filter((one) => given.includes(one))
  return some.length === 0 ? null : some
}

/** A day means its begin where a stretch of time begins, and where it ends before it. */
export const moment = (context: Context, { zone }: Place, name: 'from' | 'to' | 'until' | 'at', ofDay?: string) => {
  const text = context.given.text(name)
  if (text === undefined) return undefined
  const written = ofDay !== undefined && /^\d{4}-\d{2}-\d{2}$/.test(text) ? `${text} ${ofDay}` : text
  const found = readMoment(zone, written)
  if (found === undefined) throw new WrongUse(context.words.terminal.command.wrong.moment(`--${name}`, text))
  return found
}

const tableFor = (context: Context, place: Place, rows: ReadonlyArray<IssueLine>): string => {
  const { terminal, loop } = context.words
  const heads = terminal.command.tables
  const now = Date.now()
  const due = ({ stepDue, light }: IssueLine): string => {
    if (stepDue === null || light === 'none') return ''
    const far = distance(place, stepDue, now)
    return Date.parse(stepDue) < now ? terminal.list.over(far) : terminal.list.left(far)
  }
  return tableOf(
    [heads.number, heads.stage, heads.due, heads.unit, heads.title],
    rows.map((row) => [`#${row.number}`, loop.stages[row.stage], due(row), row.unitName, row.title]),
    context.columns,
    [0]
  )
}
