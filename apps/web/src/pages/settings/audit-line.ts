/** What a line of the audit says in words, whichever of its two sides it is of. */
import { AccessKind } from '@gezhi/domain/access'
import { Move } from '@gezhi/domain/loop'
import type { AuditInput, AuditLine } from '../../queries/register-types.ts'
import { words } from '../../words.ts'
import { say as register } from '../grid/say.ts'
import { say } from './say.ts'

export type AuditLife = NonNullable<Extract<AuditInput, { readonly of: 'facts' }>['life']>
export type FactLine = Extract<AuditLine, { readonly of: 'facts' }>
export type AccessLine = Extract<AuditLine, { readonly of: 'access' }>

export const auditLives = [
  'issue',
  'unit',
  'boundary',
  'organisation',
  'building',
  'entrance',
  'household',
  'person',
  'post',
  'account',
  'reference',
  'batch'
] as const satisfies ReadonlyArray<AuditLife>

export const keyOf = (line: AuditLine): string =>
  line.of === 'access' ? line.id : `${line.life} ${line.id} ${line.revision}`

export const whoOf = (line: AuditLine): string => (line.of === 'access' ? line.name : line.byName) || say.audit.nobody

export const thingOf = (line: AuditLine): string | null => (line.of === 'access' ? line.thing : line.id)

/** `查看人员电话`, `登记`, `办理：派遣` */
export const deedOf = (line: AuditLine): string => {
  if (line.of === 'access') {
    const known = AccessKind.literals.find((one) => one === line.what)
    return known === undefined ? say.audit.accessUnknown(line.what) : say.audit.access[known]
  }
  const move = Move.literals.find((one) => one === line.move)
  if (move !== undefined) return say.audit.moves(words.loop.moves[move].done)
  const tag: unknown = Reflect.get(register.history.tags, line.tag)
  return typeof tag === 'string' ? tag : line.tag
}
