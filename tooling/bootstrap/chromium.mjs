// Chromium for the tests of the page: found, installed where that is ours to do, or asked for in one line.
import { spawnSync } from 'node:child_process'
import { accessSync, constants, existsSync } from 'node:fs'
import { delimiter, join } from 'node:path'
import { fail, say } from './say.mjs'

const names = ['chromium', 'chromium-browser', 'google-chrome-stable', 'google-chrome']
const places = [
  '/Applications/Chromium.app/Contents/MacOS/Chromium',
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  'C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe'
]

const runs = (file) => {
  try {
    accessSync(file, constants.X_OK)
    return true
  } catch {
    return false
  }
}

const find = () =>
  [
    ...(process.env.PATH ?? '').split(delimiter).flatMap((folder) => names.map((name) => join(folder, name))),
    ...places
  ].find(runs)

const installs = () =>
  process.getuid?.() === 0 && existsSync('/etc/debian_version') && spawnSync('apt-get', ['--version']).status === 0

const install = () => {
  const packages = ['chromium', 'fonts-noto-cjk']
  console.error(say.installing(packages.join(' ')))
  const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' }
  const apt = (...args) =>
    spawnSync('apt-get', ['-q', ...args], { stdio: ['ignore', 'ignore', 'inherit'], env }).status === 0
  return apt('update') && apt('install', '-y', '--no-install-recommends', ...packages)
}

/** The path of a Chromium, or `none` where the user wants none. */
export const chromium = () => {
  const given = process.env.CHROMIUM
  if (given !== undefined && given !== '') return given === 'none' || runs(given) ? given : fail(say.noChromium)
  const found = find() ?? (installs() && install() ? find() : undefined)
  return found ?? fail(say.noChromium)
}
