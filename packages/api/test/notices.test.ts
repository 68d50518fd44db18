import { beforeAll, describe, expect, it } from 'vitest'
import { windowOf } from '../src/notices/window.ts'
import { once, openWorld, origin, refused } from './harness.ts'

const world = await openWorld()
const manager = world.as('districtManager').notice
const { unit, post } = world
const unitId = unit.grid1

const read = (path: string, headers: Record<string, string> = {}) =>
  world.api.notice(new Request(`${origin}${path}`, { headers }), '10.0.0.1')

const codeOf = async (id = unitId): Promise<string> => (await manager.byUnit({ unitId: id })).code ?? ''

beforeAll(async () => {
  await manager.amend({
    ...once(),
    unitId: unit.district,
    seen: null,
    supervisionPhone: '0838-12345678'
  })
})

describe('a unit', () => {
  it('is public from when it is published until it is withdrawn, at once, under one code', async () => {
    await manager.publish({ ...once(), unitId })
    const code = await codeOf()
    const page = await read(`/notice/${code}`)
    expect(page.status).toBe(200)
    const text = await page.text()
    expect(text).toContain('0838-12345678')
    expect(text).not.toContain('寅网格长')
    await manager.withdraw({ ...once(), unitId })
    expect((await read(`/notice/${code}`)).status).toBe(404)
    await manager.publish({ ...once(), unitId })
    expect(await codeOf()).toBe(code)
    expect((await read(`/notice/${code}`)).status).toBe(200)
    const { history } = await manager.byUnit({ unitId })
    expect(history.map(({ tag }) => tag)).toEqual(['Published', 'Withdrawn', 'Published'])
  })

  it('is published by whom it is given to, in their place only', async () => {
    const own = world.as('communitySecretary').notice
    await own.publish({ ...once(), unitId: unit.south })
    expect(await refused(own.publish({ ...once(), unitId: unit.district }))).toMatchObject({ _tag: 'OutOfScope' })
    expect(await refused(world.as('gridWorker').notice.publish({ ...once(), unitId }))).toMatchObject({
      _tag: 'Forbidden'
    })
  })

  it('needs a supervision phone, its own or one from above', async () => {
    const foreign = world.as('foreign.districtManager')
    const [root] = await foreign.unit.tree({})
    expect(await refused(foreign.notice.publish({ ...once(), unitId: root!.id }))).toMatchObject({
      _tag: 'NoticeLacks'
    })
  })
})

describe('a person', () => {
  it('is shown as far as they agreed, and not a moment longer', async () => {
    const clear = { ...once(), postId: post.gridLeader, name: 'surname', phone: 'duty' } as const
    expect(await refused(manager.clear({ ...clear, seen: null }))).toMatchObject({
      _tag: 'ClearanceLacks',
      lacks: ['consent', 'dutyPhone']
    })
    const dutyPhone = '0838-87654321'
    const { revision } = await manager.clear({ ...clear, seen: null, consent: '签署同意书', dutyPhone })
    const path = `/notice/${await codeOf()}`
    expect(await (await read(path)).text()).toMatch(/寅同志[\s\S]*0838-87654321/)
    await world
      .as('gridLeader')
      .notice.clear({ ...once(), postId: post.gridLeader, seen: revision, name: 'hidden', phone: 'hidden' })
    expect(await (await read(path)).text()).not.toMatch(/寅|0838-87654321/)
  })

  it('agrees for themselves by asking; nobody else of their grid asks for them', async () => {
    const clear = { postId: post.gridWorker, seen: null, name: 'whole', phone: 'hidden' } as const
    expect(await refused(world.as('neighbour').notice.clear({ ...once(), ...clear }))).toMatchObject({
      _tag: 'OutOfScope'
    })
    await world.as('gridWorker').notice.clear({ ...once(), ...clear })
    expect(await (await read(`/notice/${await codeOf()}`)).text()).toContain('卯网格员')
    const [fact] = await world.sql`select data from fact where life = 'clearance' order by seq desc limit 1`
    expect(fact?.data).toMatchObject({ name: 'whole', consent: null })
  })
})

