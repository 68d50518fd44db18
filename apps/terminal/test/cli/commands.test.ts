import { once } from 'node:events'
import { writeFileSync } from 'node:fs'
import { createServer } from 'node:http'
import { join } from 'node:path'
import { newId } from '@gezhi/client'
import { CommandId, UnitId } from '@gezhi/domain/common'
import { temporaryFolder } from '@gezhi/testing'
import { describe, expect, it } from 'vitest'
import { openDistrict } from '../district.ts'

const { world, server, gezhi, pendingCode, approve } = await openDistrict()

const aCommand = () => ({ commandId: CommandId.make(newId()) })

const report = async (title: string) => {
  const { out } = await gezhi('gridWorker', ['issue', 'report', '--title', title, '--unit', '第一网格', '--json'])
  const { number, id } = JSON.parse(out)
  return { number: String(number), id: String(id) }
}

describe('exit codes', () => {
  it('0 when it is done, 2 for wrong use, 3 for nobody, 4 when the server is away, 1 when the rules say no', async () => {
    const { number } = await report('退出码')
    const codes = await Promise.all([
      gezhi('acceptor', ['whoami']),
      gezhi('acceptor', ['issue', 'lst']),
      gezhi(null, ['issue', 'list']),
      gezhi('acceptor', ['whoami', '--server', 'http://127.0.0.1:9']),
      gezhi('verifier', ['issue', 'act', number, 'accept', '--matter', '0106']),
      gezhi('acceptor', ['whoami'], { env: { GEZHI_TOKEN: 'gezhi_wrong' } })
    ])
    expect(codes.map(({ code }) => code)).toEqual([0, 2, 3, 4, 1, 3])
    expect(codes.map(({ err }) => err === '')).toEqual([true, false, false, false, false, false])
  }, 60_000)

  it('a refusal is told in the language asked for, and as JSON to scripts', async () => {
    const { number } = await report('拒绝')
    const line = ['issue', 'act', number, 'close']
    expect((await gezhi('acceptor', line)).err).toMatch(/^gezhi: 这件事项现在是“已上报”，不能“结案”。/)
    expect((await gezhi('acceptor', [...line, '--lang', 'en'])).err).toMatch(/^gezhi: The issue stands at “Reported”/)
    const { out, err } = await gezhi('acceptor', [...line, '--json'])
    expect(out).toBe('')
    expect(JSON.parse(err)).toMatchObject({
      error: { kind: 'refused', refusal: { _tag: 'WrongStage', stage: 'reported' } }
    })
  })

  it('nobody is told where they are not, whoever was somebody that they no longer are', async () => {
    expect((await gezhi(null, ['whoami'])).err).toBe(
      `gezhi: 没有登录 ${server.origin}。请运行 gezhi login，或设置 GEZHI_TOKEN。\n`
    )
    expect((await gezhi(null, ['whoami', '--token', 'old', '--lang', 'en'])).err).toBe(
      `gezhi: The log-in to ${server.origin} holds no longer. Run gezhi login, or set GEZHI_TOKEN.\n`
    )
  })

  it('another server than ours is told from one that is away', async () => {
    const other = createServer((_request, response) => response.writeHead(404, 'gone').end('<h1>a page</h1>'))
    await once(other.listen(0, '127.0.0.1'), 'listening')
    const address = other.address()
    const port = typeof address === 'object' ? address?.port : 0
    const { code, err } = await gezhi('acceptor', ['whoami', '--server', `http://127.0.0.1:${port}`])
    other.close()
    expect([code, err]).toEqual([1, expect.stringContaining('不像是格致服务器（HTTP 404）')])
  })

  it('without a command and without a terminal, help is wrong use', async () => {
    const { code, err } = await gezhi('acceptor', [])
    expect(code).toBe(2)
    expect(err).toContain('issue list')
    expect((await gezhi(null, ['--version'])).out).toBe('gezhi 1.2.3\n')
  })
})

