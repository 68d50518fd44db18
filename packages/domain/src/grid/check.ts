/**
 * Everything that may be wrong in the tree: one table of kinds, each with how grave it is and what mends it, and for each
 * the rule that finds it. Nothing here keeps anybody from their work: it is a list to go through.
 */
import { Result, Schema } from 'effect'
import type { RoleKey } from '../access/role.ts'
import { holds, type Instant, type PersonId, type PostId, type UnitId } from '../common/index.ts'
import type { CodeFault, CodeFaultKind } from './codes/code-check.ts'
import type { LevelScheme } from './level.ts'
import { fillingOf, isOverfull, isShort, unorganisedOf } from './posts/coverage.ts'
import { type Induction, inducted } from './posts/induction.ts'
import type { Organisation, OrganisationKind, Post } from './posts/post.ts'
import type { Point } from './shapes/point.ts'
import type { Finding } from './shapes/topology.ts'
import type { Unit } from './unit.ts'
import { outsideBand } from './unit-check.ts'

/** `fault`: against a rule. `lack`: something is not there. `hint`: worth a look. */
export const Severity = Schema.Literals(['fault', 'lack', 'hint'])
export type Severity = typeof Severity.Type

/** The form that mends it; `null` where somebody has to decide first. */
export type Mend =
  | 'appoint'
  | 'endPost'
  | 'editUnit'
  | 'drawBoundary'
  | 'renumber'
  | 'addOrganisation'
  | 'addInduction'
  | 'moveIssues'

export interface CheckRow {
  readonly severity: Severity
  readonly mend: Mend
  /** Whether it is found in the shapes of units, which takes its time, or in what is written of them. */
  readonly of: 'records' | 'ground'
}

/** The table. A new kind of check is a line here, its facts in `Shortcoming`, and a rule below. */
export const checkTable = {
  postOver: { severity: 'fault', mend: 'endPost', of: 'records' },
  postMissing: { severity: 'lack', mend: 'appoint', of: 'records' },
  inductionMissing: { severity: 'fault', mend: 'addInduction', of: 'records' },
  issuesInEnded: { severity: 'fault', mend: 'moveIssues', of: 'records' },
  codeWrong: { severity: 'hint', mend: 'renumber', of: 'records' },
  organisationMissing: { severity: 'lack', mend: 'addOrganisation', of: 'records' },
  householdsOutside: { severity: 'hint', mend: 'editUnit', of: 'records' },
  householdsUnknown: { severity: 'lack', mend: 'editUnit', of: 'records' },
  boundaryMissing: { severity: 'lack', mend: 'drawBoundary', of: 'records' },
  outside: { severity: 'fault', mend: 'drawBoundary', of: 'ground' },
  crossed: { severity: 'fault', mend: 'drawBoundary', of: 'ground' },
  overlap: { severity: 'fault', mend: 'drawBoundary', of: 'ground' },
  gap: { severity: 'fault', mend: 'drawBoundary', of: 'ground' }
} as const satisfies Record<string, CheckRow>

export type CheckKind = keyof typeof checkTable
export const checkKinds = Object.keys(checkTable).filter((key): key is CheckKind => key in checkTable)
export const CheckKind = Schema.Literals(checkKinds)

interface About<K extends CheckKind> {
  readonly kind: K
  readonly unitId: UnitId
}

/** One thing that is wrong, with the facts that a sentence about it needs. */
export type Shortcoming =
  | (About<'postMissing'> & { readonly role: RoleKey; readonly min: number; readonly have: number })
  | (About<'postOver'> & { readonly role: RoleKey; readonly max: number; readonly have: number })
  | (About<'inductionMissing'> & { readonly role: RoleKey; readonly personId: PersonId; readonly postId: PostId })
  | (About<'issuesInEnded'> & { readonly issues: number })
  | (About<'codeWrong'> & { readonly scheme: string; readonly code: string | null; readonly fault: CodeFaultKind })
  | (About<'organisationMissing'> & { readonly organisation: OrganisationKind })
  | (About<'householdsOutside'> & { readonly have: number; readonly min: number; readonly max: number })
  | (About<'householdsUnknown'> & { readonly min: number; readonly max: number })
  | About<'boundaryMissing'>
  | (About<'outside' | 'crossed' | 'overlap' | 'gap'> & {
      /** The other units concerned. */
      readonly others: ReadonlyArray<UnitId>
      /** Square metres. */
      readonly area: number
      /** Somewhere in the largest place. */
      readonly at: Point | null
    })

