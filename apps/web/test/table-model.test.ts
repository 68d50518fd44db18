import { describe, expect, it } from 'vitest'
import { type Column, deedOf, fitting, nextSort, ticked } from '../src/ui/table-model.ts'

describe('the cursor of a table', () => {
  it.each([
    ['j', -1, 0],
    ['j', 0, 1],
    ['ArrowDown', 8, 9],
    ['j', 9, 9],
    ['k', 5, 4],
    ['ArrowUp', 0, 0],
    ['k', -1, 9],
    ['Home', 7, 0],
    ['End', 2, 9],
    ['PageDown', 0, 9],
    ['PageUp', 9, 0]
  ])('%s leads from row %i to row %i of ten', (key, at, to) => {
    expect(deedOf(key, at, 10)).toEqual({ to })
  })

  it('opens and ticks only where it stands', () => {
    expect(deedOf('Enter', 3, 10)).toBe('open')
    expect(deedOf('x', 3, 10)).toBe('toggle')
    expect(deedOf('Enter', -1, 10)).toBeUndefined()
    expect(deedOf('x', -1, 10)).toBeUndefined()
  })

  it('leaves other keys, and an empty table, to others', () => {
    expect(deedOf('q', 3, 10)).toBeUndefined()
    expect(deedOf('j', -1, 0)).toBeUndefined()
  })
})

describe('ticking rows', () => {
  const keys = ['a', 'b', 'c', 'd', 'e']
  const after = (selected: ReadonlyArray<string>, at: number, from?: number) =>
    [...ticked(new Set(selected), keys, at, from)].sort()

  it('ticks one, and unticks it again', () => {
    expect(after([], 1)).toEqual(['b'])
    expect(after(['b', 'c'], 1)).toEqual(['c'])
  })

  it('with Shift takes all between, in either direction', () => {
    expect(after(['b'], 3, 1)).toEqual(['b', 'c', 'd'])
    expect(after(['d'], 1, 3)).toEqual(['b', 'c', 'd'])
    expect(after(['a', 'b', 'c', 'd'], 3, 1)).toEqual(['a'])
  })
})

it('a head pressed three times sorts up, down, and not at all', () => {
  const up = nextSort(null, 'clock')
  expect(up).toEqual({ by: 'clock', down: false })
  const down = nextSort(up, 'clock')
  expect(down).toEqual({ by: 'clock', down: true })
  expect(nextSort(down, 'clock')).toBeNull()
  expect(nextSort(down, 'stage')).toEqual({ by: 'stage', down: false })
})

describe('columns where there is little room', () => {
  const column = (id: string, width: number, drop?: number): Column<never> => ({
    id,
    title: id,
    width,
    drop,
    cell: () => null
  })
  const columns = [column('title', 10), column('stage', 6), column('unit', 12, 2), column('at', 8, 5)]
  const ids = (rem: number) => fitting(columns, rem).map(({ id }) => id)

  it('leave by their number, the highest first', () => {
    expect(ids(100)).toEqual(['title', 'stage', 'unit', 'at'])
    expect(ids(38)).toEqual(['title', 'stage', 'unit'])
    expect(ids(20)).toEqual(['title', 'stage'])
  })

  it('stay when they have none, however little room there is', () => {
    expect(ids(3)).toEqual(['title', 'stage'])
  })
})
