/** The cells of a register of issues that need more than reading: times, and words that mean something here. */
import { type Instant, plusMillis } from '@gezhi/domain/common'
import type { Assignee, PastState } from '@gezhi/domain/loop'
import type { District } from '../district.ts'
import { alike } from './fields.ts'
import type { IssueReading } from './issues.ts'
import { channelMeaning, classMeaning, type Meaning, statusMeaning } from './meanings.ts'
import { unitFinder } from './places.ts'
import type { TableRow } from './reading/table.ts'
import { type ReadTime, timeReader } from './times.ts'

/** When it was reported, closed, answered. A day without a time begins what began and ends what ended on it. */
export const timesOf = ({ fields, options, district, at, report }: IssueReading) => {
  const read: ReadTime = timeReader(options.zone ?? district.zone, options.dates ?? 'auto')
  const time = (row: TableRow, field: 'reportedAt' | 'closedAt' | 'answeredAt'): Instant | null => {
    const text = fields.text(row, field)
    if (text === '') {
      if (field === 'reportedAt') report.fault(fields.at(row, field), 'Missing')
      return null
    }
    const found = read(text)
    if ('fault' in found) {
      report.fault(fields.at(row, field), found.fault)
      return null
    }
    if (!found.dayOnly || field === 'reportedAt') return found.at
    const evening = plusMillis(found.at, 86_399_000)
    return found.at <= at && evening > at ? at : evening
  }
  return (row: TableRow) => ({
    reportedAt: time(row, 'reportedAt'),
    closedAt: time(row, 'closedAt'),
    answeredAt: time(row, 'answeredAt')
  })
}

export const meaningsOf = ({ fields, options, district, report }: IssueReading) => {
  const status = statusMeaning(options.statuses)
  const matter = classMeaning(options.classes, district.catalogue)
  const channel = channelMeaning(options.channels)
  const leads = leadFinder(district)
  /** What stands in a field and what it means, noted for the person who imports; remarks are about a value, not each row. */
  const noted = <A>(
    row: TableRow,
    field: 'status' | 'class' | 'channel' | 'lead',
    find: Meaning<A>,
    say: (a: A) => string
  ) => {
    const text = fields.text(row, field)
    const found = text === '' ? undefined : find(text)
    const isNew = text !== '' && report.means(field, text, found === undefined ? null : say(found))
    return { text, found, isNew }
  }
  return {
    state: (row: TableRow, ended: boolean): PastState | null => {
      const { text, found } = noted(row, 'status', status, (state) => state)
      const known = found ?? options.otherStatuses
      if (known !== undefined) return known
      if (text === '') return ended ? 'closed' : 'open'
      report.fault(fields.at(row, 'status'), 'UnknownStatus')
      return null
    },
    /** `text`: the class as it was written, where it has no counterpart here. */
    matter: (row: TableRow) => {
      const { text, found, isNew } = noted(row, 'class', matter, (code) => code ?? 'text')
      if (text === '' || (found !== undefined && found !== null)) return { matter: found ?? null, text: null }
      if (found === null || options.otherClasses === 'text') {
        if (isNew) report.notice(fields.at(row, 'class'), 'ClassKept')
        return { matter: null, text: text.slice(0, 200) }
      }
      report.fault(fields.at(row, 'class'), 'UnknownClass')
      return { matter: null, text: null }
    },
    channel: (row: TableRow) => {
      const { found, isNew } = noted(row, 'channel', channel, (one) => one)
      if (isNew && found === undefined) report.notice(fields.at(row, 'channel'), 'ChannelUnknown')
      return found ?? null
    },
    lead: (row: TableRow) => {
      const { text, found, isNew } = noted(row, 'lead', leads, (assignee) => assignee.id)
      if (isNew && found === undefined) report.notice(fields.at(row, 'lead'), 'LeadUnknown')
      return { assignee: found ?? null, text: text === '' || found !== undefined ? null : text.slice(0, 200) }
    }
  }
}

const leadFinder = (district: District): Meaning<Assignee> => {
  const organisations = new Map([...district.organisations.values()].map(({ id, name }) => [alike(name), id]))
  const units = unitFinder(district)
  return (text) => {
    const organisation = organisations.get(alike(text))
    if (organisation !== undefined) return { kind: 'organisation', id: organisation }
    const unit = units.named(text)
    return typeof unit === 'string' ? undefined : { kind: 'unit', id: unit.id }
  }
}
