import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { temporaryFolder } from '@gezhi/testing'
import { describe, expect, it } from 'vitest'
import { openDistrict } from '../district.ts'

const { gezhi } = await openDistrict()
const folder = temporaryFolder()

const box = ([west, south, east, north]: readonly [number, number, number, number]) => ({
  type: 'Polygon',
  coordinates: [
    [
      [west, south],
      [east, south],
      [east, north],
      [west, north],
      [west, south]
    ]
  ]
})

/** Units by name and code, new ones without ids, as people write it. */
const split = (unit = '第一网格') => ({
  title: `${unit}户数超标，一分为二`,
  reason: '现有 566 户，超出标准。',
  operations: [
    {
      do: 'split',
      id: unit,
      parts: [
        { name: `${unit}南`, households: 290, boundary: box([104, 30.6, 104.01, 30.61]) },
        { name: `${unit}北`, households: 276, boundary: box([104, 30.61, 104.01, 30.62]) }
      ]
    },
    { do: 'amend', id: `${unit}北`, population: 700 }
  ]
})

const fileOf = (content: unknown, name = 'split.json'): string => {
  const file = join(folder, name)
  writeFileSync(file, JSON.stringify(content))
  return file
}

type Who = Parameters<typeof gezhi>[0]
const change = async (who: Who, ...argv: ReadonlyArray<string>) => gezhi(who, ['change', ...argv])
const proposed = async (content: unknown = split()): Promise<string> => {
  const { out, err } = await change('streetDispatcher', 'propose', fileOf(content), '--json')
  expect(err).toBe('')
  return JSON.parse(out).set.id
}

describe('a change of the tree on the command line', () => {
  it('is previewed without a trace, proposed, sent back, edited, approved by somebody else, published and withdrawn', async () => {
    const file = fileOf(split())
    const dry = await change('streetDispatcher', 'propose', file, '--dry-run')
    expect(dry).toMatchObject({ code: 0, err: '' })
    for (const said of [
      '1  第一网格（510199001001001）拆分为第一网格南、第一网格北',
      '2  第一网格北：人口 → 700',
      '−  撤销 第一网格 510199001001001',
      '+  新设 第一网格南 510199001001003  户数 290',
      '已结事项留在当时的单元。',
      '什么都没有写入'
    ]) {
      expect(dry.out.replaceAll(/^([−+~·]) +/gm, '$1  ')).toContain(said)
    }
    expect(JSON.parse((await change('streetDispatcher', 'list', '--json')).out)).toEqual([])

    const id = await proposed()
    expect((await change('streetDispatcher', 'submit', id)).out).toBe(
      '提交审核：第一网格户数超标，一分为二，现在是“待审核”\n'
    )
    expect((await change('districtManager', 'send-back', id.slice(-6), '--reason', '理由写细一些')).code).toBe(0)
    const shown = (await change('streetDispatcher', 'show', '第一网格户数超标')).out
    expect(shown).toMatch(/说明\s+理由写细一些/)
    expect(shown).toMatch(/submit\s+提交审核/)
    expect((await change('streetDispatcher', 'edit', id, '--reason', '现有 566 户。', '--at', '2099-01-01')).code).toBe(
      0
    )
    await change('streetDispatcher', 'submit', id)
    expect((await change('districtManager', 'approve', id, '--json')).code).toBe(0)
    const published = JSON.parse((await change('districtManager', 'publish', id, '--json')).out)
    expect(published.set).toMatchObject({ state: 'published', effectiveAt: '2098-12-31T16:00:00.000Z' })
    expect((await change('gridWorker', 'list', '--state', 'published')).out).toMatch(
      /已公布，待生效 +2099年1月1日.*一分为二/
    )
    expect((await change('streetDispatcher', 'withdraw', id, '--reason', '再研究', '--lang', 'en')).out).toContain(
      'now stands at “Withdrawn”'
    )
    expect((await change('gridWorker', 'list', '--state', 'published', '--lang', 'en')).out).toContain('no changes')
  }, 60_000)

  it('that cannot be done names the step, and ends like a refusal', async () => {
    const { operations, ...rest } = split()
    const torn = { ...rest, operations: [...operations, { do: 'close', id: '第一网格', into: null }] }
    const line = ['propose', fileOf(torn, 'torn.json'), '--dry-run']
    const dry = await change('streetDispatcher', ...line)
    expect(dry).toMatchObject({ code: 1, err: '' })
    expect(dry.out).toContain('第 3 步：要调整的单元已不存在')
    const { code, out } = await change('streetDispatcher', ...line, '--json')
    expect([code, JSON.parse(out).refused]).toMatchObject([1, { _tag: 'ChangeRefused', operation: 2 }])
    const id = await proposed(torn)
    expect((await change('streetDispatcher', 'submit', id)).err).toContain('第 3 步：要调整的单元已不存在')
  }, 60_000)

  it('may begin a unit by the name of the one that ends', async () => {
    const { operations, ...rest } = split()
    const [first] = operations
    const parts = [{ ...first!.parts![0], name: '第一网格' }, first!.parts![1]]
    const file = fileOf({
      ...rest,
      operations: [
        { ...first, parts },
        { do: 'amend', id: '第一网格', population: 9 }
      ]
    })
    const { code, out } = await change('streetDispatcher', 'propose', file, '--dry-run')
    expect(code).toBe(0)
    expect(out).toMatch(/新设 第一网格 510199001001003/)
  }, 60_000)

  it('is read from standard input, and found by a part of its title only where that is one', async () => {
    const given = { stdin: JSON.stringify({ title: '改名', reason: '居民建议', operations: [] }) }
    const made = await gezhi('streetDispatcher', ['change', 'propose', '--title', '东街改名', '--json'], given)
    expect(JSON.parse(made.out).set).toMatchObject({ title: '东街改名', reason: '居民建议', state: 'draft' })
    await gezhi('streetDispatcher', ['change', 'propose', '-', '--title', '西街改名'], given)
    expect(await change('districtManager', 'show', '街改名')).toMatchObject({ code: 2, out: '' })
    expect((await change('districtManager', 'show', '东街改名')).code).toBe(0)
    expect((await change('streetDispatcher', 'submit', '东街改名')).err).toContain('方案里还没有调整内容')
  }, 60_000)

  it('is wrong use with a unit that is not there, and refused without what a move needs or by somebody who may not', async () => {
    expect(await change('streetDispatcher', 'propose', fileOf(split('不存在'), 'none.json'))).toMatchObject({ code: 2 })
    expect(await change('streetDispatcher', 'propose', join(folder, 'nowhere.json'))).toMatchObject({ code: 2 })
    expect((await gezhi('streetDispatcher', ['change', 'propose'], { stdin: '{' })).err).toContain('不是可用的 JSON')
    const id = await proposed()
    expect(await change('streetDispatcher', 'withdraw', id)).toMatchObject({
      code: 1,
      err: expect.stringContaining('还缺：理由')
    })
    expect(await change('streetDispatcher', 'approve', id)).toMatchObject({ code: 1 })
    expect(await change('gridWorker', 'propose', fileOf(split()))).toMatchObject({ code: 1 })
    expect(await change(null, 'list')).toMatchObject({ code: 3 })
  }, 60_000)
})
