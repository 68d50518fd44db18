import { once } from '@gezhi/api/testing'
import { hasBrowser } from '@gezhi/testing/browser'
import { gridWords } from '@gezhi/words/web-grid'
import { shapeWords } from '@gezhi/words/web-shape'
import type { Page } from 'playwright-core'
import { afterEach, beforeAll, describe, expect, it } from 'vitest'
import { type App, openApp, overhang, violations } from './app.ts'

const say = gridWords('zh-CN').boundary
const shape = shapeWords('zh-CN')

describe.runIf(hasBrowser)('a boundary', () => {
  let app: App
  beforeAll(async () => {
    app = await openApp()
  }, 180_000)

  afterEach(async () => {
    await app.leave()
    expect(app.complaints()).toEqual([])
  })

  const areaOf = async (place: 'grid1' | 'grid2') => {
    const page = await app.world.as('districtManager').unit.byId({ id: app.world.unit[place] })
    return page.boundary?.area ?? 0
  }
  const button = (page: Page, name: string) => page.getByRole('button', { name, exact: true })
  const canvas = async (page: Page, name: string) => {
    const map = page.getByRole('application', { name })
    await map.waitFor()
    const box = await map.boundingBox()
    if (box === null) throw new Error('the map has no place on the page')
    return box
  }

  it('is split by a drawn line, shows what that leaves open, and is saved', async () => {
    const page = await app.as('districtManager')
    await page.goto(`/grid/${app.world.unit.grid2}/boundary`)
    const before = await areaOf('grid2')
    await page.getByText(shape.findings.none).waitFor()
    await button(page, shape.tool.split).click()
    const { x, y, width, height } = await canvas(page, shape.split.map)
    await page.mouse.click(x + width - 20, y + height / 2)
    await page.mouse.click(x + 20, y + height / 2)
    await page.getByText(shape.split.piece(2), { exact: true }).waitFor()
    expect(await violations(page)).toEqual([])
    await button(page, shape.split.adopt).click()
    await page.getByText(shape.findings.gap('南社区')).waitFor()
    await page.getByText(shape.findings.fresh).waitFor()
    await button(page, say.save).click()
    await page.waitForURL(/\/grid\/[0-9a-f-]{36}$/)
    expect((await areaOf('grid2')) / before).toBeCloseTo(0.5, 1)
  })

  it('takes in a neighbour and can be undone by keys', async () => {
    const page = await app.as('districtManager')
    await page.goto(`/grid/${app.world.unit.grid3}/boundary`)
    await page.getByText(shape.findings.none).waitFor()
    await button(page, shape.tool.merge).click()
    await page.getByLabel('第四网格').check()
    await page.getByText(shape.merge.result).waitFor()
    expect(await violations(page)).toEqual([])
    await button(page, shape.merge.adopt).click()
    await page.getByText(shape.findings.overlap('“第三网格”、“第四网格”')).waitFor()
    await page.keyboard.press('Control+z')
    await page.getByText(shape.findings.none).waitFor()
    expect(await overhang(page)).toBe(0)
  })

  it('that reaches into a neighbour is shown on the page of the unit, with its size', async () => {
    const { world } = app
    const id = world.unit.grid5
    const manager = world.as('districtManager')
    const seen = (await manager.unit.byId({ id })).boundary?.revision ?? null
    const geometry = 'POLYGON ((104.019 30.6, 104.04 30.6, 104.04 30.64, 104.019 30.64, 104.019 30.6))'
    await manager.unit.setBoundary({ ...once(), id, seen, geometry })
    const page = await app.as('districtManager', { phone: true })
    await page.goto(`/grid/${world.unit.far}`)
    await page.getByText(shape.findings.crossed('第五网格', '南社区')).waitFor()
    await page.getByText(shape.findings.crossed('第五网格', '北社区')).waitFor()
    await button(page, shape.findings.see).first().click()
    expect(await violations(page)).toEqual([])
    expect(await overhang(page)).toBe(0)
  })
})
