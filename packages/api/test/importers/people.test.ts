import { RoleKey } from '@gezhi/domain/access'
import { Day, InductionId } from '@gezhi/domain/common'
import { base } from '@gezhi/packs'
import { describe, expect, it } from 'vitest'
import { anId, once, openWorld, refused } from '../harness.ts'
import { aCommand, csv, sendIn } from './register.ts'

const world = await openWorld()
const manager = world.as('districtManager')

const mapping = {
  name: '姓名',
  phone: '电话',
  staffNumber: '工号',
  role: '岗位',
  unit: '网格',
  organisation: '部门',
  from: '任职'
}
const headings = Object.values(mapping).join(',')
const grid2 = '510199001001002'

const order = async (lines: ReadonlyArray<string>, options = {}) => ({
  uploadId: await sendIn(world, csv(headings, ...lines)),
  kind: 'people' as const,
  mapping,
  options
})
const check = async (...lines: ReadonlyArray<string>) => manager.import.check(await order(lines))
const run = async (...lines: ReadonlyArray<string>) =>
  manager.import.run({ ...(await order(lines)), commandId: aCommand() })
const remarks = (of: ReadonlyArray<{ readonly row: number; readonly tag: string }>) =>
  of.map(({ row, tag }) => `${row} ${tag}`)

describe('trying a staff list', () => {
  it('finds nothing wrong with a good one, in either language', async () => {
    const checked = await check(
      `钱某某,13800005001,N001,网格员,${grid2},,2026/1/1`,
      '孙某某,,,Department handler,,城市管理局,'
    )
    expect(checked).toMatchObject({ rows: 2, good: 2, faulty: 0, notices: [] })
    expect(checked.preview).toMatchObject([
      { title: '钱某某', place: '第二网格', detail: 'gridWorker', at: '2025-12-31T16:00:00.000Z' },
      { title: '孙某某', place: '城市管理局', detail: 'departmentHandler' }
    ])
  })

  it.each([
    ['nobody', `,13800005001,,网格员,${grid2},,`, 'Missing'],
    ['a role that is not there', `钱某某,,,大王,${grid2},,`, 'UnknownRole'],
    ['a unit that is not there', '钱某某,,,网格员,999,,', 'UnknownUnit'],
    ['an organisation that is not there', '钱某某,,,网格员,,宇航局,', 'UnknownOrganisation'],
    ['a role and no place', '钱某某,,,网格员,,,', 'RoleWithoutPlace'],
    ['a place and no role', `钱某某,,,,${grid2},,`, 'PlaceWithoutRole'],
    ['a day that does not exist', `钱某某,,,网格员,${grid2},,2026/2/30`, 'BadTime'],
    ['a post that one person has', '钱某某,,,网格长,第一网格,,', 'PostTaken'],
    ['an administrator who does business', `钱某某,,,系统管理员,${grid2},,`, 'RolesApart'],
    ['a number that is somebody else’s', `钱某某,,S001,网格员,${grid2},,`, 'StaffNumberTaken']
  ])('names a row with %s', async (_, line, tag) => {
    expect(remarks((await check(line)).faults)).toEqual([`2 ${tag}`])
  })

  it('knows a person by number, or by name and phone together, across rows and from before', async () => {
    const checked = await check(
      `钱某某,13800005001,N001,网格员,${grid2},,`,
      '钱某某,,N001,网格员,第三网格,,',
      '钱某某,138-0000-5001,,网格员,第四网格,,',
      '卯网格员,13800001013,,网格员,第二网格,,',
      '钱某某,,N001,网格员,第三网格,,'
    )
    expect(remarks(checked.faults)).toEqual(['6 DoublePost'])
    expect(remarks(checked.notices)).toEqual(['5 PersonKnown'])
  })

  it('lets one person lead a grid, and names the second', async () => {
    expect(remarks((await check(`钱某某,,,网格长,${grid2},,`, `孙某某,,,网格长,${grid2},,`)).faults)).toEqual([
      '3 PostTaken'
    ])
  })

  it('takes roles for what they were said to mean, and one for all rows without', async () => {
    const lines = [`钱某某,,,片长,${grid2},,`, `孙某某,,,,${grid2},,`]
    const checked = await manager.import.check(
      await order(lines, { roles: { 片长: 'gridWorker' }, role: 'gridWorker' })
    )
    expect(checked).toMatchObject({ faulty: 0, values: { role: [{ value: '片长', rows: 1, means: 'gridWorker' }] } })
  })

  it('remarks on numbers that look like no phone', async () => {
    expect(remarks((await check(`钱某某,一二三,,网格员,${grid2},,`)).notices)).toEqual(['2 PhoneUnusual'])
  })
})