describe('an issue', () => {
  it('goes round the whole loop, each move by whoever owes it', async () => {
    const { number } = await report('一栋楼道灯不亮')
    const act = async (...argv: Parameters<typeof gezhi>) => {
      const { code, out, err } = await gezhi(argv[0], ['issue', 'act', number, ...argv[1], '--json'], argv[2])
      expect(err).toBe('')
      expect(code).toBe(0)
      return JSON.parse(out).stage
    }
    expect(await act('acceptor', ['accept', '--matter', '暴露垃圾'])).toBe('accepted')
    expect(await act('dispatcher', ['dispatch', '--lead', '城市管理局', '--assist', '510199001001001'])).toBe(
      'dispatched'
    )
    expect(await act('gridWorker', ['assist', '--result', '已设置警示'])).toBe('dispatched')
    expect(await act('departmentHandler', ['receive'])).toBe('received')
    expect(await act('departmentHandler', ['finish', '--result', '-'], { stdin: '更换灯具\n' })).toBe('handled')
    expect(await act('verifier', ['rework', '--reason', '灯还在闪'])).toBe('handling')
    expect(await act('supervisor', ['extend', '--reason', '等配件', '--extend', '1h'])).toBe('handling')
    expect(await act('departmentHandler', ['finish', '--result', '更换镇流器'])).toBe('handled')
    expect(await act('verifier', ['verify', '-'], { stdin: '{"note":"现场看过"}' })).toBe('verified')
    expect(await act('acceptor', ['answer', '--answer', '路灯已修好。'])).toBe('answered')
    expect(await act('acceptor', ['rate', '--resolved', 'yes', '--satisfaction', '5'])).toBe('rated')
    expect(await act('acceptor', ['close'])).toBe('closed')

    const { out } = await gezhi('acceptor', ['issue', 'show', `#${number}`])
    for (const said of ['已结案', '更换镇流器', '路灯已修好。', '已解决 · 5 很满意', '等配件', '现场看过']) {
      expect(out).toContain(said)
    }
  })

  it('shows what can be done and what that needs, and what cannot and why', async () => {
    const { number } = await report('可做什么')
    const { out } = await gezhi('acceptor', ['issue', 'act', number])
    expect(out).toMatch(/accept\s+受理\s+需要 --matter/)
    expect(out).toMatch(/decline\s+不予受理\s+需要 --ground --answer/)
    expect((await gezhi('verifier', ['issue', 'act', number])).out).toMatch(/accept\s+受理\s+“受理”不是您的职责。/)
  })

  it('that nobody may see, or that is not there, is told so', async () => {
    const { number } = await report('别处的事')
    expect(await gezhi('neighbour', ['issue', 'show', number])).toMatchObject({ code: 1, out: '' })
    expect((await gezhi('acceptor', ['issue', 'show', '99999999'])).err).toContain('找不到这件事项')
    expect((await gezhi('acceptor', ['issue', 'show', 'abc'])).code).toBe(2)
  })

  it('sent twice under one operation number is there once', async () => {
    const line = [
      'issue',
      'report',
      '--title',
      '只此一件',
      '--point',
      '104.005,30.61',
      '--id',
      newId(),
      '--command-id',
      newId()
    ]
    expect((await gezhi('gridWorker', [...line, '--json'])).code).toBe(0)
    expect((await gezhi('gridWorker', [...line, '--json'])).code).toBe(0)
    const { out } = await gezhi('acceptor', ['issue', 'list', '--text', '只此一件', '--json'])
    expect(JSON.parse(out)).toHaveLength(1)
  })

  it('comes in from other programs, one JSON document a line', async () => {
    const stdin = ['甲', '乙']
      .map((title) => JSON.stringify({ title: `来件${title}`, point: [104.005, 30.61] }))
      .join('\n')
    const { out, code } = await gezhi('gridWorker', ['issue', 'report', '-', '--json'], { stdin })
    expect(code).toBe(0)
    expect(
      out
        .trim()
        .split('\n')
        .map((line) => Object.keys(JSON.parse(line)))
    ).toEqual([
      ['id', 'number'],
      ['id', 'number']
    ])
    expect(await gezhi('gridWorker', ['issue', 'report', '-'], { stdin: '{ half' })).toMatchObject({ code: 2 })
  })

  it.each([
    [['issue', 'report'], '缺少 --title'],
    [['issue', 'report', '--title', 'x', '--point', 'here'], '坐标“here”不对'],
    [['issue', 'report', '--title', 'x'], '缺少 --unit 或 --point'],
    [['issue', 'report', '--title', 'x', '--unit', '第一网格', '--matter', '垃圾'], '“垃圾”有多个：'],
    [['issue', 'report', '--title', 'x', '--unit', '第一网格', '--matter', '没有的类'], '找不到“没有的类”'],
    [['issue', 'report', '--title', 'x', '--unit', '网格'], '“网格”有多个'],
    [['issue', 'report', '--title', 'x', '--unit', '没有的'], '找不到“没有的”'],
    [['issue', 'list', '--from', '2026-02-30'], '--from 不能是“2026-02-30”'],
    [['issue', 'list', '--limit', '0'], '--limit 应为正整数']
  ])('%j: %s', async (argv, message) => {
    const { code, err } = await gezhi('gridWorker', argv)
    expect(err).toContain(message)
    expect(code).toBe(2)
  })
})

