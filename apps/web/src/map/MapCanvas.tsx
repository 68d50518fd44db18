/** The map itself, fetched when one is first shown. What it shows comes in, what the reader picks goes out. */
import { type GeoJSONSource, Map as MapLibre, type MapMouseEvent, Marker, type Point, setWorkerUrl } from 'maplibre-gl'
import workerUrl from 'maplibre-gl/dist/maplibre-gl-worker.mjs?url'
import { createEffect, createSignal, on, onCleanup, onMount } from 'solid-js'
import { isDark } from '../theme.ts'
import type { BaseMapProps } from './base-map.tsx'
import { areasAsData, boxOf, dotsAsData, namesAsData, type Position, type View } from './map-model.ts'
import { drawMark, layerIds, markNames, markRatio, readPalette, sourceIds, styleOf } from './map-style.ts'

// the library looks for its worker beside its own module, where a build has none
setWorkerUrl(workerUrl)

/** What the buttons around the map do with it. */
export interface MapHandle {
  readonly zoom: (by: 1 | -1) => void
  readonly home: () => void
}

/** Where nothing is known yet. */
const everywhere: View = { box: [73, 18, 135, 54] }
const zoomMax = 18
const moveMillis = 180

export default function MapCanvas(props: BaseMapProps & { onReady: (handle: MapHandle) => void }) {
  const [loaded, setLoaded] = createSignal<MapLibre>()
  let box!: HTMLDivElement

  const home = (): View => {
    if (props.view !== undefined) return props.view
    const around = boxOf(props.areas)
    if (around !== undefined) return { box: around }
    return props.marker ? { at: props.marker, zoom: 15 } : everywhere
  }

  onMount(() => {
    const map = new MapLibre({
      container: box,
      style: styleOf(readPalette(), props.tiles, props.grouped === true),
      maxZoom: zoomMax,
      attributionControl: false,
      dragRotate: false,
      pitchWithRotate: false,
      touchPitch: false,
      fadeDuration: 0,
      interactive: props.still !== true,
      locale: { 'Map.Title': props.label }
    })
    map.touchZoomRotate.disableRotation()
    map.keyboard.disableRotation()
    map.getCanvas().setAttribute('role', props.still ? 'img' : 'application')
    look(map, home(), false)
    map.once('load', () => {
      drawMarks(map)
      setLoaded(map)
    })
    listen(map, props)
    props.onReady({
      zoom: (by) => (by > 0 ? map.zoomIn({ duration: moveMillis }) : map.zoomOut({ duration: moveMillis })),
      home: () => look(map, home(), true)
    })
    onCleanup(() => map.remove())
  })

  const source = (id: string) => loaded()?.getSource<GeoJSONSource>(id)

  createEffect(() => void source(sourceIds.areas)?.setData(areasAsData(props.areas)))
  createEffect(() => void source(sourceIds.names)?.setData(namesAsData(props.areas)))
  createEffect(() => void source(sourceIds.dots)?.setData(dotsAsData(props.dots ?? [])))

  // what is looked at changes: another unit, another issue
  createEffect(
    on(
      () => JSON.stringify([props.view ?? boxOf(props.areas) ?? null, loaded() === undefined]),
      () => {
        const map = loaded()
        if (map !== undefined) look(map, home(), false)
      }
    )
  )
  // a name that is not in the data is remembered by the library and does no harm
  const mark = (state: 'chosen' | 'over', id: () => string | undefined) =>
    createEffect<string | undefined>((before) => {
      const map = loaded()
      const now = id()
      if (before !== undefined) map?.setFeatureState({ source: sourceIds.areas, id: before }, { [state]: false })
      if (now !== undefined) map?.setFeatureState({ source: sourceIds.areas, id: now }, { [state]: true })
      return map === undefined ? undefined : now
    })
  mark('chosen', () => props.chosen)
  mark('over', () => props.hovered)

  createEffect(() => {
    const map = loaded()
    isDark()
    if (map !== undefined) requestAnimationFrame(() => repaint(map, props))
  })

  createEffect<Marker | undefined>((before) => {
    const map = loaded()
    const at = props.marker
    if (map === undefined || !at) {
      before?.remove()
      return undefined
    }
    const marker = before ?? new Marker({ element: pin(), anchor: 'bottom' })
    marker.setLngLat([at[0], at[1]])
    if (before === undefined) marker.addTo(map)
    return marker
  })

  return <div ref={box} class="h-full w-full" data-picks={props.onPick === undefined ? undefined : ''} />
}

