/**
 * Members of an organisation and whether there are the right ones: how many, an odd number, enough of the party. What is
 * right is data of the tenant, by kind of organisation; it is a check and keeps nobody out.
 */
import { Schema } from 'effect'
import { Instant, MemberId, OrganisationId, textUpTo } from '../../common/index.ts'
import { OrganisationKind } from './post.ts'

export const MemberFunction = Schema.Literals(['head', 'deputyHead', 'secretary', 'member', 'alternate'])
export type MemberFunction = typeof MemberFunction.Type

/** Often a resident and nobody's staff, so that the register of people does not know them. */
export const Member = Schema.Struct({
  id: MemberId,
  organisationId: OrganisationId,
  name: textUpTo(60),
  function: MemberFunction,
  /** As the organisation declares it for this check and for nothing else; `null` where it does not. */
  partyMember: Schema.NullOr(Schema.Boolean),
  from: Instant,
  to: Schema.NullOr(Instant),
  revision: Schema.Natural
})
export type Member = typeof Member.Type

/** What the members of a kind of organisation should be. */
export const Composition = Schema.Struct({
  kind: OrganisationKind,
  min: Schema.Natural,
  max: Schema.NullOr(Schema.Natural),
  odd: Schema.Boolean,
  /** The least percentage of party members; `null` asks for none. */
  partyPercent: Schema.NullOr(Schema.Int.check(Schema.isBetween({ minimum: 1, maximum: 100 })))
})
export type Composition = typeof Composition.Type

/** `ok: null` where it cannot be said. */
export type CompositionCheck =
  | {
      readonly check: 'size'
      readonly ok: boolean
      readonly min: number
      readonly max: number | null
      readonly have: number
    }
  | { readonly check: 'odd'; readonly ok: boolean; readonly have: number }
  | {
      readonly check: 'party'
      readonly ok: boolean | null
      readonly percent: number
      readonly part: number
      readonly whole: number
      readonly undeclared: number
    }

/** `members` in force; alternates wait for their turn and are not counted. */
export const compositionOf = (
  rule: Composition,
  members: ReadonlyArray<Pick<Member, 'function' | 'partyMember'>>
): ReadonlyArray<CompositionCheck> => {
  const full = members.filter((member) => member.function !== 'alternate')
  const have = full.length
  return [
    {
      check: 'size',
      ok: have >= rule.min && (rule.max === null || have <= rule.max),
      min: rule.min,
      max: rule.max,
      have
    },
    ...(rule.odd ? [{ check: 'odd' as const, ok: have % 2 === 1, have }] : []),
    ...(rule.partyPercent === null ? [] : [partyOf(rule.partyPercent, full)])
  ]
}

const partyOf = (percent: number, members: ReadonlyArray<Pick<Member, 'partyMember'>>): CompositionCheck => {
  const whole = members.length
  const part = members.filter(({ partyMember }) => partyMember === true).length
  const undeclared = members.filter(({ partyMember }) => partyMember === null).length
  const enough = (n: number) => whole > 0 && n * 100 >= whole * percent
  const ok = enough(part) ? true : enough(part + undeclared) || whole === 0 ? null : false
  return { check: 'party', ok, percent, part, whole, undeclared }
}
