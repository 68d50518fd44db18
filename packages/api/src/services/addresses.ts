/** From an address to its building and its grid, for one address or for a whole file of them. */
import { BuildingStore } from '@gezhi/database'
import type { TenantId, Unavailable } from '@gezhi/domain/common'
import {
  type Addressed,
  type AddressMatch,
  type AddressRead,
  addressBook,
  lookupKeys,
  matchAddress,
  readAddress,
  type Tree
} from '@gezhi/domain/grid'
import { Effect } from 'effect'

/** Names of units may stand before an address. */
export const placeNames = (tree: Pick<Tree, 'byId'>): ReadonlySet<string> =>
  new Set([...tree.byId.values()].map(({ name }) => name))

export interface Looked {
  readonly read: AddressRead
  readonly found: AddressMatch<Addressed>
}

/** More than that many buildings are no answer. */
const candidatesMax = 500

export const lookUpAddress = Effect.fnUntraced(function* (
  district: { readonly id: TenantId; readonly tree: Pick<Tree, 'byId'> },
  text: string
): Effect.fn.Return<Looked, Unavailable, BuildingStore> {
  const read = readAddress(text, placeNames(district.tree))
  const keys = lookupKeys(read)
  const rows =
    keys.length === 0 ? [] : yield* BuildingStore.use((store) => store.withKeys(district.id, keys, candidatesMax))
  return { read, found: matchAddress(read, standing(district.tree, rows)) }
})

/** The whole register at hand: a question costs nothing then. */
export const addressFinder = Effect.fnUntraced(function* (district: {
  readonly id: TenantId
  readonly tree: Pick<Tree, 'byId'>
}): Effect.fn.Return<(text: string) => AddressMatch<Addressed>, Unavailable, BuildingStore> {
  const rows = yield* BuildingStore.use((store) => store.addressed(district.id))
  const book = addressBook(standing(district.tree, rows))
  const places = placeNames(district.tree)
  return (text) => book(readAddress(text, places))
})

/** Those whose unit has ended are nobody's until they are given to another. */
const standing = (tree: Pick<Tree, 'byId'>, rows: ReadonlyArray<Addressed>): ReadonlyArray<Addressed> =>
  rows.filter(({ unitId }) => tree.byId.has(unitId))
