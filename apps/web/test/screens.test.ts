import type { Member } from '@gezhi/api/testing'
import { hasBrowser } from '@gezhi/testing/browser'
import { words } from '@gezhi/words'
import { gridWords } from '@gezhi/words/web-grid'
import type { Page } from 'playwright-core'
import { afterEach, beforeAll, describe, expect, it } from 'vitest'
import { type App, openApp, overhang, violations } from './app.ts'

const { ui, webLoop } = words('zh-CN')

describe.runIf(hasBrowser)('the screens', () => {
  let app: App
  const found: { issue: string } = { issue: '' }
  beforeAll(async () => {
    app = await openApp()
    const { as, aReport, unit } = app.world
    found.issue = (await as('gridWorker').issue.report(aReport({ title: '楼道堆物' }))).id
    await as('gridWorker').issue.report(aReport({ title: '路面有坑' }))
    await as('neighbour').issue.report(aReport({ title: '北边的灯不亮', point: [104.005, 30.63] }))
    await as('districtManager').issue.report(aReport({ title: '东街的事', unitId: unit.grid5, point: [104.03, 30.62] }))
  }, 180_000)

  afterEach(async () => {
    await app.leave()
    expect(app.complaints()).toEqual([])
  })

  const settled = async (page: Page, loading: string): Promise<void> => {
    await page.getByRole('heading').first().waitFor()
    await page.getByRole('status', { name: loading }).first().waitFor({ state: 'detached' })
  }

  it.each<readonly [string, Member | null]>([
    ['/log-in', null],
    ['/setup', null],
    ['/issues?open=ISSUE', 'acceptor'],
    ['/map', 'districtManager'],
    ['/map?unit=GRID&level=3', 'districtManager'],
    ['/grid/GRID', 'districtManager'],
    ['/grid/GRID/boundary', 'districtManager'],
    ['/grid/people', 'districtManager'],
    ['/grid/people/PERSON', 'districtManager'],
    ['/grid/organisations', 'districtManager'],
    ['/grid/import', 'districtManager'],
    ['/grid/import/new', 'districtManager'],
    ['/settings/me', 'districtManager'],
    ['/settings/catalogue', 'districtManager'],
    ['/settings/calendar', 'districtManager'],
    ['/settings/profile', 'districtManager'],
    ['/settings/scheme', 'districtManager'],
    ['/settings/roles', 'securityAdministrator'],
    ['/settings/accounts', 'systemAdministrator'],
    ['/settings/keys', 'securityAdministrator'],
    ['/settings/audit', 'auditAdministrator'],
    ['/issues', 'systemAdministrator'],
    ['/nowhere', 'gridWorker']
  ])(
    '%s: axe finds nothing in either light, and a phone is wide enough',
    async (path, member) => {
      const address = path
        .replace('ISSUE', found.issue)
        .replace('GRID', app.world.unit.grid1)
        .replace('PERSON', app.world.person.gridWorker)
      for (const looks of [
        { phone: true, theme: 'dark', locale: 'en' },
        { phone: false, theme: 'light', locale: 'zh-CN' }
      ] as const) {
        const page = await app.as(member, looks)
        await page.goto(address)
        await settled(page, words(looks.locale).ui.loading)
        expect(await overhang(page)).toBe(0)
        expect(await violations(page)).toEqual([])
      }
    },
    60_000
  )

  it('whoever may not enter a place is not led there, and is told at its door whose it is', async () => {
    const nav = (page: Page) => page.getByRole('navigation', { name: ui.nav.main }).first()
    const names = async (page: Page) => (await nav(page).locator('li a').allTextContents()).map((text) => text.trim())
    const administrator = await app.as('systemAdministrator')
    await administrator.goto('/issues')
    await administrator.getByRole('heading', { name: ui.noPermission.title }).waitFor()
    expect(await names(administrator)).toEqual([ui.nav.today, ui.nav.map, ui.nav.grid, ui.nav.settings])
    expect(await nav(administrator).getByRole('link', { name: ui.nav.report }).count()).toBe(0)
    // the keys and the palette know no more than the navigation
    await administrator.keyboard.press('c')
    await administrator.keyboard.press('Control+k')
    await administrator.getByRole('combobox').fill(ui.nav.issues)
    await administrator.getByText(ui.palette.nothing).waitFor()
    expect(new URL(administrator.url()).pathname).toBe('/issues')

    const head = await app.as('buildingHead')
    await head.goto('/figures')
    await head.getByRole('heading', { name: ui.noPermission.title }).waitFor()
    expect(await names(head)).not.toContain(ui.nav.figures)
  })

  it('what Today counts is what its lists hold, in the whole area and in a part of it', async () => {
    const page = await app.as('acceptor')
    const beside = page.getByRole('navigation', { name: ui.nav.main }).getByRole('link', { name: ui.nav.today })
    const links = page.getByRole('region', { name: webLoop.today.figures }).getByRole('link')
    const numbers = () =>
      links.evaluateAll((all) =>
        all.map((link) => ({
          n: Number(/\d+$/.exec(link.textContent ?? '')?.[0]),
          href: link.getAttribute('href') ?? ''
        }))
      )
    const choose = async (name: string) => {
      await page.getByRole('navigation', { name: ui.scope.label }).getByRole('button').last().click()
      await page.getByRole('combobox').fill(name)
      await page
        .getByRole('option', { name: new RegExp(name) })
        .first()
        .click()
    }
    await page.goto('/')
    for (const place of [undefined, '北社区']) {
      if (place !== undefined) await choose(place)
      await expect.poll(async () => (await numbers()).length).toBe(6)
      await expect.poll(async () => (await numbers())[0]?.n).toBe(place === undefined ? 4 : 1)
      await expect
        .poll(async () => (await beside.textContent())?.replace(/\D/g, ''))
        .toBe(place === undefined ? '4' : '1')
      for (const { n, href } of await numbers()) {
        await links.and(page.locator(`[href="${href}"]`)).click()
        await page.getByRole('heading', { name: ui.nav.issues, exact: true }).waitFor()
        const list = page.locator('header h1 + span')
        if (n > 0)
          await expect
            .poll(async () => [href, /\d+/.exec((await list.textContent()) ?? '')?.[0]])
            .toEqual([href, String(n)])
        else await page.getByText(webLoop.issues.noMatchTitle).waitFor()
        await page.keyboard.press('g')
        await page.keyboard.press('t')
        await links.first().waitFor()
      }
    }
  }, 60_000)

  it('the map is walked by the keyboard: down the list, into a unit, over the map, and back', async () => {
    const say = gridWords('zh-CN')
    const page = await app.as('districtManager')
    await page.goto('/map?level=3')
    const list = page.getByRole('region', { name: say.map.list })
    await list.getByRole('button', { name: /第一网格/ }).waitFor()
    await list.getByRole('button').first().focus()
    await page.keyboard.press('ArrowDown')
    await page.keyboard.press('End')
    await page.keyboard.press('Home')
    // the one with most open issues comes first
    await expect.poll(() => page.evaluate(() => document.activeElement?.textContent)).toContain('第一网格')
    await page.keyboard.press('Enter')
    const panel = page.getByRole('heading', { level: 2, name: '第一网格' })
    await panel.waitFor()
    expect(new URL(page.url()).searchParams.get('unit')).toBe(app.world.unit.grid1)
    await page.keyboard.press('Escape')
    await panel.waitFor({ state: 'detached' })

    const map = page.getByRole('application')
    await map.focus()
    await page.keyboard.press('Equal')
    await page.keyboard.press('ArrowLeft')
    await page.keyboard.press('Enter')
    await expect.poll(() => new URL(page.url()).searchParams.get('unit')).not.toBe(null)
  }, 60_000)
})
