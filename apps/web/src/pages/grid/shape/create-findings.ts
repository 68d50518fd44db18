/** What a shape that is being changed leaves or takes around it, found a moment after the hand rests. */
import { type Boundary, type Box, boxesMeet, boxOf, type Finding, type Ground, topologyOf } from '@gezhi/domain/grid'
import { createEffect, createSignal, onCleanup } from 'solid-js'
import type { UnitPage } from '../../../queries/register-types.ts'
import type { Surroundings } from './surroundings.ts'

const restMillis = 150

/** `undefined` until it is found, and while there is no shape. */
export const createFindings = (
  unit: () => Pick<UnitPage['unit'], 'id'>,
  shape: () => Boundary | undefined,
  around: Surroundings
): (() => ReadonlyArray<Finding> | undefined) => {
  const [found, setFound] = createSignal<ReadonlyArray<Finding>>()
  createEffect(() => {
    const now = shape()
    const ground = now === undefined ? undefined : around.groundWith(now)
    const below = around.below()
    setFound(undefined)
    if (now === undefined || ground === undefined) return
    const timer = setTimeout(() => setFound(findingsOf(unit().id, now, ground, below)), restMillis)
    onCleanup(() => clearTimeout(timer))
  })
  return found
}

/** Faults that have to do with the unit: those of others are not this drawing's. */
export const findingsOf = (
  id: UnitPage['unit']['id'],
  shape: Boundary,
  ground: Ground,
  below: Ground['below']
): ReadonlyArray<Finding> => {
  const box = boxOf(shape)
  const among = topologyOf(ground).flatMap((finding): ReadonlyArray<Finding> => {
    if (finding.fault !== 'gap') return finding.units.includes(id) ? [finding] : []
    const places = finding.places.filter(({ shape: place }) => boxesMeet(widened(boxOf(place)), box))
    const area = places.reduce((sum, place) => sum + place.area, 0)
    return places.length === 0 ? [] : [{ ...finding, places, area }]
  })
  const within = topologyOf({ above: { id, boundary: shape }, below, beside: [], complete: false })
  return [...among, ...within.filter(({ fault }) => fault === 'outside')]
}

/** By about ten metres: a gap that was just opened lies beside the shape. */
const widened = ([west, south, east, north]: Box): Box => [west - 1e-4, south - 1e-4, east + 1e-4, north + 1e-4]
