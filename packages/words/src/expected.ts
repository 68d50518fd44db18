/**
 * What would be right where an input is wrong. The API says it in English: in the words of the schemas, which every face
 * turns into those of its reader here. A test gives garbage to all inputs there are and finds each message translated.
 */
import type { Locale } from './locale.ts'
import type { Words } from './shape.ts'

const zh = {
  missing: '必须填写',
  unexpected: '没有这个字段',
  invalid: '不是可以接受的值',
  types: {
    string: '文字',
    number: '数',
    boolean: 'true 或 false',
    object: '一组字段',
    array: '列表',
    null: '空（null）',
    undefined: '不填',
    Day: '日历上有的一天，如 2026-03-05'
  },
  having: (field: string, value: string) => `${field} 为 ${value} 的一组字段`,
  oneOf: (choices: ReadonlyArray<string>) =>
    choices.length === 1 ? `应为${spaced(choices)}` : `应为下列之一：${choices.join('、')}`,
  finite: '应为有限的数',
  integer: '应为整数',
  between: (min: string, max: string) => `应在 ${min} 到 ${max} 之间`,
  atLeast: (min: string) => `不能小于 ${min}`,
  atMost: (max: string) => `不能大于 ${max}`,
  above: (min: string) => `应大于 ${min}`,
  below: (max: string) => `应小于 ${max}`,
  lengthMin: (n: string) => `至少 ${n} 个字或项`,
  lengthMax: (n: string) => `最多 ${n} 个字或项`,
  lengthOf: (n: string) => `应为 ${n} 个字或项`,
  entriesMax: (n: string) => `最多 ${n} 项`,
  unique: '各项不能重复',
  uuid: '应为 UUID',
  callsMax: (n: string) => `一次最多 ${n} 个调用`,
  json: '应为 JSON 文档',
  somethingOrNone: '不能为空；没有则填“无”'
}

const en: Words<typeof zh> = {
  missing: 'is needed',
  unexpected: 'there is no such field',
  invalid: 'is not a value that can be taken',
  types: {
    string: 'text',
    number: 'a number',
    boolean: 'true or false',
    object: 'an object',
    array: 'a list',
    null: 'nothing (null)',
    undefined: 'nothing at all',
    Day: 'a day of the calendar, like 2026-03-05'
  },
  having: (field, value) => `an object whose ${field} is ${value}`,
  oneOf: (choices) => (choices.length === 1 ? `should be ${choices[0]}` : `should be one of ${choices.join(', ')}`),
  finite: 'should be a finite number',
  integer: 'should be a whole number',
  between: (min, max) => `should be from ${min} to ${max}`,
  atLeast: (min) => `should be ${min} at least`,
  atMost: (max) => `should be ${max} at most`,
  above: (min) => `should be more than ${min}`,
  below: (max) => `should be less than ${max}`,
  lengthMin: (n) => `at least ${n} characters or entries`,
  lengthMax: (n) => `at most ${n} characters or entries`,
  lengthOf: (n) => `${n} characters or entries`,
  entriesMax: (n) => `at most ${n} entries`,
  unique: 'no entry twice',
  uuid: 'should be a UUID',
  callsMax: (n) => `at most ${n} calls at once`,
  json: 'should be a JSON document',
  somethingOrNone: 'not empty: where there is none, the sign for none'
}

/** What our own schemas say, in full; in English it stands as it is. */
const own: Readonly<Record<string, string>> = {
  'a UUIDv7 in lower case': '应为小写的 UUIDv7',
  'a class code of four or six digits, like 0102': '应为四位或六位数字的类别代码，如 0102',
  'a code of digits, letters, dots and dashes, at most 32': '应为由数字、字母、点和短横组成的代码，最多 32 个字符',
  'a day of the calendar, like 2026-03-05': '应为日历上有的一天，如 2026-03-05',
  'a form with a file in the field `file`': '应为表单，文件放在字段 file 里',
  'a key like city-14 that is not official': '应为 city-14 这样的代号，不能是 official',
  'a moment that exists, with its offset, like 2026-03-05T17:00:00+08:00':
    '应为存在的时刻，并写明时差，如 2026-03-05T17:00:00+08:00',
  'a name, a phone or both': '姓名和电话至少填一项',
  'a password': '请设置密码',
  'a phone number': '应为电话号码',
  'a role key like gridLeader': '应为 gridLeader 这样的角色代号',
  'a time zone, like Asia/Shanghai': '应为时区，如 Asia/Shanghai',
  'a user name of 3 to 32 small letters, digits, dots, dashes or underscores, beginning with a letter':
    '用户名应为 3 到 32 个小写字母、数字、点、短横或下划线，以字母开头',
  'digits, letters, dots and dashes, at most 12': '应为数字、字母、点和短横，最多 12 个字符',
  'exactly one working level': '应有且只有一个基础层级',
  'hours in order that do not overlap, an hour a day at least': '时段应按先后排列、互不重叠，每天合计至少一小时',
  'serials from the root, /1/4/': '应为从根开始的序号，如 /1/4/',
  'something more than white space': '不能只有空白',
  'text without broken characters': '不能含有损坏的字符',
  'text without control characters': '不能含有控制字符',
  'the `next` of the page before': '应为上一页给出的 next',
  'the first digits of a class code': '应为类别代码的前几位数字',
  'the id of an event': '应为一条实时消息的编号',
  'the id of an upload': '应为上传文件的编号',
  'twelve small letters and digits': '应为十二个小写字母和数字',
  'two digits of a province or four of a prefecture': '应为省级的两位或地级的四位数字'
}

