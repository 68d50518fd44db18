/** What is filled in to found a district, step by step: what is wrong with it, and what of it is sent. */
import { Account, RoleKey, type SetUp } from '@gezhi/domain/access'
import { isZone } from '@gezhi/domain/common'
import { UnitCode } from '@gezhi/domain/grid'
import { setupWords } from '@gezhi/words/web-setup'
import { Schema } from 'effect'
import { following } from '../../area-words.ts'
import { type Fault, placed, refusalOf } from '../../refusal.ts'
import type { Choice } from '../../ui/index.tsx'
import { lacksOf } from '../settings/PasswordField.tsx'
import { say } from '../settings/say.ts'

export const more = following(setupWords)

export const steps = ['code', 'district', 'administrators', 'manager', 'review'] as const
export type Step = (typeof steps)[number]

export interface FounderValues {
  readonly username: string
  readonly name: string
  readonly password: string
}

/** The business manager besides the three administrators. */
export const founderKinds = ['system', 'security', 'audit', 'manager'] as const
export type FounderKind = (typeof founderKinds)[number]

/** As it was picked from the official list, if it was. */
export interface County {
  readonly province: Choice<string> | null
  readonly prefecture: Choice<string> | null
  readonly county: Choice<string> | null
  /** Bring in what the list has below it. */
  readonly divisions: boolean
}

export interface Values extends Record<FounderKind, FounderValues> {
  readonly code: string
  readonly name: string
  readonly zone: Choice<string> | null
  readonly unitCode: string
  readonly county: County
}

/** Roles of the base pack, with which every district begins. */
const roles: Record<FounderKind, RoleKey> = {
  system: RoleKey.make('systemAdministrator'),
  security: RoleKey.make('securityAdministrator'),
  audit: RoleKey.make('auditAdministrator'),
  manager: RoleKey.make('districtManager')
}

const kindsOf: Partial<Record<Step, ReadonlyArray<FounderKind>>> = {
  administrators: ['system', 'security', 'audit'],
  manager: ['manager']
}

const nobody: FounderValues = { username: '', name: '', password: '' }
const isUsername = Schema.is(Account.fields.username)

export const beginning = (): Values => ({
  code: '',
  name: '',
  zone: { value: 'Asia/Shanghai', label: 'Asia/Shanghai' },
  unitCode: '',
  county: { province: null, prefecture: null, county: null, divisions: true },
  system: nobody,
  security: nobody,
  audit: nobody,
  manager: nobody
})

const founderFaults = (kind: FounderKind, values: Values): ReadonlyArray<Fault> => {
  const { username, name, password } = values[kind]
  const twice = founderKinds
    .slice(0, founderKinds.indexOf(kind))
    .some((other) => values[other].username.trim() === username.trim())
  const usernameSays = !isUsername(username.trim())
    ? say.accounts.usernameWrong
    : twice
      ? say.setUp.repeated
      : undefined
  return [
    ...(usernameSays === undefined ? [] : [{ path: `${kind}.username`, says: usernameSays }]),
    ...(name.trim() === '' ? [{ path: `${kind}.name`, says: say.accounts.nameMissing }] : []),
    ...(lacksOf(password, username.trim()).length > 0
      ? [{ path: `${kind}.password`, says: say.accounts.passwordHint }]
      : [])
  ]
}

export const faultsAt = (step: Step, values: Values): ReadonlyArray<Fault> => {
  switch (step) {
    case 'code':
      return values.code.trim() === '' ? [{ path: 'code', says: say.setUp.codeMissing }] : []
    case 'district':
      return [
        ...(values.name.trim() === '' ? [{ path: 'name', says: say.setUp.nameMissing }] : []),
        ...(values.zone !== null && isZone(values.zone.value) ? [] : [{ path: 'zone', says: more.zoneMissing }]),
        ...(/^\d{6}$/.test(values.unitCode.trim()) ? [] : [{ path: 'unitCode', says: say.setUp.unitCodeWrong }])
      ]
    case 'administrators':
    case 'manager':
      return (kindsOf[step] ?? []).flatMap((kind) => founderFaults(kind, values))
    case 'review':
      return []
  }
}

/** The values after a county was picked: its name and code are filled in. */
export const withCounty = (values: Values, county: County): Pick<Values, 'county' | 'name' | 'unitCode'> => {
  const picked = county.county !== null && county.county.value !== values.county.county?.value ? county.county : null
  const { name, unitCode } = values
  return { county, ...(picked === null ? { name, unitCode } : { name: picked.label, unitCode: picked.value }) }
}

/** Only of the county that was picked: another code may have been typed since. */
export const bringsDivisions = ({ county, unitCode }: Values): boolean =>
  county.divisions && county.county !== null && county.county.value === unitCode.trim()

export const orderOf = (values: Values): SetUp => ({
  code: values.code.trim(),
  district: {
    name: values.name.trim(),
    zone: values.zone?.value ?? '',
    code: UnitCode.make(values.unitCode.trim()),
    ...(bringsDivisions(values) && { divisions: true })
  },
  accounts: founderKinds.map((kind) => ({
    username: values[kind].username.trim(),
    name: values[kind].name.trim(),
    password: values[kind].password,
    role: roles[kind]
  }))
})

/** The step that a refusal is about, and the refusal beside its field there; `undefined` where it is about none. */
export const placedAt = (
  error: unknown,
  values: Values
): { readonly step: Step; readonly error: unknown } | undefined => {
  const refusal = refusalOf(error)
  if (refusal?._tag === 'SetUpClosed' && 'because' in refusal && refusal.because === 'code') {
    return { step: 'code', error: placed(error, [{ path: 'code', says: more.codeWrong }]) }
  }
  if (refusal?._tag !== 'UsernameTaken' || !('username' in refusal)) return undefined
  const kind = founderKinds.find((one) => values[one].username.trim() === refusal.username)
  if (kind === undefined) return undefined
  const step = kind === 'manager' ? 'manager' : 'administrators'
  return { step, error: placed(error, [{ path: `${kind}.username`, says: more.usernameGone }]) }
}

/** Somebody else founded one meanwhile. */
export const isFounded = (error: unknown): boolean => {
  const refusal = refusalOf(error)
  return refusal?._tag === 'SetUpClosed' && 'because' in refusal && refusal.because === 'founded'
}