const look = (map: MapLibre, view: View, animate: boolean): void => {
  const options = { animate: animate && !matchMedia('(prefers-reduced-motion: reduce)').matches, duration: moveMillis }
  if ('box' in view) {
    const [west, south, east, north] = view.box
    const { clientWidth, clientHeight } = map.getContainer()
    map.fitBounds([west, south, east, north], {
      ...options,
      maxZoom: 17,
      padding: Math.min(clientWidth, clientHeight) / 14
    })
  } else map.easeTo({ ...options, center: [view.at[0], view.at[1]], zoom: view.zoom })
}

const drawMarks = (map: MapLibre): void => {
  const palette = readPalette()
  for (const [tone, name] of markNames) {
    const image = drawMark(tone, palette)
    if (image === undefined) continue
    if (map.hasImage(name)) map.updateImage(name, image)
    else map.addImage(name, image, { pixelRatio: markRatio })
  }
}

/** After the theme changed: the same layers in the colours of the moment, over the data that is there. */
const repaint = (map: MapLibre, props: BaseMapProps): void => {
  map.setStyle(styleOf(readPalette(), props.tiles, props.grouped === true), {
    transformStyle: (before, next) => ({ ...next, sources: before?.sources ?? next.sources })
  })
  drawMarks(map)
}

const pin = (): HTMLElement => {
  const element = document.createElement('div')
  element.className = 'h-8 w-6 text-accent drop-shadow'
  element.ariaHidden = 'true'
  element.innerHTML =
    '<svg viewBox="0 0 24 32"><path d="M12 31C12 31 22 19.5 22 11.5a10 10 0 0 0-20 0C2 19.5 12 31 12 31z" fill="currentColor" stroke="var(--sheet)" stroke-width="1.5"/><circle cx="12" cy="11.5" r="3.5" fill="var(--sheet)"/></svg>'
  return element
}

/** Pointer and keys. The middle of the map stands for the pointer where there is none. */
const listen = (map: MapLibre, props: BaseMapProps): void => {
  let over: string | undefined
  const hover = (id: string | undefined) => {
    if (over === id || !map.isStyleLoaded()) return
    if (over !== undefined) map.setFeatureState({ source: sourceIds.areas, id: over }, { over: false })
    over = id
    props.onHover?.(id)
    if (id !== undefined) map.setFeatureState({ source: sourceIds.areas, id }, { over: true })
  }
  const found = (at: Point, layer: string) =>
    map.getLayer(layer) === undefined ? [] : map.queryRenderedFeatures(at, { layers: [layer] })
  const areaAt = (at: Point): string | undefined => {
    const area = found(at, layerIds.fill).find(
      ({ properties }) => properties.frame !== true && properties.fault !== true
    )
    return area === undefined ? undefined : String(area.properties.id)
  }
  const pick = (at: Point) => {
    const area = areaAt(at)
    const { lng, lat } = map.unproject(at)
    const place: Position = [Number(lng.toFixed(6)), Number(lat.toFixed(6))]
    props.onPick?.(place, area)
    if (area !== undefined) props.onArea?.(area)
  }
  const press = ({ point }: MapMouseEvent) => {
    const [group] = found(point, layerIds.group)
    if (group !== undefined) return void open(map, Number(group.properties.cluster_id), point)
    const [dot] = found(point, layerIds.dot)
    if (dot !== undefined && props.onDot !== undefined) return props.onDot(String(dot.properties.id))
    pick(point)
  }
  map.on('mousemove', ({ point }) => {
    if (props.onArea !== undefined) hover(areaAt(point))
    const canPress = found(point, layerIds.dot).length + found(point, layerIds.group).length > 0
    map.getCanvas().style.cursor = canPress ? 'pointer' : ''
  })
  map.on('mouseout', () => hover(undefined))
  map.on('click', press)
  map.getCanvas().addEventListener('keydown', (event) => {
    if (event.key !== 'Enter' || (props.onPick === undefined && props.onArea === undefined)) return
    event.preventDefault()
    pick(map.project(map.getCenter()))
  })
}

/** A group opens into what it is made of. */
const open = async (map: MapLibre, group: number, at: Point): Promise<void> => {
  const zoom = await map.getSource<GeoJSONSource>(sourceIds.dots)?.getClusterExpansionZoom(group)
  if (zoom !== undefined) map.easeTo({ center: map.unproject(at), zoom, duration: moveMillis })
}
