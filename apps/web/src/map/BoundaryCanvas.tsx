/** A map to draw a boundary on: corners are put, dragged and put between. What is drawn comes in, what was done goes out. */
import {
  type GeoJSONSource,
  Map as MapLibre,
  type MapMouseEvent,
  type MapTouchEvent,
  Marker,
  setWorkerUrl
} from 'maplibre-gl'
import workerUrl from 'maplibre-gl/dist/maplibre-gl-worker.mjs?url'
import { createEffect, createMemo, createSignal, on, onCleanup, onMount } from 'solid-js'
import { isDark } from '../theme.ts'
import type { Corner, Draft } from './boundary-draft.ts'
import { cornersAround, cornersAsData, shapeAsData } from './boundary-model.ts'
import { type Area, areasAsData, type Box, namesAsData, type Position } from './map-model.ts'
import { type Palette, readPalette, sourceIds, styleOf } from './map-style.ts'

setWorkerUrl(workerUrl)

export interface BoundaryCanvasProps {
  readonly label: string
  readonly draft: Draft
  /** The units around, and the one above as a frame. */
  readonly areas: ReadonlyArray<Area>
  readonly view: Box | undefined
  readonly chosen: Corner | undefined
  /** Where something is wrong. */
  readonly fault: Position | null
  readonly onAdd: (at: Position) => void
  readonly onClose: () => void
  readonly onChoose: (corner: Corner | undefined) => void
  /** While it is dragged, and with `done` when it is let go. */
  readonly onMove: (corner: Corner, at: Position, done: boolean) => void
  readonly onInsert: (corner: Corner, at: Position) => void
  /** Backspace or Delete. */
  readonly onRemove: () => void
  readonly onReady: (handle: BoundaryHandle) => void
}

export interface BoundaryHandle {
  readonly middle: () => Position
  readonly goTo: (at: Position) => void
}

/** Pixels within which a pointer means the corner of a neighbour, or a corner that is there. */
const snapPixels = 9
const reachPixels = 8
const corners = 'draft-corners'
const shape = 'draft-shape'

export default function BoundaryCanvas(props: BoundaryCanvasProps) {
  const [loaded, setLoaded] = createSignal<MapLibre>()
  const around = createMemo(() => cornersAround(props.areas))
  let box!: HTMLDivElement

  onMount(() => {
    const map = new MapLibre({
      container: box,
      style: styleOf(readPalette(), undefined, false),
      maxZoom: 20,
      attributionControl: false,
      dragRotate: false,
      pitchWithRotate: false,
      touchPitch: false,
      fadeDuration: 0,
      doubleClickZoom: false,
      locale: { 'Map.Title': props.label }
    })
    map.touchZoomRotate.disableRotation()
    map.keyboard.disableRotation()
    map.getCanvas().setAttribute('role', 'application')
    look(map, props.view)
    map.once('load', () => {
      addDraft(map, readPalette())
      setLoaded(map)
    })
    listen(map, props, (at) => snapped(map, at, around()))
    props.onReady({
      middle: () => positionOf(map.getCenter()),
      goTo: (at) => map.easeTo({ center: [at[0], at[1]], zoom: Math.max(map.getZoom(), 16), duration: 180 })
    })
    onCleanup(() => map.remove())
  })

  const source = (id: string) => loaded()?.getSource<GeoJSONSource>(id)
  createEffect(() => void source(sourceIds.areas)?.setData(areasAsData(props.areas)))
  createEffect(() => void source(sourceIds.names)?.setData(namesAsData(props.areas)))
  createEffect(() => void source(shape)?.setData(shapeAsData(props.draft)))
  createEffect(() => void source(corners)?.setData(cornersAsData(props.draft, props.chosen)))
  createEffect(
    on(
      () => JSON.stringify(props.view),
      () => {
        const map = loaded()
        if (map !== undefined) look(map, props.view)
      },
      { defer: true }
    )
  )
  createEffect(
    on(
      isDark,
      () => {
        const map = loaded()
        if (map === undefined) return
        requestAnimationFrame(() => {
          map.setStyle(styleOf(readPalette(), undefined, false), {
            transformStyle: (before, next) => ({ ...next, sources: before?.sources ?? next.sources })
          })
          addLayers(map, readPalette())
        })
      },
      { defer: true }
    )
  )
  createEffect<Marker | undefined>((before) => {
    const map = loaded()
    const at = props.fault
    if (map === undefined || at === null) {
      before?.remove()
      return undefined
    }
    const marker = before ?? new Marker({ element: faultSign() })
    marker.setLngLat([at[0], at[1]])
    if (before === undefined) marker.addTo(map)
    return marker
  })

  return <div ref={box} class="h-full w-full" data-picks="" />
}

const look = (map: MapLibre, view: Box | undefined): void => {
  if (view === undefined) return
  const [west, south, east, north] = view
  map.fitBounds([west, south, east, north], { animate: false, maxZoom: 18, padding: 40 })
}

/** Ten centimetres: what a hand can mean on a screen. */
const positionOf = ({ lng, lat }: { readonly lng: number; readonly lat: number }): Position => [
  Math.round(lng * 1e6) / 1e6,
  Math.round(lat * 1e6) / 1e6
]

