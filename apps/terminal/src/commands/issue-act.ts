/** `gezhi issue act`: one move on an issue, or what can be done with it now. */
import { newId } from '@gezhi/client'
import type { Limit, LimitKind } from '@gezhi/domain/common'
import { Field, Ground, Move } from '@gezhi/domain/loop'
import type { Command, IssueDetail } from '../app/world.ts'
import { type Context, placeOf, printJson, textFrom, textOrStdin } from '../cli/context.ts'
import { WrongUse } from '../cli/parse.ts'
import { menuOf } from '../screens/issue.ts'
import { moment } from './issue-list.ts'
import { optionLinesOf } from './option-lines.ts'
import { issueId, leadOf, matterOf } from './refs.ts'

export const act = async (context: Context): Promise<void> => {
  const { client, words } = context
  const [issue = '', name, dash] = context.arguments
  const { api } = client
  const detail = await api.issue.byId.query({ id: await issueId(context, issue) })
  const move = Move.literals.find((one) => one === name)
  if (move === undefined) {
    if (context.json) return printJson(context, detail.options)
    return context.out(optionLines(context, detail))
  }
  const input = dash === '-' ? await inputFromStdin(context) : await inputOf(context)
  const done = await api.issue.act.mutate({
    issueId: detail.issue.id,
    commandId: context.given.text('command-id') ?? newId(),
    seen: detail.issue.revision,
    move,
    input
  })
  if (context.json) return printJson(context, done.issue)
  const { number, stage } = done.issue
  context.out(`${words.terminal.done(words.loop.moves[move].done, number, words.loop.stages[stage])}\n`)
}

export const optionLines = (context: Context, detail: IssueDetail): string =>
  optionLinesOf(
    context,
    menuOf(detail).map(({ move, needs, barred }) => ({
      name: move,
      label: context.words.loop.moves[move].do,
      needs: Field.literals.filter((field) => needs.includes(field)).map((field) => optionOf[field]),
      barred
    })),
    context.words.terminal.act.none
  )

/** The option by which a field of the input is given. */
const optionOf: Record<Field, string> = {
  matter: 'matter',
  lead: 'lead',
  assistants: 'assist',
  ground: 'ground',
  reason: 'reason',
  result: 'result',
  answer: 'answer',
  rating: 'resolved --satisfaction',
  until: 'until',
  limit: 'extend',
  note: 'note'
}

type Input = Command['input']

const inputOf = async (context: Context): Promise<Input> => {
  const { given, words } = context
  const { wrong } = words.terminal.command
  const texts = await Promise.all(
    (['reason', 'result', 'answer', 'note'] as const).map(
      async (name) => [name, await textOrStdin(context, name)] as const
    )
  )
  const [matter, lead] = [given.text('matter'), given.text('lead')]
  const assist = await Promise.all(given.list('assist').map((one) => leadOf(context, one)))
  const ground = Ground.literals.find((one) => one === given.text('ground'))
  const [resolved, satisfaction] = [given.text('resolved'), given.text('satisfaction')]
  if ((resolved === undefined) !== (satisfaction === undefined)) {
    throw new WrongUse(wrong.missing(resolved === undefined ? '--resolved' : '--satisfaction'))
  }
  const until = given.text('until') === undefined ? undefined : moment(context, await placeOf(context), 'until')
  const extend = given.text('extend')
  return {
    ...Object.fromEntries(texts.filter(([, text]) => text !== undefined)),
    ...(matter !== undefined && { matter: await matterOf(context, matter) }),
    ...(lead !== undefined && { lead: await leadOf(context, lead) }),
    ...(assist.length > 0 && { assistants: assist }),
    ...(ground !== undefined && { ground }),
    ...(resolved !== undefined && {
      rating: { resolved: resolved === 'yes', satisfaction: Number(satisfaction) }
    }),
    ...(until !== undefined && { until }),
    ...(extend !== undefined && { limit: limitOf(context, extend) })
  }
}

const inputFromStdin = async (context: Context): Promise<Input> => {
  try {
    return JSON.parse(await textFrom(context))
  } catch (error) {
    throw new WrongUse(context.words.terminal.command.wrong.json(error instanceof Error ? error.message : ''))
  }
}

const limitKinds: Readonly<Record<string, readonly [LimitKind, number]>> = {
  m: ['continuous', 1],
  h: ['continuous', 60],
  wh: ['working_hour', 1],
  wd: ['working_day', 1],
  d: ['natural_day', 1]
}

/** `2wd`, `8wh`, `3d`, `6h`, `90m` */
const limitOf = ({ words }: Context, text: string): Limit => {
  const found = /^([1-9]\d{0,5})(wd|wh|d|h|m)$/.exec(text)
  const kind = limitKinds[found?.[2] ?? '']
  if (found === null || kind === undefined) throw new WrongUse(words.terminal.command.wrong.limit(text))
  return { kind: kind[0], amount: Number(found[1]) * kind[1] }
}
