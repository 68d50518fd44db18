import { fromMillis } from '@gezhi/domain/common'
import type { Stage } from '@gezhi/domain/loop'
import { describe, expect, it } from 'vitest'
import { deskGroups } from '../src/pages/loop/desk-groups.ts'
import { faceOfClock, faceOfLine, lineOf, markOf, primaryOf } from '../src/pages/loop/issue-face.ts'
import type { OptionView } from '../src/queries/types.ts'

const now = Date.parse('2026-03-05T09:00:00Z')
const at = (text: string) => fromMillis(Date.parse(text))

type Line = Parameters<typeof faceOfLine>[0]
const aLine = (line: Partial<Line>): Line => ({
  stage: 'handling',
  stepDue: at('2026-03-05T11:00:00.000Z'),
  light: 'green',
  promiseMet: null,
  ...line
})

describe('the clock of a line', () => {
  it('shows the time left in the tone that the server gave', () => {
    expect(faceOfLine(aLine({}), now)).toEqual({ tone: 'calm', minutes: 120 })
    expect(faceOfLine(aLine({ light: 'amber' }), now)).toEqual({ tone: 'near', minutes: 120 })
  })

  it('turns late by itself, whatever the list said when it was read', () => {
    expect(faceOfLine(aLine({}), Date.parse('2026-03-05T11:30:00Z'))).toEqual({ tone: 'over', minutes: -30 })
  })

  it('counts in whole days where hours say nothing more', () => {
    expect(faceOfLine(aLine({ stepDue: at('2026-03-10T15:00:00.000Z') }), now)?.minutes).toBe(5 * 1440)
    expect(faceOfLine(aLine({ stepDue: at('2026-03-07T15:00:00.000Z') }), now)?.minutes).toBe(54 * 60)
  })

  it('of a closed issue says whether the promise was kept, and of one without a promise nothing', () => {
    expect(faceOfLine(aLine({ stage: 'closed', promiseMet: false }), now)).toEqual({ tone: 'missed', minutes: null })
    expect(faceOfLine(aLine({ stage: 'closed' }), now)).toBeNull()
  })

  it('stands still while the issue is suspended', () => {
    expect(faceOfLine(aLine({ stage: 'suspended', stepDue: null, light: 'none' }), now)).toEqual({
      tone: 'paused',
      minutes: null
    })
  })
})

it('a paused clock shows what was left when it was paused', () => {
  const clock = { state: 'paused', due: null, light: 'none', ledger: [{ left: 7_200_000 }] } as const
  expect(faceOfClock(clock, now)).toEqual({ tone: 'paused', minutes: 120 })
})

it('what waits is grouped by the day on which it is due in the place, late things first', () => {
  const lines = [
    { title: 'none', stepDue: null },
    { title: 'tonight', stepDue: at('2026-03-05T15:30:00.000Z') },
    { title: 'after midnight there', stepDue: at('2026-03-05T16:30:00.000Z') },
    { title: 'late', stepDue: at('2026-03-05T08:00:00.000Z') },
    { title: 'far', stepDue: at('2026-04-05T08:00:00.000Z') }
  ]
  const groups = deskGroups(lines, now, 'Asia/Shanghai').map(({ name, lines }) => [
    name,
    ...lines.map((one) => one.title)
  ])
  expect(groups).toEqual([
    ['over', 'late'],
    ['today', 'tonight'],
    ['week', 'after midnight there'],
    ['later', 'far'],
    ['free', 'none']
  ])
})

describe('the line of stages', () => {
  const walk = (...stages: ReadonlyArray<Stage>) =>
    stages.flatMap((from, i) => {
      const to = stages[i + 1]
      return to === undefined ? [] : [{ at: `2026-03-0${i + 2}T09:00:00.000Z`, moved: { from, to } }]
    })
  const line = (stage: Stage, timeline: ReturnType<typeof walk>, before: Stage | null = null) =>
    lineOf({
      issue: { stage, before, reportedAt: at('2026-03-01T09:00:00.000Z'), movedAt: at('2026-03-09T09:00:00.000Z') },
      timeline
    })
      .map((one) => `${one.stage} ${one.state}`)
      .join(', ')

  it('has what is behind, where it stands and what is ahead', () => {
    expect(line('dispatched', walk('reported', 'accepted', 'dispatched'))).toMatch(
      /^reported done, accepted done, dispatched now, received ahead, .*, closed ahead$/
    )
  })

  it('a stage that was passed over is seen as such', () => {
    expect(line('handled', walk('reported', 'accepted', 'dispatched', 'received', 'handled'))).toContain(
      'received done, handling skipped, handled now'
    )
  })

  it('what was sent back has not been where it will come again', () => {
    expect(line('accepted', walk('reported', 'accepted', 'dispatched', 'received', 'accepted'))).toMatch(
      /^reported done, accepted now, dispatched ahead/
    )
  })

  it('a suspension stands after the stage that it left', () => {
    expect(line('suspended', walk('reported', 'accepted', 'dispatched', 'suspended'), 'dispatched')).toContain(
      'dispatched done, suspended now, received ahead'
    )
  })

  it('nothing is ahead of what was declined', () => {
    expect(line('declined', walk('reported', 'declined'))).toBe('reported done, declined done')
  })

  it('a reopened issue begins anew at the dispatch', () => {
    expect(line('reopened', walk('reported', 'accepted', 'dispatched', 'received', 'closed', 'reopened'))).toContain(
      'accepted done, reopened now, dispatched ahead'
    )
  })
})

it('every stage has a shape, and the end of the line is full', () => {
  expect(markOf('reported')).toBe(0)
  expect(markOf('closed')).toBe(1)
  expect([markOf('suspended'), markOf('reopened'), markOf('declined')]).toEqual(['paused', 'returned', 'declined'])
})

describe('the move to press', () => {
  const option = (move: OptionView['move'], mine: boolean): OptionView => ({
    move,
    needs: [],
    takes: [],
    barred: mine ? null : { _tag: 'NotYourDuty', issueId: '', move, duties: [] }
  })

  it("is the main line's where that is the reader's", () => {
    expect(primaryOf('handled', [option('verify', true), option('rework', true)])?.move).toBe('verify')
  })

  it('is the part that was asked of the reader where the main line waits for somebody else', () => {
    expect(primaryOf('handling', [option('assist', true), option('finish', false)])?.move).toBe('assist')
  })

  it('is rating while the reporter may still rate, and closing after that', () => {
    expect(primaryOf('answered', [option('rate', true), option('close', false)])?.move).toBe('rate')
    expect(primaryOf('answered', [option('rate', false), option('close', true)])?.move).toBe('close')
  })

  it('is never a way out: who may only cancel is shown what the issue waits for', () => {
    const found = primaryOf('accepted', [option('dispatch', false), option('cancel', true), option('note', true)])
    expect(found?.move).toBe('dispatch')
    expect(found?.barred).not.toBeNull()
  })
})
