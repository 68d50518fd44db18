/** `gezhi issue show`: one issue in full, the same lines as on the screen. */

import { worldOf } from '../app/session.ts'
import type { World } from '../app/world.ts'
import { type Context, placeOf, printJson } from '../cli/context.ts'
import { factLines, timelineLines } from '../screens/issue-lines.ts'
import { textOf } from '../ui/line.ts'
import { optionLines } from './issue-act.ts'
import { issueId } from './refs.ts'

export const show = async (context: Context): Promise<void> => {
  const { client, arguments: given } = context
  const id = await issueId(context, given[0] ?? '')
  const detail = await client.api.issue.byId.query({ id })
  if (context.json) return printJson(context, detail)
  const { zone } = await placeOf(context)
  const columns = Math.min(context.columns, 100)
  const world: World = { ...worldOf({ ...context.settings, columns, rows: 24 }), zone }
  const lines = [...factLines(world, detail, columns), ...timelineLines(world, detail, columns)]
  context.out(lines.map((line) => `${textOf(line).trimEnd()}\n`).join(''))
  context.out(`\n${optionLines(context, detail)}`)
}