/** Latin letters and digits keep a space from Chinese ones. */
const spaced = ([choice = '']: ReadonlyArray<string>): string => (/^[\x20-\x7e]/.test(choice) ? ` ${choice}` : choice)

type Say = Words<typeof zh>

/** How the schema library words things, and what is said instead. */
const rows: ReadonlyArray<readonly [RegExp, (say: Say, ...found: ReadonlyArray<string>) => string]> = [
  [/^Missing key$/, (say) => say.missing],
  [/^Expected no excess property$|^Unexpected key/, (say) => say.unexpected],
  [/^Expected a valid value$|^Expected exactly one member to match/, (say) => say.invalid],
  [/^Expected a finite number$/, (say) => say.finite],
  [/^Expected an integer$/, (say) => say.integer],
  [/^Expected a value between (\S+) and (\S+)$/, (say, min = '', max = '') => say.between(min, max)],
  [/^Expected a value greater than or equal to (\S+)$/, (say, min = '') => say.atLeast(min)],
  [/^(?:Expected a value less than or equal to|at most) (\S+)$/, (say, max = '') => say.atMost(max)],
  [/^Expected a value greater than (\S+)$/, (say, min = '') => say.above(min)],
  [/^Expected a value less than (\S+)$/, (say, max = '') => say.below(max)],
  [/^Expected a value with a length of at least (\d+)$/, (say, n = '') => say.lengthMin(n)],
  [/^Expected a value with a length of at most (\d+)$/, (say, n = '') => say.lengthMax(n)],
  [/^Expected a value with a length of (\d+)$/, (say, n = '') => say.lengthOf(n)],
  [/^Expected a value with at most (\d+) entr(?:y|ies)$/, (say, n = '') => say.entriesMax(n)],
  [/^Expected an array with unique items$/, (say) => say.unique],
  [/^Expected a UUID/, (say) => say.uuid],
  [/^something, or 无$/, (say) => say.somethingOrNone],
  [/^(?:Expected a valid JSON string|a JSON document)$/, (say) => say.json],
  [/^at most (\d+) calls at once$/, (say, n = '') => say.callsMax(n)]
]

/** One of several types or values that the schema library joins by bars; `undefined` for what is none of ours. */
const choiceIn = (say: Say, part: string): string | undefined => {
  const named: Readonly<Record<string, string>> = say.types
  if (Object.hasOwn(named, part)) return named[part]
  const literal = /^"(.*)"$|^(-?\d+(?:\.\d+)?|true|false)$/.exec(part)
  if (literal !== null) return literal[1] ?? literal[2]
  const tagged = /^\{ readonly "(\w+)": "([^"]*)", \.\.\. \}$/.exec(part)
  return tagged === null ? undefined : say.having(tagged[1] ?? '', tagged[2] ?? '')
}

/** What would be right, in the language of the reader; a message that nobody put into words stands as it is. */
export const expectedIn = (locale: Locale, expected: string): string => {
  const say = locale === 'en' ? en : zh
  if (Object.hasOwn(own, expected)) return locale === 'en' ? expected : (own[expected] ?? expected)
  for (const [pattern, words] of rows) {
    const found = pattern.exec(expected)
    if (found !== null) return words(say, ...found.slice(1))
  }
  if (!expected.startsWith('Expected ')) return expected
  const choices = expected
    .slice('Expected '.length)
    .split(' | ')
    .map((part) => choiceIn(say, part))
  const known = choices.filter((choice) => choice !== undefined)
  return known.length === choices.length ? say.oneOf(known) : expected
}
