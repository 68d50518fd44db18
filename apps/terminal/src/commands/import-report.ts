/** What a dry run says of a file, for people: counts, the first faults by row, and what is worth a look. */
import type { Inputs, Outputs } from '@gezhi/client'
import type { Context } from '../cli/context.ts'
import { cut, fit, oneLine, width } from '../ui/text.ts'

type Kind = Inputs['import']['inspect']['kind']
type Checked = Outputs['import']['check']
type Remark = Checked['faults'][number] | Checked['notices'][number]

const shownMax = 20

export const reportLines = (context: Context, kind: Kind, checked: Checked): string => {
  const { words } = context
  const { imports } = words.terminal.command
  const fields: Readonly<Record<string, string>> = words.import.fields[kind]
  const says: Readonly<Record<string, (facts: never) => string>> = { ...words.import.faults, ...words.import.notices }
  const line = ({ row, field, column, value, tag, facts }: Remark): string => {
    const where = field === null ? '' : ` ${fields[field] ?? field}${column === null ? '' : ` [${column}]`}`
    const what = value === null || value === '' ? '' : ` “${cut(oneLine(value), 40)}”`
    const say = says[tag]
    // the server sends the facts that the words of a tag ask for
    return `  ${imports.row(row)}${where}${what}: ${say === undefined ? tag : say(facts as never)}`
  }
  const { faults, notices, faultCounts, noticeCounts } = checked
  const faultCount = sum(faultCounts)
  return [
    imports.checked(checked.rows, checked.good, checked.faulty),
    ...faults.slice(0, shownMax).map(line),
    ...(faultCount > shownMax ? [`  ${imports.more(faultCount - shownMax)}`] : []),
    ...(notices.length > 0 ? [imports.notices] : []),
    ...Object.entries(noticeCounts).map(([tag, count]) => {
      const first = notices.find((notice) => notice.tag === tag)
      return first === undefined ? `  ${tag}` : `${line(first)} (${imports.times(count)})`
    }),
    ''
  ].join('\n')
}

/** `--map` names on the left, what they are called, and the column that was taken for it. */
export const columnLines = (
  { words }: Context,
  kind: Kind,
  { fields, columns }: Outputs['import']['inspect'],
  mapping: Readonly<Record<string, string>>
): string => {
  const { imports } = words.terminal.command
  const names: Readonly<Record<string, string>> = words.import.fields[kind]
  const label = (field: string) => `${field} (${names[field] ?? field})`
  const wide = Math.max(...fields.map(({ field }) => width(label(field))))
  const used = new Set(Object.values(mapping))
  const free = columns.filter((column) => !used.has(column))
  return [
    imports.columns,
    ...fields.map(({ field }) => `  ${fit(label(field), wide)}  ← ${mapping[field] ?? imports.unmapped}`),
    ...(free.length > 0 ? [`  ${imports.free(free.map(oneLine).join(', '))}`] : []),
    ''
  ].join('\n')
}

const sum = (counts: Readonly<Record<string, number | undefined>>): number =>
  Object.values(counts).reduce<number>((total, n) => total + (n ?? 0), 0)
