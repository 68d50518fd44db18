/** Sizes of ground as people say them. */
import { formatNumber } from '../../format.ts'
import { say } from './say.ts'

/** Square metres. */
export const areaText = (area: number): string => {
  if (area >= 1_000_000) return say.area.km2(formatNumber(area / 1_000_000, 2))
  return area >= 10_000 ? say.area.ha(formatNumber(area / 10_000, 1)) : say.area.m2(formatNumber(area))
}
