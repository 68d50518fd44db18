/** Where a grid lies, drawn from its own boundary and that of the unit above: no tiles, no scripts, fit for paper. */
import { type Boundary, boxOf, metresPerDegree, partsOf } from '@gezhi/domain/grid'
import { asMarkup, type Markup, markup } from './markup.ts'

const width = 640
const height = 440
/** How much of the picture the grid takes; the rest shows what is around it. */
const share = 0.62

export interface AreaWords {
  readonly says: string
  readonly scale: (metres: number) => string
}

export const areaMap = (boundary: Boundary, around: Boundary | null, words: AreaWords): Markup => {
  const [west, south, east, north] = boxOf(boundary)
  const [perLongitude, perLatitude] = metresPerDegree((south + north) / 2)
  const [wide, high] = [Math.max((east - west) * perLongitude, 1), Math.max((north - south) * perLatitude, 1)]
  /** Units of the picture in a metre. */
  const scale = share * Math.min(width / wide, height / high)
  const onPicture = ([x, y]: readonly [number, number]): readonly [number, number] => [
    round(width / 2 + (x - (west + east) / 2) * perLongitude * scale),
    round(height / 2 - (y - (south + north) / 2) * perLatitude * scale)
  ]
  const bar = barOf(scale)
  const length = round(bar * scale)
  return markup`<svg class="area" viewBox="0 0 ${width} ${height}" role="img" aria-label="${words.says}">
${around === null ? null : markup`<path class="around" d="${pathOf(around, onPicture)}"/>`}
<path class="own" d="${pathOf(boundary, onPicture)}"/>
<path class="bar" d="M16 ${height - 22}v6h${length}v-6"/>
<text class="scale" x="${16 + length / 2}" y="${height - 28}" text-anchor="middle">${words.scale(bar)}</text>
<path class="north" d="M${width - 24} 16l7 20-7-4-7 4z"/>
</svg>`
}

const round = (n: number): number => Math.round(n * 10) / 10

/** Outlines far beyond the picture are drawn no further than a bit beyond it: their corners say nothing there. */
const beyond = 4 * width

const pathOf = (boundary: Boundary, onPicture: (at: readonly [number, number]) => readonly [number, number]): Markup =>
  asMarkup(
    partsOf(boundary)
      .flat()
      .map((ring) => {
        const corners = ring.map(onPicture).map(([x, y]) => [clamped(x), clamped(y)] as const)
        // what falls on one spot of the picture is one corner
        const seen = corners.filter(([x, y], i) => i === 0 || x !== corners[i - 1]?.[0] || y !== corners[i - 1]?.[1])
        return seen.length < 3 ? '' : `M${seen.map(([x, y]) => `${x} ${y}`).join('L')}Z`
      })
      .join('')
  )

const clamped = (n: number): number => Math.max(-beyond, Math.min(beyond, n))

/** The longest round length that takes no more than a quarter of the picture. */
const barOf = (scale: number): number => {
  const most = width / 4 / scale
  const power = 10 ** Math.floor(Math.log10(Math.max(most, 1)))
  return [5, 2, 1].map((n) => n * power).find((length) => length <= most) ?? 1
}
