/** The product as people have it: the built page from the real server over the small district, in a browser for each of its members. */
import { execFile } from 'node:child_process'
import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { type Member, openWorld, password, usernameOf, type World } from '@gezhi/api/testing'
import { startServer } from '@gezhi/testing'
import { launchBrowser } from '@gezhi/testing/browser'
import type { BrowserContext, Page } from 'playwright-core'
import { afterAll } from 'vitest'

export interface Looks {
  readonly locale?: 'zh-CN' | 'en'
  readonly theme?: 'light' | 'dark'
  readonly phone?: boolean
}

export interface App {
  readonly world: World
  readonly origin: string
  /** A browser of somebody's own, logged in without the page; `null` is nobody. */
  as(member: Member | null, looks?: Looks): Promise<Page>
  /** Errors that pages had since the last call: of scripts, of the content security policy. */
  complaints(): ReadonlyArray<string>
  /** Closes everybody's browsers. */
  leave(): Promise<void>
}

const root = join(import.meta.dirname, '..')
const require = createRequire(import.meta.url)
const axe = readFileSync(require.resolve('axe-core/axe.min.js'), 'utf8')

/** `npm test` builds before; by hand it is done here, in a process of its own so that it is no development build. */
const build = async (): Promise<void> => {
  if (process.env.GEZHI_TEST_BUILT === '1') return
  const vite = join(require.resolve('vite/package.json'), '../bin/vite.js')
  const env = { ...process.env, NODE_ENV: 'production', VITEST: '' }
  await promisify(execFile)(process.execPath, [vite, 'build', '--logLevel', 'error'], { cwd: root, env })
}

/** Everything goes when the test file is through. */
export const openApp = async (): Promise<App> => {
  const [world] = await Promise.all([openWorld(), build()])
  const [server, browser] = await Promise.all([
    startServer({ databaseUrl: world.url, args: ['--empty'] }),
    launchBrowser()
  ])
  afterAll(async () => {
    await browser.close()
    await server.stop()
  })
  let heard: Array<string> = []

  const logIn = async (context: BrowserContext, member: Member): Promise<void> => {
    const answer = await context.request.post(`${server.origin}/auth/sign-in/username`, {
      data: { username: usernameOf(member), password },
      headers: { origin: server.origin }
    })
    if (!answer.ok()) throw new Error(`${member} could not log in: ${answer.status()}`)
  }

  return {
    world,
    origin: server.origin,
    as: async (member, { locale = 'zh-CN', theme = 'light', phone = false } = {}) => {
      const context = await browser.newContext({
        baseURL: server.origin,
        viewport: phone ? { width: 360, height: 740 } : { width: 1440, height: 900 },
        hasTouch: phone,
        isMobile: phone,
        reducedMotion: 'reduce',
        permissions: ['clipboard-read', 'clipboard-write']
      })
      await context.addInitScript(
        ([locale, theme]) => {
          localStorage.setItem('gezhi.locale', locale)
          localStorage.setItem('gezhi.theme', theme)
        },
        [locale, theme] as const
      )
      if (member !== null) await logIn(context, member)
      const page = await context.newPage()
      page.setDefaultTimeout(15_000)
      page.on('pageerror', (error) => heard.push(String(error)))
      page.on('console', (message) => {
        // what the server refuses is said on the page; the browser reports it as well
        if (message.type() === 'error' && !message.text().startsWith('Failed to load resource'))
          heard.push(message.text())
      })
      return page
    },
    complaints: () => {
      const said = heard
      heard = []
      return said
    },
    leave: async () => {
      for (const context of browser.contexts()) await context.close()
    }
  }
}

/** What axe has against a page, as `rule: element`. Evaluated by the debugger, which the policy does not bind. */
export const violations = async (page: Page): Promise<ReadonlyArray<string>> => {
  const tools = await page.context().newCDPSession(page)
  const expression = `${axe};axe.run(document).then((r) => r.violations.flatMap((v) => v.nodes.map((n) => v.id + ': ' + n.html.slice(0, 200))))`
  const { result } = await tools.send('Runtime.evaluate', { expression, awaitPromise: true, returnByValue: true })
  return result.value
}

/** How far a page is wider than its window; a phone has no room for that. */
export const overhang = (page: Page): Promise<number> =>
  page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth)
