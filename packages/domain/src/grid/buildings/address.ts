/**
 * Addresses as people write them, in the parts that a register keeps: road and number, estate, building, entrance, door
 * (rules 9.3). `N幢`, `N单元`, `N室`; nothing is blank: where there is no such part, `无` is written.
 */
import { Schema } from 'effect'

/** Written where an address has no such part. */
export const noPart = '无'

const Part = Schema.String.check(
  Schema.makeFilter((text: string) => text.trim() !== '' || `something, or ${noPart}`),
  Schema.isMaxLength(60)
)

/** Down to the building; entrances and doors are kept with it. */
export const Address = Schema.Struct({ road: Part, number: Part, estate: Part, building: Part })
export type Address = typeof Address.Type

/** What was read from a text; `null` for what it does not say. */
export interface AddressRead {
  /** Road and number, estate or name: all before the building, in one. */
  readonly head: string
  readonly road: string | null
  readonly number: string | null
  readonly estate: string | null
  readonly building: string | null
  readonly entrance: string | null
  readonly storey: number | null
  readonly door: string | null
  /** Beside or opposite what is named: that may be another grid. */
  readonly near: boolean
}

/** Digits and letters of any width become plain ones; blanks, brackets and what separates go. */
export const plainAddress = (text: string): string =>
  text
    .normalize('NFKC')
    .replaceAll(/[\s()[\]{}【】「」《》"'“”,，.。;；:：、|/\\]+/gu, '')
    .replaceAll(/[‐‑‒–—―−~～]+/gu, '-')
    .replaceAll(numeralBefore, (_all, _order, numeral: string) => String(chineseNumber(numeral)))
    .replace(numeralBehind, (numeral) => String(chineseNumber(numeral)))

const digitsOf = '〇零一二三四五六七八九'
const numerals = '〇零一二两三四五六七八九十百'

/** Only before what is counted: `五一路` stays, `三十二号` does not. */
const numeralBefore = new RegExp(
  `(第?)([${numerals}]+)(?=号|幢|栋|棟|#|单元|室|房|户|层|楼(?![${numerals}\\d]*号)|座|门|弄|-\\d)`,
  'gu'
)

/** A door without a word for it: `二单元三〇二`. */
const numeralBehind = new RegExp(`(?<=单元|幢|栋|座|号|层|-)[${numerals}]+$`, 'u')
const onlyNumeral = new RegExp(`^[${numerals}]+$`, 'u')

/** `三十二` and `三二` are 32, `三〇二` is 302. */
export const chineseNumber = (text: string): number => {
  const digit = (letter: string) => (letter === '两' ? 2 : Math.max(0, digitsOf.indexOf(letter) - 1))
  if (!/[十百]/.test(text)) return Number([...text].map(digit).join(''))
  let [sum, last] = [0, 0]
  for (const letter of text) {
    if (letter !== '十' && letter !== '百') last = digit(letter)
    else {
      sum += (last === 0 ? 1 : last) * (letter === '十' ? 10 : 100)
      last = 0
    }
  }
  return sum + last
}

/** One part as the register writes it, from whatever stands in a field for it. */
export const tidyPart = (part: keyof Address | 'entrance' | 'door', text: string): string => {
  const plain = plainAddress(text)
  if (plain === '' || plain === noPart || /^(?:null|undefined|-+|没有|不详|n\/?a)$/i.test(plain)) return noPart
  const counted = countedBy[part]?.exec(onlyNumeral.test(plain) ? String(chineseNumber(plain)) : plain)
  return counted == null ? plain : `${(counted[1] ?? '').toUpperCase()}${suffixes[part] ?? ''}`
}

const suffixes: Partial<Record<keyof Address | 'entrance' | 'door', string>> = {
  number: '号',
  building: '幢',
  entrance: '单元',
  door: '室'
}

const short = '\\d{1,4}|[A-Za-z]\\d{0,2}|[甲乙丙丁戊东西南北中]'

const countedBy: Partial<Record<keyof Address | 'entrance' | 'door', RegExp>> = {
  number: /^((?:\d+弄)?\d+(?:-\d+)?[A-Za-z甲乙丙丁]?)[号#]?$/u,
  building: new RegExp(`^第?(${short})(?:号楼|#楼|#|幢|栋|棟|座|楼|号)?$`, 'u'),
  entrance: new RegExp(`^第?(${short})(?:单元|门|梯|栋)?$`, 'u'),
  door: /^第?((?:负|-|B)?\d{1,5}[A-Za-z]?|[A-Za-z]\d{1,4})(?:室|房|户|号|号房)?$/u
}

/** Nothing of it blank, everything as the register writes it. */
export const tidyAddress = (given: Partial<Record<keyof Address, string>>): Address => ({
  road: tidyPart('road', given.road ?? ''),
  number: tidyPart('number', given.number ?? ''),
  estate: tidyPart('estate', given.estate ?? ''),
  building: tidyPart('building', given.building ?? '')
})

/** The parts that there are, in order: `春水路18号锦澜花园3幢`. */
export const addressText = ({ road, number, estate, building }: Address, ...more: ReadonlyArray<string>): string =>
  [road, number, estate, building, ...more].filter((part) => part !== noPart).join('')

/** `302室` → 3, `1203室` → 12, `负101室` → -1; `null` where the door does not say. */
export const storeyOf = (door: string): number | null => {
  const found = /^(负|-|B)?(\d{1,3})\d{2}[A-Za-z]?室?$/u.exec(door)
  if (found === null) return null
  return (found[1] === undefined ? 1 : -1) * Number(found[2])
}
