/**
 * What a dry run says about the rows: what is wrong with which cell, and what is worth a look. The tags and the facts that
 * go with them are those that the product has words for.
 */
import type { AllWords } from '@gezhi/words'

type Said = AllWords['import']

/** The facts that the words of a tag ask for. */
type FactsOf<F> = F extends (facts: infer P) => string ? (unknown extends P ? Empty : P) : Empty
type Empty = Readonly<Record<never, never>>

export type FaultTag = keyof Said['faults']
export type NoticeTag = keyof Said['notices']
export type FaultFacts<T extends FaultTag> = FactsOf<Said['faults'][T]>
export type NoticeFacts<T extends NoticeTag> = FactsOf<Said['notices'][T]>

export interface Remark<Tag extends string> {
  /** As in the sheet. */
  readonly row: number
  /** Where in the row, if in one place: the field and the heading of its column. */
  readonly field: string | null
  readonly column: string | null
  /** What stands there, shortened. */
  readonly value: string | null
  readonly tag: Tag
  readonly facts: Readonly<Record<string, string | number>>
}
export type Fault = Remark<FaultTag>
export type Notice = Remark<NoticeTag>

/** What a column says, how often, and what that means here; `null` while nobody has said so. */
export interface Value {
  readonly value: string
  readonly rows: number
  readonly means: string | null
}

/** Shown in full; of the rest there are the counts. */
export const remarksMax = 1_000
export const valuesMax = 500

/** Collects remarks while rows are read. */
export interface Report {
  fault<T extends FaultTag>(at: Cell, tag: T, ...facts: keyof FaultFacts<T> extends never ? [] : [FaultFacts<T>]): void
  notice<T extends NoticeTag>(
    at: Cell,
    tag: T,
    ...facts: keyof NoticeFacts<T> extends never ? [] : [NoticeFacts<T>]
  ): void
  /** Notes what a value of a field was taken for; `true` when it is there for the first time. */
  means(field: string, value: string, means: string | null): boolean
  isFaulty(row: number): boolean
  readonly faultyRows: ReadonlySet<number>
  /** By row; of more than can be shown, some of every kind. */
  faults(): ReadonlyArray<Fault>
  readonly faultCounts: Readonly<Record<string, number>>
  notices(): ReadonlyArray<Notice>
  readonly noticeCounts: Readonly<Record<string, number>>
  values(): Readonly<Record<string, ReadonlyArray<Value>>>
}

/** A place in the file; only the row where a remark is about all of it. */
export interface Cell {
  readonly row: number
  readonly field?: string
  readonly column?: string | null
  readonly value?: string
}

export const newReport = (): Report => {
  const faulty = new Set<number>()
  const faults = remarks<FaultTag>()
  const notices = remarks<NoticeTag>()
  const values = new Map<string, Map<string, { rows: number; means: string | null }>>()
  return {
    fault: (at, tag, facts?: Remark<FaultTag>['facts']) => {
      faulty.add(at.row)
      faults.add(at, tag, facts)
    },
    notice: (at, tag, facts?: Remark<NoticeTag>['facts']) => notices.add(at, tag, facts),
    means: (field, value, means) => {
      const ofField = values.get(field) ?? new Map<string, { rows: number; means: string | null }>()
      values.set(field, ofField)
      const rows = ofField.get(value)?.rows ?? 0
      ofField.set(value, { rows: rows + 1, means })
      return rows === 0
    },
    isFaulty: (row) => faulty.has(row),
    faultyRows: faulty,
    faults: faults.shown,
    faultCounts: faults.counts,
    notices: notices.shown,
    noticeCounts: notices.counts,
    values: () =>
      Object.fromEntries(
        [...values].map(([field, ofField]) => [
          field,
          [...ofField]
            .map(([value, { rows, means }]) => ({ value, rows, means }))
            // what nobody has decided on comes first, then what is there most often
            .sort((a, b) => Number(a.means !== null) - Number(b.means !== null) || b.rows - a.rows)
            .slice(0, valuesMax)
        ])
      )
  }
}

const remarks = <Tag extends string>() => {
  const kept = new Map<Tag, Array<Remark<Tag>>>()
  const counts: Record<string, number> = {}
  return {
    counts,
    add: ({ row, field, column, value }: Cell, tag: Tag, facts: Remark<Tag>['facts'] = {}) => {
      counts[tag] = (counts[tag] ?? 0) + 1
      const ofTag = kept.get(tag) ?? []
      kept.set(tag, ofTag)
      if (ofTag.length >= remarksMax) return
      const shown = value?.slice(0, 200) ?? null
      ofTag.push({ row, field: field ?? null, column: column ?? null, value: shown, tag, facts })
    },
    shown: (): ReadonlyArray<Remark<Tag>> => {
      // the rare ones first: what they leave of their share the common ones may fill
      const byNumber = [...kept.values()].sort((a, b) => a.length - b.length)
      let room = remarksMax
      const chosen = byNumber.flatMap((ofTag, i) => {
        const some = ofTag.slice(0, Math.floor(room / (byNumber.length - i)))
        room -= some.length
        return some
      })
      return chosen.sort((a, b) => a.row - b.row)
    }
  }
}
