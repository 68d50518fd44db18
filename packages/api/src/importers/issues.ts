/** Rows of a register of issues become issues that were lived through elsewhere. Every row that does not is named, with the reason. */
import { setImmediate as breath } from 'node:timers/promises'
import { type Instant, IssueId, toMillis } from '@gezhi/domain/common'
import { type Issue, importPast, type Past, timesContradict } from '@gezhi/domain/loop'
import type { Result } from 'effect'
import type { District } from '../district.ts'
import { newId } from '../ids.ts'
import { type Fields, textUpTo } from './fields.ts'
import { meaningsOf, timesOf } from './issue-cells.ts'
import type { IssueOptions } from './kinds.ts'
import { type FindAddress, type FindPlace, placesIn } from './places.ts'
import type { Reach } from './reach.ts'
import type { Table, TableRow } from './reading/table.ts'
import type { Report } from './report.ts'

/** An issue that could be taken in: without its number and batch, which it gets when it is. */
export interface ReadIssue {
  readonly row: number
  readonly issue: Issue
  /** Who reported it, to be kept apart. */
  readonly contact: { readonly name: string | null; readonly phone: string | null } | null
}

export interface IssuesRead {
  readonly issues: ReadonlyArray<ReadIssue>
  /** Rows left out because they are exactly like an earlier one. */
  readonly doubled: number
}

/** How far it has come is told now and then; whoever hears it may take their time. */
export type Heard = (rows: number) => Promise<void>

export interface IssueReading {
  readonly district: District
  readonly table: Table
  readonly fields: Fields<'issues'>
  readonly options: IssueOptions
  readonly reach: Reach
  readonly at: Instant
  readonly report: Report
  readonly byAddress: FindAddress
}

const slice = 200

export const readIssues = async (reading: IssueReading, heard: Heard): Promise<IssuesRead> => {
  const { table, options, report } = reading
  const read = rowReader(reading)
  const isDouble = doublesIn(report)
  const issues: Array<ReadIssue> = []
  const seen = new Map<string, number>()
  let doubled = 0
  for (const [i, row] of table.rows.entries()) {
    if (i % slice === 0) {
      await breath()
      await heard(i)
    }
    const whole = row.cells.join('\u0001')
    const firstRow = seen.get(whole)
    if (firstRow === undefined) seen.set(whole, row.row)
    else if (options.doubled !== 'keep') {
      report.notice({ row: row.row }, 'DoubledRow', { firstRow })
      doubled += 1
      continue
    }
    const issue = read(row)
    if (issue === null) continue
    isDouble(issue)
    issues.push(issue)
  }
  return { issues, doubled }
}