describe('taking a staff list in', () => {
  it('brings people and their posts, each person once', async () => {
    const before = (await manager.person.list({})).total
    const { written } = await run(
      `李某某,13800005002,N002,网格员,${grid2},,`,
      '李某某,,N002,网格员,第四网格,,',
      '周某某,,,,,,'
    )
    expect(written).toBe(3)
    const page = await manager.person.list({ text: 'N002' })
    expect(page.rows).toHaveLength(1)
    expect((await manager.person.byId({ id: page.rows[0]!.id })).posts).toHaveLength(2)
    expect((await manager.person.list({})).total).toBe(before + 2)
  })

  it('keeps names and numbers out of the journal', async () => {
    const { batchId } = await run('吴某某,13800005003,N003,,,,')
    const facts = await world.sql<Array<{ data: unknown }>>`
      select data from fact where life = 'person' and life_id in (select id from person where batch_id = ${batchId})`
    expect(facts).toHaveLength(1)
    expect(JSON.stringify(facts)).not.toMatch(/吴某某|13800005003|N003/)
  })
})

describe('taking people back', () => {
  it('leaves nothing of them, and their numbers free', async () => {
    const lines = [`郑某某,13800005004,N004,网格员,${grid2},,`]
    const { batchId } = await run(...lines)
    await manager.import.undo({ batchId, commandId: aCommand() })
    expect((await manager.person.list({ text: 'N004' })).rows).toEqual([])
    const left = await world.sql`select name, phone, staff_number from person where batch_id = ${batchId}`
    expect(left).toMatchObject([{ name: '', phone: null, staff_number: null }])
    expect((await run(...lines)).written).toBe(1)
  })

  it('is refused when one of them got a post or an account since, or was amended', async () => {
    const { batchId } = await run('冯某某,13800005005,N005,,,,')
    const person = (await manager.person.list({ text: 'N005' })).rows[0]!
    await run(`冯某某,,N005,网格员,${grid2},,`)
    expect(await refused(manager.import.undo({ batchId, commandId: aCommand() }))).toMatchObject({
      _tag: 'BatchTouched',
      count: 1,
      first: [{ kind: 'post', name: '冯某某' }]
    })
    expect(person.id).toBeDefined()
  })
})

it('names a row whose post asks for an induction that nobody recorded', async () => {
  const { scheme } = await manager.reference.current()
  const levels = base.scheme.levels.map((level) =>
    level.working ? { ...level, posts: level.posts.map((one) => ({ ...one, induction: true })) } : level
  )
  await manager.reference.publish({ ...once(), kind: 'scheme', seen: scheme.version, data: { ...base.scheme, levels } })
  await manager.post.recordInduction({
    ...once(),
    id: InductionId.make(anId()),
    personId: world.person.gridWorker,
    role: RoleKey.make('gridWorker'),
    lesson: '岗前培训',
    teacher: '街道平安办',
    on: Day.make('2026-01-06')
  })
  const checked = await check(
    `钱某某,,,网格员,${grid2},,`,
    `卯网格员,13800001013,,网格员,${grid2},,2026/1/6`,
    `卯网格员,13800001013,,网格员,第三网格,,2026/1/5`
  )
  expect(remarks(checked.faults)).toEqual(['2 InductionMissing', '4 InductionMissing'])
})
