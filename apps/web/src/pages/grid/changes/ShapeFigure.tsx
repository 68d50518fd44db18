/** Areas as a drawing, for paper: no library, no colour that ink does not have. */
import { labelPoint } from '@gezhi/domain/grid'
import { For, Show } from 'solid-js'
import type { Area, Box, Position } from '../../../map/map-model.ts'

const width = 400
const height = 300
const margin = 14

export function ShapeFigure(props: { label: string; areas: ReadonlyArray<Area>; box: Box; class?: string }) {
  const place = () => placer(props.box)
  return (
    <svg viewBox={`0 0 ${width} ${height}`} role="img" aria-label={props.label} class={props.class}>
      <For each={props.areas}>
        {(area) => (
          <path
            d={outline(area, place())}
            fill={area.fill === undefined ? 'none' : 'var(--sheet)'}
            stroke="var(--ink)"
            stroke-width={area.fill !== undefined ? 1.8 : 0.6}
            stroke-dasharray={area.frame ? undefined : area.special ? '3 2' : undefined}
            fill-rule="evenodd"
          />
        )}
      </For>
      <For each={props.areas.filter(({ frame }) => frame !== true)}>
        {(area) => {
          const at = () => place()(labelPoint(area.geometry))
          return (
            <Show when={isInside(at())}>
              <text
                x={at()[0]}
                y={at()[1]}
                text-anchor="middle"
                font-size={area.fill === undefined ? '8' : '10'}
                fill="var(--ink)"
                stroke="var(--sheet)"
                stroke-width="2"
                paint-order="stroke"
              >
                {area.name}
                <Show when={area.note}>
                  <tspan x={at()[0]} dy="1.2em" font-size="8">
                    {area.note}
                  </tspan>
                </Show>
              </text>
            </Show>
          )
        }}
      </For>
    </svg>
  )
}

const isInside = ([x, y]: Position): boolean => x > 0 && x < width && y > 0 && y < height

/** Degrees to the sheet, with the same length in both directions. */
const placer = ([west, south, east, north]: Box): ((at: Position) => Position) => {
  const narrower = Math.cos((((south + north) / 2) * Math.PI) / 180)
  const scale = Math.min(
    (width - 2 * margin) / Math.max((east - west) * narrower, 1e-9),
    (height - 2 * margin) / Math.max(north - south, 1e-9)
  )
  const [x, y] = [(west + east) / 2, (south + north) / 2]
  return ([longitude, latitude]) => [
    width / 2 + (longitude - x) * narrower * scale,
    height / 2 - (latitude - y) * scale
  ]
}

const outline = ({ geometry }: Area, place: (at: Position) => Position): string =>
  (geometry.type === 'Polygon' ? [geometry.coordinates] : geometry.coordinates)
    .flat()
    .map(
      (ring) =>
        `M${ring
          .map((at) =>
            place(at)
              .map((n) => n.toFixed(1))
              .join(' ')
          )
          .join('L')}Z`
    )
    .join('')