/** One row; `null` after saying in the report what is wrong with it. */
const rowReader = (reading: IssueReading): ((row: TableRow) => ReadIssue | null) => {
  const { district, fields, options, reach, at, report } = reading
  const times = timesOf(reading)
  const meanings = meaningsOf(reading)
  const findPlace: FindPlace = placesIn(district, fields, options, reach, report, reading.byAddress)
  const kept = (options.keep ?? []).flatMap((name) => {
    const column = fields.column(name)
    return column === undefined ? [] : [{ name, column }]
  })
  const scene = { ...district.reference(), by: null, at }

  return (row) => {
    const long = (field: 'description' | 'result' | 'answer') => textUpTo(fields, report, row, field, 10_000)
    const { reportedAt, closedAt, answeredAt } = times(row)
    const state = meanings.state(row, closedAt !== null || answeredAt !== null)
    const { matter, text: classText } = meanings.matter(row)
    const lead = meanings.lead(row)
    const address = textUpTo(fields, report, row, 'address', 300)
    const description = long('description')
    const title = titleOf(fields, report, row, classText ?? fields.text(row, 'class'), description)
    const [result, answer] = [long('result'), long('answer')]
    const name = textUpTo(fields, report, row, 'reporterName', 60)
    const phone = textUpTo(fields, report, row, 'reporterPhone', 30)
    const channel = meanings.channel(row)
    const place = findPlace(row, address)
    if (report.isFaulty(row.row) || reportedAt === null || state === null || title === null || place === null)
      return null

    const extra = [
      ...(title.whole === null ? [] : [title.whole]),
      ...(description === null ? [] : [description]),
      ...(classText === null || classText === title.shown ? [] : [classText]),
      ...(lead.text === null ? [] : [lead.text]),
      ...kept.flatMap(({ name, column }) => (row.cells[column] ? [`${name}: ${row.cells[column]}`] : []))
    ]
    const past: Past = {
      id: IssueId.make(newId()),
      title: title.shown,
      description: extra.join('\n'),
      channel,
      point: place.point,
      address,
      matter,
      state,
      reportedAt,
      closedAt,
      answeredAt,
      result,
      answer,
      lead: lead.assignee
    }
    if (timesContradict(past)) report.notice(fields.at(row, 'closedAt'), 'ClosedBeforeReported')
    const contact = name === null && phone === null ? null : { name, phone }
    const intake = { number: 0, reporter: { kind: 'none' }, place, batchId: null } as const
    const born = importPast(past, intake, scene)
    if (born._tag === 'Success') return { row: row.row, issue: born.success.issue, contact }
    refuse(born.failure, past, fields, report, row)
    return null
  }
}

/** What the domain would not take, at the cell that it is about. */
const refuse = (
  refusal: Result.Result.Failure<ReturnType<typeof importPast>>,
  past: Past,
  fields: Fields<'issues'>,
  report: Report,
  row: TableRow
): void => {
  switch (refusal._tag) {
    case 'TimeAhead': {
      const field =
        refusal.time === past.reportedAt ? 'reportedAt' : refusal.time === past.closedAt ? 'closedAt' : 'answeredAt'
      report.fault(fields.at(row, field), 'TimeAhead')
      break
    }
    case 'UnknownMatter':
      report.fault(fields.at(row, 'class'), 'UnknownClass')
      break
    case 'NoUnitThere':
      report.fault({ row: row.row }, 'NoPlace')
  }
}

const titleMax = 200

/** Its own, else its class, else how its description begins. `whole` is what had to be shortened. */
const titleOf = (
  fields: Fields<'issues'>,
  report: Report,
  row: TableRow,
  classText: string,
  description: string | null
): { readonly shown: string; readonly whole: string | null } | null => {
  const given = fields.text(row, 'title').replaceAll(/\s+/g, ' ')
  if (given.length > titleMax) {
    report.notice(fields.at(row, 'title'), 'TitleShortened', { max: titleMax })
    return { shown: `${[...given].slice(0, titleMax - 50).join('')}…`, whole: given }
  }
  const beginning = [...(description ?? '').split('\n')[0]!].slice(0, 40).join('').trim()
  const shown = given || classText.slice(0, titleMax) || beginning
  if (shown !== '') return { shown, whole: null }
  report.fault(fields.at(row, 'title'), 'Missing')
  return null
}

const days = 86_400_000

/** Reports of the same thing at the same place within three days: a hint, for a person to judge. */
const doublesIn = (report: Report) => {
  const before = new Map<string, { readonly row: number; readonly at: number }>()
  return ({ row, issue }: ReadIssue): void => {
    const where = issue.address ?? issue.point?.map((degrees) => degrees.toFixed(4)).join()
    if (where === undefined) return
    const what = `${issue.title}\u0001${where}`
    const at = toMillis(issue.reportedAt)
    const earlier = before.get(what)
    if (earlier !== undefined && Math.abs(at - earlier.at) <= 3 * days) {
      report.notice({ row }, 'LikelyDouble', { firstRow: earlier.row })
    }
    before.set(what, { row: earlier?.row ?? row, at })
  }
}
