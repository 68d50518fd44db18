import { hasBrowser } from '@gezhi/testing/browser'
import { words } from '@gezhi/words'
import { importWords } from '@gezhi/words/web-import'
import { afterEach, beforeAll, describe, expect, it } from 'vitest'
import { type App, openApp } from './app.ts'

const say = importWords('zh-CN')
const { ui, import: importing } = words('zh-CN')

/** As another system hands it out: a day that is none, a grid that is none, a word of its own, a row twice. */
const dirty = [
  '标题,上报时间,结案时间,状态,类别,单元编码',
  '路灯不亮,2026-01-05 09:30,2026-01-07 16:00,已结案,暴露垃圾,510199001001001',
  '楼道堆物,2026-01-06 10:00,,处理中,暴露垃圾,510199001001002',
  '楼道堆物,2026-01-06 10:00,,处理中,暴露垃圾,510199001001002',
  '没有这一天,2026-02-31 08:00,,处理中,暴露垃圾,510199001001001',
  '没有这个网格,2026-01-08 08:00,,处理中,暴露垃圾,510199999999999',
  '别处的叫法,2026-01-09 08:00,,处理中,环境脏乱差,510199001002001'
].join('\r\n')

describe.runIf(hasBrowser)('an import in the page', () => {
  let app: App
  beforeAll(async () => {
    app = await openApp()
  }, 180_000)

  afterEach(async () => {
    await app.leave()
    expect(app.complaints()).toEqual([])
  })

  it('a dirty register is read, its faults named, the rest taken in, found, and taken back', async () => {
    const page = await app.as('districtManager')
    const main = page.locator('main')
    const press = (name: string) => main.getByRole('button', { name, exact: true }).click()

    await page.goto('/grid/import/new?kind=issues')
    await press(say.next)
    await main.getByText(say.file.missing).first().waitFor()
    const file = { name: '旧系统导出.csv', mimeType: 'text/csv', buffer: Buffer.from(dirty) }
    await page.locator('input[type=file]').setInputFiles(file)
    await press(say.next)

    // every column is recognised by its heading
    await main.getByText(say.columns.allUsed).waitFor()
    await press(say.next)

    // the word of the other system is told what it means here
    const meaning = main.getByRole('combobox', { name: `环境脏乱差 ${say.options.means}` })
    await meaning.fill('暴露垃圾')
    await page.getByRole('option').first().click()
    await press(say.next)

    const faults = main.getByRole('grid', { name: say.check.faults })
    await faults.getByText('2026-02-31 08:00').waitFor()
    await faults.getByText('510199999999999').waitFor()
    expect(await faults.getByRole('row').count()).toBe(3)
    const whole = main.getByRole('button', { name: say.check.run('0') })
    expect(await whole.getAttribute('aria-disabled')).toBe('true')
    await main.getByLabel(say.check.leaveOut('2')).check()
    await press(say.check.run('3'))

    await main.getByText(say.run.done('3', importing.kinds.issues.name)).waitFor()
    await main.getByText(say.run.leftOut('3')).waitFor()
    await main.getByRole('link', { name: say.run.see.issues }).click()
    for (const title of ['路灯不亮', '楼道堆物', '别处的叫法']) await main.getByText(title, { exact: true }).waitFor()
    const batch = page.url()

    await page.goto('/grid/import')
    await press(say.batches.undo)
    const question = page.getByRole('alertdialog')
    await question.getByText(say.batches.undoConsequence('3', importing.kinds.issues.name)).waitFor()
    await question.getByRole('button', { name: say.batches.undo, exact: true }).click()
    await main.getByText(say.batches.undone('').trim()).waitFor()

    // nobody finds them any more; whoever asks for the batch sees what it was
    await page.goto('/issues?q=别处的叫法')
    await main.getByRole('heading', { name: words('zh-CN').webLoop.issues.noMatchTitle }).waitFor()
    await page.goto(batch)
    await main.getByText('别处的叫法', { exact: true }).waitFor()
    const [kept] = await app.world.sql`select count(*)::int as n from issue where stage <> 'withdrawn'`
    expect(kept).toEqual({ n: 0 })
  }, 60_000)

  it('people come in from a staff list, and whoever may not import is told who may', async () => {
    const page = await app.as('districtManager')
    const main = page.locator('main')
    const press = (name: string) => main.getByRole('button', { name, exact: true }).click()
    const list = ['姓名,联系电话,工号,岗位,所在单元', '申小满,13700000001,T900,网格员,510199001001002'].join('\r\n')
    await page.goto('/grid/import/new?kind=people')
    await page
      .locator('input[type=file]')
      .setInputFiles({ name: '花名册.csv', mimeType: 'text/csv', buffer: Buffer.from(list) })
    await press(say.next)
    await main.getByText(say.columns.allUsed).waitFor()
    await press(say.next)
    await press(say.next)
    await press(say.check.run('1'))
    await main.getByRole('link', { name: say.run.see.people }).click()
    await main.getByRole('searchbox').fill('申小满')
    await main.getByText('网格员 · 第二网格').waitFor()

    const worker = await app.as('gridWorker')
    await worker.goto('/grid/import')
    await worker.getByRole('heading', { name: ui.noPermission.title }).waitFor()
  }, 60_000)
})
