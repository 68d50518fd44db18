/** `gezhi change …`: changes of the tree, looked through, proposed from a file, and moved on. */
import { newId } from '@gezhi/client'
import { type ChangeMove, ChangeState } from '@gezhi/domain/grid'
import { worldOf } from '../app/session.ts'
import { readRegisters } from '../app/talk.ts'
import type { ChangeCommand, ChangeDetail, World } from '../app/world.ts'
import { fieldsOf, optionOfField } from '../cli/change-spec.ts'
import { type Context, placeOf, printJson } from '../cli/context.ts'
import { WrongUse } from '../cli/parse.ts'
import { tableOf } from '../cli/table.ts'
import { moment } from '../format.ts'
import { changeMenuOf } from '../screens/change.ts'
import { briefly, changeLines, namesOf, previewLines, stepLines } from '../screens/change-lines.ts'
import { type Line, textOf } from '../ui/line.ts'
import { changeFileOf } from './change-file.ts'
import { moment as momentIn } from './issue-list.ts'
import { optionLinesOf } from './option-lines.ts'
import { isId } from './refs.ts'
import { ToldAlready } from './told-already.ts'

export const list = async (context: Context): Promise<void> => {
  const { client, given, words, out } = context
  const wanted = ChangeState.literals.filter((state) => given.list('state').includes(state))
  const all = await client.api.changeSet.list.query({})
  const rows = all.filter(({ state }) => wanted.length === 0 || wanted.includes(state))
  if (context.json) return printJson(context, rows)
  if (rows.length === 0) return out(`${words.terminal.change.empty}\n`)
  const world = await worldIn(context)
  const { tables } = words.terminal.command
  out(
    tableOf(
      [tables.id, tables.state, tables.effect, tables.title, tables.unit],
      rows.map((row) => {
        const at = row.inForceAt ?? row.effectiveAt
        return [
          row.id.slice(-shortId),
          words.change.states[row.state],
          at === null ? '' : moment(world, at, 'full'),
          row.title,
          briefly(world, row.units)
        ]
      }),
      context.columns
    )
  )
}

/** As much of the end of an id as tells changes apart. */
const shortId = 8

export const show = async (context: Context): Promise<void> => {
  const detail = await named(context)
  if (context.json) return printJson(context, detail)
  await print(context, (world, columns) => changeLines(world, detail, columns))
  context.out(`\n${optionLines(context, detail)}`)
}

export const propose = async (context: Context): Promise<void> => {
  const { client, given, words, out } = context
  const file = await changeFileOf(context, context.arguments[0] ?? '-')
  const draft = { ...file, ...(await optionsIn(context, ['title', 'reason', 'effectiveAt'])) }
  if (given.flag('dry-run')) return preview(context, draft.operations ?? [], draft.reappointments ?? [])
  const id = given.text('id') ?? draft.id ?? newId()
  await client.api.changeSet.propose.mutate({ ...draft, id, commandId: given.text('command-id') ?? newId() })
  const detail = await client.api.changeSet.byId.query({ id })
  if (context.json) return printJson(context, detail)
  out(`${words.terminal.change.proposed(detail.set.title, id.slice(-shortId))}\n`)
}

/** What a file would do; one that cannot be done ends like a refusal, for scripts. */
const preview = async (
  context: Context,
  operations: ChangeDetail['set']['operations'],
  reappointments: ChangeDetail['set']['reappointments']
): Promise<void> => {
  const { client, words } = context
  const found = await client.api.changeSet.preview.query({ operations })
  if (context.json) printJson(context, found)
  else {
    const units = await client.api.unit.tree.query({})
    const names = Object.fromEntries(units.map(({ id, name, code }) => [id, { name, code }]))
    const about = { set: { operations, reappointments }, names, preview: found }
    await print(context, (world, columns) => [
      ...stepLines(world, operations, namesOf(world, about), columns).slice(1),
      ...previewLines(world, about, columns)
    ])
    context.out(`\n${words.terminal.change.dry}\n`)
  }
  if (found.refused !== null) throw new ToldAlready()
}

