import { type Member, once } from '@gezhi/api/testing'
import { ChangeSetId, UnitId } from '@gezhi/domain/common'
import type { Operation } from '@gezhi/domain/grid'
import { hasBrowser } from '@gezhi/testing/browser'
import { words } from '@gezhi/words'
import { changeWords } from '@gezhi/words/web-changes'
import { shapeWords } from '@gezhi/words/web-shape'
import type { Page } from 'playwright-core'
import { afterEach, beforeAll, describe, expect, it } from 'vitest'
import { newId } from '../src/queries/intention.ts'
import { type App, openApp, overhang, violations } from './app.ts'

const say = changeWords('zh-CN')
const shape = shapeWords('zh-CN')
const { change } = words('zh-CN')

describe.runIf(hasBrowser)('a change of the tree', () => {
  let app: App
  beforeAll(async () => {
    app = await openApp()
  }, 180_000)

  afterEach(async () => {
    await app.leave()
    expect(app.complaints()).toEqual([])
  })

  const button = (page: Page, name: string) => page.getByRole('button', { name, exact: true })
  const propose = async (operations: ReadonlyArray<Operation>, title = '网格调整') => {
    const id = ChangeSetId.make(newId())
    await app.world.as('streetDispatcher').changeSet.propose({ ...once(), id, title, reason: '户数过多', operations })
    return id
  }
  const draft = async (page: Page, title: string): Promise<void> => {
    await page.goto('/grid/changes')
    await button(page, say.create.button).first().click()
    await page.getByLabel(say.facts.title).fill(title)
    await page.getByLabel(say.facts.reason).fill('户数超过上限')
    await button(page, say.create.send).click()
    await page.getByText(say.steps.noneHint).waitFor()
  }
  const beginSplit = async (page: Page, unit: string) => {
    await button(page, say.steps.add).click()
    await page.getByRole('menuitem', { name: new RegExp(change.operations.split) }).click()
    await page.getByRole('combobox', { name: say.form.unit, exact: true }).fill(unit)
    await page
      .getByRole('option', { name: new RegExp(unit) })
      .first()
      .click()
    const map = page.getByRole('application', { name: shape.split.map })
    await map.waitFor()
    return map
  }
  const decide = async (page: Page, move: 'submit' | 'approve' | 'publish', after: keyof typeof change.states) => {
    await button(page, change.moves[move].label).click()
    await page.getByRole('dialog').getByRole('button', { name: change.moves[move].label }).click()
    await page.getByText(change.states[after], { exact: true }).first().waitFor()
  }

  it('is drawn as a line by the street, approved and published by another, and then in force with its issues moved', async () => {
    const { as, aReport, unit } = app.world
    const issue = await as('gridWorker').issue.report(aReport({ point: [104.005, 30.615] }))
    const page = await app.as('streetDispatcher')
    await page.goto('/grid/changes')
    await page.getByText(say.list.noneHint).waitFor()
    expect(await violations(page)).toEqual([])
    await draft(page, '拆分第一网格')

    const map = await beginSplit(page, '第一网格')
    expect(await button(page, say.form.save).getAttribute('aria-disabled')).toBe('true')
    const box = await map.boundingBox()
    if (box === null) throw new Error('the map has no place on the page')
    await page.mouse.click(box.x + 20, box.y + box.height / 2)
    await page.mouse.click(box.x + box.width - 20, box.y + box.height / 2)
    await button(page, say.form.cut).click()
    await page.getByText(say.preview.good).waitFor()
    await page
      .getByRole('group', { name: say.form.part(1), exact: true })
      .getByLabel(say.form.newName)
      .fill('一网格甲')
    await page
      .getByRole('group', { name: say.form.part(2), exact: true })
      .getByLabel(say.form.newName)
      .fill('一网格乙')
    await page.getByText(say.preview.good).waitFor()
    // away from the button whose reason would stand beside it
    await page.mouse.move(0, 0)
    await page.getByRole('tooltip').waitFor({ state: 'hidden' })
    expect(await violations(page)).toEqual([])
    await button(page, say.form.save).click()
    await page.getByRole('heading', { name: say.preview.posts }).waitFor()
    const way = page.getByRole('listitem').filter({ hasText: say.preview.count('1', false) })
    const told = (await way.textContent())?.includes('一网格甲') ? '一网格甲' : '一网格乙'

    // who leads the grid goes on in a part of it
    const leader = page.getByRole('listitem').filter({ hasText: '网格长' }).getByRole('button')
    await leader.first().click()
    await page.getByRole('option', { name: '一网格甲' }).click()
    await page.getByText(change.fields.reappointments).first().waitFor()
    await decide(page, 'submit', 'submitted')

    const manager = await app.as('districtManager')
    await manager.goto(page.url())
    await decide(manager, 'approve', 'approved')
    await decide(manager, 'publish', 'published')
    await expect
      .poll(() => manager.getByText(change.states.inForce, { exact: true }).count(), { timeout: 60_000 })
      .toBeGreaterThan(0)
    await manager.getByRole('heading', { name: say.preview.record }).waitFor()

    const found = async () => (await as('districtManager').issue.byId({ id: issue.id })).place.at(-1)?.name
    await expect.poll(found, { timeout: 60_000 }).toBe(told)
    const tree = await as('districtManager').unit.tree({})
    const heir = tree.find(({ name }) => name === '一网格甲')
    expect(tree.some(({ id }) => id === unit.grid1)).toBe(false)
    const people = (await as('districtManager').unit.byId({ id: UnitId.make(heir?.id ?? '') })).people
    expect(people.map(({ personId }) => personId)).toContain(app.world.person.gridLeader)

    // the unit that ended is still there to be read, with what became of it
    await manager.goto(`/grid/${unit.grid1}`)
    await manager.getByText('这个单元已于').waitFor()
    await manager.getByRole('heading', { name: say.lineage.title }).waitFor()
    expect(await violations(manager)).toEqual([])
    await manager.getByRole('link', { name: '一网格甲' }).click()
    await manager.waitForURL(new RegExp(`/grid/${heir?.id}`))
    await manager.getByRole('link', { name: '第一网格', exact: true }).first().waitFor()
  }, 180_000)

  it('is cut by keys alone as well', async () => {
    const page = await app.as('streetDispatcher')
    await draft(page, '拆分第二网格')
    const map = await beginSplit(page, '第二网格')
    await map.focus()
    const press = async (key: string, times: number) => {
      for (let i = 0; i < times; i++) await page.keyboard.press(key)
    }
    await press('ArrowLeft', 6)
    await page.keyboard.press('Enter')
    await press('ArrowRight', 12)
    await page.keyboard.press('Enter')
    await page.getByText(shape.split.piece(2)).waitFor()
    await button(page, say.form.cut).focus()
    await page.keyboard.press('Enter')
    await page.getByText(say.preview.good).waitFor()
    await button(page, say.form.save).focus()
    await page.keyboard.press('Enter')
    await page.getByRole('heading', { name: say.preview.posts }).waitFor()
  }, 60_000)

  it('says at its step in words why that cannot be done, and lets it be mended', async () => {
    const { unit } = app.world
    const id = await propose([
      { do: 'amend', id: unit.grid2, name: '第二大网格' },
      { do: 'close', id: unit.south, into: null }
    ])
    const page = await app.as('streetDispatcher')
    await page.goto(`/grid/changes/${id}`)
    const steps = page.getByRole('listitem').filter({ has: page.getByRole('alert') })
    await steps.getByText(/撤销的单元下还有/).waitFor()
    expect(await violations(page)).toEqual([])
    await steps.getByRole('button', { name: say.steps.remove }).click()
    await steps.waitFor({ state: 'detached' })
    await page.getByRole('heading', { name: say.preview.title }).waitFor()
    await page.getByText('第二大网格').first().waitFor()
  }, 60_000)

  it('shows no way to change anything to those who may only read', async () => {
    const id = await propose([{ do: 'amend', id: app.world.unit.grid2, name: '第二大网格' }], '只看的')
    // a worker whose grid no change ends
    const page = await app.as('neighbour')
    await page.goto('/grid/changes')
    await page.getByRole('row', { name: /只看的/ }).waitFor()
    expect(await button(page, say.create.button).count()).toBe(0)
    await page.goto(`/grid/changes/${id}`)
    await page.getByRole('heading', { name: say.preview.title }).waitFor()
    for (const name of [say.steps.add, say.edit.button, ...Object.values(change.moves).map(({ label }) => label)]) {
      expect(await button(page, name).count()).toBe(0)
    }
  }, 60_000)

  it('shows the tree of a day before', async () => {
    const page = await app.as('districtManager')
    await page.goto('/grid?at=2020-01-01')
    await page.getByText(say.asOf.pastHint).waitFor()
    await button(page, say.asOf.back).click()
    await page.getByText(say.asOf.pastHint).waitFor({ state: 'detached' })
    await page.getByRole('treeitem').first().waitFor()
  }, 60_000)

  it.each<readonly [string, Member]>([
    ['/grid/changes', 'districtManager'],
    ['/grid/changes?does=create', 'streetDispatcher'],
    ['/grid/changes/ID', 'streetDispatcher'],
    ['/grid/changes/ID?step=1', 'streetDispatcher'],
    ['/grid/changes/ID?step=new&does=open&unit=SOUTH', 'streetDispatcher'],
    ['/grid/changes/ID?step=new&does=close&unit=GRID', 'streetDispatcher'],
    ['/grid/changes/ID?step=new&does=amend&unit=GRID', 'streetDispatcher'],
    ['/grid/changes/ID?step=new&does=redraw&unit=GRID', 'streetDispatcher'],
    ['/grid/changes/ID?step=new&does=move&unit=GRID', 'streetDispatcher'],
    ['/grid/changes/ID?step=new&does=merge&unit=GRID', 'streetDispatcher'],
    ['/grid?at=2020-01-01', 'districtManager']
  ])(
    '%s: axe finds nothing in either light, and a phone is wide enough',
    async (path, member) => {
      const { unit } = app.world
      const half = (south: number, north: number) => ({
        type: 'Polygon' as const,
        coordinates: [
          [
            [104, south],
            [104.01, south],
            [104.01, north],
            [104, north],
            [104, south]
          ]
        ]
      })
      const parts = [
        { id: UnitId.make(newId()), name: '三南', boundary: half(30.62, 30.63) },
        { id: UnitId.make(newId()), name: '三北', boundary: half(30.63, 30.64) }
      ]
      const id = await propose([{ do: 'split', id: unit.grid3, parts }])
      const address = path.replace('ID', id).replace('GRID', unit.grid4).replace('SOUTH', unit.south)
      for (const looks of [
        { phone: true, theme: 'dark', locale: 'en' },
        { phone: false, theme: 'light', locale: 'zh-CN' }
      ] as const) {
        const page = await app.as(member, looks)
        await page.goto(address)
        await page.getByRole('heading').first().waitFor()
        await page
          .getByRole('status', { name: words(looks.locale).ui.loading })
          .first()
          .waitFor({ state: 'detached' })
        expect(await overhang(page)).toBe(0)
        expect(await violations(page)).toEqual([])
      }
    },
    60_000
  )
})
