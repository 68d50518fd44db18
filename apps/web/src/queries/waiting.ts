/** How much waits for the reader at the places of the first level: the numbers beside their names. */
import { useQuery } from '@tanstack/solid-query'
import { useMay } from '../session.tsx'
import { countQuery } from './loop.ts'

export const useWaiting = (): (() => { readonly today?: number }) => {
  const may = useMay()
  const desk = useQuery(() => ({ ...countQuery({ mine: 'desk' }), enabled: may('issue.read') }))
  return () => (desk.data === undefined || desk.data === 0 ? {} : { today: desk.data })
}
