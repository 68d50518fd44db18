/** `gezhi unit tree`: the tree of units, indented for people, flat for scripts. */
import type { Outputs } from '@gezhi/client'
import { type Context, countOf, printJson } from '../cli/context.ts'
import { tableOf } from '../cli/table.ts'
import { unitOf } from './refs.ts'

type Unit = Outputs['unit']['tree'][number]

export const tree = async (context: Context): Promise<void> => {
  const { client, given, settings } = context
  const wanted = given.text('unit')
  const top = wanted === undefined ? undefined : await unitOf(context, wanted)
  const depth = countOf(context, 'depth') ?? Number.POSITIVE_INFINITY
  const all = await client.api.unit.tree.query({})
  const base = top === undefined ? 0 : depthOf(top)
  const rows = inOrder(all.filter(({ path }) => top === undefined || path.startsWith(top.path))).filter(
    (unit) => depthOf(unit) - Math.max(base, 1) < depth
  )
  if (context.json) return printJson(context, rows)
  const { scheme } = await client.api.reference.current.query()
  const heads = context.words.terminal.command.tables
  const levelOf = ({ level }: Unit): string => {
    const name = scheme.data.levels[level]?.name
    return name === undefined ? '' : settings.locale === 'en' ? name.en : name.zh
  }
  context.out(
    tableOf(
      [heads.code, heads.level, heads.name],
      rows.map((unit) => [unit.code, levelOf(unit), `${'  '.repeat(depthOf(unit) - Math.max(base, 1))}${unit.name}`]),
      context.columns
    )
  )
}

const depthOf = ({ path }: Unit): number => path.split('/').length - 2

/** Each unit right after its parent, siblings by code. */
const inOrder = (units: ReadonlyArray<Unit>): ReadonlyArray<Unit> => {
  const below = Map.groupBy(units, ({ parentId }) => parentId)
  const known = new Set(units.map(({ id }) => id))
  const walk = (unit: Unit): ReadonlyArray<Unit> => [unit, ...(below.get(unit.id) ?? []).flatMap(walk)]
  return units.filter(({ parentId }) => parentId === null || !known.has(parentId)).flatMap(walk)
}
