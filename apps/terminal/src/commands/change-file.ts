/**
 * A change of the tree as people write it in a file: units named by code or name instead of by id, new ones without an
 * id. Names of units that the same file begins may be used further down in it.
 */
import { readFile } from 'node:fs/promises'
import { newId } from '@gezhi/client'
import { type Context, textFrom } from '../cli/context.ts'
import { WrongUse } from '../cli/parse.ts'
import { isId, unitAmong } from './refs.ts'

/** The file, or standard input for `-`, with ids put for names; `null` where none is named. The server checks it field by field. */
export const changeFileOf = async (context: Context, file: string | undefined) => {
  if (file === undefined) return null
  const text = file === '-' ? await textFrom(context) : await written(context, file)
  const begun = new Map<string, string>()
  const units = await context.client.api.unit.tree.query({})
  const idOf = (name: unknown): unknown =>
    typeof name !== 'string' || isId(name) ? name : (begun.get(name) ?? unitAmong(context, name, units).id)
  return parsed(context, text, (_key, value) => {
    if (!isStep(value)) return value
    const beginning = beginningsIn(value)
    const step = named(value, idOf, beginning)
    // the same name may be that of a unit that ends by this very step
    for (const [name, id] of beginning) begun.set(name, id)
    return step
  })
}

type Named = Readonly<Record<string, unknown>>
type Step = Named & { readonly do: string }

const isRecord = (value: unknown): value is Named =>
  typeof value === 'object' && value !== null && !Array.isArray(value)
const isStep = (value: unknown): value is Step => isRecord(value) && typeof value.do === 'string'
const listOf = (value: unknown): ReadonlyArray<unknown> => (Array.isArray(value) ? value : [])

const written = (context: Context, file: string): Promise<string> =>
  readFile(file, 'utf8').catch(() => {
    throw new WrongUse(context.words.terminal.command.wrong.file(file))
  })

const parsed = ({ words }: Context, text: string, revive?: (key: string, value: unknown) => unknown) => {
  try {
    return JSON.parse(text, revive)
  } catch (error) {
    if (error instanceof WrongUse) throw error
    throw new WrongUse(words.terminal.command.wrong.json(error instanceof Error ? error.message : ''))
  }
}

/** Units that begin by a step, by name: the id that the file gives, or a new one. */
const beginningsIn = (step: Step): ReadonlyMap<string, string> => {
  const begin = step.do === 'open' ? [step] : step.do === 'split' ? listOf(step.parts) : [step.into]
  return new Map(
    begin.filter(isRecord).flatMap(({ id, name }): ReadonlyArray<readonly [string, string]> => {
      if (typeof name !== 'string') return []
      return [[name, typeof id === 'string' ? id : newId()]]
    })
  )
}

const named = (step: Step, idOf: (name: unknown) => unknown, begun: ReadonlyMap<string, string>): Step => {
  const beginning = (one: unknown): unknown =>
    isRecord(one) ? { ...one, id: one.id ?? begun.get(String(one.name)) } : one
  const ids = (key: string) => (key in step ? { [key]: listOf(step[key]).map(idOf) } : {})
  const id = (key: string) => (key in step ? { [key]: idOf(step[key]) } : {})
  switch (step.do) {
    case 'open':
      return { ...step, ...id('parentId'), id: step.id ?? begun.get(String(step.name)) }
    case 'split':
      return {
        ...step,
        ...id('id'),
        parts: listOf(step.parts)
          .map(beginning)
          .map((part) => withChildren(part, idOf))
      }
    case 'merge':
      return { ...step, ...ids('ids'), into: beginning(step.into) }
    default:
      return { ...step, ...id('id'), ...id('into'), ...id('parentId') }
  }
}

const withChildren = (part: unknown, idOf: (name: unknown) => unknown): unknown =>
  isRecord(part) && 'children' in part ? { ...part, children: listOf(part.children).map(idOf) } : part
