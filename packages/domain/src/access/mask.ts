/**
 * What is shown of personal data to those who may not see it whole (rules 8.3). A text that does not look like what it
 * should be is hidden almost wholly: a mask that does not know what it covers must not guess.
 */
import { Schema } from 'effect'
import { isMobile } from '../common/index.ts'

export const MaskKind = Schema.Literals(['name', 'idNumber', 'phone', 'address', 'email', 'plate', 'card'])
export type MaskKind = typeof MaskKind.Type

export const mask = (kind: MaskKind, text: string): string => (text.trim() === '' ? '' : masks[kind](text.trim()))

/** The first and the last character of an identity number, for those who need not even know where its bearer is from. */
export const maskIdNumberStrictly = (text: string): string => ends(text.trim())

const masks: Record<MaskKind, (text: string) => string> = {
  name: (text) => (/^[\p{Script=Latin}\s.'’-]+$/u.test(text) ? initials(text) : chineseName(text)),
  idNumber: (text) => {
    if (/^\d{17}[\dXx]$/.test(text)) return keep(text, 6, 4)
    return /^\d{15}$/.test(text) ? keep(text, 6, 3) : ends(text)
  },
  phone: (text) => {
    const number = text.replace(/^(?:\+|00)86/, '').replace(/[\s-]/g, '')
    return isMobile(number) ? keep(number, 3, 4) : landline(text)
  },
  address: (text) => (/\p{Script=Han}/u.test(text) ? chineseAddress(text) : latinAddress(text)),
  email: (text) => {
    const at = text.lastIndexOf('@')
    if (at < 1) return '***'
    return at === 1 ? `***${text.slice(at)}` : `${[...text][0]}***${text.slice(at)}`
  },
  plate: (text) => {
    const plate = text.replace(/[\s·.-]/g, '')
    return /^\p{Script=Han}[A-Za-z][0-9A-Za-z\p{Script=Han}]{5,6}$/u.test(plate) ? keep(plate, 2, 2) : ends(plate)
  },
  card: (text) => (/^[\d\s]{12,}$/.test(text) ? `**** ${text.replace(/\s/g, '').slice(-4)}` : keep(text, 0, 0))
}

/** Keeps so many characters at either end, stars in between. */
const keep = (text: string, first: number, last: number): string => {
  const characters = [...text]
  const hidden = characters.length - first - last
  return [...characters.slice(0, first), '*'.repeat(Math.max(hidden, 0)), ...characters.slice(first + hidden)].join('')
}

/** For a text of no known shape: its ends, if that leaves most of it hidden. */
const ends = (text: string): string => ([...text].length < 6 ? keep(text, 0, 0) : keep(text, 1, 1))

const chineseName = (text: string): string => {
  const characters = [...text.replace(/\s/g, '')]
  const [first, last] = [characters[0] ?? '', characters.at(-1) ?? '']
  if (characters.length === 1) return '*'
  return characters.length === 2 ? `${first}*` : `${first}${'*'.repeat(characters.length - 2)}${last}`
}

const initials = (text: string): string =>
  text
    .split(/\s+/)
    .map((word) => (word.length === 1 ? '*' : `${word.charAt(0)}*`))
    .join(' ')

/** Area code and the last digits: four of eight, three of seven. An extension is hidden. */
const landline = (text: string): string => {
  const found = /^(?:(?:\+?86[\s-]*)?\(?(0\d{2,3})\)?[\s-]*)?(\d{7,8})(?:[\s-]*(?:转|-|x|ext\.?)?\s*\d{1,6})?$/i.exec(
    text
  )
  if (found === null) return '*'.repeat(Math.max([...text].length - 2, 3)) + (/\d{5}/.test(text) ? text.slice(-2) : '')
  const [area, local] = [found[1], found[2]!]
  return `${area === undefined ? '' : `${area}-`}****${local.slice(4)}`
}

/** House, building, staircase, floor, room; written with digits of any kind. */
const house =
  /[\p{Nd}A-Za-z〇零一二三四五六七八九十百甲乙丙丁]+(?:[-－—–][\p{Nd}A-Za-z]+)*\s*(?:号|號|栋|棟|幢|座|楼|樓|单元|單元|室|层|層|户|戶|门牌|#|组|队|$|[-－—–,，\s])|\p{Nd}/u
const place = /^.*(?:省|市|自治区|区|县|旗|镇|乡|街道|苏木|嘎查|社区|村|屯|寨|路|街|大道|道|巷|胡同|弄|里)/u

/** Up to the village or the road. */
const chineseAddress = (text: string): string => {
  const at = house.exec(text)?.index ?? text.length
  const shown = place.exec(text.slice(0, at))?.[0] ?? ''
  return shown === text ? shown : `${shown}****`
}

/** Numbers go, and all that follows a word for a dwelling. */
const latinAddress = (text: string): string => {
  const dwelling = /[\s,]*(?:#|\b(?:apt|apartment|unit|suite|ste|room|rm|floor|fl|bldg|building)\b).*$/i
  const shown = text.replace(dwelling, '').replace(/\p{Nd}/gu, '*')
  return dwelling.test(text) ? `${shown} ****` : shown
}
