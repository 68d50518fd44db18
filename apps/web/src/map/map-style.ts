/** The look of the map: paper, ink, and the shapes of clocks. Colours are those of the page, read when they are needed. */
import type { LayerSpecification, StyleSpecification } from 'maplibre-gl'
import { type Dot, tones } from './map-model.ts'

export interface Palette {
  readonly paper: string
  readonly sheet: string
  readonly select: string
  readonly ink: string
  readonly ink2: string
  readonly ink3: string
  readonly line2: string
  readonly edge: string
  readonly accent: string
  readonly tone: Readonly<Record<Dot['tone'], string>>
}

/** The tokens of the theme that is on the page now. */
export const readPalette = (): Palette => {
  const style = getComputedStyle(document.documentElement)
  const of = (token: string) => style.getPropertyValue(token).trim()
  return {
    paper: of('--paper'),
    sheet: of('--sheet'),
    select: of('--select'),
    ink: of('--ink'),
    ink2: of('--ink-2'),
    ink3: of('--ink-3'),
    line2: of('--line-2'),
    edge: of('--edge'),
    accent: of('--accent'),
    tone: { calm: of('--green'), near: of('--amber'), over: of('--red'), none: of('--ink-3') }
  }
}

const fonts = ['PingFang SC', 'Microsoft YaHei', 'Noto Sans CJK SC', 'sans-serif']

export const sourceIds = { areas: 'areas', names: 'names', dots: 'dots', tiles: 'tiles' } as const
export const layerIds = { fill: 'area-fill', dot: 'dot', group: 'group' } as const

/** A tile source is optional: areas on paper are a map already. */
export const styleOf = (palette: Palette, tiles: string | undefined, grouped: boolean): StyleSpecification => ({
  version: 8,
  sources: {
    ...(tiles !== undefined && { [sourceIds.tiles]: { type: 'raster', tiles: [tiles], tileSize: 256 } }),
    [sourceIds.areas]: { type: 'geojson', data: { type: 'FeatureCollection', features: [] }, promoteId: 'id' },
    [sourceIds.names]: { type: 'geojson', data: { type: 'FeatureCollection', features: [] } },
    [sourceIds.dots]: {
      type: 'geojson',
      data: { type: 'FeatureCollection', features: [] },
      promoteId: 'id',
      cluster: grouped,
      clusterRadius: 44,
      clusterMaxZoom: 16,
      clusterProperties: { over: ['+', ['case', ['==', ['get', 'tone'], 'over'], 1, 0]] }
    }
  },
  layers: layersOf(palette, tiles !== undefined)
})

