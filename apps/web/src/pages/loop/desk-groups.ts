/** What waits for somebody, in the order of the clock: late, today, this week, later, and what has no clock. */
import { type Day, plusDays } from '@gezhi/domain/common'
import { dayIn } from '../../day.ts'
import type { IssueLine } from '../../queries/types.ts'

export const groupNames = ['over', 'today', 'week', 'later', 'free'] as const
export type GroupName = (typeof groupNames)[number]

type Due = Pick<IssueLine, 'stepDue'>

export interface DeskGroup<Line extends Due> {
  readonly name: GroupName
  readonly lines: ReadonlyArray<Line>
}

const groupOf = ({ stepDue }: Due, now: number, zone: string): GroupName => {
  if (stepDue === null) return 'free'
  const due = Date.parse(stepDue)
  if (due < now) return 'over'
  const today: Day = dayIn(now, zone)
  const day = dayIn(due, zone)
  if (day === today) return 'today'
  return day <= plusDays(today, 7) ? 'week' : 'later'
}

/** Groups that have something in them; inside each the order of the server stays. */
export const deskGroups = <Line extends Due>(
  lines: ReadonlyArray<Line>,
  now: number,
  zone: string
): ReadonlyArray<DeskGroup<Line>> =>
  groupNames
    .map((name) => ({ name, lines: lines.filter((line) => groupOf(line, now, zone) === name) }))
    .filter((group) => group.lines.length > 0)
