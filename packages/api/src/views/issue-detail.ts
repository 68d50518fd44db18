/** One issue as its page shows it: facts, place, route, clocks, tasks, what happened, and what the reader may do next. */

import { IssueStore } from '@gezhi/database'
import { type Actor, betraysReporter, dutiesToward, mask, mayKnowReporter, withoutReporter } from '@gezhi/domain/access'
import {
  type ClockLine,
  foldClock,
  type Instant,
  type IssueId,
  type Light,
  ledger,
  lightOf,
  type UnitId
} from '@gezhi/domain/common'
import { type Duty, type Issue, type IssueFact, type Matter, type Moved, options } from '@gezhi/domain/loop'
import { Effect } from 'effect'
import type { District } from '../district.ts'
import { type PlainRefusal, plain } from '../errors.ts'
import { now } from '../now.ts'
import { Issues, sceneOf, whoOf } from '../services/issues.ts'
import { Tenants } from '../services/tenants.ts'

export interface ClockView {
  readonly due: Instant | null
  readonly light: Light
  readonly state: 'idle' | 'running' | 'paused' | 'stopped'
  readonly provisional: boolean
  /** Why it is due then, line by line. */
  readonly ledger: ReadonlyArray<ClockLine>
}

export interface Happened {
  readonly revision: number
  readonly at: Instant
  /** Who did it; `null` for the platform, and where it would tell who reported in confidence. */
  readonly byName: string | null
  /** Names of those whose deputy made the move. */
  readonly insteadOf: ReadonlyArray<string>
  readonly tag: IssueFact['_tag']
  readonly moved: Moved | null
  /** The units that a change of the tree took it from and to. */
  readonly relocated: { readonly from: string; readonly to: string } | null
}

export interface OptionView {
  readonly move: Moved['move']
  readonly needs: ReadonlyArray<string>
  readonly takes: ReadonlyArray<string>
  readonly barred: PlainRefusal | null
}

export interface IssueDetail {
  readonly issue: Issue
  /** From the root to the place. */
  readonly place: ReadonlyArray<{ readonly id: UnitId; readonly name: string; readonly level: number }>
  readonly matter: Matter | null
  /** Names of organisations, units and people that the issue mentions, by id. */
  readonly names: Readonly<Record<string, string>>
  /** Masked; `hidden` when the reader may not know who it was. */
  readonly reporter: { readonly name: string | null; readonly phone: string | null; readonly hidden: boolean }
  readonly duties: ReadonlyArray<Duty>
  readonly options: ReadonlyArray<OptionView>
  readonly stepClock: ClockView
  readonly promiseClock: ClockView
  readonly timeline: ReadonlyArray<Happened>
  readonly at: Instant
}

export const detail = Effect.fnUntraced(function* (actor: Actor, id: IssueId) {
  const issue = yield* Issues.use((issues) => issues.byId(actor, id))
  return yield* detailOf(actor, issue)
})

/** The issue itself as the page shows it. */
export const shownTo = Effect.fnUntraced(function* (actor: Actor, issue: Issue) {
  const district = yield* Tenants.use((tenants) => tenants.of(actor.tenantId))
  return withoutReporter(whoOf(actor), dutiesToward(actor, district.roles, issue, district.pathOf), issue)
})

/** The page of an issue that the actor was just shown or just moved. */
export const detailOf = Effect.fnUntraced(function* (actor: Actor, issue: Issue) {
  const district = yield* Tenants.use((tenants) => tenants.of(actor.tenantId))
  const at = yield* now
  const scene = sceneOf(actor, district, issue, at)
  const duties = dutiesToward(actor, district.roles, issue, district.pathOf)
  const facts = yield* IssueStore.use((store) => store.facts(actor.tenantId, issue.id))
  const known = mayKnowReporter(scene.by, duties, issue)
  const contact =
    issue.reporter.kind === 'contact' && known
      ? yield* IssueStore.use((store) => store.contact(actor.tenantId, reporterId(issue)))
      : null
  const person = issue.reporter.kind === 'person' && known ? district.people.get(issue.reporter.id) : undefined
  const reporter = contact ?? person ?? null
  const clock = (events: Issue['stepClock']): ClockView => {
    const folded = foldClock(events, scene.calendar, scene.profile.warnPercent)
    const { due, state, provisional } = folded
    return { due, state, provisional, light: lightOf(folded, at), ledger: ledger(events, scene.calendar) }
  }
  const view: IssueDetail = {
    issue: withoutReporter(scene.by, duties, issue),
    place: district.chainOf(issue.path, issue.closedAt ?? at).map(({ id, name, level }) => ({ id, name, level })),
    matter: issue.matter === null ? null : (scene.matter(issue.matter) ?? null),
    names: namesIn(district, issue),
    reporter: {
      name: reporter?.name ? mask('name', reporter.name) : null,
      phone: reporter?.phone ? mask('phone', reporter.phone) : null,
      hidden: !known && issue.reporter.kind !== 'none'
    },
    duties,
    options: options(issue, scene).map(({ barred, ...option }) => ({ ...option, barred: barred && plain(barred) })),
    stepClock: clock(issue.stepClock),
    promiseClock: clock(issue.promiseClock),
    timeline: facts.map(({ revision, at, who, fact }, i) => {
      const hidden =
        fact._tag === 'Reported' ? !known : fact._tag === 'Moved' && betraysReporter(scene.by, duties, issue, fact)
      const byName = hidden ? null : district.nameOfWho(who)
      const moved = fact._tag !== 'Moved' ? null : hidden ? { ...fact, by: null, inSteadOf: [] } : fact
      const insteadOf = (moved?.inSteadOf ?? []).map((one) => district.nameOfWho(one) ?? '')
      const relocated =
        fact._tag !== 'Relocated'
          ? null
          : { from: nameAt(district, pathBefore(facts.slice(0, i)), at), to: nameAt(district, fact.path, at) }
      return { revision, at, byName, insteadOf, tag: fact._tag, moved, relocated }
    }),
    at
  }
  return view
})

/** Where an issue belonged after these facts. */
const pathBefore = (facts: ReadonlyArray<{ readonly fact: IssueFact }>): string =>
  facts.reduce(
    (path, { fact }) => (fact._tag === 'Reported' ? fact.issue.path : fact._tag === 'Relocated' ? fact.path : path),
    ''
  )

const nameAt = (district: District, path: string, at: Instant): string => district.chainOf(path, at).at(-1)?.name ?? ''

const reporterId = ({ reporter }: Issue): string => (reporter.kind === 'none' ? '' : reporter.id)

const namesIn = (district: District, issue: Issue): Readonly<Record<string, string>> => {
  const route = issue.route?.lead
  const assignees = [
    ...issue.tasks.map(({ assignee }) => assignee),
    ...(issue.lead ? [issue.lead] : []),
    ...(route ? [route] : [])
  ]
  return Object.fromEntries(assignees.map((assignee) => [assignee.id, district.nameOf(assignee)]))
}
