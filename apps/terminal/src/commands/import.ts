/**
 * `gezhi import …`: a file is handed in, its columns are matched, every row is checked; then all or nothing is written. The
 * official list of streets and communities is a file that the server hands in itself.
 */
import { readFile } from 'node:fs/promises'
import { basename } from 'node:path'
import { type Inputs, newId, type Outputs, refusalOf } from '@gezhi/client'
import { type Context, countOf, printJson } from '../cli/context.ts'
import { WrongUse } from '../cli/parse.ts'
import { watchProgress } from './import-progress.ts'
import { columnLines, reportLines } from './import-report.ts'
import { ToldAlready } from './told-already.ts'

type Kind = Inputs['import']['inspect']['kind']
type Order = Inputs['import']['check']
type Inspected = Outputs['import']['inspect']

/** Where the register comes from that is to be imported. */
type Source = (context: Context) => Promise<{ readonly uploadId: string }>

const handIn: Source = async (context) => {
  const [file = ''] = context.arguments
  if (file === '-') return context.patient.upload('stdin.csv', await context.stdin())
  const bytes = await readFile(file).catch(() => {
    throw new WrongUse(context.words.terminal.command.wrong.file(file))
  })
  return context.patient.upload(basename(file), bytes)
}

export const importing =
  (kind: Kind, source: Source = handIn) =>
  async (context: Context): Promise<void> => {
    const { given, out, words } = context
    const { imports } = words.terminal.command
    const { order, columns } = await orderOf(context, kind, source)
    if (given.flag('dry-run')) {
      const checked = await check(context, order, columns)
      if (context.json) printJson(context, checked)
      else out(`${columns}${reportLines(context, kind, checked)}${imports.dry}\n`)
      // a dry run that found faults ends like a refused import, for scripts
      if (checked.faulty > 0) throw new ToldAlready()
      return
    }
    const commandId = given.text('command-id') ?? newId()
    const stop = watchProgress(context, commandId)
    const done = await context.patient.api.import.run
      .mutate({ ...order, commandId, leaveOutFaulty: given.flag('skip') })
      .finally(stop)
      .catch((error: unknown) => explained(context, kind, order, columns, error))
    if (context.json) printJson(context, done)
    else out(`${imports.done(done.written, done.leftOut, done.batchId)}\n`)
  }

/** Of the code that is given, or below the topmost unit. */
export const divisions: Source = ({ arguments: [code], patient }) =>
  patient.api.import.divisions.mutate(code === undefined ? {} : { code })

const check = (context: Context, order: Order, columns: string): Promise<Outputs['import']['check']> =>
  context.patient.api.import.check.mutate(order).catch((error: unknown) => {
    if (refusalOf(error)?._tag === 'ColumnMissing' && !context.json) context.err(columns)
    throw error
  })

/** Before it is told that the import was refused: what would have to be mended. */
const explained = async (
  context: Context,
  kind: Kind,
  order: Order,
  columns: string,
  error: unknown
): Promise<never> => {
  if (refusalOf(error)?._tag === 'RowsFaulty' && !context.json) {
    context.err(reportLines(context, kind, await check(context, order, columns)))
    context.err(`${context.words.terminal.command.imports.nothing}\n`)
  }
  if (refusalOf(error)?._tag === 'ColumnMissing' && !context.json) context.err(columns)
  throw error
}

/** What is asked of the server, and for people how the columns of the file were understood. */
const orderOf = async (
  context: Context,
  kind: Kind,
  source: Source
): Promise<{ readonly order: Order; readonly columns: string }> => {
  const { given, patient } = context
  const { uploadId } = await source(context)
  const sheet = given.text('sheet')
  const headingRow = countOf(context, 'heading-row')
  const part = { uploadId, ...(sheet !== undefined && { sheet }), ...(headingRow !== undefined && { headingRow }) }
  const inspected = await patient.api.import.inspect.query({ ...part, kind })
  const mapping: Record<string, string> = { ...inspected.guess, ...mappingOf(context, inspected) }
  // the server knows which options a kind has, and names the one that it does not
  const order = { ...part, kind, mapping, options: optionsOf(context) } as Order
  return { order, columns: columnLines(context, kind, inspected, mapping) }
}

/** `--map field=column`; an empty column takes the guess away. */
const mappingOf = ({ given, words }: Context, { fields, columns }: Inspected): Record<string, string> => {
  const { wrong } = words.terminal.command
  return Object.fromEntries(
    given.list('map').map((pair) => {
      const [field, column] = split(pair)
      if (field === undefined || column === undefined) throw new WrongUse(wrong.pair(pair))
      const names = fields.map((one) => one.field)
      if (!names.includes(field)) throw new WrongUse(wrong.choice('--map', field, names.join(', ')))
      if (!columns.includes(column)) throw new WrongUse(wrong.choice('--map', column, columns.join(', ')))
      return [field, column]
    })
  )
}

/** `--option name=value`, and for what values mean `--option statuses.Done=closed`. Numbers and `null` are taken as such. */
const optionsOf = ({ given, words }: Context): Record<string, unknown> => {
  const options: Record<string, unknown> = {}
  for (const pair of given.list('option')) {
    const [name, text] = split(pair)
    if (name === undefined || text === undefined) throw new WrongUse(words.terminal.command.wrong.pair(pair))
    const value = text === 'null' ? null : /^\d{1,3}$/.test(text) ? Number(text) : text
    const dot = name.indexOf('.')
    if (dot === -1) options[name] = value
    else {
      const [group, key] = [name.slice(0, dot), name.slice(dot + 1)]
      options[group] = { ...(options[group] as object | undefined), [key]: value }
    }
  }
  return options
}

/** At the last `=`: what stands in a register may hold one itself. */
const split = (pair: string): readonly [string?, string?] => {
  const at = pair.lastIndexOf('=')
  return at < 1 ? [] : [pair.slice(0, at), pair.slice(at + 1)]
}
