/** Time zones as stretches of constant distance from UTC, so that no calculation ever asks for an offset twice. */
import { Schema } from 'effect'
import { dayLength } from './instant.ts'

/** True for names of the IANA register that this runtime knows. Bare offsets are none: databases read their sign both ways. */
export const isZone = (name: string): boolean => {
  if (!/^[A-Za-z]/.test(name)) return false
  try {
    return new Intl.DateTimeFormat('en-US', { timeZone: name }).resolvedOptions().timeZone !== ''
  } catch {
    return false
  }
}

export const Zone = Schema.String.check(
  Schema.makeFilter((name: string) => isZone(name) || 'a time zone, like Asia/Shanghai')
)

/** Local time is UTC plus `offset` (milliseconds) from `from` up to, not including, `to` (both milliseconds since 1970). */
export interface Stretch {
  readonly from: number
  readonly to: number
  readonly offset: number
}

/** The offset of a zone in milliseconds, as a function of the moment. */
const offsetIn = (zone: string): ((at: number) => number) => {
  const format = new Intl.DateTimeFormat('en-US', { timeZone: zone, timeZoneName: 'longOffset', hour: 'numeric' })
  return (at) => {
    const found = /GMT(?:([+-])(\d\d):(\d\d)(?::(\d\d))?)?/.exec(format.format(at))
    const seconds = Number(found?.[2] ?? 0) * 3600 + Number(found?.[3] ?? 0) * 60 + Number(found?.[4] ?? 0)
    return (found?.[1] === '-' ? -seconds : seconds) * 1000
  }
}

/** Cuts `[from, to)` where the offset changes. No zone ever changed twice within one day. */
export const stretches = (zone: string, from: number, to: number): ReadonlyArray<Stretch> => {
  const offset = offsetIn(zone)
  const found: Array<Stretch> = []
  let begin = from
  let current = offset(from)
  for (let at = from; at < to; at += dayLength) {
    const next = Math.min(at + dayLength, to)
    if (offset(next) === current) continue
    let [before, after] = [at, next]
    while (after - before > 1) {
      const middle = Math.floor((before + after) / 2)
      if (offset(middle) === current) before = middle
      else after = middle
    }
    found.push({ from: begin, to: after, offset: current })
    begin = after
    current = offset(after)
  }
  if (begin < to) found.push({ from: begin, to, offset: current })
  return found
}
