/** `gezhi unit locate`: from positions to units and to who answers there; one from the command line, many from a file. */
import type { Outputs } from '@gezhi/client'
import { cellOfText } from '@gezhi/domain/common'
import { named } from '../app/world.ts'
import { type Context, printJson, printJsonLine, textFrom } from '../cli/context.ts'
import { WrongUse } from '../cli/parse.ts'
import { readPoint } from '../form/report-form.ts'

type Line = Outputs['unit']['locateMany'][number]
type Point = readonly [number, number]

/** As many as the server takes at once. */
const atOnce = 1_000

export const locate = async (context: Context): Promise<void> => {
  const [given] = context.arguments
  if (given === undefined && context.isTerminal)
    throw new WrongUse(context.words.terminal.command.wrong.missing('<point>'))
  const written = given ?? '-'
  return written === '-' ? locateAll(context) : locateOne(context, written)
}

const locateOne = async (context: Context, written: string): Promise<void> => {
  const point = readPoint(written)
  if (point === null || point === 'faulty') throw new WrongUse(context.words.terminal.command.wrong.point(written))
  const [line = null] = await context.client.api.unit.locateMany.mutate({ points: [point] })
  if (context.json) return printJson(context, line)
  const { terminal, loop } = context.words
  if (line === null) return context.out(`${terminal.command.locate.nowhere}\n`)
  const how = terminal.brackets(
    line.how === 'nearest' ? terminal.command.locate.nearest(line.metres) : loop.located[line.how]
  )
  context.out(`${line.code}  ${line.name}${how}\n`)
  for (const { name, roleName, phone } of line.answering?.people ?? []) {
    const at = line.answering?.unitName === line.name ? '' : terminal.brackets(line.answering?.unitName ?? '')
    context.out(`  ${named(context.settings, roleName)}  ${[name, phone ?? ''].join('  ').trim()}${at}\n`)
  }
}

/** Every line is looked at before any is asked for: a file with a mistake in it costs nobody half an answer. */
const locateAll = async (context: Context): Promise<void> => {
  const points = pointsOf(context, await textFrom(context))
  if (!context.json) context.out(csvLine(['longitude', 'latitude', 'code', 'name', 'how', 'metres', 'people']))
  for (let from = 0; from < points.length; from += atOnce) {
    const part = points.slice(from, from + atOnce)
    const lines = await context.client.api.unit.locateMany.mutate({ points: part })
    part.forEach((point, i) => {
      const line = lines[i] ?? null
      if (context.json) printJsonLine(context, { point, found: line })
      else context.out(csvLine(cellsOf(context, point, line)))
    })
  }
}

const cellsOf = ({ settings }: Context, point: Point, line: Line): ReadonlyArray<string> => {
  const people = (line?.answering?.people ?? []).map(({ name, roleName, phone }) =>
    [named(settings, roleName), name, phone ?? ''].join(' ').trim()
  )
  const found = line === null ? ['', '', '', ''] : [line.code, line.name, line.how, String(line.metres)]
  return [...point.map(String), ...[...found, people.join('; ')].map(cellOfText)]
}

const csvLine = (cells: ReadonlyArray<string>): string => `${cells.join(',')}\n`

const shownMax = 10

/** One position a line, whatever columns follow; a first line without one holds the headings. */
const pointsOf = ({ words }: Context, text: string): ReadonlyArray<Point> => {
  const faulty: Array<number> = []
  const lines = text.replace(/^\ufeff/, '').split(/\r?\n/)
  const points = lines.flatMap((line, i): ReadonlyArray<Point> => {
    if (line.trim() === '') return []
    const [longitude = '', latitude = ''] = line.split(/[,;\t，]/).map((cell) => cell.trim().replace(/^"(.*)"$/, '$1'))
    const point = readPoint(`${longitude},${latitude}`)
    if (point !== null && point !== 'faulty') return [point]
    if (i > 0) faulty.push(i + 1)
    return []
  })
  const { wrong } = words.terminal.command
  if (faulty.length > 0) {
    const shown = faulty.slice(0, shownMax).join(', ')
    throw new WrongUse(wrong.points(faulty.length > shownMax ? `${shown} …` : shown))
  }
  if (points.length === 0) throw new WrongUse(wrong.missing('<point>'))
  return points
}