it('all grids of a subtree are published and withdrawn by one command', async () => {
  await manager.publish({ ...once(), unitId: unit.district, reach: 'below' })
  const { below } = await manager.byUnit({ unitId: unit.district })
  expect(below.shown).toBe(below.grids)
  expect(await refused(manager.publish({ ...once(), unitId: unit.district, reach: 'below' }))).toMatchObject({
    _tag: 'NoGridsBelow'
  })
  await manager.withdraw({ ...once(), unitId: unit.district, reach: 'below' })
  expect((await manager.byUnit({ unitId: unit.district })).below.shown).toBe(0)
  await manager.publish({ ...once(), unitId })
})

describe('the page', () => {
  it('speaks the language of the browser, or the one that is asked for', async () => {
    const path = `/notice/${await codeOf()}`
    const langOf = async (query: string, accepted: string) =>
      /<html lang="([^"]+)"/.exec(await (await read(path + query, { 'accept-language': accepted })).text())?.[1]
    expect(await langOf('', 'en-GB,en;q=0.9,zh;q=0.8')).toBe('en')
    expect(await langOf('', 'fr, zh-TW;q=0.5, en;q=0.4')).toBe('zh-CN')
    expect(await langOf('?lang=en', 'zh')).toBe('en')
    expect(await langOf('', '')).toBe('zh-CN')
  })

  it('is asked about anew each time, runs no script and lets nobody frame it', async () => {
    const path = `/notice/${await codeOf()}`
    const first = await read(path)
    expect(first.headers.get('cache-control')).toBe('no-cache')
    const policy = first.headers.get('content-security-policy')
    expect(policy).toMatch(/^default-src 'none'; style-src 'sha256-[^']+'; /)
    expect(policy).toContain("frame-ancestors 'none'")
    expect(await first.text()).not.toMatch(/<script|style="/)
    const again = await read(path, { 'if-none-match': first.headers.get('etag') ?? '' })
    expect(again.status).toBe(304)
  })

  it('comes as a poster with the code of its address', async () => {
    const code = await codeOf()
    const poster = await (await read(`/notice/${code}/poster`)).text()
    expect(poster).toContain('@page{size:A4')
    expect(poster).toContain(`gezhi.test/notice/${code}`)
    const qr = await read(`/notice/${code}/qr.svg`)
    expect(qr.headers.get('content-type')).toBe('image/svg+xml')
    expect(await qr.text()).toMatch(/^<svg/)
  })

  it('lets no name of anything be more than text', async () => {
    const { revision } = await world
      .as('districtManager')
      .unit.byId({ id: unitId })
      .then(({ unit: found }) => found)
    await world.as('districtManager').unit.amend({ ...once(), id: unitId, seen: revision, name: '<b>&"一"</b>' })
    const text = await (await read(`/notice/${await codeOf()}`)).text()
    expect(text).toContain('&lt;b&gt;&amp;&quot;一&quot;&lt;/b&gt;')
    expect(text).not.toContain('<b>')
  })

  it('is the same for what never was, what was withdrawn and what nobody could have meant', async () => {
    const withdrawn = await codeOf(unit.grid2)
    const pages = await Promise.all(
      ['/notice/abcdefghjk23', `/notice/${withdrawn}`, '/notice/', '/notice/x', '/notice/abcdefghjk23/other'].map(
        async (path) => {
          const answer = await read(path)
          return { status: answer.status, text: await answer.text(), etag: answer.headers.get('etag') }
        }
      )
    )
    expect(new Set(pages.map((page) => JSON.stringify(page))).size).toBe(1)
    expect(pages[0]).toMatchObject({ status: 404 })
  })

  it('is not for whoever comes too often at once', () => {
    const passes = windowOf(1_000, 2)
    expect([0, 1, 999, 1_000].map((at) => passes('one', at))).toEqual([true, true, false, true])
    expect(passes('another', 1_000)).toBe(true)
  })
})
