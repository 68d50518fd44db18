import { readFile } from 'node:fs/promises'
import { MatterCode } from '@gezhi/domain/loop'
import { hasBrowser } from '@gezhi/testing/browser'
import { words } from '@gezhi/words'
import type { Page } from 'playwright-core'
import { afterEach, beforeAll, describe, expect, it } from 'vitest'
import { type App, openApp, overhang, violations } from './app.ts'

describe.runIf(hasBrowser)('the board of figures', () => {
  let app: App

  beforeAll(async () => {
    app = await openApp()
    const { as, aReport, aMove } = app.world
    const report = (title: string) =>
      as('buildingHead').issue.report(aReport({ title, matter: MatterCode.make('3201') }))
    const sent = await as('acceptor').issue.move(aMove(await report('楼道堆物'), 'accept'))
    await as('dispatcher').issue.move(aMove(sent, 'dispatch'))
    await report('楼道灯不亮')
    const unclear = await as('gridWorker').issue.report(aReport({ title: '说不清的事' }))
    await as('acceptor').issue.move(aMove(unclear, 'decline', { ground: 'repeat', answer: '已有人反映。' }))
    await as('gridWorker').issue.report(aReport({ title: '没有类别的事' }))
  }, 180_000)

  afterEach(async () => {
    await app.leave()
    expect(app.complaints()).toEqual([])
  })

  const say = words('zh-CN')

  /** What a number says and how many records its list has. */
  const opened = async (page: Page, href: string): Promise<number> => {
    await page.goto(href)
    const count = page.locator('header h1 + span')
    await count.waitFor()
    return Number(/\d+/.exec((await count.textContent()) ?? '')?.[0])
  }

  it.each(['unit', 'class', 'lead'])('every number opens a list as long as it says, by %s', async (by) => {
    const page = await app.as('districtManager')
    await page.goto(`/figures?by=${by}`)
    const links = page.locator('main a[href*="figure="]')
    await links.first().waitFor()
    const numbers = await links.evaluateAll((all) =>
      all.map((link) => ({ n: Number(link.textContent), href: link.getAttribute('href') ?? '' }))
    )
    expect(numbers.length).toBeGreaterThan(12)
    // an empty list has no number beside its name
    const different = [...new Map(numbers.filter(({ n }) => n > 0).map((one) => [one.href, one])).values()]
    for (const { n, href } of different) expect([href, await opened(page, href)]).toEqual([href, n])
  })

  it('goes down the tree and back, and takes its time along', async () => {
    const page = await app.as('districtManager')
    await page.goto('/')
    await page.locator('main h1').waitFor()
    await page.keyboard.press('g')
    await page.keyboard.press('f')
    await page.getByRole('button', { name: say.webFigures.period }).click()
    await page.getByRole('button', { name: say.webFigures.periods.year }).click()
    await page.keyboard.press('Escape')
    await page.getByRole('link', { name: say.webFigures.drill('西街街道') }).click()
    await page.getByRole('heading', { level: 1, name: '西街街道' }).waitFor()
    await page.getByRole('link', { name: say.webFigures.drill('南社区') }).click()
    await page.getByRole('heading', { level: 1, name: '南社区' }).waitFor()
    expect(new URL(page.url()).searchParams.get('period')).toBe('year')
    await page.getByRole('navigation', { name: say.ui.breadcrumb }).getByRole('link', { name: '西街街道' }).click()
    await page.getByRole('heading', { level: 1, name: '西街街道' }).waitFor()
    expect(await violations(page)).toEqual([])
  })

  it('is taken along as a file that spreadsheet programs open', async () => {
    const page = await app.as('districtManager')
    await page.goto('/figures?by=class')
    const download = page.waitForEvent('download')
    await page.getByRole('button', { name: say.webFigures.export }).click()
    const file = await download
    expect(file.suggestedFilename()).toMatch(/^指标-.+-\d{4}-\d\d-01-\d{4}-\d\d-\d\d\.csv$/)
    const text = await readFile(await file.path(), 'utf8')
    expect(text.startsWith('\ufeff类别,事项,')).toBe(true)
    expect(text).toContain(`\r\n${say.webLoop.common.noClass},`)
  })

  it('has one share at a time on a phone, in the dark, in English', async () => {
    const page = await app.as('districtManager', { locale: 'en', theme: 'dark', phone: true })
    await page.goto('/figures?metric=rework&by=class')
    await page.getByRole('columnheader', { name: 'Rework' }).waitFor()
    expect(await page.getByRole('columnheader').count()).toBe(2)
    expect(await overhang(page)).toBeLessThanOrEqual(0)
    expect(await violations(page)).toEqual([])
  })

  it('is not offered to whoever may not see figures, and says so where it is gone to', async () => {
    const page = await app.as('buildingHead')
    await page.goto('/figures')
    await page.getByRole('heading', { name: say.ui.noPermission.title }).waitFor()
    expect(await page.getByRole('link', { name: say.ui.nav.figures }).count()).toBe(0)
  })
})