describe('lists', () => {
  it('are narrowed as on the screen, cut to so many, and say that there are more', async () => {
    const word = `列表${newId().slice(-5)}`
    for (const n of [1, 2, 3]) await report(`${word} ${n}`)
    const { out, err } = await gezhi('acceptor', ['issue', 'list', '--text', word, '--limit', '2'])
    expect(out.trim().split('\n')).toHaveLength(3)
    expect(err).toContain('--limit 8')
    const all = await gezhi('acceptor', ['issue', 'list', '--text', word, '--all', '--unit', '510199001', '--json'])
    expect(JSON.parse(all.out).map(({ title }: { title: string }) => title)).toEqual(
      [3, 2, 1].map((n) => `${word} ${n}`)
    )
    const late = await gezhi('acceptor', ['issue', 'list', '--text', word, '--overdue', '--json'])
    expect(JSON.parse(late.out)).toEqual([])
    const east = await gezhi('acceptor', ['issue', 'list', '--text', word, '--unit', '东街街道', '--json'])
    expect(JSON.parse(east.out)).toEqual([])
  })

  it('of units are a tree for people and flat for scripts', async () => {
    const { out } = await gezhi('acceptor', ['unit', 'tree', '--unit', '西街街道', '--depth', '2'])
    expect(
      out
        .trim()
        .split('\n')
        .map((line) => line.trim().split(/\s+/).at(-1))
    ).toEqual(['名称', '西街街道', '南社区', '北社区'])
    const json = JSON.parse((await gezhi('acceptor', ['unit', 'tree', '--json'])).out)
    expect(json[0]).toMatchObject({ code: '510199', name: '试验区', level: 0, parentId: null })
  })

  it('of a unit show people, checks and what lies below', async () => {
    const { out } = await gezhi('acceptor', ['unit', 'show', '南社区'])
    for (const said of ['510199001001', '试验区 › 西街街道', '第一网格', '检查', '岗位人员'])
      expect(out).toContain(said)
    const json = JSON.parse((await gezhi('acceptor', ['unit', 'show', '510199001001', '--json'])).out)
    expect(json).toMatchObject({ unit: { name: '南社区' }, children: [{ name: '第一网格' }, { name: '第二网格' }] })
  })

  it('of a unit that ended is found by its code, and says when', async () => {
    const api = world.as('districtManager')
    const id = UnitId.make(newId())
    await api.unit.create({ ...aCommand(), id, parentId: world.unit.far, name: '旧网格' })
    const { unit } = await api.unit.byId({ id })
    await api.unit.end({ ...aCommand(), id, seen: unit.revision })
    const { out } = await gezhi('acceptor', ['unit', 'show', unit.code])
    for (const said of ['旧网格', '停用']) expect(out).toContain(said)
    expect((await gezhi('acceptor', ['unit', 'show', '990000'])).code).toBe(2)
  })

  it('of people are those of the unit, or with all below it', async () => {
    const of = async (...more: ReadonlyArray<string>) => {
      const { out } = await gezhi('districtManager', ['unit', 'people', '南社区', '--json', ...more])
      return JSON.parse(out).map(({ name }: { name: string }) => name)
    }
    const own = await of()
    expect(own).not.toContain('寅网格长')
    expect(await of('--below')).toEqual(expect.arrayContaining([...own, '寅网格长', '卯网格员']))
    const { out } = await gezhi('districtManager', ['unit', 'people', '第一网格'])
    expect(out).toMatch(/第一网格 +\S+ +寅网格长 +138\*{4}1012/)
  })

  it('of figures have a total, and a dash for a rate of nothing', async () => {
    const { out } = await gezhi('acceptor', ['figures', '--by', 'matter'])
    expect(out).toMatch(/合计\s+\d+\s+[\d.]+%/)
    const none = await gezhi('acceptor', [
      'figures',
      '--unit',
      '第五网格',
      '--from',
      '2020-01-01',
      '--to',
      '2020-02-01'
    ])
    expect(none.out).toMatch(/合计\s+0\s+—/)
    expect(JSON.parse((await gezhi('acceptor', ['figures', '--json'])).out)).toMatchObject({ total: { counts: {} } })
  })
})

