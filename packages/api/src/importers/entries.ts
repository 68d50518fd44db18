/** What was read, as entries of the journal: in parts, made when they are asked for. */
import { type Entry, IssueStore } from '@gezhi/database'
import type { Actor } from '@gezhi/domain/access'
import type { BatchId, Instant, Unavailable } from '@gezhi/domain/common'
import type { Boundary, Unit } from '@gezhi/domain/grid'
import type { Issue } from '@gezhi/domain/loop'
import { Effect } from 'effect'
import { newId } from '../ids.ts'
import { buildingRow } from '../services/buildings.ts'
import { rowOf } from '../services/issues.ts'
import { type Entered, entryOf } from '../services/registers.ts'
import type { ReadBuilding } from './buildings.ts'
import type { Things } from './check.ts'
import type { ReadIssue } from './issues.ts'

export interface Entries {
  readonly parts: Iterable<ReadonlyArray<Entry>>
  readonly total: number
}

const partSize = 500

export const entriesOf = Effect.fnUntraced(function* (
  actor: Actor,
  things: Things,
  batchId: BatchId,
  at: Instant
): Effect.fn.Return<Entries, Unavailable, IssueStore> {
  switch (things.kind) {
    case 'units':
      return registered(
        actor,
        things.read.flatMap(({ unit, boundary, known }): ReadonlyArray<Entered> => {
          const shape = boundary === null ? [] : [boundaryOf(unit, boundary, known?.shape ?? null)]
          return known === null ? [{ life: 'unit', tag: 'Registered', row: { ...unit, batchId } }, ...shape] : shape
        }),
        at
      )
    case 'organisations':
      return registered(
        actor,
        things.read.map(({ organisation }): Entered => bornAs('organisation', { ...organisation, batchId })),
        at
      )
    case 'people':
      return registered(
        actor,
        things.read.flatMap(
          ({ person, post }): ReadonlyArray<Entered> => [
            ...(person === null ? [] : [personOf({ ...person, batchId, to: null })]),
            ...(post === null ? [] : [postOf({ ...post, batchId })])
          ]
        ),
        at
      )
    case 'buildings':
      return registered(
        actor,
        things.read.flatMap(
          ({ building, entrance, household, contact }): ReadonlyArray<Entered> => [
            ...(building === null ? [] : [bornAs('building', { ...buildingRow(building), batchId })]),
            ...(entrance === null ? [] : [bornAs('entrance', { ...entrance, batchId })]),
            ...(household === null ? [] : [bornAs('household', { ...household, batchId }, contact)])
          ]
        ),
        at
      )
    case 'issues': {
      const store = yield* IssueStore
      const numbers: Array<number> = []
      for (const _ of things.read) numbers.push(yield* store.nextNumber)
      return issuesOf(actor, things.read, numbers, batchId, at)
    }
  }
})

const boundaryOf = ({ id }: Unit, geometry: Boundary, seen: number | null): Entered => ({
  life: 'boundary',
  tag: seen === null ? 'Registered' : 'Amended',
  row: { unitId: id, geometry, crs: 'CGCS2000', revision: seen ?? 0 }
})
const personOf = (row: Entered['row']): Entered => ({ life: 'person', tag: 'Registered', row })
const postOf = (row: Entered['row']): Entered => ({ life: 'post', tag: 'Registered', row })

const bornAs = (life: Entered['life'], row: Entered['row'], kept: ReadBuilding['contact'] = null): Entered => ({
  life,
  tag: 'Registered',
  row,
  ...(kept !== null && { contact: { kept } })
})

const registered = (actor: Actor, entered: ReadonlyArray<Entered>, at: Instant): Entries => ({
  parts: chunks(entered, (one) => entryOf(actor, one, null, at)),
  total: entered.length
})

const issuesOf = (
  actor: Actor,
  read: ReadonlyArray<ReadIssue>,
  numbers: ReadonlyArray<number>,
  batchId: BatchId,
  at: Instant
): Entries => {
  const numbered = read.map(({ issue, contact }, i) => ({
    issue,
    number: numbers[i] ?? 0,
    aside: contact === null ? null : { ...contact, id: newId(), tenantId: actor.tenantId }
  }))
  return {
    parts: chunks(numbered, ({ issue, number, aside }) => {
      const reporter = aside === null ? issue.reporter : ({ kind: 'contact', id: aside.id } as const)
      return { ...born(actor, { ...issue, number, batchId, reporter }, at), aside }
    }),
    total: read.length
  }
}

const born = (actor: Actor, issue: Issue, at: Instant): Entry => ({
  tenantId: actor.tenantId,
  life: 'issue',
  id: issue.id,
  seen: null,
  commandId: null,
  digest: null,
  at,
  personId: actor.personId,
  accountId: actor.accountId,
  tag: 'Reported',
  data: { _tag: 'Reported', issue },
  row: rowOf(actor.tenantId, issue)
})

function* chunks<A>(things: ReadonlyArray<A>, entry: (thing: A) => Entry): Iterable<ReadonlyArray<Entry>> {
  for (let i = 0; i < things.length; i += partSize) yield things.slice(i, i + partSize).map(entry)
}
