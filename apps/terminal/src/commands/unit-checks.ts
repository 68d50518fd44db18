/** `gezhi unit checks`: everything wrong in the tree, or below a unit, line by line. */
import type { Outputs } from '@gezhi/client'
import { checkKinds, checkTable, Severity } from '@gezhi/domain/grid'
import { checksWords, sayCheck } from '@gezhi/words/checks'
import { gridWords } from '@gezhi/words/web-grid'
import { type Context, countOf, printJson } from '../cli/context.ts'
import { tableOf } from '../cli/table.ts'
import { unitOf } from './refs.ts'

type Checks = Outputs['unit']['checks']
type Line = Checks['rows'][number]

const pageMax = 200
const usualLimit = 50

export const checks = async (context: Context): Promise<void> => {
  const { client, given, settings, out, err } = context
  const unit = given.text('unit')
  const kinds = checkKinds.filter((kind) => given.list('kind').includes(kind))
  const severities = Severity.literals.filter((one) => given.list('severity').includes(one))
  const query = {
    ...(unit !== undefined && { unitId: (await unitOf(context, unit)).id }),
    ...(kinds.length > 0 && { kinds }),
    ...(severities.length > 0 && { severities })
  }
  const most = given.flag('all') ? Number.POSITIVE_INFINITY : (countOf(context, 'limit') ?? usualLimit)
  const rows: Array<Line> = []
  let page: Checks | undefined
  let cursor: string | null = null
  do {
    page = await client.api.unit.checks.query({ ...query, limit: Math.min(pageMax, most - rows.length), cursor })
    // boundaries are compared little by little: the list is whole when all are
    if (page.ground !== null && page.ground.checked < page.ground.of) continue
    rows.push(...page.rows)
    cursor = page.next
    if (cursor === null) break
  } while (rows.length < most)
  if (context.json) return printJson(context, { counts: page.counts, total: page.total, rows })
  const words = checksWords(settings.locale)
  if (rows.length === 0) return out(`${page.units > 0 && isWhole(page) ? words.empty : words.noneHere}\n`)
  out(
    tableOf(
      [words.severity, words.unit, words.code, words.what],
      rows.map((line) => [words.severities[line.severity], line.unit.name, line.unit.code, said(context, line)]),
      context.columns
    )
  )
  const more = page.total - rows.length
  const counts = checkKinds.filter((kind) => page.counts[kind] !== undefined)
  err(`${counts.map((kind) => `${words.kinds[kind]} ${page.counts[kind]}`).join(words.join)}\n`)
  if (more > 0) err(`${context.words.terminal.command.tables.more(rows.length + more)}\n`)
}

const isWhole = ({ counts }: Checks): boolean => Object.keys(counts).every((kind) => !(kind in checkTable))

const said = ({ settings: { locale } }: Context, line: Line): string =>
  sayCheck(locale, line, {
    role: line.names.role === null ? '' : locale === 'en' ? line.names.role.en : line.names.role.zh,
    person: line.names.person ?? '',
    organisation: line.kind === 'organisationMissing' ? gridWords(locale).organisationKinds[line.organisation] : '',
    others: line.names.others,
    scheme: line.names.scheme === null ? '' : locale === 'en' ? line.names.scheme.en : line.names.scheme.zh
  }).what
