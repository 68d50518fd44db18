/** The unit that the whole page is about, as lists ask for it: none while it is the topmost one the reader may see. */
import { UnitId } from '@gezhi/domain/common'
import { Schema } from 'effect'
import { useScope } from './scope.tsx'

const isUnitId = Schema.is(UnitId)

export const useScopeUnit = (): (() => UnitId | undefined) => {
  const scope = useScope()
  return () => {
    const trail = scope?.trail() ?? []
    const last = trail.length > 1 ? trail.at(-1)?.id : undefined
    return isUnitId(last) ? last : undefined
  }
}
