/**
 * Who should have an issue and why: a pure function from matter, place and responsibilities to lead, tier and limit,
 * together with the rules that led there. The trace is stored with the issue, so "why did it come to me" has an answer.
 */
import { Schema } from 'effect'
import { Limit, OrganisationId, UnitId } from '../common/index.ts'
import { Assignee } from './assignee.ts'
import { AreaClass, type Matter, Tier } from './catalogue.ts'

/** One rule that was looked at, in order; `id` and `name` tell what it found. */
export const TraceLine = Schema.Struct({
  rule: Schema.Literals([
    'matterUnknown',
    'responsibleOrganisation',
    'departmentOfMatter',
    'territoryOfTier',
    'notOnDutyList',
    'tierAbove',
    'nobody'
  ]),
  taken: Schema.Boolean,
  name: Schema.NullOr(Schema.String)
})
export type TraceLine = typeof TraceLine.Type

export const Route = Schema.Struct({
  lead: Schema.NullOr(Assignee),
  tier: Schema.NullOr(Tier),
  limit: Schema.NullOr(Limit),
  trace: Schema.Array(TraceLine)
})
export type Route = typeof Route.Type

/** A unit on the way from the root to the place, root first. `tier` is what its level stands for in the loop. */
export const PlaceUnit = Schema.Struct({
  id: UnitId,
  name: Schema.String,
  path: Schema.String,
  tier: Schema.NullOr(Tier),
  areaClass: Schema.NullOr(AreaClass)
})
export type PlaceUnit = typeof PlaceUnit.Type

/** A department or office answers for classes of matters (prefixes of codes) inside subtrees. */
export const Responsible = Schema.Struct({
  organisationId: OrganisationId,
  name: Schema.String,
  department: Schema.NullOr(Schema.String),
  /** Paths of the units it serves. */
  serves: Schema.Array(Schema.String),
  /** Prefixes of matter codes; empty where it answers by the kind of department alone. */
  matters: Schema.Array(Schema.String)
})
export type Responsible = typeof Responsible.Type

/** Where a class sends an issue by itself; what it returns is a proposal that a dispatcher may change. */
export const route = (
  matter: Matter | undefined,
  place: ReadonlyArray<PlaceUnit>,
  organisations: ReadonlyArray<Responsible>
): Route => {
  if (matter === undefined) {
    return { lead: null, tier: null, limit: null, trace: [{ rule: 'matterUnknown', taken: true, name: null }] }
  }
  const path = place.at(-1)?.path ?? ''
  const area = [...place].reverse().find((unit) => unit.areaClass !== null)?.areaClass ?? 'B'
  const trace: Array<TraceLine> = []
  const settled = (lead: Route['lead'], tier: Tier): Route => ({ lead, tier, limit: matter.limit[area], trace })
  const line = (rule: TraceLine['rule'], found: { readonly name: string } | undefined) => {
    trace.push({ rule, taken: found !== undefined, name: found?.name ?? null })
    return found !== undefined
  }

  const named = narrowest(
    organisations.filter((one) => one.matters.some((prefix) => matter.code.startsWith(prefix))),
    path
  )
  if (line('responsibleOrganisation', named) && named) {
    return settled({ kind: 'organisation', id: named.organisationId }, matter.tier)
  }
  if (matter.owner === 'owner') {
    const kind = matter.department
    const department = narrowest(kind === null ? [] : organisations.filter((one) => one.department === kind), path)
    if (line('departmentOfMatter', department) && department) {
      return settled({ kind: 'organisation', id: department.organisationId }, matter.tier)
    }
  }
  const tiers: ReadonlyArray<Tier> = Tier.literals.slice(Tier.literals.indexOf(matter.tier))
  for (const tier of tiers) {
    const unit = place.find((one) => one.tier === tier)
    if (tier === 'community' && !matter.communityDuty) {
      trace.push({ rule: 'notOnDutyList', taken: false, name: unit?.name ?? null })
      continue
    }
    if (line(tier === matter.tier ? 'territoryOfTier' : 'tierAbove', unit) && unit) {
      return settled({ kind: 'unit', id: unit.id }, tier)
    }
  }
  trace.push({ rule: 'nobody', taken: true, name: null })
  return settled(null, matter.tier)
}

/** Among those that serve the place the one whose area is smallest: its path is the longest. */
const narrowest = (organisations: ReadonlyArray<Responsible>, path: string): Responsible | undefined => {
  const reach = (one: Responsible) =>
    Math.max(-1, ...one.serves.filter((served) => path.startsWith(served)).map((served) => served.length))
  return organisations
    .map((one) => ({ one, reach: reach(one) }))
    .filter(({ reach }) => reach >= 0)
    .sort((a, b) => b.reach - a.reach || (a.one.organisationId < b.one.organisationId ? -1 : 1))[0]?.one
}

/** The duty list again, for a dispatcher who chooses by hand (art. 17): `true` when the unit may lead the matter. */
export const mayLead = (matter: Matter, tier: Tier | null): boolean => tier !== 'community' || matter.communityDuty
