/** How much waits for the reader at the places of the first level: the numbers beside their names. */
import { useQuery } from '@tanstack/solid-query'
import { useScopeUnit } from '../scope-unit.ts'
import { useMay } from '../session.tsx'
import { countQuery } from './loop.ts'

export const useWaiting = (): (() => { readonly today?: number }) => {
  const may = useMay()
  const scope = useScopeUnit()
  const desk = useQuery(() => {
    const unitId = scope()
    const narrow = { mine: 'desk' as const, ...(unitId !== undefined && { unitId }) }
    return { ...countQuery(narrow), enabled: may('issue.read') }
  })
  return () => (desk.data === undefined || desk.data === 0 ? {} : { today: desk.data })
}
