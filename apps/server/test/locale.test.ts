import { execFileSync } from 'node:child_process'
import { join } from 'node:path'
import { localeOf } from '@gezhi/words/locale'
import { expect, it } from 'vitest'

const cases = [
  [{}, 'zh-CN'],
  [{ LANG: 'C' }, 'zh-CN'],
  [{ LANG: 'C.UTF-8' }, 'zh-CN'],
  [{ LC_ALL: 'POSIX', LANG: 'en_GB.UTF-8' }, 'zh-CN'],
  [{ LANG: 'zh_CN.UTF-8' }, 'zh-CN'],
  [{ LANG: 'en_GB.UTF-8' }, 'en'],
  [{ LANG: 'cs_CZ.UTF-8' }, 'en'],
  [{ LC_MESSAGES: 'zh_TW.UTF-8', LANG: 'en_GB.UTF-8' }, 'zh-CN'],
  [{ GEZHI_LANG: 'en', LANG: 'zh_CN.UTF-8' }, 'en'],
  [{ GEZHI_LANG: 'zh', LC_ALL: 'en_GB.UTF-8' }, 'zh-CN'],
  [{ GEZHI_LANG: '', LANG: 'en_GB.UTF-8' }, 'en']
] as const

it.each(cases)('where the system says %j, programs speak %s, the bootstrap too', (env, locale) => {
  expect(localeOf(env)).toBe(locale)
  const say = join(import.meta.dirname, '../../../tooling/bootstrap/say.mjs')
  const program = `import(${JSON.stringify(say)}).then(({ say }) => process.stdout.write(say.building))`
  const said = execFileSync(process.execPath, ['-e', program], { env, encoding: 'utf8' })
  expect(said).toBe(locale === 'en' ? 'building …' : '正在构建……')
})

it('what was chosen comes first, what was kept only before the system', () => {
  const env = { GEZHI_LANG: 'en', LANG: 'en_GB.UTF-8' }
  expect(localeOf(env, { chosen: 'zh-CN' })).toBe('zh-CN')
  expect(localeOf(env, { kept: 'zh-CN' })).toBe('en')
  expect(localeOf({ LANG: 'en_GB.UTF-8' }, { kept: 'zh-CN' })).toBe('zh-CN')
})
