import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { hasBrowser, launchBrowser } from '@gezhi/testing/browser'
import type { Browser, Page } from 'playwright-core'
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest'
import { buildGallery, type Gallery, serveGallery } from './gallery.ts'

const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8')

interface Looks {
  readonly locale?: 'zh-CN' | 'en'
  readonly theme?: 'light' | 'dark'
  readonly phone?: boolean
}

describe.runIf(hasBrowser)('the page of components', () => {
  let gallery: Gallery
  let browser: Browser
  let complaints: Array<string> = []

  beforeAll(async () => {
    await buildGallery()
    gallery = await serveGallery()
    browser = await launchBrowser()
  }, 180_000)

  afterAll(async () => {
    await browser?.close()
    gallery?.stop()
  })

  afterEach(async () => {
    for (const context of browser.contexts()) await context.close()
    // what the content security policy refused is among these
    const heard = complaints
    complaints = []
    expect(heard).toEqual([])
  })

  const open = async (
    path: string,
    { locale = 'zh-CN', theme = 'light', phone = false }: Looks = {}
  ): Promise<Page> => {
    const context = await browser.newContext({
      viewport: phone ? { width: 360, height: 740 } : { width: 1440, height: 900 },
      hasTouch: phone,
      isMobile: phone,
      reducedMotion: 'reduce'
    })
    const page = await context.newPage()
    page.on('console', (message) => message.type() === 'error' && complaints.push(message.text()))
    page.on('pageerror', (error) => complaints.push(String(error)))
    await page.addInitScript(
      ([locale, theme]) => {
        localStorage.setItem('gezhi.locale', locale)
        localStorage.setItem('gezhi.theme', theme)
      },
      [locale, theme] as const
    )
    await page.goto(gallery.url + path, { waitUntil: 'networkidle' })
    return page
  }

  /** What axe has against the page, as `rule: element`. Evaluated by the debugger, which the policy does not bind. */
  const violations = async (page: Page, without: ReadonlyArray<string> = []): Promise<ReadonlyArray<string>> => {
    const tools = await page.context().newCDPSession(page)
    const rules = JSON.stringify(Object.fromEntries(without.map((id) => [id, { enabled: false }])))
    const expression = `${axe};axe.run(document, { rules: ${rules} }).then((r) => r.violations.flatMap((v) => v.nodes.map((n) => v.id + ': ' + n.html.slice(0, 160))))`
    const { result } = await tools.send('Runtime.evaluate', { expression, awaitPromise: true, returnByValue: true })
    return result.value
  }

  it.each<readonly [string, Looks]>([
    ['/-/ui', { locale: 'zh-CN', theme: 'light' }],
    ['/-/ui', { locale: 'en', theme: 'dark' }],
    ['/-/ui', { locale: 'zh-CN', theme: 'dark', phone: true }],
    ['/-/ui/shell/', { locale: 'en', theme: 'light' }],
    ['/-/ui/shell/', { locale: 'zh-CN', theme: 'dark', phone: true }],
    ['/log-in', { locale: 'zh-CN', theme: 'light' }],
    ['/log-in', { locale: 'en', theme: 'dark', phone: true }]
  ])('%s %o: axe finds nothing, nothing is wider than the screen', async (path, looks) => {
    const page = await open(path, looks)
    expect(await violations(page)).toEqual([])
    expect(await page.evaluate('document.documentElement.scrollWidth - innerWidth')).toBeLessThanOrEqual(0)
    expect(await page.getAttribute('html', 'lang')).toBe(looks.locale)
    expect(await page.getAttribute('html', 'data-theme')).toBe(looks.theme)
  })

  it('whatever is opened has the focus, nothing that axe finds, and gives the focus back on Escape', async () => {
    const page = await open('/-/ui', { locale: 'en' })
    for (const [name, role] of [
      ['Dialog', 'dialog'],
      ['Drawer', 'dialog'],
      ['confirm', 'alertdialog'],
      ['Palette', 'dialog'],
      ['KeyHelp', 'dialog'],
      ['More', 'menu'],
      ['Add a note', 'dialog'],
      ['Show the full name: Han **', 'dialog'],
      ['Pick from the calendar: Planned for', 'dialog'],
      ['Tier', 'listbox']
    ] as const) {
      const button = page.getByRole('button', { name }).first()
      await button.focus()
      await page.keyboard.press('Enter')
      const opened = page.getByRole(role).first()
      await opened.waitFor()
      await expect
        .poll(() => opened.evaluate((box) => box.contains(document.activeElement)), { message: name })
        .toBe(true)
      // a menu at the end of the page stands in no landmark, by its nature
      expect(await violations(page, ['region']), name).toEqual([])
      await page.keyboard.press('Escape')
      await opened.waitFor({ state: 'detached' })
      await expect.poll(() => button.evaluate((one) => one === document.activeElement), { message: name }).toBe(true)
    }
  }, 60_000)

  it('a table is read, ticked and opened from the keyboard, without touching it first', async () => {
    const page = await open('/-/ui/shell/', { locale: 'en' })
    const grid = page.getByRole('grid')
    for (const key of ['j', 'j', 'x', 'j', 'x', 'k', 'Enter']) await page.keyboard.press(key)
    await expect.poll(() => page.getByRole('row', { selected: true }).count()).toBe(2)
    const detail = page.getByRole('region', { name: 'Issue' })
    await detail.getByText('CS2603-04179').waitFor()
    await page.keyboard.press('Escape')
    await detail.waitFor({ state: 'detached' })
    await grid.focus()
    await page.keyboard.press('End')
    await page.getByText('CS2603-03781').waitFor()
  })

  it('only the rows that are seen are in the page', async () => {
    const page = await open('/-/ui/shell/', { locale: 'en' })
    expect(await page.getByRole('grid').getAttribute('aria-rowcount')).toBe('401')
    expect(await page.getByRole('row').count()).toBeLessThan(80)
  })

  it('what is typed into a combobox is taken by Enter, but not the Enter that ends pinyin', async () => {
    const page = await open('/-/ui', { locale: 'zh-CN' })
    const field = page.getByRole('combobox', { name: '类别' }).first()
    await field.fill('井盖')
    await page.getByRole('option', { name: /井盖破损/ }).waitFor()
    await field.dispatchEvent('keydown', { key: 'Enter', isComposing: true })
    expect(await field.inputValue()).toBe('井盖')
    await field.press('Enter')
    await expect.poll(() => field.inputValue()).toBe('井盖破损')
  })

  it('a form names every field that is wrong, and leads to it', async () => {
    const page = await open('/-/ui', { locale: 'en' })
    const form = page.locator('form').first()
    await form.getByRole('button', { name: 'Report' }).click()
    const summary = form.getByRole('alert')
    await summary.getByRole('button', { name: 'Class: Choose a class' }).click()
    await expect.poll(() => page.evaluate(() => document.activeElement?.getAttribute('aria-invalid'))).toBe('true')
    await form.getByLabel('Title').fill('Lamp')
    await form.getByRole('combobox', { name: 'Class' }).fill('lamp')
    await page.keyboard.press('Enter')
    await form.getByRole('button', { name: 'Report' }).click()
    await form.getByText('Somebody else changed this after you opened it').waitFor()
  })

  it('a tree is walked with the arrows and keeps the focus when it unfolds', async () => {
    const page = await open('/-/ui', { locale: 'en' })
    const item = (name: RegExp) => page.getByRole('treeitem', { name })
    await item(/^Wangjiang/).focus()
    for (const key of ['ArrowDown', 'ArrowRight', 'ArrowRight']) await page.keyboard.press(key)
    await expect
      .poll(() =>
        item(/Grid 01/)
          .first()
          .evaluate((one) => one === document.activeElement)
      )
      .toBe(true)
    await page.keyboard.press('ArrowLeft')
    await expect
      .poll(() =>
        item(/^Yinghu/)
          .first()
          .evaluate((one) => one === document.activeElement)
      )
      .toBe(true)
  })

  it('g i goes to the issues, Ctrl K finds a screen by its pinyin, ? lists the keys', async () => {
    const page = await open('/-/ui', { locale: 'zh-CN' })
    await page.keyboard.press('Control+k')
    await page.getByRole('combobox', { name: '查找或执行' }).fill('wangge')
    await page.getByRole('option', { name: /网格/ }).waitFor()
    await page.keyboard.press('Escape')
    await page.getByRole('combobox', { name: '查找或执行' }).waitFor({ state: 'detached' })
    await page.keyboard.press('?')
    await page.getByRole('dialog', { name: '快捷键' }).waitFor()
    await page.keyboard.press('Escape')
    await page.getByRole('dialog').waitFor({ state: 'detached' })
    await page.keyboard.press('g')
    await page.keyboard.press('i')
    // nobody is logged in: first to the door, then on to the issues
    await page.waitForURL('**/log-in?then=%2Fissues')
  })

  it('what was done can be undone from the remark that says so', async () => {
    const page = await open('/-/ui', { locale: 'en' })
    await page.getByRole('button', { name: 'toast' }).click()
    await page.getByText('CS2603-04180 received').waitFor()
    await page.getByRole('region', { name: 'Notices' }).getByRole('button', { name: 'Undo' }).click()
    await page.getByText('Undone').waitFor()
  })

  it('a button that may not be used says why, to the keyboard too', async () => {
    const page = await open('/-/ui', { locale: 'en' })
    const button = page.getByRole('button', { name: 'Supervise' })
    await page.getByRole('button', { name: 'Receive' }).nth(1).focus()
    await page.keyboard.press('Tab')
    await page.getByRole('tooltip').getByText('Only a dispatcher of the street may do this').waitFor()
    expect(await button.getAttribute('aria-disabled')).toBe('true')
  })

  it('the log-in page names what is missing and remembers who was here', async () => {
    const page = await open('/log-in', { locale: 'en' })
    await page.getByRole('button', { name: 'Log in' }).click()
    await page.getByText('Enter your user name').waitFor()
    await page.getByLabel('User name').fill('hanxiao')
    await page.getByRole('button', { name: 'Switch to Chinese' }).click()
    await page.getByRole('heading', { name: '登录' }).waitFor()
    expect(await page.getByLabel('用户名').inputValue()).toBe('hanxiao')
  })
})
