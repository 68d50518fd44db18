import type { Member } from '@gezhi/api/testing'
import { MatterCode } from '@gezhi/domain/loop'
import { hasBrowser } from '@gezhi/testing/browser'
import type { Locale } from '@gezhi/words'
import { explain, words } from '@gezhi/words'
import type { Page } from 'playwright-core'
import { afterEach, beforeAll, describe, expect, it } from 'vitest'
import { type App, openApp, overhang, violations } from './app.ts'

describe.runIf(hasBrowser)('an issue goes round the loop in the page', () => {
  let app: App
  beforeAll(async () => {
    app = await openApp()
  }, 180_000)

  afterEach(async () => {
    await app.leave()
    expect(app.complaints()).toEqual([])
  })

  /** Presses what the page offers for a move. */
  const press = (page: Page, locale: Locale, move: keyof ReturnType<typeof words>['loop']['moves']) =>
    page
      .getByRole('button', { name: words(locale).loop.moves[move].do, exact: true })
      .first()
      .click()

  const submit = (page: Page) => page.locator('article form button[type=submit]').click()

  it.each<Locale>(['zh-CN', 'en'])(
    'from the report to the rating, in %s',
    async (locale) => {
      const { loop, ui, webLoop } = words(locale)
      const title = locale === 'en' ? 'No light on the stairs' : '一栋楼道没有灯'

      // somebody who is not logged in is led there, and back to where they wanted to go
      const worker = await app.as(null, { locale })
      await worker.goto('/report')
      await worker.getByLabel(ui.logIn.username).fill('grid-worker')
      await worker.getByLabel(ui.logIn.password, { exact: true }).fill('Correct-Horse-1')
      await worker.getByRole('button', { name: ui.logIn.submit }).click()
      await worker.getByLabel(webLoop.report.what).fill(title)
      await worker.getByRole('button', { name: '第一网格', exact: true }).click()
      await worker.getByRole('button', { name: webLoop.report.submit }).click()
      const said = await worker.getByText(webLoop.report.done(7).replace('7', '')).textContent()
      const number = Number(/\d+/.exec(said ?? '')?.[0])
      expect(number).toBeGreaterThan(0)
      await worker.getByRole('link', { name: webLoop.report.openIt }).click()
      await worker.waitForURL(/\/issues\/[0-9a-f-]{36}/)
      const address = new URL(worker.url()).pathname

      const at = async (member: Member) => {
        const page = await app.as(member, { locale })
        await page.goto(address)
        await page.getByRole('heading', { name: title }).waitFor()
        return page
      }
      const stands = (page: Page, stage: keyof typeof loop.stages) =>
        page.locator('article header').getByText(loop.stages[stage], { exact: true }).waitFor()

      const acceptor = await at('acceptor')
      await press(acceptor, locale, 'accept')
      await acceptor.getByRole('combobox', { name: loop.fields.matter.label }).fill('2102')
      await acceptor.keyboard.press('Enter')
      await submit(acceptor)
      await stands(acceptor, 'accepted')

      const dispatcher = await at('dispatcher')
      await press(dispatcher, locale, 'dispatch')
      // the rules propose the grid; the dispatcher agrees
      expect(await dispatcher.getByRole('combobox', { name: loop.fields.lead.label }).inputValue()).toBe('第一网格')
      await submit(dispatcher)
      await stands(dispatcher, 'dispatched')

      // the page of the worker has followed all the while
      await stands(worker, 'dispatched')
      await press(worker, locale, 'receive')
      await stands(worker, 'received')
      await press(worker, locale, 'start')
      await stands(worker, 'handling')
      await press(worker, locale, 'finish')
      await worker.getByLabel(loop.fields.result.label).fill(locale === 'en' ? 'A new lamp' : '换了灯泡')
      await submit(worker)
      await stands(worker, 'handled')

      const verifier = await at('verifier')
      await press(verifier, locale, 'verify')
      await stands(verifier, 'verified')

      await stands(acceptor, 'verified')
      await press(acceptor, locale, 'answer')
      await acceptor.getByRole('button', { name: webLoop.act.templates }).first().click()
      await acceptor.getByRole('menuitem', { name: webLoop.act.sample.answer[0] ?? '' }).click()
      await submit(acceptor)
      await stands(acceptor, 'answered')

      // who handled it does not rate it: the acceptor asks and enters what the reporter says
      await press(acceptor, locale, 'rate')
      await acceptor.getByRole('radio', { name: webLoop.act.yes, exact: true }).check()
      await acceptor.getByRole('radio', { name: loop.satisfactions[5], exact: true }).check()
      await submit(acceptor)
      await stands(acceptor, 'rated')
      await press(acceptor, locale, 'close')
      await stands(acceptor, 'closed')

      await stands(worker, 'closed')
      expect(await worker.getByText(webLoop.issue.satisfaction(5, loop.satisfactions[5])).count()).toBeGreaterThan(0)
      expect(await worker.locator('article li time').count()).toBe(10)
    },
    120_000
  )

  it('by the keyboard alone, from the list to the next move', async () => {
    const { loop, webLoop } = words('zh-CN')
    await app.world.as('gridWorker').issue.report(app.world.aReport({ title: '路面有坑' }))
    const page = await app.as('acceptor')
    await page.goto('/')
    await page.getByRole('link', { name: /路面有坑/ }).waitFor()
    await page.keyboard.press('g')
    await page.keyboard.press('i')
    await page.getByRole('grid').waitFor()
    await page.keyboard.press('/')
    await page.keyboard.type('路面有坑')
    await page.waitForURL(/q=/)
    await page.keyboard.press('Escape')
    await page.keyboard.press('Escape')
    await page.locator('body').press('Tab')
    await page.getByRole('grid').focus()
    await page.keyboard.press('j')
    await page.keyboard.press('Enter')
    await page.getByRole('heading', { name: '路面有坑' }).waitFor()
    await page.keyboard.press('e')
    const matter = page.getByRole('combobox', { name: loop.fields.matter.label })
    await matter.waitFor()
    await page.keyboard.type('暴露垃圾')
    await page.getByRole('option').first().waitFor()
    await page.keyboard.press('Enter')
    await page.keyboard.press('Control+Enter')
    await page.locator('article header').getByText(loop.stages.accepted, { exact: true }).waitFor()
    await page.keyboard.press('Escape')
    await page.getByRole('heading', { name: '路面有坑' }).waitFor({ state: 'detached' })
    expect(await page.getByRole('button', { name: webLoop.issues.export }).isVisible()).toBe(true)
  })

  it('what may not be done says who may, and a refusal stands beside its field', async () => {
    const { loop, webLoop } = words('zh-CN')
    const { id } = await app.world.as('gridWorker').issue.report(app.world.aReport({ title: '井盖松动' }))
    const worker = await app.as('gridWorker')
    await worker.goto(`/issues/${id}`)
    const accept = worker.getByRole('button', { name: loop.moves.accept.do, exact: true })
    expect(await accept.getAttribute('aria-disabled')).toBe('true')
    await accept.focus()
    await worker.getByRole('tooltip').getByText('受理人员').waitFor()

    const acceptor = await app.as('acceptor')
    await acceptor.goto(`/issues/${id}`)
    await acceptor.getByRole('button', { name: loop.moves.decline.do, exact: true }).click()
    await submit(acceptor)
    const missing = webLoop.act.choose(loop.fields.ground.label)
    await acceptor.getByText(missing, { exact: true }).waitFor()
    await acceptor.getByRole('radio', { name: loop.grounds.repeat }).check()
    expect(await acceptor.getByText(missing, { exact: true }).count()).toBe(0)
  })

  it('what was typed and not sent is there again after a reload, and gone after logging out', async () => {
    const { ui, webLoop } = words('zh-CN')
    const page = await app.as('gridWorker')
    await page.goto('/report')
    await page.getByLabel(webLoop.report.what).fill('电梯停运')
    await page.reload()
    await page.getByText(webLoop.report.restored).waitFor()
    expect(await page.getByLabel(webLoop.report.what).inputValue()).toBe('电梯停运')
    await page.getByRole('button', { name: ui.top.account('卯网格员') }).click()
    await page.getByRole('menuitem', { name: ui.top.logOut }).click()
    await page.waitForURL(/log-in/)
    expect(await page.evaluate(() => Object.keys(localStorage).filter((key) => key.includes('draft')))).toEqual([])
  })

  it('two who act at once: the second is shown how it stands, and loses nothing of what was written', async () => {
    const { loop } = words('zh-CN')
    const { issue } = app.world.as('acceptor')
    const { id } = await app.world.as('gridWorker').issue.report(app.world.aReport({ title: '广告牌摇晃' }))
    const page = await app.as('acceptor')
    // without live events the page learns of it only from the refusal
    await page.route('**/trpc/live.changes*', (route) => route.abort())
    await page.goto(`/issues/${id}`)
    await page.getByRole('button', { name: loop.moves.decline.do, exact: true }).click()
    await page.getByRole('radio', { name: loop.grounds.repeat }).check()
    await page.getByLabel(loop.fields.answer.label).fill('此前已登记，请以原编号为准。')
    const seen = await issue.byId({ id })
    await issue.act(app.world.aMove(seen.issue, 'note', { note: '正在核实' }))
    await submit(page)
    await page.getByText(explain('zh-CN', { _tag: 'Stale' })?.what ?? '').waitFor()
    expect(await page.getByLabel(loop.fields.answer.label).inputValue()).toBe('此前已登记，请以原编号为准。')
    await submit(page)
    await page.locator('article header').getByText(loop.stages.declined, { exact: true }).waitFor()
  })

  it('a similar report is pointed out while another is written', async () => {
    const { webLoop } = words('zh-CN')
    await app.world
      .as('gridWorker')
      .issue.report(app.world.aReport({ title: '健身器材踏板断裂', unitId: app.world.unit.grid2 }))
    const page = await app.as('gridWorker')
    await page.goto('/report')
    await page.getByLabel(webLoop.report.what).fill('健身器材的踏板断裂了')
    await page.getByRole('combobox', { name: webLoop.report.unit }).fill('第二网格')
    await page.getByRole('option', { name: /第二网格/ }).click()
    const hint = page.getByRole('status').filter({ hasText: webLoop.report.similar }).last()
    await hint.getByText('健身器材踏板断裂', { exact: true }).waitFor()
    await page.getByRole('link', { name: webLoop.report.similarOpen }).first().click()
    await page.getByRole('heading', { name: '健身器材踏板断裂' }).waitFor()
  })

  it('the list keeps its filters in the address, copies rows and gives files', async () => {
    const { loop, webLoop } = words('zh-CN')
    await app.world.as('gridWorker').issue.report(app.world.aReport({ title: '树枝压线' }))
    const page = await app.as('districtManager')
    await page.goto('/issues')
    await page.getByRole('button', { name: webLoop.issues.filter.stage, exact: true }).click()
    await page.getByRole('checkbox', { name: loop.stages.reported }).check()
    await page.waitForURL(/stage=reported/)
    await page.keyboard.press('Escape')
    await page.reload()
    await page.getByText('树枝压线', { exact: true }).waitFor()
    await page
      .getByRole('row', { name: /树枝压线/ })
      .getByRole('checkbox')
      .check()
    await page.getByRole('button', { name: webLoop.issues.copyRows, exact: true }).click()
    await page.getByText(webLoop.issues.copied(1)).waitFor()
    const copied = await page.evaluate(() => navigator.clipboard.readText())
    expect(copied.split('\n')).toHaveLength(2)
    expect(copied).toContain('树枝压线')
    await page.getByRole('button', { name: webLoop.issues.export }).click()
    const [file] = await Promise.all([
      page.waitForEvent('download'),
      page.getByRole('menuitem', { name: webLoop.issues.exportCsv }).click()
    ])
    expect(file.suggestedFilename()).toMatch(/\.csv$/)
  })

  it('a terminal that shows a code is let in', async () => {
    const { webLoop } = words('zh-CN')
    const asked = await fetch(`${app.origin}/auth/device/code`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', origin: app.origin },
      body: JSON.stringify({ client_id: 'gezhi-terminal' })
    })
    const { user_code, device_code } = await asked.json()
    const page = await app.as('dispatcher')
    await page.goto(`/device?user_code=${user_code}`)
    await page.getByRole('button', { name: webLoop.device.check }).click()
    await page.getByRole('button', { name: webLoop.device.approve }).click()
    await page.getByRole('heading', { name: webLoop.device.approved }).waitFor()
    const token = await fetch(`${app.origin}/auth/device/token`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', origin: app.origin },
      body: JSON.stringify({
        grant_type: 'urn:ietf:params:oauth:grant-type:device_code',
        device_code,
        client_id: 'gezhi-terminal'
      })
    })
    expect(token.status).toBe(200)
  })

  it('what happened while there was no network is there when it comes back', async () => {
    const { loop, ui } = words('zh-CN')
    const { id } = await app.world.as('gridWorker').issue.report(app.world.aReport({ title: '围挡倾斜' }))
    const page = await app.as('supervisor')
    await page.goto(`/issues/${id}`)
    await page.getByText(ui.live.live, { exact: true }).waitFor()
    await page.locator('canvas').waitFor()
    await page.context().setOffline(true)
    await page.getByText(ui.live.offline, { exact: true }).waitFor()
    const acceptor = app.world.as('acceptor')
    const { issue } = await acceptor.issue.byId({ id })
    await acceptor.issue.act(app.world.aMove(issue, 'accept', { matter: MatterCode.make('2102') }))
    await page.locator('article header').getByText(loop.stages.reported, { exact: true }).waitFor()
    await page.context().setOffline(false)
    await page.locator('article header').getByText(loop.stages.accepted, { exact: true }).waitFor()
    await page.getByText(ui.live.live, { exact: true }).waitFor()
  })

  it('a map that cannot be fetched takes nothing else along', async () => {
    const { ui, webLoop } = words('zh-CN')
    const { id } = await app.world.as('gridWorker').issue.report(app.world.aReport({ title: '树木倒伏' }))
    const page = await app.as('acceptor')
    await page.route('**/MapCanvas*.js', (route) => route.abort())
    await page.goto(`/issues/${id}`)
    await page.getByText(webLoop.map.failed, { exact: true }).waitFor()
    expect(await page.getByRole('heading', { name: '树木倒伏' }).isVisible()).toBe(true)
    expect(await page.getByRole('button', { name: ui.again, exact: true }).isVisible()).toBe(true)
  })

  it('a session that ended leads to the log-in and back to where one was, with what was typed', async () => {
    const { loop, ui } = words('zh-CN')
    const { id } = await app.world.as('gridWorker').issue.report(app.world.aReport({ title: '污水外溢' }))
    const page = await app.as('acceptor')
    await page.goto(`/issues/${id}`)
    await page.getByRole('button', { name: loop.moves.decline.do, exact: true }).click()
    await page.getByRole('radio', { name: loop.grounds.outsideDuty }).check()
    await page.getByLabel(loop.fields.answer.label).fill('请向物业反映')
    await page.context().clearCookies()
    await submit(page)
    await page.waitForURL(/log-in/)
    await page.getByLabel(ui.logIn.username).fill('acceptor')
    await page.getByLabel(ui.logIn.password, { exact: true }).fill('Correct-Horse-1')
    await page.getByRole('button', { name: ui.logIn.submit }).click()
    await page.waitForURL(`**/issues/${id}`)
    await page.getByRole('button', { name: loop.moves.decline.do, exact: true }).click()
    expect(await page.getByLabel(loop.fields.answer.label).inputValue()).toBe('请向物业反映')
  })

  it('wrong passwords are said so, and too many of them for how long the door is shut', async () => {
    const { ui } = words('zh-CN')
    const page = await app.as(null)
    await page.goto('/log-in')
    await page.getByLabel(ui.logIn.username).fill('building-head')
    for (const _ of Array.from({ length: 6 })) {
      await page.getByLabel(ui.logIn.password, { exact: true }).fill('not-my-password')
      const answer = page.waitForResponse(/sign-in/)
      await page.getByRole('button', { name: ui.logIn.submit }).click()
      await answer
    }
    await page.getByText(explain('zh-CN', { _tag: 'SignInPaused', ...{ seconds: 600 } })?.next ?? '').waitFor()
  })

  it('a suspension can be taken back at once', async () => {
    const { loop, ui } = words('zh-CN')
    const { id } = await app.world.as('gridWorker').issue.report(app.world.aReport({ title: '路面塌陷' }))
    const acceptor = app.world.as('acceptor')
    await acceptor.issue.act(
      app.world.aMove((await acceptor.issue.byId({ id })).issue, 'accept', { matter: MatterCode.make('2102') })
    )
    const page = await app.as('supervisor')
    await page.goto(`/issues/${id}`)
    await page.getByRole('button', { name: loop.moves.suspend.do, exact: true }).click()
    await page.getByLabel(loop.fields.reason.label).fill('等待管线单位')
    await page.getByLabel(loop.fields.until.label, { exact: true }).fill('2099-12-31')
    await submit(page)
    const header = page.locator('article header')
    await header.getByText(loop.stages.suspended, { exact: true }).waitFor()
    await page.getByRole('button', { name: ui.undo, exact: true }).click()
    await header.getByText(loop.stages.accepted, { exact: true }).waitFor()
  })

  it('the reporter is masked, and shown whole for a reason that is kept', async () => {
    const { ui } = words('zh-CN')
    const contact = { name: '欧阳明月', phone: '15400001234' }
    const { id } = await app.world.as('gridWorker').issue.report(app.world.aReport({ title: '邻里噪声', contact }))
    const page = await app.as('acceptor')
    await page.goto(`/issues/${id}`)
    await page.getByText('154****1234').waitFor()
    expect(await page.getByText(contact.name).count()).toBe(0)
    await page.getByRole('button', { name: new RegExp(ui.person.reveal('').trim()) }).click()
    await page.getByLabel(ui.person.reason, { exact: true }).fill('电话回访')
    await page.getByRole('button', { name: ui.person.show, exact: true }).click()
    await page.getByText(`${contact.name} · ${contact.phone}`).waitFor()
    const [kept] = await app.world.sql`select reason from access where what = 'issue.reporter' order by at desc limit 1`
    expect(kept).toEqual({ reason: '电话回访' })
  })

  it.each([
    ['/', 'gridWorker'],
    ['/issues', 'acceptor'],
    ['/report', 'gridWorker'],
    ['/device', 'dispatcher'],
    ['an issue', 'acceptor']
  ] as const)('%s fits a phone and has nothing that axe would say, in either light', async (path, member) => {
    const { id } = await app.world
      .as('gridWorker')
      .issue.report(app.world.aReport({ title: '一栋门口积水很久没有人管，老人出行不便' }))
    const address = path === 'an issue' ? `/issues/${id}` : path
    for (const looks of [
      { phone: true, theme: 'dark', locale: 'zh-CN' },
      { phone: false, theme: 'light', locale: 'en' }
    ] as const) {
      const page = await app.as(member, looks)
      await page.goto(address)
      await page.getByRole('heading').first().waitFor()
      await page.getByRole('status', { name: words(looks.locale).ui.loading }).waitFor({ state: 'detached' })
      expect(await overhang(page)).toBe(0)
      expect(await violations(page)).toEqual([])
    }
  })
})
