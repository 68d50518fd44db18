/**
 * From an address to its building and so to its grid: by the parts that the register keeps, then by the name of a
 * building. Where several fit, or the text only says what is near, nobody guesses: they are given as candidates.
 */
import type { BuildingId, UnitId } from '../../common/index.ts'
import { type Address, type AddressRead, noPart, plainAddress } from './address.ts'
import { naturally } from './building.ts'

/** What of a building it is found by. */
export interface Addressed {
  readonly id: BuildingId
  readonly unitId: UnitId
  readonly name: string
  readonly address: Address
}

/** `unit`: several buildings, all of them in one unit, so that it is known and the building is not. */
export type AddressMatch<B extends Addressed> =
  | { readonly match: 'building'; readonly unitId: UnitId; readonly by: 'parts' | 'name'; readonly building: B }
  | { readonly match: 'unit'; readonly unitId: UnitId; readonly candidates: ReadonlyArray<B> }
  | { readonly match: 'several'; readonly candidates: ReadonlyArray<B> }
  | { readonly match: 'none' }

const joined = (...parts: ReadonlyArray<string>): string => parts.filter((part) => part !== noPart).join('')

/** All ways in which the address of a building may be begun: with or without its road, its estate, its own number. */
export const addressKeys = ({ address, name }: Pick<Addressed, 'address' | 'name'>): ReadonlyArray<string> => [
  ...new Set([...withBuilding(address), ...withoutBuilding(address), ...byName({ address, name })])
]

/** What to look up in the register for a text that was read. */
export const lookupKeys = ({ head, building }: AddressRead): ReadonlyArray<string> =>
  [...new Set([`${head}${building ?? ''}`, head])].filter((key) => key !== '')

const withBuilding = ({ road, number, estate, building }: Address): ReadonlyArray<string> =>
  heads({ road, number, estate }).map((head) => joined(head, building))

const withoutBuilding = (address: Address): ReadonlyArray<string> => (address.building === noPart ? [] : heads(address))

/** A road alone is no address: it runs through many grids. */
const heads = ({ road, number, estate }: Pick<Address, 'road' | 'number' | 'estate'>): ReadonlyArray<string> => [
  ...(road !== noPart && number !== noPart ? [joined(road, number), joined(road, number, estate)] : []),
  ...(estate !== noPart ? [estate, joined(road, estate)] : []),
  ...(road === noPart && number !== noPart && estate !== noPart ? [joined(estate, number)] : [])
]

const byName = ({ address, name }: Pick<Addressed, 'address' | 'name'>): ReadonlyArray<string> => {
  const plain = plainAddress(name)
  const { road, number } = address
  return [plain, ...(road !== noPart && number !== noPart ? [joined(road, number, plain)] : [])]
}

/** `buildings`: those in force that have one of the keys to look up; others do no harm. */
export const matchAddress = <B extends Addressed>(read: AddressRead, buildings: Iterable<B>): AddressMatch<B> => {
  const all = [...buildings]
  const whole = `${read.head}${read.building ?? ''}`
  if (whole === '') return { match: 'none' }
  const exact = all.filter(({ address }) => withBuilding(address).includes(whole))
  const named = exact.length > 0 ? [] : all.filter((one) => byName(one).includes(whole))
  const known = exact.length + named.length > 0
  const around =
    known && read.building !== null ? [] : all.filter(({ address }) => withoutBuilding(address).includes(read.head))
  const found = [...new Set([...exact, ...named, ...around])].sort((a, b) => naturally(a.name, b.name))
  const [first] = found
  if (first === undefined) return { match: 'none' }
  // a building that is named and not in the register may stand in another grid than its neighbours
  const unsure = read.near || (read.building !== null && !known)
  if (unsure) return { match: 'several', candidates: found }
  if (found.length === 1) {
    const by = named.length > 0 ? 'name' : 'parts'
    return { match: 'building', unitId: first.unitId, by, building: first }
  }
  return found.every(({ unitId }) => unitId === first.unitId)
    ? { match: 'unit', unitId: first.unitId, candidates: found }
    : { match: 'several', candidates: found }
}

/** Many buildings at hand, asked many times: for a file of addresses. */
export const addressBook = <B extends Addressed>(buildings: Iterable<B>): ((read: AddressRead) => AddressMatch<B>) => {
  const byKey = new Map<string, Array<B>>()
  for (const one of buildings) {
    for (const key of addressKeys(one)) {
      const there = byKey.get(key)
      if (there === undefined) byKey.set(key, [one])
      else there.push(one)
    }
  }
  return (read) => matchAddress(read, new Set(lookupKeys(read).flatMap((key) => byKey.get(key) ?? [])))
}
