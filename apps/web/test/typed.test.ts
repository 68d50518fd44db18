import { describe, expect, it } from 'vitest'
import { isOwn, paths } from '../src/paths.ts'
import { cycledBy } from '../src/ui/cursor.ts'
import { matchesChoice } from '../src/ui/match.ts'
import { placed } from '../src/ui/place.ts'
import { readNumber } from '../src/ui/read-number.ts'

describe('a number as people type it', () => {
  it.each([
    ['12', 12],
    ['1,234', 1234],
    ['１２', 12],
    [' 7 ', 7],
    ['-3', -3]
  ])('%s', (typed, value) => {
    expect(readNumber(typed, 0)).toBe(value)
  })

  it('refuses what is none, and more decimals than there may be', () => {
    for (const typed of ['', 'a few', '1.2.3', '0x10', '1e3']) expect(readNumber(typed, 2)).toBeUndefined()
    expect(readNumber('1.5', 0)).toBeUndefined()
    expect(readNumber('1.55', 2)).toBe(1.55)
  })
})

it('a choice is found by its name, its code or its other names, word by word', () => {
  const cover = { value: 1, label: '井盖破损', hint: '市政设施 · 0103', also: 'jinggai jg' }
  for (const typed of ['', '井盖', '0103', 'JG', '市政 井盖']) expect(matchesChoice(typed, cover)).toBe(true)
  for (const typed of ['路灯', '井盖 路灯']) expect(matchesChoice(typed, cover)).toBe(false)
})

it('the keys go round in the list under a field', () => {
  expect(cycledBy('ArrowDown', -1, 3)).toBe(0)
  expect(cycledBy('ArrowDown', 2, 3)).toBe(0)
  expect(cycledBy('ArrowUp', 0, 3)).toBe(2)
  expect(cycledBy('j', 0, 3)).toBeUndefined()
  expect(cycledBy('ArrowDown', -1, 0)).toBeUndefined()
})

describe('a hint', () => {
  const screen = { width: 1000, height: 800 }
  const box = { width: 200, height: 40 }

  it('stands below the middle of its control', () => {
    expect(placed(box, { left: 400, top: 100, width: 100, height: 32 }, screen)).toEqual({ left: 350, top: 138 })
  })

  it('stands above where there is no room below, and never leaves the screen', () => {
    expect(placed(box, { left: 970, top: 760, width: 30, height: 32 }, screen)).toEqual({ left: 792, top: 714 })
    expect(placed(box, { left: 0, top: 0, width: 30, height: 32 }, screen)).toEqual({ left: 8, top: 38 })
  })
})

it('after logging in only an address of ours is followed', () => {
  expect(isOwn('/issues?stage=handling')).toBe(true)
  for (const address of ['//elsewhere.example', 'https://elsewhere.example', '/\\elsewhere.example', 'issues']) {
    expect(isOwn(address)).toBe(false)
  }
  expect(paths.logIn('/issues?a=1&b=2')).toBe('/log-in?then=%2Fissues%3Fa%3D1%26b%3D2')
})
