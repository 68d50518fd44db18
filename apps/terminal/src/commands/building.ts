/** `gezhi building …`: the register of buildings: a list of a place, one with its doors, and from an address to its grid. */
import type { Outputs } from '@gezhi/client'
import { noPart, stairPlan } from '@gezhi/domain/grid'
import { type Context, countOf, placeOf, printJson, printJsonLine, textFrom } from '../cli/context.ts'
import { WrongUse } from '../cli/parse.ts'
import { tableOf } from '../cli/table.ts'
import { number } from '../format.ts'
import { unitOf } from './refs.ts'

type Line = Outputs['building']['list']['rows'][number]
type Page = Outputs['building']['byId']
type Found = Outputs['building']['find']

const usualLimit = 50
const pageMax = 200

export const list = async (context: Context): Promise<void> => {
  const { given, words } = context
  const limit = given.flag('all') ? Number.POSITIVE_INFINITY : (countOf(context, 'limit') ?? usualLimit)
  const rows = await linesOf(context, given.text('text'), limit + 1)
  const shown = rows.slice(0, limit)
  if (context.json) return printJson(context, shown)
  const place = await placeOf(context)
  const heads = words.terminal.command.tables
  context.out(
    tableOf(
      [heads.code, heads.name, heads.kind, heads.households, heads.people, heads.unit, heads.address],
      shown.map(({ code, name, kind, households, people, unitName, addressText }) => [
        code,
        name,
        words.building.kinds[kind],
        number(place, households),
        number(place, people),
        unitName,
        addressText
      ]),
      context.columns,
      [3, 4]
    )
  )
  if (rows.length > limit) context.err(`${heads.more(limit * 4)}\n`)
}

/** As many as are wanted, page by page. */
const linesOf = async (context: Context, text: string | undefined, limit: number): Promise<ReadonlyArray<Line>> => {
  const wanted = context.given.text('unit')
  const unit = wanted === undefined ? undefined : await unitOf(context, wanted)
  const asked = { ...(text !== undefined && { text }), ...(unit !== undefined && { unitId: unit.id }) }
  const rows: Array<Line> = []
  let cursor: string | null = null
  do {
    const page: Outputs['building']['list'] = await context.client.api.building.list.query({
      ...asked,
      limit: Math.min(pageMax, limit - rows.length),
      cursor
    })
    rows.push(...page.rows)
    cursor = page.next
  } while (cursor !== null && rows.length < limit)
  return rows
}

export const show = async (context: Context): Promise<void> => {
  const page = await context.client.api.building.byId.query({ id: await buildingId(context) })
  if (context.json) return printJson(context, page)
  const { building, chain, households } = page
  const { field, kinds } = context.words.building
  const place = await placeOf(context)
  const people = households.reduce((sum, one) => sum + (one.people ?? 0), 0)
  const facts = [
    [field.number, building.code],
    [field.address, building.addressText],
    [
      field.unit,
      chain
        .slice(1)
        .map(({ name }) => name)
        .join(' / ')
    ],
    [field.kind, kinds[building.kind]],
    [field.storeys, building.storeys === null ? '' : number(place, building.storeys)],
    [field.households, number(place, households.length)],
    [field.people, number(place, people)]
  ].filter(([, value]) => value !== '')
  context.out(
    `${building.name}\n\n${tableOf(
      ['', ''],
      facts.map((fact) => [...fact]),
      context.columns
    ).trimStart()}\n`
  )
  context.out(doors(context, page))
}

/** Entrances side by side, the highest storey first. */
const doors = (context: Context, { entrances, households, building }: Page): string => {
  const say = context.words.building
  if (entrances.length === 0) return `${say.noEntrances}\n`
  const plan = stairPlan(entrances, households, building.storeys)
  return tableOf(
    ['', ...plan.entrances.map((one) => (one.number === noPart ? say.field.door : one.number))],
    plan.storeys.map(({ storey, doors }) => [
      storey === null ? say.otherDoors : say.storey(storey),
      ...doors.map((behind) =>
        behind.length === 0
          ? say.emptyDoor
          : behind.map(({ door, people }) => (people === null ? door : `${door}(${people})`)).join(' ')
      )
    ]),
    context.columns
  )
}

const isId = (text: string): boolean => /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/.test(text)
const namedMax = 5

/** By id, else by number or name, as far as that leaves one. */
const buildingId = async (context: Context): Promise<string> => {
  const [text = ''] = context.arguments
  if (isId(text)) return text
  const { wrong } = context.words.terminal.command
  const rows = await linesOf(context, text, namedMax + 1)
  const exact = rows.filter(({ name, number, code }) => [name, number, code].includes(text))
  const found = exact.length > 0 ? exact : rows
  const [first, ...others] = found
  if (first === undefined) throw new WrongUse(wrong.nobody(text))
  if (others.length === 0) return first.id
  const some = found.slice(0, namedMax).map(({ name, code }) => `${name} (${code})`)
  throw new WrongUse(wrong.many(text, `${some.join(', ')}${found.length > namedMax ? ' …' : ''}`))
}

/** One address, or one a line from standard input. */
export const find = async (context: Context): Promise<void> => {
  const [text = ''] = context.arguments
  const addresses = text === '-' ? (await textFrom(context)).split('\n').filter((line) => line.trim() !== '') : [text]
  for (const address of addresses) {
    const found = await context.client.api.building.find.query({ address: address.trim() })
    if (context.json) printJsonLine(context, { address: address.trim(), ...found })
    else context.out(foundText(context, address.trim(), found))
  }
}

const foundText = ({ words }: Context, address: string, { match, unit, buildings }: Found): string => {
  const say = words.building.found
  const place = unit === null ? '' : unit.chain.slice(1).join(' / ')
  const [first] = buildings
  const told =
    match === 'building' && first !== undefined
      ? say.building(first.name, place)
      : match === 'unit'
        ? say.unit(place, buildings.length)
        : match === 'several'
          ? say.several(buildings.length)
          : say.none
  const candidates = match === 'several' ? buildings.map(({ name, unitName }) => `  ${name}  ${unitName}\n`) : []
  return `${address}: ${told}\n${candidates.join('')}`
}
