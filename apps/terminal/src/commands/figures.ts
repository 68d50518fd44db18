/** `gezhi figures`: rates by unit, class or lead. */
import { Metric } from '@gezhi/domain/loop'
import { type Context, placeOf, printJson } from '../cli/context.ts'
import { tableOf } from '../cli/table.ts'
import { number, rate } from '../format.ts'
import { moment } from './issue-list.ts'
import { unitOf } from './refs.ts'

export const figures = async (context: Context): Promise<void> => {
  const { client, given, words, settings } = context
  const place = await placeOf(context)
  const unit = given.text('unit')
  const [from, to] = [moment(context, place, 'from', '00:00'), moment(context, place, 'to', '00:00')]
  const by = (['unit', 'matter', 'lead'] as const).find((one) => one === given.text('by')) ?? 'unit'
  const board = await client.api.figures.board.query({
    by,
    ...(unit === undefined ? { level: 1 } : { unitId: (await unitOf(context, unit)).id }),
    ...(from !== undefined && { from }),
    ...(to !== undefined && { to })
  })
  if (context.json) return printJson(context, board)
  const { command, figures } = words.terminal
  const nameOf = (name: typeof board.total.name) =>
    name === null ? figures.nobody : settings.locale === 'en' ? name.en : name.zh
  const row = (label: string, { counts, shares }: typeof board.total) => [
    label,
    number(place, counts.counted),
    ...Metric.literals.map((metric) => rate(shares[metric]))
  ]
  context.out(
    tableOf(
      [command.tables.name, command.tables.counted, ...Metric.literals.map((metric) => words.loop.metrics[metric])],
      [...board.lines.map((line) => row(nameOf(line.name), line)), row(figures.total, board.total)],
      context.columns,
      [1, 2, 3, 4, 5, 6, 7]
    )
  )
}