const layersOf = (palette: Palette, onTiles: boolean): Array<LayerSpecification> => [
  { id: 'paper', type: 'background', paint: { 'background-color': palette.paper } },
  ...(onTiles ? [{ id: 'tiles', type: 'raster' as const, source: sourceIds.tiles }] : []),
  {
    id: layerIds.fill,
    type: 'fill',
    source: sourceIds.areas,
    paint: {
      // a figure's colour stays when its area is chosen: the edge says so
      'fill-color': [
        'coalesce',
        ['get', 'fill'],
        ['case', ['boolean', ['feature-state', 'chosen'], false], palette.select, palette.sheet]
      ],
      'fill-opacity': [
        'case',
        [
          'any',
          ['boolean', ['get', 'frame'], false],
          ['boolean', ['get', 'special'], false],
          ['boolean', ['get', 'fault'], false]
        ],
        0,
        ['boolean', ['feature-state', 'over'], false],
        onTiles ? 0.5 : 0.8,
        onTiles ? 0.25 : 1
      ]
    }
  },
  {
    id: 'area-line',
    type: 'line',
    source: sourceIds.areas,
    filter: ['!', ['boolean', ['get', 'special'], false]],
    layout: { 'line-join': 'round' },
    paint: {
      'line-color': [
        'case',
        ['boolean', ['feature-state', 'over'], false],
        palette.ink,
        ['boolean', ['get', 'frame'], false],
        palette.ink3,
        palette.line2
      ],
      'line-width': [
        'case',
        ['any', ['boolean', ['get', 'frame'], false], ['boolean', ['feature-state', 'over'], false]],
        1.5,
        1
      ]
    }
  },
  {
    // above the edges that it shares with its neighbours
    id: 'area-chosen',
    type: 'line',
    source: sourceIds.areas,
    filter: ['!', ['boolean', ['get', 'special'], false]],
    layout: { 'line-join': 'round' },
    paint: {
      'line-color': palette.ink,
      'line-width': 2.5,
      'line-opacity': ['case', ['boolean', ['feature-state', 'chosen'], false], 1, 0]
    }
  },
  {
    id: 'area-special',
    type: 'line',
    source: sourceIds.areas,
    filter: ['boolean', ['get', 'special'], false],
    layout: { 'line-join': 'round' },
    paint: {
      'line-color': palette.ink,
      'line-dasharray': [2, 1.5],
      'line-width': ['case', ['boolean', ['feature-state', 'chosen'], false], 3, 1.5]
    }
  },
  {
    id: 'area-fault',
    type: 'fill',
    source: sourceIds.areas,
    filter: ['boolean', ['get', 'fault'], false],
    paint: { 'fill-color': palette.accent, 'fill-opacity': 0.35 }
  },
  {
    id: 'area-fault-line',
    type: 'line',
    source: sourceIds.areas,
    filter: ['boolean', ['get', 'fault'], false],
    layout: { 'line-join': 'round' },
    paint: { 'line-color': palette.accent, 'line-width': 2 }
  },
  {
    id: 'area-name',
    type: 'symbol',
    source: sourceIds.names,
    layout: {
      'text-field': [
        'case',
        ['==', ['get', 'note'], ''],
        ['get', 'name'],
        ['format', ['get', 'name'], {}, '\n', {}, ['get', 'note'], { 'font-scale': 1.15, 'text-color': palette.ink }]
      ],
      'text-font': fonts,
      'text-size': 12,
      'text-padding': 6,
      'text-max-width': 7,
      // aside where a group of issues stands in its place
      'text-variable-anchor': ['center', 'top', 'bottom', 'left', 'right'],
      'text-radial-offset': 1.6,
      'text-justify': 'auto'
    },
    paint: { 'text-color': palette.ink, 'text-halo-color': palette.sheet, 'text-halo-width': 1, 'text-halo-blur': 0.5 }
  },
  {
    id: layerIds.group,
    type: 'circle',
    source: sourceIds.dots,
    filter: ['has', 'point_count'],
    paint: {
      'circle-color': palette.sheet,
      'circle-stroke-color': ['case', ['>', ['get', 'over'], 0], palette.tone.over, palette.ink2],
      'circle-stroke-width': ['case', ['>', ['get', 'over'], 0], 2.5, 1.5],
      'circle-radius': ['step', ['get', 'point_count'], 13, 10, 16, 100, 20, 1_000, 25]
    }
  },
  {
    id: 'group-count',
    type: 'symbol',
    source: sourceIds.dots,
    filter: ['has', 'point_count'],
    layout: {
      'text-field': ['get', 'point_count_abbreviated'],
      'text-font': fonts,
      'text-size': 12,
      'text-allow-overlap': true
    },
    paint: { 'text-color': palette.ink }
  },
  {
    id: layerIds.dot,
    type: 'symbol',
    source: sourceIds.dots,
    filter: ['!', ['has', 'point_count']],
    layout: { 'icon-image': ['concat', 'tone-', ['get', 'tone']], 'icon-allow-overlap': true, 'icon-padding': 4 }
  }
]

/** Pixels of the page; drawn at twice that. */
const markSize = 16
export const markRatio = 2

/** Round is calm, a square on its corner is near, an octagon is over, a ring has no clock. */
export const drawMark = (tone: Dot['tone'], palette: Palette): ImageData | undefined => {
  const canvas = document.createElement('canvas')
  canvas.width = markSize * markRatio
  canvas.height = markSize * markRatio
  const pen = canvas.getContext('2d')
  if (pen === null) return undefined
  pen.scale(markRatio, markRatio)
  pen.translate(markSize / 2, markSize / 2)
  pen.beginPath()
  const corners = { calm: 0, none: 0, near: 4, over: 8 }[tone]
  if (corners === 0) pen.arc(0, 0, 5, 0, 2 * Math.PI)
  for (let i = 0; i < corners; i++) {
    const angle = (2 * Math.PI * (i + (corners === 8 ? 0.5 : 0))) / corners
    pen.lineTo(6.2 * Math.cos(angle), 6.2 * Math.sin(angle))
  }
  pen.closePath()
  pen.lineWidth = 3
  pen.strokeStyle = palette.sheet
  pen.stroke()
  pen.lineWidth = 2
  pen.strokeStyle = palette.tone[tone]
  pen.fillStyle = tone === 'none' ? palette.sheet : palette.tone[tone]
  pen.fill()
  pen.stroke()
  return pen.getImageData(0, 0, canvas.width, canvas.height)
}

export const markNames = tones.map((tone) => [tone, `tone-${tone}`] as const)
