/** How a boundary that is being drawn looks: its ground, its line, its corners, and where the pointer would put one. */
import type { Map as MapLibre } from 'maplibre-gl'
import type { Palette } from './map-style.ts'

export const draftSources = { shape: 'draft-shape', corners: 'draft-corners', snap: 'draft-snap' } as const
export const draftLayers = { corner: 'draft-corner', middle: 'draft-middle' } as const

export const addDraft = (map: MapLibre, palette: Palette): void => {
  for (const id of Object.values(draftSources)) {
    map.addSource(id, { type: 'geojson', data: { type: 'FeatureCollection', features: [] } })
  }
  addDraftLayers(map, palette)
}

export const addDraftLayers = (map: MapLibre, palette: Palette): void => {
  if (map.getLayer('draft-fill') !== undefined) return
  map.addLayer({
    id: 'draft-fill',
    type: 'fill',
    source: draftSources.shape,
    filter: ['in', ['geometry-type'], ['literal', ['Polygon', 'MultiPolygon']]],
    paint: { 'fill-color': palette.accent, 'fill-opacity': 0.12 }
  })
  map.addLayer({
    id: 'draft-line',
    type: 'line',
    source: draftSources.shape,
    layout: { 'line-join': 'round' },
    paint: { 'line-color': palette.ink, 'line-width': 2 }
  })
  map.addLayer({
    id: draftLayers.middle,
    type: 'circle',
    source: draftSources.corners,
    minzoom: 12,
    filter: ['==', ['get', 'kind'], 'middle'],
    paint: {
      'circle-radius': 3,
      'circle-color': palette.sheet,
      'circle-stroke-color': palette.ink3,
      'circle-stroke-width': 1
    }
  })
  map.addLayer({
    id: draftLayers.corner,
    type: 'circle',
    source: draftSources.corners,
    filter: ['==', ['get', 'kind'], 'corner'],
    paint: {
      'circle-radius': ['case', ['boolean', ['get', 'chosen'], false], 7, ['boolean', ['get', 'first'], false], 7, 5],
      'circle-color': ['case', ['boolean', ['get', 'chosen'], false], palette.accent, palette.sheet],
      'circle-stroke-color': palette.ink,
      'circle-stroke-width': 2
    }
  })
  map.addLayer({
    id: 'draft-snap',
    type: 'circle',
    source: draftSources.snap,
    paint: {
      // an edge is a smaller ring than a corner
      'circle-radius': ['case', ['==', ['get', 'on'], 'corner'], 10, 7],
      'circle-opacity': 0,
      'circle-stroke-color': palette.accent,
      'circle-stroke-width': 2
    }
  })
}
