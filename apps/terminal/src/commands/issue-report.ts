/** `gezhi issue report`: one issue from options, or many from standard input, one JSON document a line. */
import { newId } from '@gezhi/client'
import { Channel } from '@gezhi/domain/loop'
import type { Report } from '../app/world.ts'
import { type Context, printJson, printJsonLine, textFrom, textOrStdin } from '../cli/context.ts'
import { WrongUse } from '../cli/parse.ts'
import { readPoint } from '../form/report-form.ts'
import { matterOf, unitOf } from './refs.ts'

export const report = async (context: Context): Promise<void> => {
  const [input] = context.arguments
  if (input !== undefined && input !== '-') throw new WrongUse(context.words.terminal.command.wrong.surplus(input))
  if (input === '-') return reportAll(context)
  const { client, words } = context
  const issue = await client.api.issue.report.mutate(await draftOf(context))
  if (context.json) printJson(context, issue)
  else context.out(`${words.terminal.reported(issue.number)}\n`)
}

/** In the order in which they came; the first refusal ends it, and those before it stay. */
const reportAll = async (context: Context): Promise<void> => {
  const { client, words } = context
  for (const draft of documents(context, await textFrom(context))) {
    const issue = await client.report(draft)
    if (context.json) printJsonLine(context, { id: issue.id, number: issue.number })
    else context.out(`${words.terminal.reported(issue.number)}\n`)
  }
}

/** The server checks what is in them; here it matters only that they are objects. */
const documents = ({ words }: Context, text: string): ReadonlyArray<Report> => {
  const { wrong } = words.terminal.command
  const read = (json: string): unknown => {
    try {
      return JSON.parse(json)
    } catch (error) {
      throw new WrongUse(wrong.json(error instanceof Error ? error.message : ''))
    }
  }
  const isWhole = /^\s*\[/.test(text) || /^\s*\{\s*\n/.test(text)
  const all: unknown = isWhole
    ? read(text)
    : text
        .split('\n')
        .filter((line) => line.trim() !== '')
        .map(read)
  return (Array.isArray(all) ? all : [all]).map((one: unknown) => {
    if (typeof one !== 'object' || one === null) throw new WrongUse(wrong.json(JSON.stringify(one)))
    return one as Report
  })
}

const draftOf = async (context: Context): Promise<Report> => {
  const { given, words } = context
  const { wrong } = words.terminal.command
  const title = given.text('title')
  if (title === undefined) throw new WrongUse(wrong.missing('--title'))
  const place = given.text('point')
  const point = place === undefined ? null : readPoint(place)
  if (point === 'faulty') throw new WrongUse(wrong.point(place ?? ''))
  const unit = given.text('unit')
  if (point === null && unit === undefined) throw new WrongUse(wrong.missing(wrong.either('--unit', '--point')))
  const [name, phone] = [given.text('contact'), given.text('phone')]
  const description = await textOrStdin(context, 'description')
  const channel = Channel.literals.find((one) => one === given.text('channel'))
  const [matter, address] = [given.text('matter'), given.text('address')]
  return {
    id: given.text('id') ?? newId(),
    commandId: given.text('command-id') ?? newId(),
    title,
    ...(point !== null && { point }),
    ...(unit !== undefined && { unitId: (await unitOf(context, unit)).id }),
    ...(matter !== undefined && { matter: await matterOf(context, matter) }),
    ...(address !== undefined && { address }),
    ...(description !== undefined && { description }),
    ...(channel !== undefined && { channel }),
    ...(name !== undefined && { contact: { name, phone: phone ?? null } }),
    ...(given.flag('confidential') && { confidential: true })
  }
}