export const moving =
  (move: ChangeMove) =>
  async (context: Context): Promise<void> => {
    const { client, given, words, out } = context
    const { set } = await named(context)
    const fields = fieldsOf(move)
    const byFile = fields.some((field) => optionOfField(field) === null)
    const input: ChangeCommand['input'] = {
      ...(byFile ? proposalIn(await changeFileOf(context, context.arguments[1])) : {}),
      ...(await optionsIn(context, fields))
    }
    const commandId = given.text('command-id') ?? newId()
    await client.api.changeSet.move.mutate({ commandId, id: set.id, seen: set.revision, move, input })
    const after = await client.api.changeSet.byId.query({ id: set.id })
    if (context.json) return printJson(context, after)
    const { title, state } = after.set
    out(`${words.terminal.change.done(words.change.moves[move].done, title, words.change.states[state])}\n`)
  }

/** A file may name itself, which a draft that there is already does. */
const proposalIn = (file: { readonly id?: unknown } | null): ChangeCommand['input'] => {
  const { id: _id, ...proposal } = file ?? {}
  return proposal
}

/** What was given by options, under the names of the fields. */
const optionsIn = async (
  context: Context,
  fields: ReturnType<typeof fieldsOf>
): Promise<Pick<ChangeCommand['input'], 'title' | 'reason' | 'effectiveAt'>> => {
  const value = (field: 'title' | 'reason') => (fields.includes(field) ? context.given.text(field) : undefined)
  const [title, reason] = [value('title'), value('reason')]
  const isAt = fields.includes('effectiveAt') && context.given.text('at') !== undefined
  // a change holds from the begin of its day
  const effectiveAt = isAt ? momentIn(context, await placeOf(context), 'at', '00:00') : undefined
  return {
    ...(title !== undefined && { title }),
    ...(reason !== undefined && { reason }),
    ...(effectiveAt !== undefined && { effectiveAt })
  }
}

const worldIn = async (context: Context): Promise<World> => {
  const [{ zone }, registers] = await Promise.all([placeOf(context), readRegisters(context.client)])
  return { ...worldOf({ ...context.settings, columns: context.columns, rows: 24 }), zone, registers }
}

const print = async (
  context: Context,
  lines: (world: World, columns: number) => ReadonlyArray<Line>
): Promise<void> => {
  const world = await worldIn(context)
  const all = lines(world, Math.min(context.columns, 100))
  context.out(all.map((line) => `${textOf(line).trimEnd()}\n`).join(''))
}

const optionLines = (context: Context, detail: ChangeDetail): string =>
  optionLinesOf(
    context,
    changeMenuOf(detail).map(({ move, needs, barred }) => ({
      name: kebab(move),
      label: context.words.change.moves[move].label,
      needs: fieldsOf(move).flatMap((field) => (needs.includes(field) ? (optionOfField(field) ?? []) : [])),
      barred
    })),
    context.words.terminal.change.noneOpen
  )

const kebab = (move: ChangeMove): string => move.replaceAll(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`)

/** By its id, by how that ends, or by its title. */
const named = async ({ client, arguments: [text = ''], words }: Context): Promise<ChangeDetail> => {
  const { changeSet } = client.api
  if (isId(text)) return changeSet.byId.query({ id: text })
  const all = await changeSet.list.query({})
  const byEnd = /^[0-9a-f]{4,}$/.test(text) ? all.filter(({ id }) => id.endsWith(text)) : []
  const found = byEnd.length > 0 ? byEnd : all.filter(({ title }) => text !== '' && title.includes(text))
  const [first, ...others] = found
  const { wrong } = words.terminal.command
  if (first === undefined) throw new WrongUse(wrong.nobody(text))
  if (others.length > 0) {
    throw new WrongUse(wrong.many(text, found.map(({ id, title }) => `${title} (${id.slice(-shortId)})`).join(', ')))
  }
  return changeSet.byId.query({ id: first.id })
}
