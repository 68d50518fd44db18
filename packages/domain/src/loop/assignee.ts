/** Who owes work: a department or office, or the people on posts in a unit. */
import { Schema } from 'effect'
import { OrganisationId, UnitId } from '../common/index.ts'

export const Assignee = Schema.Union([
  Schema.Struct({ kind: Schema.Literal('organisation'), id: OrganisationId }),
  Schema.Struct({ kind: Schema.Literal('unit'), id: UnitId })
])
export type Assignee = typeof Assignee.Type
