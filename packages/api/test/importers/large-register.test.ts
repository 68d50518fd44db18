import { expect, it } from 'vitest'
import { openWorld, refused } from '../harness.ts'
import { aCommand, utf8 } from './register.ts'
import { aTown } from './town.ts'

const world = await openWorld()

/** A register of a district with as many streets, each with 20 communities of 10 grids of 10 micro-grids: 2,221 rows a street. */
const registerOf = (streets: number): Array<string> => {
  const rows = ['编码,名称,上级编码', '990101,大区,']
  const two = (n: number) => String(n).padStart(2, '0')
  for (let street = 1; street <= streets; street++) {
    const a = `990101${String(street).padStart(3, '0')}`
    rows.push(`${a},街道${street},990101`)
    for (let community = 1; community <= 20; community++) {
      const b = `${a}0${two(community)}`
      rows.push(`${b},社区${community},${a}`)
      for (let grid = 1; grid <= 10; grid++) {
        const c = `${b}0${two(grid)}`
        rows.push(`${c},网格${grid},${b}`)
        for (let micro = 1; micro <= 10; micro++) rows.push(`${c}${two(micro)},微网格${micro},${c}`)
      }
    }
  }
  return rows
}

const streets = Number(process.env.GEZHI_TEST_STREETS ?? 9)

it('a register of twenty thousand units with faults in the middle: each named, nothing half-done, the rest on request', async () => {
  const town = await aTown(world)
  const rows = registerOf(streets)
  const whole = rows.length - 1
  const middle = Math.floor(rows.length / 2)
  const [leaf = '', other = ''] = rows.slice(middle).filter((row) => row.includes('微网格'))
  rows.splice(
    middle,
    0,
    leaf.replace(/^\d+/, `${other.split(',')[0]}`),
    leaf.replace(/^\d+,[^,]+/, `${leaf.split(',')[2]}77,`),
    '990101999001001,孤网格,990101999001',
    `错 码,错网格,${leaf.split(',')[2]}`,
    `${leaf.split(',')[0]}01,太深,${leaf.split(',')[0]}`
  )
  const row = (n: number) => middle + 1 + n
  const uploadId = await town.sendIn('大区.csv', utf8(rows.join('\n')))
  const order = {
    kind: 'units' as const,
    uploadId,
    mapping: { code: '编码', name: '名称', parent: '上级编码' },
    options: {}
  }
  const started = performance.now()
  const checked = await town.manager.import.check(order)
  const tried = performance.now()
  // of two rows with one code the second is the one that is named
  expect(checked.faults.map(({ tag }) => tag).toSorted()).toEqual([
    'BadCode',
    'DoubleCode',
    'Missing',
    'TooDeep',
    'UnknownParent'
  ])
  expect(checked.faults.filter(({ tag }) => tag !== 'DoubleCode').map((one) => one.row)).toEqual([1, 2, 3, 4].map(row))
  expect(checked).toMatchObject({ rows: whole + 5, good: whole, faulty: 5 })

  const first = { ...order, commandId: aCommand() }
  expect(await refused(town.manager.import.run(first))).toMatchObject({ _tag: 'RowsFaulty', faulty: 5 })
  expect(await town.manager.unit.tree({})).toEqual([])

  const began = performance.now()
  const done = await town.manager.import.run({ ...order, commandId: aCommand(), leaveOutFaulty: true })
  expect(done).toMatchObject({ written: whole, leftOut: 5 })
  if (process.env.GEZHI_TEST_STREETS !== undefined) {
    const seconds = (from: number, to: number) => ((to - from) / 1000).toFixed(1)
    console.log(
      `${whole} units: tried in ${seconds(started, tried)} s, written in ${seconds(began, performance.now())} s, ${Math.round(process.memoryUsage().rss / 1_048_576)} MB`
    )
  }
  const [{ count } = { count: 0 }] = await world.sql`
    select count(*)::int as count from unit where tenant_id = ${town.tenantId} and "to" is null`
  expect(count).toBe(whole)
}, 600_000)

it('a register in which every row is faulty tells a thousand of them and counts the rest', async () => {
  const town = await aTown(world)
  const rows = registerOf(1).map((line, i) => (i < 2 ? line : line.replace(/^\d/, '?')))
  const uploadId = await town.sendIn('错.csv', utf8(rows.join('\n')))
  const checked = await town.manager.import.check({
    kind: 'units',
    uploadId,
    mapping: { code: '编码', name: '名称', parent: '上级编码' },
    options: {}
  })
  expect(checked.faults).toHaveLength(1_000)
  expect(checked.faultCounts).toEqual({ BadCode: rows.length - 2 })
})