/** What is known of a tenant that the checks need. */
export interface CheckScene {
  readonly scheme: LevelScheme
  readonly zone: string
  readonly at: Instant
  /** Posts of all times at a unit. */
  readonly postsAt: (id: UnitId) => ReadonlyArray<Post>
  readonly inductionsOf: (id: PersonId) => ReadonlyArray<Induction>
  readonly hasBoundary: (id: UnitId) => boolean
}

/** What is wrong with one living unit by itself, the graver first. */
export const shortcomingsOf = (unit: Unit, scene: CheckScene): ReadonlyArray<Shortcoming> => {
  const level = scene.scheme.levels[unit.level]
  if (level === undefined) return []
  const unitId = unit.id
  const posts = scene.postsAt(unitId).filter((post) => holds(post, scene.at))
  const found: Array<Shortcoming> = []
  const held = posts.map(({ role }) => role)
  for (const { role, min, max, have } of fillingOf(level, held)) {
    if (isShort({ min, have })) found.push({ kind: 'postMissing', unitId, role, min, have })
    if (max !== null && isOverfull({ max, have })) found.push({ kind: 'postOver', unitId, role, max, have })
  }
  for (const post of posts) {
    if (Result.isSuccess(inducted(post, level, scene.inductionsOf(post.personId), scene.zone))) continue
    found.push({ kind: 'inductionMissing', unitId, role: post.role, personId: post.personId, postId: post.id })
  }
  if (level.households !== null) {
    const { households: have } = unit
    if (have === null) found.push({ kind: 'householdsUnknown', unitId, ...level.households })
    else if (outsideBand(have, level.households)) {
      found.push({ kind: 'householdsOutside', unitId, have, ...level.households })
    }
  }
  if (!scene.hasBoundary(unitId)) found.push({ kind: 'boundaryMissing', unitId })
  return found
}

/** Units without an organisation of their own where the scheme wants one. */
export const unorganised = (
  units: ReadonlyArray<Unit>,
  scheme: LevelScheme,
  organisations: ReadonlyArray<Organisation>,
  at: Instant
): ReadonlyArray<Shortcoming> =>
  unorganisedOf(
    units,
    scheme,
    organisations.filter((one) => holds(one, at))
  ).map(({ unitId, kind }) => ({ kind: 'organisationMissing', unitId, organisation: kind }))

/** `open`: how many issues are open by unit; `lives` says whether a unit is there. */
export const strandedIssues = (
  open: ReadonlyMap<UnitId, number>,
  lives: (id: UnitId) => boolean
): ReadonlyArray<Shortcoming> =>
  [...open].flatMap(([unitId, issues]) =>
    issues === 0 || lives(unitId) ? [] : [{ kind: 'issuesInEnded', unitId, issues }]
  )

export const wrongCodes = (faults: ReadonlyArray<CodeFault>): ReadonlyArray<Shortcoming> =>
  faults.map(({ unitId, scheme, code, fault }) => ({ kind: 'codeWrong', unitId, scheme, code, fault }))

/** What was found on the ground below a unit, said of the first unit that it concerns. */
export const onGround = (findings: ReadonlyArray<Finding>): ReadonlyArray<Shortcoming> =>
  findings.flatMap(({ fault, units: [unitId, ...others], area, places }) =>
    unitId === undefined ? [] : [{ kind: fault, unitId, others, area, at: places[0]?.at ?? null }]
  )
