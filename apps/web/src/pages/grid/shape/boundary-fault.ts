/** What is wrong with a boundary, in a sentence, and where. */
import type { BoundaryRefusal } from '@gezhi/domain/grid'
import type { Position } from '../../../map/map-model.ts'
import { words } from '../../../words.ts'

export const faultText = (refusal: BoundaryRefusal): string => {
  const say = words.import.faults
  switch (refusal._tag) {
    case 'BoundaryEmpty':
      return say.BoundaryEmpty()
    case 'BoundaryTooDetailed':
      return say.BoundaryTooDetailed(refusal)
    case 'BoundaryTooFew':
      return say.BoundaryTooFew(refusal)
    case 'BoundaryTooSmall':
      return say.BoundaryTooSmall({ area: Math.round(refusal.area) })
    default: {
      const [longitude, latitude] = refusal.at
      return say[refusal._tag]({ longitude, latitude })
    }
  }
}

export const faultPlace = (refusal: BoundaryRefusal): Position | null =>
  'at' in refusal && Math.abs(refusal.at[0]) <= 180 && Math.abs(refusal.at[1]) <= 90
    ? [refusal.at[0], refusal.at[1]]
    : null
