import { checkRoles, oversteps, rolesTogether } from '@gezhi/domain/access'
import { Calendar, compile, due, fromMillis, parseInstant, toMillis } from '@gezhi/domain/common'
import { checkScheme, codeLength, officialCodes, standardCodes, workingLevel } from '@gezhi/domain/grid'
import { checkCatalogue, Duty, majorOf } from '@gezhi/domain/loop'
import { Result, Schema } from 'effect'
import { describe, expect, it } from 'vitest'
import { base, calendarOf, knownYears } from '../src/index.ts'
import { decodePack } from '../src/pack.ts'

const { calendar, catalogue, departments, profile, roles, scheme } = base
const roleKeys = new Set<string>(roles.map(({ key }) => key))
const repeated = (values: ReadonlyArray<string>) => values.filter((value, i) => values.indexOf(value) !== i)

describe('the pack', () => {
  it('refuses a field that nobody knows and a class code that is none', () => {
    expect(() => decodePack({ ...base, profile: { ...profile, promises: 5 } })).toThrow('promises')
    const [first] = catalogue.matters
    expect(() => decodePack({ ...base, catalogue: { ...catalogue, matters: [{ ...first, code: '1' }] } })).toThrow(
      'class code'
    )
  })

  it('may become the data of a tenant', () => {
    const named = scheme.levels.flatMap(({ posts }) => posts.map(({ role }) => role))
    expect(Result.isSuccess(checkRoles(roles, { holders: [], named }))).toBe(true)
    expect(Result.isSuccess(checkScheme(scheme, scheme, [], new Set(named)))).toBe(true)
    expect(Result.isSuccess(checkCatalogue(catalogue))).toBe(true)
  })

  it('has every name in Chinese and in English', () => {
    const names = [
      ...scheme.levels.map(({ name }) => name),
      ...roles.map(({ name }) => name),
      ...departments.map(({ name }) => name),
      ...catalogue.matters.flatMap(({ major, minor, condition, closing }) => [major, minor, condition, closing])
    ]
    for (const name of names) {
      expect(name?.zh).toMatch(/\p{Script=Han}/u)
      expect(name?.en).not.toMatch(/\p{Script=Han}/u)
    }
  })
})

describe('levels', () => {
  it('give a grid a code of fifteen digits and a band of 300 to 500 households (rules 1.1, 1.2)', () => {
    const working = workingLevel(scheme)
    expect(codeLength(scheme, working)).toBe(15)
    expect(scheme.levels[working]?.households).toEqual({ min: 300, max: 500 })
  })

  it('number units as the standards do', () => {
    expect(officialCodes(scheme)).toEqual(standardCodes)
  })

  it('ask for exactly one leader and at least one full-time worker in a grid', () => {
    const posts = scheme.levels[workingLevel(scheme)]?.posts
    expect(posts).toContainEqual({ role: 'gridLeader', min: 1, max: 1 })
    expect(posts).toContainEqual({ role: 'gridWorker', min: 1, max: null })
  })

  it('name only roles that there are', () => {
    const named = scheme.levels.flatMap(({ posts }) => posts.map(({ role }) => role))
    expect(named.filter((role) => !roleKeys.has(role))).toEqual([])
  })
})

describe('roles', () => {
  it('have keys of their own', () => expect(repeated(roles.map(({ key }) => key))).toEqual([]))

  it('give no administrator more than the machine, and no duty towards an issue', () => {
    const administrators = roles.filter(({ administrator }) => administrator !== null)
    expect(administrators.map(({ administrator }) => administrator)).toEqual(['system', 'security', 'audit'])
    expect(administrators.flatMap(oversteps)).toEqual([])
    expect(administrators.flatMap(({ duties }) => duties)).toEqual([])
  })

  it('keep the three administrators apart from each other and from the business', () => {
    const all = new Map(roles.map((role) => [role.key, role]))
    const [system, security, , manager] = roles.map(({ key }) => key)
    expect(Result.isFailure(rolesTogether([system!, security!], all))).toBe(true)
    expect(Result.isFailure(rolesTogether([system!, manager!], all))).toBe(true)
  })

  it('let somebody walk every step of the loop', () => {
    const given = new Set(roles.flatMap(({ duties }) => duties))
    const fromTasks = ['reporter', 'assistant']
    expect(Duty.literals.filter((duty) => !given.has(duty) && !fromTasks.includes(duty))).toEqual([])
  })

  it('let nobody verify who handles', () => {
    const both = roles.filter(({ duties }) => duties.includes('verifier') && duties.includes('handler'))
    expect(both).toEqual([])
  })

  it('let everybody with a duty read issues and move them', () => {
    const lame = roles.filter(
      ({ duties, permissions }) =>
        duties.length > 0 && !(permissions.includes('issue.read') && permissions.includes('issue.move'))
    )
    expect(lame.map(({ key }) => key)).toEqual([])
  })
})

