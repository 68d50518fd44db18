/** `gezhi live`: what happens, one line each; with `--json` the events themselves and where to go on from. */
import type { LiveMessage } from '@gezhi/client'
import { whatHappened } from '../app/world.ts'
import { type Context, countOf, placeOf, printJsonLine } from '../cli/context.ts'
import { moment, type Place } from '../format.ts'
import { oneLine } from '../ui/text.ts'

export const live = async (context: Context): Promise<void> => {
  const { client, given, signal } = context
  const count = countOf(context, 'count') ?? Number.POSITIVE_INFINITY
  const place = await placeOf(context)
  let told = 0
  for await (const { cursor, event } of client.live({ after: given.text('after'), signal })) {
    if (context.json) printJsonLine(context, { cursor, ...event })
    else context.out(`${await lineOf(context, place, event)}\n`)
    told += 1
    if (told >= count) return
  }
}

type Event = LiveMessage['event']

const lineOf = async ({ client, words }: Context, place: Place, event: Event): Promise<string> => {
  const { terminal, loop } = words
  if (event.life === 'missed') return terminal.live.missed
  const at = moment(place, event.at)
  if (event.life !== 'issue' || event.stage === null)
    return `${at}  ${terminal.live.changed(terminal.lives[event.life])}`
  // it may have gone out of sight meanwhile: then its number has to do without a title
  const about = await client.api.issue.byId.query({ id: event.id }).then(
    ({ issue }) => `#${issue.number} ${oneLine(issue.title)}`,
    () => event.id
  )
  return `${at}  ${whatHappened(words, event.move, loop.stages[event.stage])}  ${about}`
}
