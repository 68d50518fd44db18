import { hasBrowser } from '@gezhi/testing/browser'
import { words } from '@gezhi/words'
import { settingsWords } from '@gezhi/words/web-settings'
import type { Page } from 'playwright-core'
import { afterEach, beforeAll, describe, expect, it } from 'vitest'
import { type App, openApp } from './app.ts'

const say = settingsWords('zh-CN')
const { ui, webLoop } = words('zh-CN')

describe.runIf(hasBrowser)('the settings in the page', () => {
  let app: App
  beforeAll(async () => {
    app = await openApp()
  }, 180_000)

  afterEach(async () => {
    await app.leave()
    expect(app.complaints()).toEqual([])
  })

  /** Looks at what changed and publishes it. */
  const publish = async (page: Page, expected: string): Promise<void> => {
    await page.getByRole('button', { name: say.draft.see, exact: true }).click()
    const dialog = page.getByRole('dialog')
    await dialog.getByText(expected).first().waitFor()
    await dialog.getByRole('button', { name: say.draft.publish, exact: true }).click()
    await dialog.waitFor({ state: 'detached' })
  }

  it('a class of the catalogue is renamed, seen as a change, published, and found by its new name', async () => {
    const page = await app.as('districtManager')
    await page.goto('/settings/catalogue')
    const drawer = page.getByRole('dialog')
    await page.getByRole('row', { name: /污水井盖/ }).click()
    await drawer.getByLabel(`${say.catalogue.minor} · ${say.text2.zh}`).fill('污水检查井盖')
    await drawer.getByRole('button', { name: say.catalogue.keep, exact: true }).click()
    await drawer.waitFor({ state: 'detached' })
    await page.getByText(say.draft.changed(1)).waitFor()
    await publish(page, '污水检查井盖')
    await page.getByText(say.draft.published(2)).waitFor()
    await page.getByText(say.draft.changed(1)).waitFor({ state: 'detached' })

    const worker = await app.as('gridWorker')
    await worker.goto('/report')
    await worker.getByRole('combobox', { name: webLoop.report.class }).fill('污水检查')
    await worker.getByRole('option', { name: /污水检查井盖/ }).waitFor()
  }, 60_000)

  it('a day is made a holiday by the keyboard, what it moves is looked at, and it holds when published', async () => {
    const page = await app.as('districtManager')
    await page.goto('/settings/calendar')
    const year = new Date().getFullYear()
    // the first Wednesday of June is a working day in every year
    const first = new Date(Date.UTC(year, 5, 1))
    const wednesday = 1 + ((10 - first.getUTCDay()) % 7)
    const day = page.locator(`[data-day="${year}-06-0${wednesday}"]`)
    await day.waitFor()
    expect(await day.getAttribute('data-kind')).toBe('work')
    await day.focus()
    await page.keyboard.press('Enter')
    expect(await day.getAttribute('data-kind')).toBe('off')
    await publish(page, say.calendar.change.off('').trim())
    await page.getByText(say.draft.published(2)).waitFor()
    const { calendar } = await app.world.as('districtManager').reference.current()
    expect(calendar.data.days[`${year}-06-0${wednesday}` as keyof typeof calendar.data.days]).toBe('off')
  }, 60_000)

  it('an account is made with a password that is shown once, gets its role from somebody else, and logs in', async () => {
    const system = await app.as('systemAdministrator')
    await system.goto('/settings/accounts')
    await system.getByRole('button', { name: say.accounts.create, exact: true }).click()
    const drawer = system.getByRole('dialog')
    await drawer.getByRole('button', { name: say.accounts.create, exact: true }).click()
    await drawer.getByText(say.accounts.usernameWrong).first().waitFor()
    await drawer.getByLabel(say.accounts.username, { exact: true }).fill('new-verifier')
    await drawer.getByLabel(say.accounts.name, { exact: true }).fill('新核查')
    await drawer.getByRole('button', { name: say.accounts.generate }).click()
    await drawer.getByRole('button', { name: say.accounts.create, exact: true }).click()
    await drawer.getByText(say.accounts.created('新核查')).waitFor()
    const password = (await drawer.locator('code').textContent()) ?? ''
    await drawer.getByRole('button', { name: ui.close, exact: true }).last().click()

    const security = await app.as('securityAdministrator')
    await security.goto('/settings/accounts')
    await security.getByRole('row', { name: /new-verifier/ }).click()
    const record = security.getByRole('dialog')
    await record.getByRole('checkbox', { name: '核查员' }).check()
    await record.getByRole('button', { name: say.accounts.assign, exact: true }).click()
    await security.getByText(say.accounts.assigned('新核查')).waitFor()

    const page = await app.as(null)
    await page.goto('/log-in')
    await page.getByLabel(ui.logIn.username).fill('new-verifier')
    await page.getByLabel(ui.logIn.password, { exact: true }).fill(password)
    await page.getByRole('button', { name: ui.logIn.submit }).click()
    await page.getByRole('heading', { name: ui.nav.today }).waitFor()
    await page.getByText('核查员').first().waitFor()
  }, 60_000)
})
