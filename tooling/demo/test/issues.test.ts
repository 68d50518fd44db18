import { createHash } from 'node:crypto'
import { deskOf, grantsOf } from '@gezhi/domain/access'
import { dayFromNumber, type Instant, percent, TenantId, weekday } from '@gezhi/domain/common'
import { buildLocator } from '@gezhi/domain/grid'
import { conditions, evolve, Issue, type IssueFact, isOpen, MatterCode, openStages } from '@gezhi/domain/loop'
import { Result, Schema } from 'effect'
import { describe, expect, it } from 'vitest'
import { type Demo, generate, manyIssues } from '../src/index.ts'
import { kinds } from '../src/issues/kinds.ts'
import { texts } from '../src/issues/telling.ts'
import { demo, instant, now } from './demo.ts'

const issues = demo.issues.map(({ issue }) => issue)
const count = (all: ReadonlyArray<Issue>, is: (issue: Issue) => boolean) => all.filter(is).length
const digest = (one: Demo) => createHash('sha256').update(JSON.stringify(one)).digest('hex')
const dayOf = (at: Instant) => dayFromNumber(Math.floor((Date.parse(at) + 8 * 3_600_000) / 86_400_000))
const moved = (facts: ReadonlyArray<IssueFact>) => facts.flatMap((fact) => (fact._tag === 'Moved' ? [fact] : []))

describe('the same seed and moment', () => {
  it('give the same district to the last letter, another seed another one', { timeout: 120_000 }, () => {
    expect(digest(generate(1, now))).toBe(digest(demo))
    expect(digest(generate(2, now))).not.toBe(digest(demo))
  })
})

describe('every issue', () => {
  it('is what the domain calls an issue', () => {
    const unsound = issues.filter((issue) => Result.isFailure(Schema.decodeUnknownResult(Issue)(issue)))
    expect(unsound).toEqual([])
  })

  it('is what its facts lead to, one revision for each move', () => {
    for (const { issue, facts } of demo.issues) {
      const [born, ...later] = facts
      if (born?._tag !== 'Reported') throw new Error('an issue begins with a report')
      expect(later.reduce(evolve, born.issue)).toEqual(issue)
      expect(issue.revision).toBe(later.length)
    }
  })

  it('moves forward in time, up to the present and no further', () => {
    for (const { issue, facts } of demo.issues) {
      const times = [issue.reportedAt, ...moved(facts).map(({ at }) => at)]
      expect(times).toEqual([...times].sort())
      expect(issue.movedAt <= now).toBe(true)
    }
  })

  it('is verified by somebody who did not handle it', () => {
    for (const { issue, facts } of demo.issues) {
      const verifiers = moved(facts).filter(({ move }) => move === 'verify' || move === 'rework')
      expect(verifiers.filter(({ by }) => by !== null && issue.handledBy.some((one) => one === by))).toEqual([])
    }
  })

  it('has its number in the order of the reports', () => {
    expect(issues.map(({ number }) => number)).toEqual(issues.map((_, i) => i + 1))
    expect(issues.every((issue, i) => i === 0 || issues[i - 1]!.reportedAt <= issue.reportedAt)).toBe(true)
  })

  it('lies where the platform would find it', () => {
    const locator = buildLocator(
      demo.units.flatMap(({ unit, boundary }) =>
        unit.level === 3 ? [{ unitId: unit.id, kind: unit.kind, boundary }] : []
      )
    )
    // a unit that was split holds no ground any more; where its issues lie now is told beside
    const now = new Map(demo.standpoints.map(({ issueId, pathNow }) => [issueId, pathNow]))
    const idAt = new Map(demo.units.map(({ unit }) => [unit.path, unit.id]))
    for (const { id, point, unitId: then, located } of issues) {
      const unitId = idAt.get(now.get(id) ?? '') ?? then
      if (point === null) expect(located).toBe('given')
      else expect(locator.locate(point[0], point[1])).toMatchObject({ unitId, how: located })
    }
  })
})

describe('the year', () => {
  it('has about six thousand issues, of which about 94 in a hundred are closed', () => {
    expect(issues.length).toBeGreaterThan(5_700)
    expect(issues.length).toBeLessThan(6_300)
    const closed = Number(
      percent({
        part: count(issues, (issue) => issue.stage === 'closed'),
        whole: count(issues, (issue) => conditions.counted(issue, now))
      })
    )
    expect(closed).toBeGreaterThan(93)
    expect(closed).toBeLessThan(96)
  })

  it('is busier in summer than in winter, on Mondays than on Sundays, and never idle', () => {
    const months = Map.groupBy(issues, ({ reportedAt }) => dayOf(reportedAt).slice(0, 7))
    expect(Math.min(...[...months.values()].map((month) => month.length))).toBeGreaterThan(80)
    const of = (month: string) => months.get(month)?.length ?? 0
    expect(of('2026-07')).toBeGreaterThan(1.3 * of('2026-02'))
    const days = Map.groupBy(issues, ({ reportedAt }) => weekday(dayOf(reportedAt)))
    expect(days.get(1)!.length).toBeGreaterThan(1.3 * days.get(7)!.length)
  })

  it('has heating in winter, rubbish in summer and noise at night', () => {
    const months = (code: string) =>
      issues.filter((issue) => issue.matter === code).map((one) => dayOf(one.reportedAt).slice(5, 7))
    expect(months('3310').filter((month) => !['11', '12', '01', '02', '03'].includes(month))).toEqual([])
    const summer = months('2102').filter((month) => ['06', '07', '08'].includes(month)).length
    const winter = months('2102').filter((month) => ['12', '01', '02'].includes(month)).length
    expect(summer).toBeGreaterThan(1.5 * winter)
    const hours = issues
      .filter(({ matter }) => matter === '2301')
      .map(({ reportedAt }) => (new Date(reportedAt).getUTCHours() + 8) % 24)
    const night = hours.filter((hour) => hour >= 19 || hour < 5).length
    expect(night).toBeGreaterThan(0.5 * hours.length)
  })

  it('has days on which rain brings dozens of flooded roads', () => {
    const wet = Map.groupBy(
      issues.filter(({ matter }) => matter === '2107'),
      ({ reportedAt }) => dayOf(reportedAt)
    )
    expect(Math.max(...[...wet.values()].map((day) => day.length))).toBeGreaterThan(12)
  })

  it('has issues that came late, were given back, done again, prolonged, set aside, declined, reopened and never rated', () => {
    const shares = {
      late: count(issues, ({ promiseMet }) => promiseMet === false),
      returned: count(issues, ({ returns }) => returns > 0),
      reworked: count(issues, ({ reworks }) => reworks > 0),
      extended: count(issues, ({ extensions }) => extensions > 0),
      reopened: count(issues, ({ reopens }) => reopens > 0),
      declined: count(issues, ({ stage }) => stage === 'declined'),
      cancelled: count(issues, ({ stage }) => stage === 'cancelled'),
      unrated: count(issues, ({ stage, rating }) => stage === 'closed' && rating === null),
      suspended: demo.issues.filter(({ facts }) => moved(facts).some(({ move }) => move === 'suspend')).length,
      assisted: demo.issues.filter(({ facts }) => moved(facts).some(({ move }) => move === 'assist')).length
    }
    for (const [, n] of Object.entries(shares)) {
      expect(n).toBeGreaterThan(20)
      expect(n).toBeLessThan(0.65 * issues.length)
    }
    expect(shares.late).toBeLessThan(0.1 * issues.length)
  })
})

