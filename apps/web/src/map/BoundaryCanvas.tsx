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
import { addDraft, addDraftLayers, draftLayers, draftSources } from './boundary-layers.ts'
import { cornersAsData, shapeAsData, snapAsData } from './boundary-model.ts'
import { type Area, areasAsData, type Box, namesAsData, type Position } from './map-model.ts'
import { readPalette, sourceIds, styleOf } from './map-style.ts'
import { type Snap, snapperOf } from './snap.ts'

setWorkerUrl(workerUrl)

export interface BoundaryCanvasProps {
  readonly label: string
  readonly draft: Draft
  /** `line`: what is drawn divides something and is never closed. */
  readonly draws?: 'ring' | 'line' | undefined
  /** The units around, and the one above as a frame; the pointer snaps to them, but for faults. */
  readonly areas: ReadonlyArray<Area>
  readonly view: Box | undefined
  readonly chosen: Corner | undefined
  /** Where something is wrong. */
  readonly fault: Position | null
  readonly onAdd: (at: Position) => void
  readonly onClose?: (() => void) | undefined
  readonly onChoose: (corner: Corner | undefined) => void
  /** While it is dragged, and with `done` when it is let go. */
  readonly onMove: (corner: Corner, at: Position, done: boolean) => void
  readonly onInsert?: ((corner: Corner, at: Position) => void) | undefined
  /** Backspace or Delete. */
  readonly onRemove: () => void
  readonly onReady: (handle: BoundaryHandle) => void
}

export interface BoundaryHandle {
  readonly middle: () => Position
  readonly goTo: (at: Position) => void
}

/** Pixels within which a pointer means what a neighbour has there, or a corner that is there. */
const snapPixels = 9
const reachPixels = 8

export default function BoundaryCanvas(props: BoundaryCanvasProps) {
  const [loaded, setLoaded] = createSignal<MapLibre>()
  const snapper = createMemo(() =>
    snapperOf(props.areas.filter(({ fault }) => fault !== true).map(({ geometry }) => geometry))
  )
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
    listen(map, props, (at) => snapper()(at, reachAt(map, at)))
    props.onReady({
      middle: () => positionOf(map.getCenter()),
      goTo: (at) => map.easeTo({ center: [at[0], at[1]], zoom: Math.max(map.getZoom(), 16), duration: 180 })
    })
    onCleanup(() => map.remove())
  })

  const closes = () => props.draws !== 'line'
  const source = (id: string) => loaded()?.getSource<GeoJSONSource>(id)
  createEffect(() => void source(sourceIds.areas)?.setData(areasAsData(props.areas)))
  createEffect(() => void source(sourceIds.names)?.setData(namesAsData(props.areas)))
  createEffect(() => void source(draftSources.shape)?.setData(shapeAsData(props.draft)))
  createEffect(() => void source(draftSources.corners)?.setData(cornersAsData(props.draft, props.chosen, closes())))
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
          addDraftLayers(map, readPalette())
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

/** Degrees that some pixels are at a place. */
const reachAt = (map: MapLibre, at: Position): readonly [number, number] => {
  const here = map.project([at[0], at[1]])
  const edge = map.unproject([here.x + snapPixels, here.y - snapPixels])
  return [edge.lng - at[0], edge.lat - at[1]]
}

interface Hit extends Corner {
  readonly kind: 'corner' | 'middle'
  readonly first: boolean
}

/** Pointer, finger and keys. */
const listen = (map: MapLibre, props: BoundaryCanvasProps, snap: (at: Position) => Snap): void => {
  const hitAt = ({ x, y }: { readonly x: number; readonly y: number }): Hit | undefined => {
    if (map.getLayer(draftLayers.corner) === undefined) return undefined
    const around: [[number, number], [number, number]] = [
      [x - reachPixels, y - reachPixels],
      [x + reachPixels, y + reachPixels]
    ]
    const found = map.queryRenderedFeatures(around, { layers: [draftLayers.corner, draftLayers.middle] })
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
  const show = (caught: Snap | undefined) =>
    map.getSource<GeoJSONSource>(draftSources.snap)?.setData(snapAsData(caught))
  let dragged: Corner | undefined
  let moved = false

  const take = (event: MapMouseEvent | MapTouchEvent) => {
    const hit = hitAt(event.point)
    if (hit === undefined) return
    event.preventDefault()
    const { part, ring, index } = hit
    moved = false
    if (hit.kind === 'middle') {
      props.onInsert?.({ part, ring, index }, positionOf(event.lngLat))
      dragged = { part, ring, index: index + 1 }
    } else dragged = { part, ring, index }
    props.onChoose(dragged)
    map.dragPan.disable()
  }
  const drag = (event: MapMouseEvent | MapTouchEvent) => {
    if (dragged === undefined) {
      const free = hitAt(event.point) === undefined
      map.getCanvas().style.cursor = free ? '' : 'move'
      show(free && props.draft.open !== null ? snap(positionOf(event.lngLat)) : undefined)
      return
    }
    moved = true
    const caught = snap(positionOf(event.lngLat))
    show(caught)
    props.onMove(dragged, caught.at, false)
  }
  const drop = (event: MapMouseEvent | MapTouchEvent) => {
    if (dragged !== undefined && moved) props.onMove(dragged, snap(positionOf(event.lngLat)).at, true)
    dragged = undefined
    show(undefined)
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
    if (hit?.first) return props.onClose?.()
    if (hit === undefined) {
      if (props.draft.open === null) props.onChoose(undefined)
      else props.onAdd(snap(positionOf(event.lngLat)).at)
    }
  })
  map.getCanvas().addEventListener('keydown', (event) => {
    if (event.key === 'Enter') {
      event.preventDefault()
      const hit = hitAt(map.project(map.getCenter()))
      if (hit?.first) props.onClose?.()
      else if (props.draft.open !== null) props.onAdd(snap(positionOf(map.getCenter())).at)
      else props.onChoose(hit)
    } else if (event.key === 'Backspace' || event.key === 'Delete') {
      event.preventDefault()
      props.onRemove()
    }
  })
}
