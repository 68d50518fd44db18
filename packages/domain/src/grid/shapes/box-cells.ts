/**
 * Which boxes may hold a place: columns with about as many boxes each, cut into rows in the same way, every cell with the
 * list of the boxes that meet it. Unlike a lattice of equal cells it keeps its lists short when one box lies far from all
 * others, as a mistaken coordinate does, or when a town is dense and its hills are not.
 */

export interface BoxCells {
  /** Columns, and rows in each of them. */
  readonly size: number
  /** Where each column but the first begins. */
  readonly columns: Float64Array
  /** Where each row but the first begins, column by column. */
  readonly rows: Float64Array
  /** Where the list of each cell begins in `listed`, and at the end its length. */
  readonly listOf: Int32Array
  /** Indices of boxes, ascending in each list. */
  readonly listed: Int32Array
}

const boxesPerCell = 2

/** `boxes`: west, south, east, north, four numbers each. */
export const boxCells = (boxes: Float64Array): BoxCells => {
  const count = boxes.length / 4
  const size = Math.max(1, Math.ceil(Math.sqrt(count / boxesPerCell)))
  const columns = breaks(
    boxes,
    0,
    Int32Array.from({ length: count }, (_, box) => box),
    size
  )
  const members: ReadonlyArray<Array<number>> = Array.from({ length: size }, () => [])
  for (let box = 0; box < count; box++) {
    const last = place(columns, 0, size - 1, boxes[box * 4 + 2]!)
    for (let column = place(columns, 0, size - 1, boxes[box * 4]!); column <= last; column++) members[column]!.push(box)
  }
  const rows = new Float64Array(size * (size - 1))
  const lists: Array<Array<number>> = Array.from({ length: size * size }, () => [])
  members.forEach((own, column) => {
    const first = column * (size - 1)
    rows.set(breaks(boxes, 1, Int32Array.from(own), size), first)
    for (const box of own) {
      const last = place(rows, first, size - 1, boxes[box * 4 + 3]!)
      for (let row = place(rows, first, size - 1, boxes[box * 4 + 1]!); row <= last; row++) {
        lists[column * size + row]!.push(box)
      }
    }
  })
  const listOf = new Int32Array(lists.length + 1)
  lists.forEach((list, cell) => {
    listOf[cell + 1] = listOf[cell]! + list.length
  })
  return { size, columns, rows, listOf, listed: Int32Array.from(lists.flat()) }
}

/** The cell of a place; its boxes are in `listed` from `listOf[cell]` to `listOf[cell + 1]`. */
export const cellAt = ({ size, columns, rows }: BoxCells, x: number, y: number): number => {
  const column = place(columns, 0, size - 1, x)
  return column * size + place(rows, column * (size - 1), size - 1, y)
}

/** Calls `found` with every box that may meet the given one, with some more than once. */
export const eachNear = (
  cells: BoxCells,
  [west, south, east, north]: readonly [number, number, number, number],
  found: (box: number) => void
): void => {
  const { size, listOf, listed } = cells
  const last = Math.floor(cellAt(cells, east, north) / size)
  for (let column = Math.floor(cellAt(cells, west, south) / size); column <= last; column++) {
    const first = column * (size - 1)
    const from = column * size + place(cells.rows, first, size - 1, south)
    const to = column * size + place(cells.rows, first, size - 1, north)
    for (let i = listOf[from]!; i < listOf[to + 1]!; i++) found(listed[i]!)
  }
}

/** Cuts the boxes into `parts` of equal count by their middles on one axis (0 from the west, 1 from the south). */
const breaks = (boxes: Float64Array, axis: 0 | 1, members: Int32Array, parts: number): Float64Array => {
  const middles = Float64Array.from(members, (box) => (boxes[box * 4 + axis]! + boxes[box * 4 + axis + 2]!) / 2).sort()
  return Float64Array.from(
    { length: parts - 1 },
    (_, i) => middles[Math.floor(((i + 1) * middles.length) / parts)] ?? 0
  )
}

/** How many of `count` ascending numbers from `first` on are not above `value`. */
const place = (numbers: Float64Array, first: number, count: number, value: number): number => {
  let [low, high] = [0, count]
  while (low < high) {
    const middle = (low + high) >>> 1
    if (numbers[first + middle]! <= value) low = middle + 1
    else high = middle
  }
  return low
}
