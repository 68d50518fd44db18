/**
 * The order in which units of one parent are numbered: row by row from north to south, in a row from west to east
 * (DB11, DB6101/T 3185; rules 1.1). Those of which nobody knows where they lie come last.
 */
import { type Boundary, boxOf, labelPoint } from '../shapes/geometry.ts'

export interface OnGround<A> {
  readonly thing: A
  readonly boundary: Boundary | null
}

interface Spot<A> {
  readonly thing: A
  readonly x: number
  readonly y: number
  readonly south: number
}

/**
 * A row begins with the northernmost unit that is left; all whose middle lies no further south than its southern edge
 * stand in the row with it. The same units come out in the same order, however they were given, but for those without a
 * boundary, which stay as they were.
 */
export const groundOrder = <A>(units: ReadonlyArray<OnGround<A>>): ReadonlyArray<A> => {
  const left: Array<Spot<A>> = []
  for (const { thing, boundary } of units) {
    if (boundary === null) continue
    const [x, y] = labelPoint(boundary)
    left.push({ thing, x, y, south: boxOf(boundary)[1] })
  }
  left.sort((a, b) => b.y - a.y || a.x - b.x)
  const ordered: Array<A> = []
  while (left.length > 0) {
    const edge = left[0]?.south ?? 0
    const end = left.findIndex(({ y }) => y < edge)
    const row = left.splice(0, end < 0 ? left.length : Math.max(end, 1))
    ordered.push(...row.sort((a, b) => a.x - b.x || b.y - a.y).map(({ thing }) => thing))
  }
  return [...ordered, ...units.filter(({ boundary }) => boundary === null).map(({ thing }) => thing)]
}
