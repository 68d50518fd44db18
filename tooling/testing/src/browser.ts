/** Chromium for the tests of the page. `npm test` finds or installs it and names it by CHROMIUM. */
import { type Browser, chromium } from 'playwright-core'

const path = process.env.CHROMIUM ?? '/usr/bin/chromium'

/** `false` where the user wants to do without: `describe.runIf(hasBrowser)`. */
export const hasBrowser = path !== 'none'

/** WebGL, which the map needs, is drawn by the processor. */
export const launchBrowser = (): Promise<Browser> =>
  chromium.launch({
    executablePath: path,
    args: ['--no-sandbox', '--disable-dev-shm-usage', '--enable-unsafe-swiftshader']
  })
