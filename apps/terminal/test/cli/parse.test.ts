import { locales } from '@gezhi/words'
import { terminalWords } from '@gezhi/words/terminal'
import { describe, expect, it } from 'vitest'
import { complete, scriptOf } from '../../src/cli/completion.ts'
import { helpOf, overview } from '../../src/cli/help.ts'
import { parse, WrongUse } from '../../src/cli/parse.ts'
import { commandNames, commands, options } from '../../src/cli/spec.ts'
import { width } from '../../src/ui/text.ts'

const { wrong } = terminalWords('zh-CN').command
const read = (line: string) =>
  parse(
    line.split(' ').filter((word) => word !== ''),
    wrong
  )
const why = (line: string) => {
  try {
    read(line)
    return 'nothing wrong'
  } catch (error) {
    if (error instanceof WrongUse) return error.message
    throw error
  }
}

describe('a command line', () => {
  it('is a command with arguments and options in any order', () => {
    const { command, arguments: given, given: options } = read('issue act --result 好 1023 finish --json')
    expect([command, given]).toEqual(['issue act', ['1023', 'finish']])
    expect([options.text('result'), options.flag('json'), options.flag('help')]).toEqual(['好', true, false])
  })

  it('takes an option several times where that makes sense, else the last one', () => {
    const { given } = read('issue list -s handling --stage handled -n 5 --limit 9')
    expect([given.list('stage'), given.text('limit')]).toEqual([['handling', 'handled'], '9'])
  })

  it('takes values that look like options, and - for standard input', () => {
    expect(read('issue report --point=-73.99,40.7 --title x').given.text('point')).toBe('-73.99,40.7')
    expect(read('issue report -').arguments).toEqual(['-'])
  })

  it('without a command is the full screen, a group alone asks for help', () => {
    expect(read('').command).toBeNull()
    expect(read('--server http://127.0.0.1:1').command).toBeNull()
    expect(read('issue').command).toBeNull()
  })

  it.each([
    ['isue list', '没有“isue”这个命令'],
    ['issue lst', '没有“issue lst”这个命令'],
    ['issue list --stagee x', '没有 --stagee 这个选项'],
    ['issue list --title x', '没有 --title 这个选项'],
    ['issue list --limit', '--limit 需要一个值'],
    ['issue list --json=yes', '--json 不带值'],
    ['issue list --mine yours', '--mine 不能是“yours”，可选：desk, reported'],
    ['issue show', '缺少 <issue>'],
    ['issue show 1 2', '多出了“2”'],
    ['completion csh', '<shell> 不能是“csh”，可选：bash, zsh, fish']
  ])('%s: %s', (line, message) => expect(why(line)).toBe(message))
})

describe.each(locales)('help in %s', (locale) => {
  const words = terminalWords(locale)

  it.each(commandNames)('of %s names its options and shows examples that are right', (name) => {
    const text = helpOf(name, words, 80)
    for (const option of commands[name].options) expect(text).toContain(`--${option}`)
    for (const example of commands[name].examples) {
      expect(text).toContain(`gezhi ${example}`)
      const typed = example
        .replace(/\s[|<>].*$/, '')
        .replaceAll(/"[^"]*"/g, 'text')
        .split(' ')
      expect(parse(typed, wrong).command).toBe(name)
    }
    expect(text).not.toMatch(/undefined/)
  })

  it('lists every command and every exit code', () => {
    const text = overview(words, 100)
    for (const name of commandNames) expect(text).toContain(`  ${name}`)
    for (const code of [0, 1, 2, 3, 4]) expect(text).toMatch(new RegExp(`\\n {2}${code} `))
  })

  it('keeps to the window where words can be broken', () => {
    for (const name of commandNames) {
      const lines = helpOf(name, words, 80)
        .split('\n')
        .filter((line) => !line.startsWith('  gezhi') && !/^\S/.test(line))
      expect(lines.filter((line) => width(line) > 80)).toEqual([])
    }
  })
})

it('every option belongs to a command', () => {
  const used = new Set([
    ...commandNames.flatMap((name) => commands[name].options),
    'server',
    'token',
    'lang',
    'json',
    'help',
    'version'
  ])
  expect(Object.keys(options).filter((name) => !used.has(name))).toEqual([])
})

describe('completion', () => {
  it.each([
    [[''], 'issue'],
    [['issue', ''], 'report'],
    [['issue', 'l'], 'list'],
    [['issue', 'list', '--st'], '--stage'],
    [['issue', 'list', '--stage', 'ha'], 'handling'],
    [['issue', 'act', '1023', 'fin'], 'finish'],
    [['completion', ''], 'zsh']
  ])('%j → %s', (typed, found) => expect(complete(typed)).toContain(found))

  it('has a script for each shell it names', () => {
    for (const shell of ['bash', 'zsh', 'fish']) expect(scriptOf(shell)).toContain('__complete')
  })
})
