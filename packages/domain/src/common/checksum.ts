/** Numbers that check themselves: identity numbers of persons and credit codes of organisations (rules 8.4). */
import { Result, Schema } from 'effect'
import { Day, isDay } from './day.ts'

/** Says what is wrong, never the number: a refusal travels into logs. */
export class IdNumberInvalid extends Schema.TaggedError<IdNumberInvalid>()('IdNumberInvalid', {
  fault: Schema.Literals(['shape', 'region', 'birth', 'check'])
}) {}

export class CreditCodeInvalid extends Schema.TaggedError<CreditCodeInvalid>()('CreditCodeInvalid', {
  fault: Schema.Literals(['shape', 'organisation', 'check'])
}) {}

export interface IdNumber {
  /** Always 18 characters. */
  readonly number: string
  /** Six digits, as at the time of issue: regions that exist no more are right. */
  readonly region: string
  readonly birth: Day
  readonly sex: 'female' | 'male'
}

/** Provinces of GB/T 2260, 81–83 for residents from Hong Kong, Macau and Taiwan, 9 for permanent residents from abroad. */
const idRegion = /^(1[1-5]|2[1-3]|3[1-7]|4[1-6]|5[0-4]|6[1-5]|71|8[1-3]|9\d)/
const idWeights = [7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2]

/**
 * Reads an identity number of 18 characters, or of 15 as given out until 1999 (GB 11643, ISO 7064 MOD 11-2).
 * `today`: nobody is born after it.
 */
export const readIdNumber = (text: string, today: Day): Result.Result<IdNumber, IdNumberInvalid> => {
  const fail = (fault: IdNumberInvalid['fault']) => Result.fail(new IdNumberInvalid({ fault }))
  const written = text.trim().toUpperCase()
  const body = /^\d{15}$/.test(written) ? `${written.slice(0, 6)}19${written.slice(6)}` : written.slice(0, 17)
  if (!/^\d{17}$/.test(body) || !/^(\d{15}|\d{17}[\dX])$/.test(written)) return fail('shape')
  if (!idRegion.test(body)) return fail('region')
  const birth = `${body.slice(6, 10)}-${body.slice(10, 12)}-${body.slice(12, 14)}`
  if (!isDay(birth) || birth > today) return fail('birth')
  const number = body + idCheck(body)
  if (written.length === 18 && written !== number) return fail('check')
  return Result.succeed({
    number,
    region: body.slice(0, 6),
    birth: Day.make(birth),
    sex: Number(body[16]) % 2 === 1 ? 'male' : 'female'
  })
}

const idCheck = (body: string): string => {
  const sum = idWeights.reduce((total, weight, i) => total + weight * Number(body[i]), 0)
  return '10X98765432'.charAt(sum % 11)
}

export interface CreditCode {
  readonly code: string
  /** Who registered it and what it is, one character each. */
  readonly department: string
  readonly kind: string
  readonly region: string
  /** Nine characters of GB 11714, the last of them its own check. */
  readonly organisation: string
}

const creditAlphabet = '0123456789ABCDEFGHJKLMNPQRTUWXY'
const creditWeights = [1, 3, 9, 27, 19, 26, 16, 17, 20, 29, 25, 13, 8, 24, 10, 30, 28]
const organisationWeights = [3, 7, 9, 10, 5, 8, 4, 2]

/** Reads a unified social credit code (GB 32100), with the check of the organisation code inside it (GB 11714). */
export const readCreditCode = (text: string): Result.Result<CreditCode, CreditCodeInvalid> => {
  const fail = (fault: CreditCodeInvalid['fault']) => Result.fail(new CreditCodeInvalid({ fault }))
  const code = text.trim().toUpperCase()
  if (!/^[0-9A-HJ-NP-RTUWXY]{2}\d{6}[0-9A-HJ-NP-RTUWXY]{10}$/.test(code)) return fail('shape')
  const sum = creditWeights.reduce((total, weight, i) => total + weight * creditAlphabet.indexOf(code.charAt(i)), 0)
  if (code.charAt(17) !== creditAlphabet.charAt((31 - (sum % 31)) % 31)) return fail('check')
  const organisation = code.slice(8, 17)
  if (organisation.charAt(8) !== organisationCheck(organisation)) return fail('organisation')
  return Result.succeed({
    code,
    department: code.charAt(0),
    kind: code.charAt(1),
    region: code.slice(2, 8),
    organisation
  })
}

const organisationCheck = (organisation: string): string => {
  const value = (at: number) => Number.parseInt(organisation.charAt(at), 36)
  const sum = organisationWeights.reduce((total, weight, i) => total + weight * value(i), 0)
  return '0123456789X0'.charAt(11 - (sum % 11))
}

/** A mobile number of the mainland as people dial it. Ranges of operators are not told apart: numbers move between them. */
export const isMobile = (text: string): boolean => /^1[3-9]\d{9}$/.test(text)
