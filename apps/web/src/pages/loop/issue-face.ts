/** How an issue looks: which shape its stage has, what its clock says, where it stands on the line. Rules are the domain's. */
import { isOpen, mainLine, mainMove, rowOf, type Stage } from '@gezhi/domain/loop'
import type { ClockView, IssueLine, IssueNow, OptionView } from '../../queries/types.ts'
import type { ClockFace, ClockTone } from '../../ui/clock-face.ts'
import type { Mark } from '../../ui/StageMark.tsx'

const mainStages: ReadonlyArray<Stage> = mainLine

/** Its place on the main line; -1 beside it. */
export const stageRank = (stage: Stage): number => mainStages.indexOf(stage)

export const markOf = (stage: Stage): Mark => {
  const at = stageRank(stage)
  if (at >= 0) return at / (mainStages.length - 1)
  if (stage === 'suspended') return 'paused'
  return stage === 'reopened' ? 'returned' : 'declined'
}

const tones: Record<IssueLine['light'], ClockTone> = { green: 'calm', amber: 'near', red: 'over', none: 'paused' }

const dayMinutes = 1_440
/** From here on hours say nothing more. */
const wholeDaysFrom = 3 * dayMinutes

const minutesTo = (due: string, now: number): number => {
  const minutes = Math.round((Date.parse(due) - now) / 60_000)
  return Math.abs(minutes) < wholeDaysFrom ? minutes : Math.trunc(minutes / dayMinutes) * dayMinutes
}

/**
 * The clock of a line of a list, in minutes on the wall: how far away the due time is. `null` where nothing is owed.
 * What became late since the list was read is late, whatever the list said.
 */
export const faceOfLine = (
  line: Pick<IssueLine, 'stage' | 'stepDue' | 'light' | 'promiseMet'>,
  now: number
): ClockFace | null => {
  if (!isOpen(line.stage))
    return line.promiseMet === null ? null : { tone: line.promiseMet ? 'met' : 'missed', minutes: null }
  if (line.stepDue === null) return line.stage === 'suspended' ? { tone: 'paused', minutes: null } : null
  const minutes = minutesTo(line.stepDue, now)
  return { tone: minutes < 0 ? 'over' : tones[line.light], minutes }
}

/** A clock of a detail page. A stopped one says whether it was kept. */
export const faceOfClock = (
  clock: Pick<ClockView, 'state' | 'due' | 'light'> & {
    readonly ledger: ReadonlyArray<Pick<ClockView['ledger'][number], 'left'>>
  },
  now: number
): ClockFace | null => {
  if (clock.state === 'idle') return null
  if (clock.state === 'stopped') return { tone: clock.light === 'red' ? 'missed' : 'met', minutes: null }
  if (clock.state === 'paused') {
    const left = clock.ledger.at(-1)?.left ?? null
    return { tone: 'paused', minutes: left === null ? null : Math.round(left / 60_000) }
  }
  if (clock.due === null) return null
  const minutes = minutesTo(clock.due, now)
  return { tone: minutes < 0 ? 'over' : tones[clock.light], minutes }
}

export interface LineStage {
  readonly stage: Stage
  readonly state: 'done' | 'now' | 'ahead' | 'skipped'
  /** When it was reached last; of those behind only. */
  readonly at: string | null
}

/**
 * The main line as far as this issue went. A side state stands in the place of the stage it left; what came to an end
 * beside the line has nothing ahead.
 */
export const lineOf = ({
  issue,
  timeline
}: {
  readonly issue: Pick<IssueNow, 'stage' | 'before' | 'reportedAt' | 'movedAt'>
  readonly timeline: ReadonlyArray<{
    readonly at: string
    readonly moved: { readonly from: Stage; readonly to: Stage } | null
  }>
}): ReadonlyArray<LineStage> => {
  const reached = new Map<Stage, string>([['reported', issue.reportedAt]])
  for (const { moved, at } of timeline) {
    if (moved === null || moved.from === moved.to) continue
    // going back takes away what lay ahead
    const to = mainStages.indexOf(moved.to)
    for (const later of to < 0 ? [] : mainStages.slice(to + 1)) reached.delete(later)
    reached.set(moved.to, at)
  }
  const line = mainStages.map((stage) => ({ stage, at: reached.get(stage) ?? null }))
  const behind = ({ stage, at }: (typeof line)[number]): LineStage => ({
    stage,
    at,
    state: at === null ? 'skipped' : 'done'
  })
  const ahead = ({ stage }: (typeof line)[number]): LineStage => ({ stage, at: null, state: 'ahead' })
  const here = (at: string | null): LineStage => ({
    stage: issue.stage,
    at,
    state: isOpen(issue.stage) ? 'now' : 'done'
  })

  const standing = mainStages.indexOf(issue.stage)
  if (standing >= 0) {
    return [
      ...line.slice(0, standing).map(behind),
      here(reached.get(issue.stage) ?? null),
      ...line.slice(standing + 1).map(ahead)
    ]
  }
  const left = mainStages.indexOf(leftBehind(issue, line))
  return [
    ...line.slice(0, left + 1).map(behind),
    here(reached.get(issue.stage) ?? issue.movedAt),
    ...(isOpen(issue.stage) ? line.slice(left + 1).map(ahead) : [])
  ]
}

/** The last stage of the line before the side state: what a suspension left, or where the work begins anew. */
const leftBehind = (
  issue: Pick<IssueNow, 'stage' | 'before'>,
  line: ReadonlyArray<{ readonly stage: Stage; readonly at: string | null }>
): Stage => {
  if (issue.stage === 'reopened' || issue.before === 'reopened') return 'accepted'
  return issue.before ?? line.findLast(({ at }) => at !== null)?.stage ?? 'reported'
}

/**
 * Which option is the one to press: the main line's, or where that is not the reader's, the first of theirs that
 * brings the issue on.
 */
export const primaryOf = (stage: Stage, options: ReadonlyArray<OptionView>): OptionView | undefined => {
  const main = options.find(({ move }) => rowOf(move) === mainMove(stage))
  if (main?.barred === null) return main
  return options.find(({ move, barred }) => barred === null && bringsOn(move, stage)) ?? main
}

const bringsOn = (move: OptionView['move'], stage: Stage): boolean => {
  const { to, needs } = rowOf(move)
  if (to === 'before') return true
  return to === 'same' ? needs.includes('result') : mainStages.indexOf(to) > mainStages.indexOf(stage)
}
