/** Reads an address from a text as somebody typed it. Names of places that hold the whole of it are left out; nothing is guessed. */
import { type AddressRead, plainAddress, tidyPart } from './address.ts'

const one = '\\d{1,4}|[A-Za-z]\\d{0,2}|[甲乙丙丁戊东西南北中]'
const buildingMark = new RegExp(`第?(${one})(?:号楼|#楼|#|幢|栋|棟|座)`, 'u')
const entranceMark = new RegExp(`第?(${one})(?:单元|门(?!口|面|前|外|卫|店|市|诊|牌))`, 'u')
const storeyMark = /第?(-?\d{1,3})(?:层|楼(?!下|前|后|道|顶|梯|上|旁))/u
const doorMark = /((?:负|B)?\d{1,5}[A-Za-z]?|[A-Za-z]\d{2,4})(?:室|房(?!屋|子|东)|户)/u
/** `3-2-302`, `3-302` behind an estate. */
const dashed = /(\d{1,3})-(?:(\d{1,2})-)?(\d{3,5}[A-Za-z]?)(?:室|房)?$/u
const bareDoor = /^-?((?:负|B)?\d{3,5}[A-Za-z]?)$/u

/** What may follow a place and is still that place. */
const there = /(?:楼下|楼上|楼道|楼前|楼后|楼顶|楼梯间?|门口|门前|院内|院里|小区内|里面|内)+.*$/u
/** What follows is another place, perhaps in another grid. */
const beside = /(?:对面|附近|旁边?|隔壁|交叉口|交汇处?|路口|以[东西南北]|[东西南北]侧|与).*$/u

const provinces = /^\p{Script=Han}{2,7}?(?:省|自治区|特别行政区)/u
const cities = /^\p{Script=Han}{2,6}?(?:市(?!场|民|政|郊|区|集)|自治州)/u
const streetNumber = /^(.*?)((?:\d+弄)?\d+(?:-\d+)?[A-Za-z甲乙丙丁]?号)(?!楼|院|门|线)(.*)$/u
const roadWithout = /^(\p{Script=Han}{1,8}?(?:大道|大街|路|街|巷|胡同|弄))(\p{Script=Han}{2,})$/u

/** `places`: names of the units of the place, which may stand before the address. */
export const readAddress = (text: string, places: ReadonlySet<string> = new Set()): AddressRead => {
  const plain = withoutPlaces(plainAddress(text), places)
  const near = beside.test(plain)
  const exact = plain.replace(beside, '').replace(there, '')
  const parts = partsIn(exact)
  return { ...parts, ...headParts(parts.head), near }
}

type Tail = Pick<AddressRead, 'head' | 'building' | 'entrance' | 'storey' | 'door'>

const partsIn = (text: string): Tail => {
  const rowOfNumbers = buildingMark.test(text) || entranceMark.test(text) ? null : dashed.exec(text)
  if (rowOfNumbers !== null) {
    const [, building = '', entrance, door = ''] = rowOfNumbers
    return {
      head: text.slice(0, rowOfNumbers.index),
      building: tidyPart('building', building),
      entrance: entrance === undefined ? null : tidyPart('entrance', entrance),
      storey: null,
      door: tidyPart('door', door)
    }
  }
  let rest = text
  let head: string | undefined
  const take = (mark: RegExp): string | null => {
    const found = mark.exec(rest)
    if (found === null) return null
    head ??= rest.slice(0, found.index)
    rest = rest.slice(found.index + found[0].length).replace(/^-/, '')
    return found[1] ?? null
  }
  const building = take(buildingMark)
  const entrance = take(entranceMark)
  const storey = take(storeyMark)
  const marked = take(doorMark)
  const bare = marked === null ? bareDoorIn(head === undefined ? text : rest, head !== undefined) : null
  if (bare !== null && head === undefined) head = text.slice(0, text.length - bare.length)
  const door = marked ?? bare
  return {
    head: (head ?? text).replace(/-$/, ''),
    building: building === null ? null : tidyPart('building', building),
    entrance: entrance === null ? null : tidyPart('entrance', entrance),
    storey: storey === null ? null : Number(storey),
    door: door === null ? null : tidyPart('door', door)
  }
}

/** A number without a word for it is a door only behind a building, or behind the number of a house. */
const bareDoorIn = (text: string, behindMark: boolean): string | null =>
  (behindMark ? bareDoor.exec(text) : /号-?((?:负|B)?\d{3,5}[A-Za-z]?)$/u.exec(text))?.[1] ?? null

const headParts = (head: string): Pick<AddressRead, 'road' | 'number' | 'estate'> => {
  const numbered = streetNumber.exec(head)
  if (numbered !== null) {
    const [, road = '', number = '', estate = ''] = numbered
    return {
      road: road === '' ? null : road,
      number: tidyPart('number', number),
      estate: estate === '' ? null : estate
    }
  }
  const found = roadWithout.exec(head)
  if (found !== null) return { road: found[1] ?? null, number: null, estate: found[2] ?? null }
  return /(?:路|街|巷|大道|胡同)$/u.test(head)
    ? { road: head, number: null, estate: null }
    : { road: null, number: null, estate: head === '' ? null : head }
}

const longest = 30

/** From the front, as long as there is another one; never the whole of the text. */
const withoutPlaces = (text: string, places: ReadonlySet<string>): string => {
  for (const known of prefixes(text, places)) {
    if (known.length < text.length) return withoutPlaces(text.slice(known.length), places)
  }
  return text
}

function* prefixes(text: string, places: ReadonlySet<string>): Iterable<string> {
  for (let length = Math.min(longest, text.length - 1); length >= 2; length--) {
    const start = text.slice(0, length)
    if (places.has(start)) yield start
  }
  for (const pattern of [provinces, cities]) {
    const found = pattern.exec(text)
    if (found !== null) yield found[0]
  }
}
