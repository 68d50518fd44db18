/** Units as choices of a field. */
import type { UnitId } from '@gezhi/domain/common'
import { useQueryClient } from '@tanstack/solid-query'
import { findUnits } from '../queries/grid.ts'
import type { Choice } from '../ui/index.tsx'

export const useUnitChoices = (): ((typed: string) => Promise<ReadonlyArray<Choice<UnitId>>>) => {
  const client = useQueryClient()
  return async (typed) =>
    (await findUnits(client, typed)).map(({ unit, hint }) => ({ value: unit.id, label: unit.name, hint }))
}
