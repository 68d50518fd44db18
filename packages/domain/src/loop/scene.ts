/** All that the rules of the loop may look at besides the issue and the command: who asks, when, and the reference data. */
import type { CompiledCalendar, Instant, PersonId, Who } from '../common/index.ts'
import type { Assignee } from './assignee.ts'
import type { Matter, MatterCode, Tier } from './catalogue.ts'
import type { Issue } from './issue.ts'
import type { Duty } from './moves.ts'
import type { Profile } from './profile.ts'
import type { Route } from './route.ts'

export interface Reference {
  readonly calendar: CompiledCalendar
  readonly profile: Profile
  readonly catalogueVersion: number
  readonly matter: (code: MatterCode) => Matter | undefined
  readonly route: (matter: MatterCode | null, path: string) => Route
  /** What a unit stands for in the loop; `null` for organisations and for levels without a tier. */
  readonly tierOf: (assignee: Assignee) => Tier | null
  /** Whether there is such a unit or organisation now. */
  readonly isThere: (assignee: Assignee) => boolean
}

export interface Scene extends Reference {
  /** `null` for the platform itself. */
  readonly by: Who | null
  readonly at: Instant
  /** What the person who asks may do towards this issue. */
  readonly duties: (issue: Issue) => ReadonlyArray<Duty>
  /** Whether the person who asks works for this assignee. */
  readonly mine: (assignee: Assignee) => boolean
  /** For whom the person who asks deputises now. */
  readonly standsFor: ReadonlyArray<PersonId>
  /** In whose stead they would use one of these duties; nobody's, where one of them is their own. */
  readonly inSteadOf: (issue: Issue, duties: ReadonlyArray<Duty>) => ReadonlyArray<PersonId>
}

/** Where nobody's duties are asked: for births and imports. */
export type Setting = Omit<Scene, 'duties' | 'mine' | 'standsFor' | 'inSteadOf'>