describe('the present', () => {
  it.each(['2026-11-25T10:30:00+08:00', '2026-02-20T02:00:00+08:00', '2027-07-01T08:30:00+08:00'])(
    'has something at every stage, on a working day, in the holidays and in a year to come: %s',
    { timeout: 120_000 },
    (text) => {
      const there = new Set(generate(1, instant(text)).issues.map(({ issue }) => issue.stage))
      expect(openStages.filter((stage) => !there.has(stage))).toEqual([])
    }
  )

  it('leaves something on the desk of everybody who moves issues, most of it in time', () => {
    const paths = new Map(demo.units.map(({ unit }) => [unit.id, unit.path]))
    const roles = new Map(demo.reference.roles.map((role) => [role.key, role]))
    const movers = demo.accounts.filter(({ role }) => roles.get(role)?.duties.some((duty) => /or$|er$/.test(duty)))
    const owed = movers
      .filter(({ role }) => role !== 'supervisor' && role !== 'districtManager')
      .map((account) => {
        const own = demo.posts.filter(({ personId }) => personId === account.personId)
        const grants = grantsOf({ ...account, disabled: false }, own, [], now, (id) => paths.get(id))
        const tenantId = TenantId.make('01900000-0000-7000-8000-000000000000')
        const actor = { ...account, tenantId, accountId: account.id, grants, standsFor: [] }
        const { places, leads } = deskOf(actor, roles)
        const mine = issues.filter(
          ({ stage, path, lead }) =>
            places.some(
              (place) =>
                place.stages.includes(stage) &&
                (place.paths === null || place.paths.some((one) => path.startsWith(one)))
            ) ||
            (leads.stages.includes(stage) &&
              lead !== null &&
              [...leads.organisations, ...leads.units].some((id) => id === lead.id))
        )
        return [account.username, mine.length] as const
      })
    expect(owed.filter(([, n]) => n < 3)).toEqual([])
    const open = issues.filter(({ stage }) => isOpen(stage))
    expect(count(open, (issue) => conditions.overdue(issue, now))).toBeLessThan(0.45 * open.length)
  })
})

describe('the words', () => {
  const codes = demo.reference.catalogue.matters.map(({ code }) => code)

  it('are there for every class of the catalogue, title, sight and deed side by side', () => {
    expect(codes.filter((code) => !texts.has(code))).toEqual([])
    expect([...texts.keys()].filter((code) => !codes.includes(MatterCode.make(code)))).toEqual([])
    for (const { titles, saw, done } of texts.values()) {
      expect(saw).toHaveLength(titles.length)
      expect(done).toHaveLength(titles.length)
    }
  })

  it('are six phrasings at least for what comes up often', () => {
    const often = kinds.filter(({ weight, season }) => weight >= 2 && season.every((month) => month > 0))
    expect(often.length).toBeGreaterThan(15)
    expect(often.filter(({ code }) => (texts.get(code)?.titles.length ?? 0) < 6)).toEqual([])
  })

  it('leave no blank unfilled', () => {
    const told = issues.flatMap(({ title, description, result, answer }) => [title, description, result, answer])
    expect(told.filter((text) => text !== null && /[{}]|undefined/.test(text))).toEqual([])
  })

  it('come up with all classes over the year but the rarest', () => {
    const seen = new Set(issues.map(({ matter }) => matter))
    expect(codes.filter((code) => !seen.has(code)).length).toBeLessThan(5)
  })
})

describe('many issues', () => {
  it('go on as long as wanted, each with a name and a number of its own, the past all over', () => {
    const all = [...manyIssues(demo, 15_000)]
    expect(all).toHaveLength(15_000)
    expect(new Set(all.map(({ id }) => id)).size).toBe(15_000)
    expect(new Set(all.map(({ number }) => number)).size).toBe(15_000)
    expect(all.slice(issues.length).filter(({ stage }) => isOpen(stage))).toEqual([])
    expect(Schema.is(Issue)(all[14_999])).toBe(true)
  })
})