describe('the catalogue', () => {
  const { matters } = catalogue

  it('has at least sixty classes with codes of their own, four digits long', () => {
    expect(matters.length).toBeGreaterThanOrEqual(60)
    expect(repeated(matters.map(({ code }) => code))).toEqual([])
    expect(matters.filter(({ code }) => code.length !== 4)).toEqual([])
  })

  it('keeps 01 to 05 for city parts and begins its own majors at 21 (rules 2.1)', () => {
    const majors = [...new Set(matters.map(({ code }) => majorOf(code)))]
    expect(majors.filter((major) => Number(major) < 21)).toEqual(['01', '02', '03', '04', '05'])
  })

  it('gives one major class one name', () => {
    const names = new Map(matters.map(({ code, major }) => [majorOf(code), major.zh]))
    expect(matters.filter(({ code, major }) => names.get(majorOf(code)) !== major.zh)).toEqual([])
  })

  it('names only kinds of departments that there are, and one wherever the owner comes first', () => {
    const kinds = new Set(departments.map(({ key }) => key))
    expect(matters.filter(({ department }) => department !== null && !kinds.has(department))).toEqual([])
    expect(matters.filter(({ owner, department }) => owner === 'owner' && department === null)).toEqual([])
  })

  it('sends to communities and grids only what is on their duty list', () => {
    const unlisted = matters.filter(({ tier, communityDuty }) => /grid|community/.test(tier) && !communityDuty)
    expect(unlisted).toEqual([])
  })

  it('never gives the core more time than the outskirts', () => {
    const minutes = { continuous: 1, working_hour: 60, working_day: 1440, natural_day: 1440 }
    const spans = matters.map(({ limit }) => [limit.A, limit.B, limit.C].map((l) => l.amount * minutes[l.kind]))
    expect(spans.filter(([a, b, c]) => a! > b! || b! > c!)).toEqual([])
  })

  it('takes the limits that the sources give (rules 2.4)', () => {
    const limitOf = (code: string) => matters.find((matter) => matter.code === code)?.limit
    expect(limitOf('0102')?.B).toEqual({ kind: 'continuous', amount: 6 * 60 })
    expect(limitOf('2102')?.A).toEqual({ kind: 'working_hour', amount: 4 })
    expect(limitOf('2105')?.B).toEqual({ kind: 'working_day', amount: 15 })
  })
})

describe('the calendar', () => {
  it('knows every year from 2004 on', () => {
    expect(knownYears[0]).toBe(2004)
    expect(knownYears).toContain(2026)
    expect(calendar.years).toEqual(knownYears)
    expect(Schema.is(Calendar)(calendar)).toBe(true)
  })

  it('has 33 days off and 6 days made up in 2026 (rules 2.5)', () => {
    const days = Object.entries(calendarOf([2026]).days)
    expect(days.filter(([, how]) => how === 'off')).toHaveLength(33)
    expect(days.filter(([, how]) => how === 'on').map(([day]) => day)).toEqual([
      '2026-01-04',
      '2026-02-14',
      '2026-02-28',
      '2026-05-09',
      '2026-09-20',
      '2026-10-10'
    ])
  })

  it('says of a year without a notice that it does not know it', () => {
    expect(calendarOf([2026, 2049]).years).toEqual([2026])
  })

  it.each([
    ['2026-09-30T16:00', { kind: 'working_hour', amount: 4 }, '2026-10-08T10:00'],
    ['2026-02-13T17:00', { kind: 'working_hour', amount: 2 }, '2026-02-14T09:00'],
    ['2026-09-19T10:00', { kind: 'working_hour', amount: 4 }, '2026-09-20T12:00'],
    ['2026-04-03T15:00', { kind: 'working_hour', amount: 16 }, '2026-04-08T15:00']
  ] as const)('from %s gives %o until %s', (start, limit, end) => {
    const at = (local: string) => toMillis(parseInstant(`${local}:00+08:00`)!)
    expect(fromMillis(due(compile(calendar), at(start), limit))).toBe(fromMillis(at(end)))
  })
})

describe('the profile', () => {
  it('promises an answer within five working days and takes a case back within one', () => {
    expect(profile.promise).toEqual({ kind: 'working_day', amount: 5 })
    expect(profile.returnWindow).toEqual({ kind: 'working_day', amount: 1 })
    expect([profile.returnsMax, profile.extensionsMax, profile.warnPercent]).toEqual([2, 1, 80])
  })
})