describe('from positions to units', () => {
  it('one is told with whoever answers there', async () => {
    const { out } = await gezhi('acceptor', ['unit', 'locate', '104.005,30.61'])
    expect(out).toMatch(/^510199001001001 {2}第一网格（按坐标落在网格内）\n/)
    expect(out).toMatch(/寅网格长 +138\*{4}1012/)
    expect((await gezhi('acceptor', ['unit', 'locate', '100,20', '--lang', 'en'])).out).toContain('none is near')
    expect(await gezhi('acceptor', ['unit', 'locate', 'here'])).toMatchObject({ code: 2, out: '' })
  })

  it('many come from a file with or without headings, and go on as CSV or one document a line', async () => {
    const stdin = '经度,纬度,备注\r\n104.005,30.61,"路口, 东侧"\r\n100,20,远\r\n'
    const { out } = await gezhi('acceptor', ['unit', 'locate'], { stdin })
    const [head, first, second] = out.split('\n')
    expect(head).toBe('longitude,latitude,code,name,how,metres,people')
    expect(first).toMatch(/^104\.005,30\.61,510199001001001,第一网格,base,0,.*寅网格长 138/)
    expect(second).toBe('100,20,,,,,')
    const json = await gezhi('acceptor', ['unit', 'locate', '-', '--json'], { stdin })
    const lines = json.out.trim().split('\n')
    expect(lines.map((line) => JSON.parse(line).found?.code ?? null)).toEqual(['510199001001001', null])
  })

  it('more than go in one call are asked for in parts, and none is lost', async () => {
    const stdin = Array.from({ length: 2_001 }, () => '104.005,30.61').join('\n')
    const { out } = await gezhi('acceptor', ['unit', 'locate', '-', '--json'], { stdin })
    expect(out.trim().split('\n')).toHaveLength(2_001)
  })

  it('a file with faulty lines is refused with their numbers before anything is asked', async () => {
    const { code, out, err } = await gezhi('acceptor', ['unit', 'locate'], { stdin: '104,30\nx,y\n104,300\n' })
    expect([code, out]).toEqual([2, ''])
    expect(err).toContain('2, 3')
  })
})

describe('what happens', () => {
  it('is told as it happens, and can be gone on from without a gap', async () => {
    const first = JSON.parse((await gezhi('acceptor', ['issue', 'list', '--limit', '1', '--json'])).out)[0]
    const stopping = new AbortController()
    const told = gezhi('acceptor', ['live', '--json', '--count', '2', '--after', '0-0'], { signal: stopping.signal })
    const { out } = await told
    const [one, two] = out
      .trim()
      .split('\n')
      .map((line) => JSON.parse(line))
    expect(one).toMatchObject({ cursor: expect.stringMatching(/^\d+-\d+$/), life: expect.any(String) })
    const again = await gezhi('acceptor', ['live', '--json', '--count', '1', '--after', one.cursor])
    expect(JSON.parse(again.out)).toEqual(two)
    expect(first.number).toBeGreaterThan(0)
  })
})

