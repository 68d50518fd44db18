/** The scope switch on the tree of the server: the reader's own top, what lies below, and the unit chosen last. */
import { type QueryClient, useQuery, useQueryClient } from '@tanstack/solid-query'
import { createMemo } from 'solid-js'
import { createKept } from '../remember.ts'
import type { ScopeSource, ScopeUnit } from '../scope.tsx'
import { useSession } from '../session.tsx'
import { findUnits, type UnitLine, unitsQuery, whereabouts } from './grid.ts'

const [chosen, setChosen] = createKept<string>('scope', '', (text) => text, String)

const readTree = (client: QueryClient): Promise<ReadonlyArray<UnitLine>> => client.fetchQuery(unitsQuery())

const byPathOf = (units: ReadonlyArray<UnitLine>) => new Map(units.map((unit) => [unit.path, unit]))

/** The unit and all above it, the topmost first. */
const chainOf = (unit: UnitLine, byPath: ReadonlyMap<string, UnitLine>): ReadonlyArray<UnitLine> => {
  const above = byPath.get(unit.path.replace(/[^/]+\/$/, ''))
  return above === undefined ? [unit] : [...chainOf(above, byPath), unit]
}

export const useScopeSource = (): ScopeSource => {
  const session = useSession()
  const client = useQueryClient()
  const account = () => {
    const state = session.state()
    return state.is === 'somebody' && state.account.permissions.has('unit.read') ? state.account : undefined
  }
  /** Where the reader's tree begins: their own unit, or the whole place. */
  const top = (): ScopeUnit | undefined => {
    const known = account()
    if (known === undefined) return undefined
    return known.whole ? { id: '', name: known.tenant } : (known.units.at(-1) ?? { id: '', name: known.tenant })
  }
  // the tree is large: not before somebody chose from it
  const tree = useQuery(() => ({ ...unitsQuery(), enabled: chosen() !== '' && account() !== undefined }))

  const trail = createMemo((): ReadonlyArray<ScopeUnit> => {
    const first = top()
    if (first === undefined) return []
    const unit = tree.data?.find(({ id }) => id === chosen())
    if (unit === undefined || unit.id === first.id) return [first]
    const chain = chainOf(unit, byPathOf(tree.data ?? []))
    const from = chain.findIndex(({ id }) => id === first.id)
    const below = chain.slice(from < 0 ? 1 : from + 1)
    return [first, ...below.map(({ id, name, code }) => ({ id, name, hint: code }))]
  })

  return {
    trail,
    choose: (id) => setChosen(id === top()?.id ? '' : id),
    below: async () => {
      const units = await readTree(client)
      const here = trail().at(-1)?.id
      const parent = here === '' ? units.find(({ parentId }) => parentId === null)?.id : here
      return units.filter(({ parentId }) => parentId === parent).map(({ id, name, code }) => ({ id, name, hint: code }))
    },
    search: async (typed) => {
      const units = await readTree(client)
      const own = units.find(({ id }) => id === top()?.id)?.path ?? '/'
      const byPath = byPathOf(units)
      return (await findUnits(client, typed))
        .filter(({ unit }) => unit.path.startsWith(own))
        .map(({ unit }) => ({ id: unit.id, name: unit.name, hint: whereabouts(unit, byPath) || unit.code }))
    }
  }
}
