/** What people call things by: the number of an issue, the code or name of a unit, the name of a department. */
import type { Outputs } from '@gezhi/client'
import type { UnitCode } from '@gezhi/domain/grid'
import type { Context } from '../cli/context.ts'
import { WrongUse } from '../cli/parse.ts'

export const isId = (text: string): boolean => /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/.test(text)

/** The id of an issue named by number or id. */
export const issueId = async ({ client, words }: Context, text: string): Promise<string> => {
  if (isId(text)) return text
  const { wrong } = words.terminal.command
  const number = /^#?(\d{1,9})$/.exec(text)?.[1]
  if (number === undefined) throw new WrongUse(wrong.missing('<issue>'))
  const { rows } = await client.api.issue.list.query({ number: Number(number), limit: 1 })
  const [row] = rows
  // an id that nobody has gets the server's own words for it
  return row === undefined ? (await client.api.issue.byId.query({ id: nobody })).issue.id : row.id
}

const nobody = '00000000-0000-7000-8000-000000000000'

type Unit = Outputs['unit']['tree'][number]

/** A unit named by code, name or id. */
export const unitOf = async (context: Context, text: string): Promise<Unit> =>
  unitAmong(context, text, await context.client.api.unit.tree.query({}))

export const unitAmong = (context: Context, text: string, all: ReadonlyArray<Unit>): Unit =>
  oneOf(context, text, all, ({ code }) => code)

/** What the server would take as a code; names are seldom so. */
const isCode = (text: string): text is UnitCode => /^[0-9A-Za-z.-]{1,32}$/.test(text)

/** The id of a unit named in the same ways, or by any code that it has or had: that of one that ended too. */
export const everyUnitOf = async (context: Context, text: string): Promise<string> => {
  const { api } = context.client
  const units = await api.unit.tree.query({})
  if (isCode(text) && !units.some(({ id, name, code }) => [id, name, code].includes(text))) {
    const [found] = await api.unit.byCode.query({ code: text })
    if (found !== undefined) return found.unit.id
  }
  return oneOf(context, text, units, ({ code }) => code).id
}

/** Whoever leads: a department or office by name, a unit by code or name, either by id. */
export const leadOf = async (
  context: Context,
  text: string
): Promise<{ readonly kind: 'organisation' | 'unit'; readonly id: string }> => {
  const { api } = context.client
  const [organisations, units] = await Promise.all([api.organisation.list.query({}), api.unit.tree.query({})])
  const all = [
    ...organisations.map(({ id, name }) => ({ kind: 'organisation' as const, id, name, code: id })),
    ...units.map(({ id, name, code }) => ({ kind: 'unit' as const, id, name, code }))
  ]
  const { kind, id } = oneOf(context, text, all, ({ code }) => code)
  return { kind, id }
}

/** Code of a class that is named by code or by name; what is all digits is left to the server to know. */
export const matterOf = async (context: Context, text: string): Promise<string> => {
  if (/^\d+$/.test(text)) return text
  const { catalogue } = await context.client.api.reference.current.query()
  const all = catalogue.data.matters.map(({ code, minor }) => ({
    id: code,
    name: context.settings.locale === 'en' ? minor.en : minor.zh
  }))
  return oneOf(context, text, all, ({ id }) => id).id
}

/** By id or code, else by the whole name, else by a part of it that only one has. */
const oneOf = <A extends { readonly id: string; readonly name: string }>(
  { words }: Context,
  text: string,
  all: ReadonlyArray<A>,
  codeOf: (one: A) => string
): A => {
  const { wrong } = words.terminal.command
  const exact = all.find((one) => one.id === text || codeOf(one) === text)
  if (exact !== undefined) return exact
  const named = all.filter(({ name }) => name === text)
  const found = named.length > 0 ? named : all.filter(({ name }) => name.includes(text))
  const [first, ...others] = found
  if (first === undefined) throw new WrongUse(wrong.nobody(text))
  if (others.length === 0) return first
  const some = found.slice(0, 5).map((one) => `${one.name} (${codeOf(one)})`)
  throw new WrongUse(wrong.many(text, `${some.join(', ')}${found.length > 5 ? ' …' : ''}`))
}
