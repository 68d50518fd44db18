/** What was imported, taking it back, and sheets to fill in. */
import { newId } from '@gezhi/client'
import { type Context, countOf, placeOf, printJson } from '../cli/context.ts'
import { tableOf } from '../cli/table.ts'
import { moment, number } from '../format.ts'

export const batches = async (context: Context): Promise<void> => {
  const { client, words, out } = context
  const { rows } = await client.api.import.list.query({ limit: Math.min(100, countOf(context, 'limit') ?? 50) })
  if (context.json) return printJson(context, rows)
  const place = await placeOf(context)
  const { tables, imports } = words.terminal.command
  out(
    tableOf(
      [tables.id, tables.at, tables.kind, tables.rows, tables.state, tables.file],
      rows.map(({ id, at, kind, written, undoneAt, fileName }) => [
        id,
        moment(place, at, 'full'),
        kind,
        number(place, written),
        undoneAt === null ? imports.isKept : imports.isUndone,
        fileName
      ]),
      context.columns,
      [3]
    )
  )
}

export const undo = async (context: Context): Promise<void> => {
  const [batchId = ''] = context.arguments
  const undone = await context.patient.api.import.undo.mutate({
    batchId,
    commandId: context.given.text('command-id') ?? newId()
  })
  if (context.json) printJson(context, undone)
  else context.out(`${context.words.terminal.command.imports.undone(batchId)}\n`)
}

export const template = async (context: Context): Promise<void> => {
  const kind =
    (['units', 'people', 'buildings', 'issues'] as const).find((one) => one === context.arguments[0]) ?? 'issues'
  const { base64 } = await context.client.api.import.template.query({ kind, locale: context.settings.locale })
  context.out(Buffer.from(base64, 'base64'))
}