const faultSign = (): HTMLElement => {
  const element = document.createElement('div')
  element.className = 'size-8 rounded-full border-2 border-accent bg-accent-wash/60'
  element.ariaHidden = 'true'
  return element
}

const addDraft = (map: MapLibre, palette: Palette): void => {
  const empty = { type: 'geojson' as const, data: { type: 'FeatureCollection' as const, features: [] } }
  map.addSource(shape, empty)
  map.addSource(corners, empty)
  addLayers(map, palette)
}

const addLayers = (map: MapLibre, palette: Palette): void => {
  if (map.getLayer('draft-fill') !== undefined) return
  map.addLayer({
    id: 'draft-fill',
    type: 'fill',
    source: shape,
    filter: ['in', ['geometry-type'], ['literal', ['Polygon', 'MultiPolygon']]],
    paint: { 'fill-color': palette.accent, 'fill-opacity': 0.12 }
  })
  map.addLayer({
    id: 'draft-line',
    type: 'line',
    source: shape,
    layout: { 'line-join': 'round' },
    paint: { 'line-color': palette.ink, 'line-width': 2 }
  })
  map.addLayer({
    id: 'draft-middle',
    type: 'circle',
    source: corners,
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
    id: 'draft-corner',
    type: 'circle',
    source: corners,
    filter: ['==', ['get', 'kind'], 'corner'],
    paint: {
      'circle-radius': ['case', ['boolean', ['get', 'chosen'], false], 7, ['boolean', ['get', 'first'], false], 7, 5],
      'circle-color': ['case', ['boolean', ['get', 'chosen'], false], palette.accent, palette.sheet],
      'circle-stroke-color': palette.ink,
      'circle-stroke-width': 2
    }
  })
}

const snapped = (map: MapLibre, at: Position, around: ReadonlyArray<Position>): Position => {
  const here = map.project([at[0], at[1]])
  const edge = map.unproject([here.x + snapPixels, here.y + snapPixels])
  const [dx, dy] = [Math.abs(edge.lng - at[0]), Math.abs(edge.lat - at[1])]
  return around.find(([x, y]) => Math.abs(x - at[0]) <= dx && Math.abs(y - at[1]) <= dy) ?? at
}

interface Hit extends Corner {
  readonly kind: 'corner' | 'middle'
  readonly first: boolean
}

/** Pointer, finger and keys. */
const listen = (map: MapLibre, props: BoundaryCanvasProps, snap: (at: Position) => Position): void => {
  const hitAt = ({ x, y }: { readonly x: number; readonly y: number }): Hit | undefined => {
    if (map.getLayer('draft-corner') === undefined) return undefined
    const around: [[number, number], [number, number]] = [
      [x - reachPixels, y - reachPixels],
      [x + reachPixels, y + reachPixels]
    ]
    const found = map.queryRenderedFeatures(around, { layers: ['draft-corner', 'draft-middle'] })
    const hit = found.find(({ properties }) => properties.kind === 'corner') ?? found[0]
    if (hit === undefined) return undefined
    const { part, ring, index, kind, first } = hit.properties
    return {
      part: Number(part),
      ring: Number(ring),
      index: Number(index),
      kind: kind === 'corner' ? 'corner' : 'middle',
      first: first === true
    }
  }
  let dragged: Corner | undefined
  let moved = false

  const take = (event: MapMouseEvent | MapTouchEvent) => {
    const hit = hitAt(event.point)
    if (hit === undefined) return
    event.preventDefault()
    const { part, ring, index } = hit
    moved = false
    if (hit.kind === 'middle') {
      props.onInsert({ part, ring, index }, positionOf(event.lngLat))
      dragged = { part, ring, index: index + 1 }
    } else dragged = { part, ring, index }
    props.onChoose(dragged)
    map.dragPan.disable()
  }
  const drag = (event: MapMouseEvent | MapTouchEvent) => {
    if (dragged === undefined) {
      map.getCanvas().style.cursor = hitAt(event.point) === undefined ? '' : 'move'
      return
    }
    moved = true
    props.onMove(dragged, snap(positionOf(event.lngLat)), false)
  }
  const drop = (event: MapMouseEvent | MapTouchEvent) => {
    if (dragged !== undefined && moved) props.onMove(dragged, snap(positionOf(event.lngLat)), true)
    dragged = undefined
    map.dragPan.enable()
  }
  map.on('mousedown', take)
  map.on('touchstart', (event) => event.points.length === 1 && take(event))
  map.on('mousemove', drag)
  map.on('touchmove', (event) => dragged !== undefined && drag(event))
  map.on('mouseup', drop)
  map.on('touchend', drop)
  map.on('click', (event) => {
    const hit = hitAt(event.point)
    if (hit?.first) return props.onClose()
    if (hit === undefined) {
      if (props.draft.open === null) props.onChoose(undefined)
      else props.onAdd(snap(positionOf(event.lngLat)))
    }
  })
  map.getCanvas().addEventListener('keydown', (event) => {
    if (event.key === 'Enter') {
      event.preventDefault()
      const hit = hitAt(map.project(map.getCenter()))
      if (hit?.first) props.onClose()
      else if (props.draft.open !== null) props.onAdd(snap(positionOf(map.getCenter())))
      else props.onChoose(hit)
    } else if (event.key === 'Backspace' || event.key === 'Delete') {
      event.preventDefault()
      props.onRemove()
    }
  })
}
