/** What a clock says: which word, how much time, in which tone. The rules that set the tone are the domain's. */
import type { FirstWords } from '@gezhi/words/web-zh'

/** `calm`, `near`, `over` while it runs; `paused`; then `met` or `missed` for good. */
export type ClockTone = 'calm' | 'near' | 'over' | 'paused' | 'met' | 'missed'

export interface ClockFace {
  readonly tone: ClockTone
  /** Minutes of the clock's own time: left, or negative what it is over. `null` where none is shown. */
  readonly minutes: number | null
  /** Minutes in one of its days: 1,440, or the working minutes of a working day. */
  readonly dayMinutes?: number | undefined
}

export type ClockColour = 'green' | 'amber' | 'red' | 'none'

export const colourOf: Record<ClockTone, ClockColour> = {
  calm: 'green',
  near: 'amber',
  over: 'red',
  paused: 'none',
  met: 'none',
  missed: 'red'
}

/** The words of a clock; `length` writes a length of time in the same language. */
export const clockWords = (
  face: ClockFace,
  clock: FirstWords['ui']['clock'],
  length: (minutes: number, dayMinutes?: number) => string
): string => {
  const time = face.minutes === null ? undefined : length(face.minutes, face.dayMinutes)
  switch (face.tone) {
    case 'calm':
      return time === undefined ? clock.running : clock.left(time)
    case 'near':
      return time === undefined ? clock.nearly : clock.onlyLeft(time)
    case 'over':
      return time === undefined ? clock.over : clock.overBy(time)
    case 'paused':
      return time === undefined ? clock.paused : clock.pausedWith(time)
    case 'met':
      return clock.met
    case 'missed':
      return time === undefined ? clock.missed : clock.missedBy(time)
  }
}