describe('logging in', () => {
  it('with a key from standard input keeps it for its owner, who am I says whose it is, logging out forgets it', async () => {
    const folder = temporaryFolder()
    const here = { env: { XDG_CONFIG_HOME: folder } }
    const { key } = await world
      .as('securityAdministrator')
      .apiKey.create({ accountId: world.account.serviceAccount, name: 'terminal', days: 1 })
    const done = await gezhi(null, ['login', '--token', '-', '--json'], { ...here, stdin: `${key}\n` })
    expect(JSON.parse(done.out)).toMatchObject({ signedIn: true, name: '热线平台', server: server.origin })
    expect((await gezhi(null, ['whoami'], here)).out).toContain('热线平台')
    expect((await gezhi(null, ['logout'], here)).code).toBe(0)
    expect((await gezhi(null, ['whoami'], here)).code).toBe(3)
  })

  it('with a wrong key keeps nothing', async () => {
    const here = { env: { XDG_CONFIG_HOME: temporaryFolder() } }
    expect((await gezhi(null, ['login', '--token', 'gezhi_wrong'], here)).code).toBe(3)
    expect((await gezhi(null, ['whoami'], here)).code).toBe(3)
  })

  it('by code: shown, approved in the page, kept', async () => {
    const here = { env: { XDG_CONFIG_HOME: temporaryFolder() } }
    const waiting = gezhi(null, ['login', '--json'], here)
    const code = await pendingCode()
    await approve('acceptor', code)
    const lines = (await waiting).out
      .trim()
      .split('\n')
      .map((line) => JSON.parse(line))
    expect(lines[0]).toMatchObject({
      code: `${code.slice(0, 4)}-${code.slice(4)}`,
      address: `${server.origin}/device?user_code=${code}`
    })
    expect(lines[1]).toMatchObject({ signedIn: true, name: '戊受理' })
    expect((await gezhi(null, ['whoami', '--json'], here)).code).toBe(0)
  })
})

describe('imports', () => {
  const file = (text: string) => {
    const path = join(temporaryFolder(), 'past.csv')
    writeFileSync(path, text)
    return path
  }
  const good = '标题,上报时间,单元编码,类别,办结时间\n路灯不亮,2025-03-01 10:00,510199001001001,路灯,2025-03-02 10:00\n'

  const meant = ['--map', 'reportedAt=上报时间', '-o', 'otherClasses=text']

  it('are tried first: a dry run names every faulty row and writes nothing', async () => {
    const path = file(`${good}井盖破损,2025-13-01,510199001001001,路灯,\n`)
    const { code, out } = await gezhi('districtManager', ['import', 'issues', path, '--dry-run', ...meant])
    expect(code).toBe(1)
    expect(out).toMatch(/检查了 2 行：1 行可用，1 行有问题/)
    expect(out).toMatch(/第 3 行 .*2025-13-01/)
    expect(JSON.parse((await gezhi('districtManager', ['import', 'list', '--json'])).out)).toEqual([])
  })

  it('are all or nothing, leave faulty rows out when told to, and can be taken back', async () => {
    const path = file(`${good}井盖破损,2025-13-01,510199001001001,路灯,\n`)
    const line = ['import', 'issues', path, ...meant]
    const refused = await gezhi('districtManager', line)
    expect(refused).toMatchObject({ code: 1, out: '' })
    expect(refused.err).toContain('第 3 行')
    const done = await gezhi('districtManager', [...line, '--skip', '--json'])
    const { batchId, written, leftOut } = JSON.parse(done.out)
    expect([written, leftOut]).toEqual([1, 1])
    expect((await gezhi('districtManager', ['import', 'list'])).out).toContain(batchId)
    expect((await gezhi('districtManager', ['import', 'undo', batchId])).code).toBe(0)
    expect((await gezhi('districtManager', ['import', 'list'])).out).toContain('已撤回')
  })

  it('say which columns and options there are when one is wrong', async () => {
    const path = file(good)
    expect(await gezhi('districtManager', ['import', 'issues', path, '--map', 'titel=标题'])).toMatchObject({
      code: 2,
      err: expect.stringContaining('title')
    })
    expect(await gezhi('districtManager', ['import', 'issues', path, '-o', 'nonsense=1'])).toMatchObject({
      code: 1,
      err: expect.stringContaining('nonsense')
    })
    const unread = file(good.replace('上报时间', 'x').replace('2025-03-01 10:00', 'y'))
    expect((await gezhi('districtManager', ['import', 'issues', unread])).err).toMatch(
      /reportedAt \(上报时间\) +← （没有对应的列）/
    )
    expect((await gezhi('districtManager', ['import', 'issues', '/no/such/file.csv'])).code).toBe(2)
    expect((await gezhi('gridWorker', ['import', 'issues', path])).code).toBe(1)
  })

  it('have a sheet to fill in', async () => {
    const { out, code } = await gezhi('districtManager', ['import', 'template', 'units'])
    expect(code).toBe(0)
    expect(out.slice(0, 2)).toBe('PK')
  })
})
